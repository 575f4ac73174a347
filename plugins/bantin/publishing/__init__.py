"""Publishes built sites: each is a release that readers get as a whole."""
