"""An oracle for the search: it reads all texts for each query and knows nothing of the index.

It applies the rules of a search one by one, slowly and plainly. What it shares with the search are the normal form of
a text and the definitions of abbreviations, which other tests hold.
"""
