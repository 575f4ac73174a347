"""The parallel map: one function over many tasks, in this process, in others, or on a Dask cluster."""
