"""Elected and public offices, as they stand before or after a name, in the letters' languages.

An office gives a role (kept as written) and a code that tallies count by. Codes are plain words:
``mp``, ``senator``, ``mayor`` …; a former holder's is ``former-mp`` and so on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from signatories.names.remembering import remembered

from .folding import unify

# For each code the phrases that name it: lower case, without full stops, apostrophes unified.
_PHRASES = {
    "mp": """mp|dep|depa|dipa|dep fed|dep federal
    dip|dip fed|dip federal|dip local|diputado local|diputada local
    member of the house of councillors|member of the national assembly of|member of the diet
    member of the bundesrat|member of the dewan rakyat|member of the jatiya sangsad
    member of the seimas|member of the knesset|member of the sejm
    member of the riksdag
    member of the storting|member of the dáil|member of the lok sabha|member of the rajya sabha
    member of the bundestag|member of the national council|member of the legislative yuan
    member of the lower house|member of the house of representatives|member of the chamber of
    deputies
    député à l'assemblée|diputado al congreso|diputada al congreso
    mp|member of parliament|members of parliament|member of the house of commons
    shadow minister
        député|députée|député fédéral|députée fédérale|depute|deputee
    député à l'assemblée nationale française
        diputado|diputada|diputado nacional|diputada nacional|diputado federal|diputada federal
        deputado|deputada|deputado federal|deputada federal|deputado à assembleia da república
        deputada à assembleia da república|mdb|mitglied des deutschen bundestages
    mitglied des bundestages
        mitglied des deutschen bundestags|mitglied des bundestags|bundestagsabgeordneter
    bundestagsabgeordnete|abgeordnete|abgeordneter
        nationalrat|nationalrätin|nr-abg|nrabg|nabg|abg|abg z nr|abgeordneter zum nationalrat
        abgeordnete zum nationalrat
        国会议员|國會議員|立法委員|立法委员|下議院議員|眾議院議員|衆議院議員|立法會議員|
        立法会议员|前立法會議員""",
    "senator": """senator|sen|united states senator|us senator|u s senator
    state senator|sénateur|sénatrice|senateur|senatrice|senador|senadora|senatorin
        參議員|参议员|參議院議員|上議院議員""",
    "mayor": """mayor|lord mayor|deputy mayor|maire|mairesse|alcalde|alcaldesa|prefeito|prefeita
presidente da câmara municipal|presidente municipal|presidenta municipal
        bürgermeister|bürgermeisterin|bgm|vzbgm|bgmin|bgm a d|bgm ad|altbgm
        oberbürgermeister|oberbürgermeisterin|ob|市長|市长
    intendente|intendenta""",
    "councillor": """councillor|councilor|cllr|coun|city councillor|city councilor
    town councillor|county councillor
        council member|councilmember|alderman|municipal councillor|regional councillor
        conseiller municipal|conseillère municipale|conseiller|conseillère|concejal
    concejala|regidor|regidora|edil|edila
        gr|grin|gemeindevertreter|gemeindevertreterin|mitglied des kreistags
    mitglied des kreistages|mitglied des gemeinderats
    mitglied des gemeinderates|mitglied des stadtrats|mitglied des stadtrates
    mitglied der stadtverordnetenversammlung|mitglied des bezirkstags|kreistagsabgeordnete
    kreistagsabgeordneter|kreisrat|kreisrätin|bezirksrat|bezirksrätin|bezirksverordnete
    bezirksverordneter|ortsbeirat|mdbv|kantonsrat|kantonsrätin|grossrat|grossrätin
        vereador|vereadora|ver|vera|deputado municipal|deputada municipal
    membro da assembleia municipal
    vereadores|vereadoras|deputados municipais|deputadas municipais|concejales|concejalas|regidores
    stadtrat|stadträtin|gemeinderat|gemeinderätin|stadtverordneter
    stadtverordnete
        區議員|区议员|市議員|市议员|縣議員""",
    "mep": """mep|member of the european parliament|eurodéputé|eurodéputée|député européen
    députée européenne
        eurodiputado|eurodiputada|eurodeputado|eurodeputada|mdep
    mitglied des europäischen parlaments|mitglied des eu-parlaments
        europaabgeordneter|europaabgeordnete|歐洲議會議員|欧洲议会议员""",
    "mpp": "mpp|member of provincial parliament|member of the provincial parliament",
    "mla": """mla|member of the legislative assembly|member of legislative assembly|mlc
        member of the legislative council|mha|member of the house of assembly|mdl|labg|ltabg
    mitglied des landtags|mitglied des landtages
        landtagsabgeordneter|landtagsabgeordnete|mitglied der bürgerschaft|mdhb
    mitglied des abgeordnetenhauses|mda
        dep estadual|dep est
        diputado provincial|diputada provincial|deputado estadual|deputada estadual""",
    "mna": """mna|member of the national assembly|député à l'assemblée nationale
