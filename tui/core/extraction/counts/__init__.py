"""Counts: numbers of people, cases and things that matter in an operation."""
