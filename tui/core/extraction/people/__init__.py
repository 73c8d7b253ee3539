"""People: who is named, in what part, with the age and the home that are told."""
