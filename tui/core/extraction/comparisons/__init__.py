"""Comparisons: one figure told by another."""
