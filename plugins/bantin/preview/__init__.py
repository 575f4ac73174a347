"""The preview of `bantin serve`: a local web server, a file watcher, and a script that reloads pages after a build."""
