"""Is a line running text or something that stands in a list?"""

from __future__ import annotations

import re
from functools import lru_cache

from ..names.name_shapes import names_legal_form
from ..names.script import EAST_ASIAN, has_east_asian, main_script
from ..names.words import fold_words, word_set

# Pronouns, verbs and conjunctions: words of sentences that names, roles and bodies do without.
_SENTENCE_WORDS = word_set(
    """we our ours us is are was were been be being have has had having will would must should can
    cannot could may might shall they their them it its this these those
    that who whom which what when where while because although however therefore not nor than
    such been if as you your he she his her there into also more most only very
    i my me about after before since until upon through during between under over again
    further do does did ask urge call calls calling demand condemn believe deeply
    write writing concerned today year years month many any all both few some other been say
    says said told according by an""",
    """nous notre nos vous votre vos ils elles est sont etait ont avons avez sommes etre doit
    doivent
    qui que dont ou lorsque parce cette ces cet ce ne pas plus ainsi leur leurs
    se il elle demandons exigeons appelons soutenons depuis afin tout tous toute toutes comme
    mais aussi si son sa ses""",
    """nosotros nuestro nuestra nuestros nuestras es son fue fueron ha han hemos debe deben ser
    estar
    esta este estos estas que quien quienes cuando porque no se su sus lo como pero tambien
    mas
    exigimos pedimos les le nos donde ante desde hasta sobre todo todos todas muy""",
    """nos nosso nossa nossos nossas sao foi foram tem temos deve devem ser estar esta este estes
    estas isso que quem quando porque nao se seu sua seus suas como mas tambem mais exigimos
    pedimos lhe
    onde ante ate sobre tudo todos todas muito pelo ao aos""",
    """wir unser unsere unseren unserer uns ist sind war waren wird werden wurde wurden hat haben
    hatte muss mussen soll sollen sollte kann konnen dass sie ihre ihrer ihren er es sein
    seine nicht auch nur wenn weil als wie
    aber sondern diese dieser dieses diesen die_wir fordern rufen bitten durch nach seit uber
    unter mehr alle ein eine einen einer sich zu so""",
)
_HAN_SENTENCE = re.compile(
    "我們|我们|他們|他们|要求|呼籲|呼吁|必須|必须|應該|应该|不應|認為|认为|因此|由於|由于|已經|已经|正在|以及|並且|并且|但是|然而|如果|希望|強烈|强烈|表示|指出"
    "|這些|这些|這是|这是|沒有|没有|不能|不得|立即|就是|可以|自從|今天|年來|的[\u4e00-\u9fff]{1,8}[，。]"
)
_HAN_STOP = re.compile("[。！？；]")
_SHOUTED = re.compile(r"\b[A-ZÀ-Þ]{2,}\b")
_SENTENCE_END = re.compile(r"[.!?;][\"”’»)]?\s+[A-ZÀ-Þ“\"¿¡]")


@lru_cache(maxsize=8192)
def is_prose(text: str) -> bool:
    """Is the text a sentence or several? Roles and bodies with "of" and "for" are none."""
    if len(text) > 4000:
        return _is_long_prose(text[:4000])
    if main_script(text[:400]) == "east-asian":
        return _is_han_prose(text)
    words = fold_words(text)
    if len(words) < 5:
        return False
    if len(words) < 9 and names_legal_form(text) and text.rstrip()[-1:] not in "!?;":
        return False
    # "Ana Roe (deputada PT/SE)": letters in capitals are no "se".
    said = words if text.isupper() else fold_words(_SHOUTED.sub(" ", text))
    found = sum(word in _SENTENCE_WORDS for word in said)
    share = found / len(words)
    lower = lower_share(text)
    ends = text.rstrip('"”’») ')[-1:] in ".!?;"
    if len(words) >= 25 and lower > 0.5 and (share > 0.06 or _SENTENCE_END.search(text)):
        return True
    # A name with a role behind a comma may hold one such word ("escritor e …", "who …").
    stops = text.rstrip('"”’») ')[-1:] in ".!?"
    lone = found == 1 and len(words) < 9 and not stops and "," in text
    if share >= 0.16 and lower >= 0.4 and not lone:
        return True
    if ends and len(words) >= 8 and lower >= 0.45 and found >= 1:
        return True
    return len(words) >= 14 and lower >= 0.55 and share >= 0.08


def _is_long_prose(text: str) -> bool:
    return (has_east_asian(text) and len(_HAN_STOP.findall(text)) > 3) or lower_share(text) > 0.5


def _is_han_prose(text: str) -> bool:
    length = len(re.findall(f"[{EAST_ASIAN}]", text))
    if length < 8:
        return False
    sentences = len(_HAN_SENTENCE.findall(text))
    stops = len(_HAN_STOP.findall(re.sub(r"[(（][^()（）]{0,60}[)）]", "", text)))
    # Names parted by 、 are short; their parentheses and the last full stop say nothing.
    bare = re.sub(r"[(（][^()（）]{0,60}[)）]", "", text).rstrip("。 ")
    marks = bare.count("、")
    parted = bare.count("；")
    if parted >= 2 and not sentences and len(bare) / (parted + 1) < 9:
        return False
    if (marks >= 2 and len(bare) / (marks + 1) < 14) or len(text.split()) > length / 5:
        return len(_HAN_SENTENCE.findall(bare)) >= 2 and len(_HAN_STOP.findall(bare)) >= 1
    return (
        sentences >= 2
        or (stops >= 1 and length >= 14)
        or (length > 45 and sentences >= 1 and "，" in text)
    )


def sentence_words(text: str, capitals: bool = False) -> int:
    """How many pronouns, verbs and conjunctions in small letters the text has ("Nur" is a name);
    ``capitals`` counts those with one too ("Kehren Sie zurück")."""
    if capitals:
        return sum(word in _SENTENCE_WORDS for word in fold_words(text[:400]))
    small = " ".join(word for word in text[:400].split() if word[0].islower())
    return sum(word in _SENTENCE_WORDS for word in fold_words(small))


_SMALL = word_set(
    "of the for and in at on to with from by de du des la le les l d et pour del los las el y da "
    "do dos das e para von van der den und fur im am zu zur al bin a au aux en sur an or &"
)


def lower_share(text: str) -> float:
    """The share of words without a capital, small joining words left aside."""
    words = [word.strip("\"'“”‘’()[]«»¿¡*_") for word in text.split()]
    content = [word for word in words if word[:1].isalpha() and not _is_small(word)]
    if not content:
        return 0.0
    return sum(word[0].islower() for word in content) / len(content)


@lru_cache(maxsize=4096)
def _is_small(word: str) -> bool:
    return word.islower() and (
        len(word) <= 1
        or word.strip(".,;:") in _SMALL
        or word.startswith(("d’", "l’", "d'", "l'", "al-"))
    )
