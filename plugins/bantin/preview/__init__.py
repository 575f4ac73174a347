"""The site while it is written: served on this machine, told when something was saved, loaded again by browsers."""
