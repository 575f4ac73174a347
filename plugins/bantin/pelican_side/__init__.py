"""The connection to Pelican: the generator that Pelican runs, and the function by which the command runs Pelican.

Only the modules of this folder import Pelican.
"""
