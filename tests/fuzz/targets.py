"""All targets, by name."""

from __future__ import annotations

from tests.fuzz import asking, extracting, keeping, reading

TARGETS = {
    target.name: target for module in (reading, extracting, asking, keeping) for target in module.TARGETS
}
