"""`python -m bantin` is the command `bantin`."""

from bantin.command import program

program()
