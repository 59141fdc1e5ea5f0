"""Boxes open with their key, at their place, unchanged; otherwise they stay shut."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signatories.sealing.boxes import SealBroken, current_key_id, key_id, seal, unseal

OLD, NEW, OTHER = (bytes([number]) * 32 for number in (1, 2, 3))

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(autouse=True)
def _one_key(settings: Any) -> None:
    settings.SEALING_KEYS = [OLD]


@given(value=JSON, place=st.text(max_size=20))
def test_what_was_sealed_opens_at_its_place(value: Any, place: str) -> None:
    assert unseal(seal(value, place=place), place=place) == value


def test_a_box_opens_from_the_databases_own_type() -> None:
    assert unseal(memoryview(seal("words", place="here")), place="here") == "words"


def test_a_box_shows_nothing_of_what_it_holds() -> None:
    box = seal("Zanzibar", place="here")
    assert b"Zanzibar" not in box
    assert seal("Zanzibar", place="here") != box


def test_a_box_is_no_longer_than_it_must_be() -> None:
    assert len(seal("", place="here")) == 4 + 12 + len('""') + 16


@pytest.mark.parametrize("place", ["", "there", "here ", "contact.claim:18"])
def test_a_box_stays_shut_elsewhere(place: str) -> None:
    box = seal("words", place="contact.claim:17")
    with pytest.raises(SealBroken):
        unseal(box, place=place)


def test_a_box_of_which_any_byte_was_changed_stays_shut() -> None:
    box = seal("words", place="here")
    for position in range(len(box)):
        changed = bytearray(box)
        changed[position] ^= 1
        with pytest.raises(SealBroken):
            unseal(bytes(changed), place="here")


def test_a_box_that_was_cut_short_or_lengthened_stays_shut() -> None:
    box = seal("words", place="here")
    for length in range(len(box)):
        with pytest.raises(SealBroken):
            unseal(box[:length], place="here")
    with pytest.raises(SealBroken):
        unseal(box + b"\0", place="here")


def test_the_newest_key_seals_and_the_older_still_opens(settings: Any) -> None:
    before = seal("words", place="here")
    settings.SEALING_KEYS = [NEW, OLD]
    assert unseal(before, place="here") == "words"
    after = seal("words", place="here")
    assert (before[:4], after[:4]) == (key_id(OLD), key_id(NEW))
    assert current_key_id() == key_id(NEW).hex()
    settings.SEALING_KEYS = [NEW]
    assert unseal(after, place="here") == "words"
    with pytest.raises(SealBroken, match="no key"):
        unseal(before, place="here")


def test_another_key_does_not_open_a_box_that_names_it(settings: Any) -> None:
    box = seal("words", place="here")
    settings.SEALING_KEYS = [OTHER]
    with pytest.raises(SealBroken):
        unseal(key_id(OTHER) + box[4:], place="here")


def test_a_keys_id_says_nothing_about_the_key() -> None:
    assert key_id(OLD) not in OLD
    assert len({key_id(key) for key in (OLD, NEW, OTHER)}) == 3


def test_a_broken_seal_says_nothing_of_what_it_held() -> None:
    box = bytearray(seal("Zanzibar", place="here"))
    box[-1] ^= 1
    with pytest.raises(SealBroken) as broken:
        unseal(bytes(box), place="here")
    assert "Zanzibar" not in str(broken.value)
