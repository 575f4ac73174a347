"""Makes `python -m bantin` run the command `bantin`."""

from bantin.command import program

program()
