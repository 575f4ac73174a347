"""Claims about the project that can fail, and, in `bench`, what it costs."""
