"""What readers decide of facts: decisions as values, applied to records, kept in a journal for ever."""
