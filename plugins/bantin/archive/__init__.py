"""The content as a whole: every file read, every name resolved, everything wrong found."""
