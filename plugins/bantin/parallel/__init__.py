"""A parallel map, in this process or in several."""
