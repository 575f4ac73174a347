"""The editors' desk: what `bantin import` and `bantin check` do with one bulletin, for a page of the site that has no server.

This code runs in the reader's browser, by Pyodide. `Desk` answers the scripts of the page; texts and JSON go in and out.
"""
