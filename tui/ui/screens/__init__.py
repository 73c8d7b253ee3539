"""The screens: they carry out what panes ask for."""
