"""Slogans, insults and trials where a person's name was asked for.

Only what is made of common English words throughout, none of them anybody's name, and a few names
that everybody knows: "Lies All Lies", "Test Testing", "Mickey Mouse". A moderator reads them all.
"""

from signatories.matching.real_words import REAL_WORDS
from signatories.matching.words import fold_name, singular
from signatories.names.people_words import is_family, is_given
from signatories.names.places import is_regional
from signatories.names.words import phrase_set, word_set

# Words so common that the lists of real words, which are for telling slips, pass them over.
_COMMON = word_set(
    """
    a about all am and are be been but buy by do does down ever every everybody everyone fake for
    from get go good has have he her him his how i if in is it just know let like live long look
    love make man many me more much my never new no nobody none not nothing now of off on one only
    or our out over people please read really say see she should so some somebody someone stop such
    test tester testing than that the their them there these they this those to too up us very want
    was we were what when where who why will with would wrong yes you your yours blog album
    """
)
_RUDE = word_set(
    "fuck fucking fucker shit bullshit bitch whore piss arse ass cunt dick idiot moron"
)
_EVERYBODYS = phrase_set(
    """
    mickey mouse|mickey maus|micky maus|micky mouse|minnie mouse|donald duck|goofy goof|john doe
    jane doe|joe bloggs|john q public|max mustermann|erika mustermann|jean dupond|fulano de tal
    juan perez perez|test test|testy mctestface|asdf asdf|qwerty qwerty|foo bar|first last
    firstname lastname|your name|full name|darth vader|harry potter|sherlock holmes|homer simpson
    bart simpson|winnie the pooh|xi jinping|mao zedong|hugh jass|mike hunt|seymour butts|ben dover
    ivana tinkle|anita bath|i p freely|fake fakerson|fakey mcfakeface
    """
)
_LEAST = 2


def reads_like_words(name: str) -> bool:
    """Does a person's name read like a saying or a joke, not like a name?"""
    words = fold_name(name).split()
    if " ".join(words) in _EVERYBODYS:
        return True
    if len(words) < _LEAST or not all(word.isascii() for word in words):
        return False
    named = sum(_is_anybodys(word, common=len(words) == _LEAST) for word in words)
    return named <= (len(words) > _LEAST) and all(map(_is_a_word, words))


def _is_anybodys(word: str, *, common: bool) -> bool:
    """Is it somebody's name? One that is a `common` word too counts in a short name: Will Cook."""
    return (common or word not in _COMMON) and (is_given(word) or is_family(word))


def _is_a_word(word: str) -> bool:
    known = word in _COMMON or word in _RUDE or is_regional(word)
    return known or word in REAL_WORDS or singular(word) in REAL_WORDS
