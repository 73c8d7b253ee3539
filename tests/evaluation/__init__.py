"""The project's own evaluation: short articles with the records a careful reader would write of them.

Every county, town, firm and person in `articles/` is invented, and so are the events; only states, the
federal government and their agencies are real. Each `NAME.txt` has its record beside it in `NAME.toml`,
written before the extraction was run on it. The bundled article has a test of its own,
`core/test_bundled.py`.

An attribute that a record leaves out has its plain value (no age, exact, one day, US dollars); titles,
residences, statutes, measures and baselines are compared where they are given, and an age may follow from
a day of birth. An item on which careful readers differ is `optional` and counts neither way. An item that
is not found bears `missed`, the cause, and what is found without being there is listed under `extra`:
both must be exactly what happens, so that whoever mends one is told here.
"""
