"""The collector is back when the last stretch of undisturbed work is over, and not before."""

from __future__ import annotations

import gc

from tui.core.undisturbed import begin, end, undisturbed


def test_stretches_may_overlap() -> None:
    begin()
    with undisturbed():
        end()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_end_without_a_beginning_is_no_harm() -> None:
    end()
    assert gc.isenabled()
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()
