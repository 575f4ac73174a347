"""Finds the people and the organs that a Vietnamese text names, by rules, without any record of them.

`people_in` returns the people whom texts name with their posts, `organs_in` the organs. Whatever is found is a proposal: a
person confirms it, and metadata says what is so.
"""
