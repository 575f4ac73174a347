"""Names resolved to authority records: people, committees, posts over time, lineage."""