députée à l'assemblée nationale
        député de l'assemblée nationale|députée de l'assemblée nationale""",
    "msp": "msp|member of the scottish parliament|member of the senedd"
    "|member of the scottish parliament",
    "td": "td|teachta dála",
    "lord": "member of the house of lords|peer|life peer|crossbench peer",
    "representative": """representative|rep|congressman|congresswoman|member of congress
    us representative
u s representative
        state representative|assemblymember|assemblyman|assemblywoman|delegate|眾議員|众议员
    state senator""",
    "minister": """minister|cabinet minister|prime minister|deputy prime minister|foreign minister
minister of state|secretary of state
        ministre|premier ministre|première ministre|ministro|ministra|primer ministro
    primera ministra|primeiro-ministro|primeira-ministra
        ministerin|bundesminister|bundesministerin|staatssekretär|staatssekretärin|部長|部长|首相|
        總理""",
    "governor": "governor|lieutenant governor|governador|governadora|gobernador|gobernadora"
    "|premier|ministerpräsident|ministerpräsidentin|州長",
    "president": "president of the republic|bundespräsident|bundespräsidentin|總統|总统",
}
# These also begin other roles ("Minister of the Gospel", "delegate of …"): never taken off the
# front
# of a name without the rest of the line agreeing.
_NEVER_BEFORE = frozenset(
    {
        "peer",
        "house of lords",
        "delegate",
        "abgeordnete",
        "premier",
        "conseiller",
        "conseillère",
        "rep",
        *("vereadores", "vereadoras", "concejales", "concejalas", "regidores"),
        *("deputados municipais", "deputadas municipais"),
    }
)
# In front only with a full stop or in full: "Sen" and "Rep" are also given names.
_NEED_STOP_BEFORE = frozenset({"sen", "rep", "coun", "dep", "ver", "dip", "depa", "vera", "dipa"})
_FORMER = re.compile(
    r"(?i)^(?:the\s+)?(?:former(?:ly)?|ex|one-time|retired|past|ancien|ancienne|ant[ei]gu[oa]"
    r"|antig[oa]"
    r"|ehemalige[rs]?|früherer?|então|前任?)(?:[\s-]+|(?<=前)|(?<=前任))|^ex(?=(?:dip|sen|alc|min|"
    r"dep"
    r"|eur|pre|con)\w)"
)
_FORMER_AFTER = re.compile(
    r"(?i)(?:[\s,]+\(?(?:ret(?:ired|\.|d\.?)?|a\.\s?d\.|honoraire|former|emeritus|m\. ?d\.)\)?)$"
)
_CAPITAL_ACRONYMS = frozenset(
    {
        "mp",
        "mep",
        "mpp",
        "mla",
        "mna",
        "msp",
        "td",
        "mlc",
        "mha",
        "mdb",
        "ob",
        "gr",
        "grin",
        "mdl",
        "mdep",
        "mda",
        "mdhb",
    }
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office found in a text: its code, and the words that named it, as written."""

    code: str
    words: str


