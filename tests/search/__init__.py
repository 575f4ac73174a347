"""Claims about the search index and the reader's script that searches it."""
