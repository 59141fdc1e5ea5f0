"""Offices that a list speaks of: those that its coalition counts, and the making of others."""

from collections.abc import Iterable

from petitions.models import Coalition, Office

# English nouns to begin with; the coalition adds other languages in the admin.
_NOUNS = {
    "mp": ("MP", "MPs"),
    "senator": ("senator", "senators"),
    "mayor": ("mayor", "mayors"),
    "councillor": ("councillor", "councillors"),
    "mep": ("MEP", "MEPs"),
    "mpp": ("MPP", "MPPs"),
    "mla": ("MLA", "MLAs"),
    "mna": ("MNA", "MNAs"),
    "msp": ("MSP", "MSPs"),
    "td": ("TD", "TDs"),
    "lord": ("member of the House of Lords", "members of the House of Lords"),
    "representative": ("representative", "representatives"),
    "minister": ("minister", "ministers"),
    "governor": ("governor", "governors"),
    "president": ("president", "presidents"),
}


def make_offices(coalition: Coalition, codes: Iterable[str]) -> None:
    """Add the offices that a coalition has not, with English nouns, after those that it has."""
    present = set(coalition.offices.values_list("code", flat=True))
    wanted = sorted(set(codes) - present)
    Office.objects.bulk_create(
        Office(coalition=coalition, code=code, nouns={"en": _nouns(code)}, position=position)
        for position, code in enumerate(wanted, start=len(present) + 1)
    )


def _nouns(code: str) -> dict[str, str]:
    former, bare = code.startswith("former-"), code.removeprefix("former-")
    one, other = _NOUNS.get(bare, (bare.replace("-", " "), bare.replace("-", " ")))
    before = "former " if former else ""
    return {"one": before + one, "other": before + other}
