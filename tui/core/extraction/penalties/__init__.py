"""Penalties: what is faced, asked for, imposed or ordered, and on whom."""
