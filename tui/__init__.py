"""Blotter: a terminal reader for enforcement news."""

__version__ = "0.1.0"
