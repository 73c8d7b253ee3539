"""Agencies: bodies named in full or in short, their level and their role."""
