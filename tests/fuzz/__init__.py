"""What must hold of any input at all, tried with inputs that nobody would write.

    python -m tests.fuzz [--minutes N] [TARGET...]      new inputs for so long, each target in turn
    python -m tests.fuzz --replay FILE                   an input that broke something, once more

`make test` tries a few inputs of every target, always the same ones.
"""
