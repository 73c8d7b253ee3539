"""Two or more articles side by side: what they agree on, what they contradict, what only one says."""
