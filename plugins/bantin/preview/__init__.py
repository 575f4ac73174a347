"""The preview of `bantin serve`: a local web server, a file watcher, and scripts by which pages tell of builds."""
