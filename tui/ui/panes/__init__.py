"""The panes: each shows a part of the state and sends messages up; none knows another."""
