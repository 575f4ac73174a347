"""Starts commands so that Ctrl-C ends them, even in jobs of a shell that ignore it, as those begun with nohup do."""

import sys

_PROGRAM = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
os.execvp(sys.argv[1], sys.argv[1:])
"""
OBEYING_CTRL_C = (sys.executable, "-c", _PROGRAM)  # before the words of a command
