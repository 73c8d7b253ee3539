"""The model, the readers, the rules and the session: everything that needs no screen."""
