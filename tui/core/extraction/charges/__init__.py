"""Charges: offences where somebody is accused or convicted of them, with counts, degrees and statutes."""
