"""The preview of `bantin serve`: a local web server, a watcher of files, and pages that load themselves again."""