@remembered
def office_of(role: str) -> Office | None:
    """The office that a role names, read from its beginning: "Member of Parliament for Nepean".

    None for roles that are no office ("President of a club"). Never raises.
    """
    former, bare = _without_former(role.strip(" .,;"))
    found = _longest_phrase_at_start(bare)
    if not found:
        return None
    code, length = found
    if _FORMER_AFTER.search(bare):
        former = True
    rest = bare.split()[length:]
    if code == "minister" and rest and unify(rest[0]).casefold() in {"at", "with"}:
        return None
    if code == "representative" and rest:
        return None
    return Office(f"former-{code}" if former else code, role.strip())


@remembered
def take_office_before(text: str) -> tuple[Office | None, str]:
    """An office written before the name, and what follows it: "Former MP Peter Milliken".

    At least one word must be left. The office is not taken when the words after it show that the
    phrase goes on ("Minister of Health Jane Roe" is left to the caller).
    """
    former, bare = _without_former(text)
    found = _longest_phrase_at_start(bare)
    words = bare.split()
    if not found:
        return None, text
    code, length = found
    phrase = _fold(" ".join(words[:length]))
    rest = words[length:]
    # A full stop may part the office from the name ("Sen. Jane Roe"); a comma may not.
    if not rest or (phrase in _NEVER_BEFORE and "." not in words[length - 1]):
        return None, text
    if phrase in _NEED_STOP_BEFORE and "." not in words[length - 1]:
        return None, text
    if "," in "".join(words[:length]) or not _starts_like_a_name(rest[0]):
        return None, text
    taken = text[: len(text) - len(bare)] + " ".join(words[:length])
    return Office(f"former-{code}" if former else code, taken.strip()), " ".join(rest)


@remembered
def take_office_after(text: str) -> tuple[Office | None, str]:
    """An office written after the name without a comma: "Sir Iain Roe MP", 陳大文立法會議員."""
    words = text.split()
    for length in range(min(5, len(words) - 1), 0, -1):
        phrase = " ".join(words[-length:])
        bare = phrase.strip("().")
        code = _table().get(_fold(bare))
        if code is None or _fold(bare) in _NEVER_BEFORE | _NEED_STOP_BEFORE:
            continue
        if _fold(bare) not in _CAPITAL_ACRONYMS and length == 1 and code not in {"mp", "senator"}:
            continue
        if not _is_acronym(bare) and not words[-length - 1].endswith((",", ".")) and length < 2:
            continue
        before = " ".join(words[:-length]).rstrip(" ,.")
        head, _, last = before.rpartition(" ")
        if _fold(last) in {"former", "ex", "ancien", "ancienne", "ehemaliger", "ehemalige", "then"}:
            return Office(f"former-{code}", f"{last} {phrase}".strip("()")), head.rstrip(" ,")
        return Office(code, phrase.strip("()")), before
    return None, text


def _without_former(text: str) -> tuple[bool, str]:
    match = _FORMER.match(text)
    return (True, text[match.end() :]) if match else (False, text)


def _longest_phrase_at_start(text: str) -> tuple[str, int] | None:
    words = text.split()
    for length in range(min(_longest(), len(words)), 0, -1):
        phrase = " ".join(words[:length])
        code = _table().get(_fold(phrase))
        if code is None:
            continue
        if _fold(phrase) in _CAPITAL_ACRONYMS and not _is_acronym(words[0].strip("(),")):
            continue
        return code, length
    return None


def _is_acronym(word: str) -> bool:
    """MP, M.P., MdB, MEPs: at least two capitals. "Mp" in running text is none."""
    return sum(letter.isupper() for letter in word) >= 2


def _starts_like_a_name(word: str) -> bool:
    return word[0].isupper() or word == "the" or not word[0].isascii() or "'" in unify(word)


@cache
def _table() -> dict[str, str]:
    return {
        phrase.strip(): code
        for code, phrases in _PHRASES.items()
        for phrase in re.split(r"[|\n]", phrases)
        if phrase.strip()
    }


@cache
def _longest() -> int:
    return max(len(phrase.split()) for phrase in _table())


@remembered
def _fold(phrase: str) -> str:
    return unify(phrase).casefold().replace(".", "").strip(" ,;:()")
