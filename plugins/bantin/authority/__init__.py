"""Authority control: which record each printed name means, who held which post when, how committees are related.

An authority record is the file of a leader or of a committee.
"""
