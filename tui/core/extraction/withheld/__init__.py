"""Withheld: what a text says that it does not say."""
