"""The browser: everything that knows of a screen."""
