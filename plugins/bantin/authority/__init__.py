"""Authority records: the names of leaders and committees, their posts over time, their lineage."""
