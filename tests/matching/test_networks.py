"""The count of a network on the desk: a note while it is an office, a look when it is a crowd."""

from dataclasses import replace

import pytest

from signatories.matching.chips import chips_of_signs, pile_of
from tests.matching.test_evidence import chips_of
from tests.stage import Stage, a_claim, confirmed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("number", "tone", "pile"), [(5, "note", "clear"), (20, "look", "look")])
def test_its_tone(stage: Stage, number: int, tone: str, pile: str) -> None:
    claim = replace(a_claim("Ann Example"), signs=(f"same-network:{number}",))
    signature = confirmed(stage, claim)
    chip = chips_of(signature)["same-network"]
    assert (chip["tone"], chip["detail"]) == (tone, str(number))
    assert signature is not None
    signature.refresh_from_db()
    assert signature.pile == pile


@pytest.mark.parametrize("sign", ["same-network", "same-network:", "same-network:x", "later:5"])
def test_a_sign_that_says_nothing(sign: str) -> None:
    assert chips_of_signs((sign,)) == []
    assert pile_of([]) == "clear"
