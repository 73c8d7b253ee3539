"""Dates: days, months, years and stretches, reckoned from the day that is today in the text."""
