"""How fast, how large and how steady, each figure beside a peer or a floor measured in the same run."""
