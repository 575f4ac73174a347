"""The parallel map: calls one function for many tasks, in this process, in worker processes, or on a Dask cluster."""
