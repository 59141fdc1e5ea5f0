"""What was found about a name is remembered for the length of a piece of work, and no longer."""

import pytest

from signatories.names import remembering
from signatories.names.remembering import forget_after_a_while, forget_remembered
from signatories.names.script import main_script


def test_nothing_is_left_of_a_name_once_a_minute_has_passed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    forget_remembered()
    main_script("Mei-Ling Example")
    forget_after_a_while()
    assert main_script.cache_info().currsize == 1, "within the minute it is remembered"
    monkeypatch.setattr(remembering, "SECONDS", 0)
    forget_after_a_while()
    assert not any(memory.cache_info().currsize for memory in remembering._all)
