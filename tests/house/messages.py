"""Reading messages: those that a catalogue holds, and those that the source asks for.

Own readers, because a fresh machine has no gettext tools and the catalogues are checked there too.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("config", "petitions", "signatories")

_FIELD = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (".*")$')
_LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
_CALL = re.compile(rf"(?<!\w)(_|n?p?gettext)\(\s*({_LITERAL}(?:\s*,\s*{_LITERAL})*)")


@dataclass(frozen=True)
class Key:
    """What a message is looked up by: words of one context, with a plural or without."""

    words: str
    context: str = ""
    plural: str = ""


@dataclass
class Entry:
    """A message of a catalogue as its file has it."""

    fields: dict[str, str] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)

    @property
    def key(self) -> Key:
        get = self.fields.get
        return Key(get("msgid", ""), get("msgctxt", ""), get("msgid_plural", ""))

    @property
    def translations(self) -> list[str]:
        return [words for name, words in self.fields.items() if name.startswith("msgstr")]


def catalogue(path: Path) -> tuple[dict[str, str], list[Entry]]:
    """Header and entries of a .po file. Fails on an obsolete entry."""
    entries = [_entry(block) for block in path.read_text(encoding="utf-8").strip().split("\n\n")]
    header = dict(
        line.split(": ", 1) for line in entries[0].fields["msgstr"].splitlines() if ": " in line
    )
    return header, entries[1:]


def _entry(block: str) -> Entry:
    entry, name = Entry(), ""
    for line in block.splitlines():
        assert not line.startswith("#~"), f"obsolete: {line}"
        if line.startswith("#,"):
            entry.flags |= {flag.strip() for flag in line[2:].split(",")}
        elif found := _FIELD.match(line):
            name = found[1]
            entry.fields[name] = ast.literal_eval(found[2])
        elif line.startswith('"'):
            entry.fields[name] += ast.literal_eval(line)
    return entry


def messages_of_source() -> dict[Key, str]:
    """Each message that a module or template asks for, and where."""
    found: dict[Key, str] = {}
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        for key in _of_module(ast.parse(path.read_text(encoding="utf-8"))):
            found.setdefault(key, str(path.relative_to(ROOT)))
    for path in sorted(path for path in (ROOT / "templates").rglob("*") if path.is_file()):
        for key in of_template(path.read_text(encoding="utf-8")):
            found.setdefault(key, str(path.relative_to(ROOT)))
    return found


def aliases(module: ast.Module) -> dict[str, str]:
    """What a module calls the functions of `django.utils.translation`."""
    return {
        name.asname or name.name: name.name
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for name in node.names
    }


def _of_module(module: ast.Module) -> Iterator[Key]:
    called = aliases(module)
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            words = [
                argument.value if isinstance(argument, ast.Constant) else None
                for argument in node.args
            ]
            if key := _key(called.get(node.func.id, ""), words):
                yield key


def of_template(source: str) -> Iterator[Key]:
    for name, arguments in _CALL.findall(templatize(source)):
        words = [ast.literal_eval(literal) for literal in re.findall(_LITERAL, arguments)]
        if key := _key("gettext" if name == "_" else name, words):
            yield key


def _key(function: str, words: list[object]) -> Key | None:
    """The message that a call asks for; None where it is not written out, or is another call."""
    kind = re.fullmatch(r"(n?)(p?)gettext(?:_lazy|_noop)?", function)
    if not kind:
        return None
    given = words[: 1 + len(kind[1]) + len(kind[2])]
    if not all(isinstance(word, str) for word in given):
        return None
    texts = [str(word) for word in given]
    context = texts.pop(0) if kind[2] else ""
    return Key(texts[0], context, texts[1] if kind[1] else "")
