"""Where the lists of signatories stand in a letter, and how they fall into sections."""

from __future__ import annotations

from dataclasses import replace

from .headings import Heading
from .labels import Label, Labelled
from .list_runs import FoundSection as FoundSection
from .list_runs import Listed as Listed
from .list_runs import Run, choose_runs, share_of_strong
from .scopes import parts_by_place


def find_sections(labelled: list[Labelled]) -> list[FoundSection]:
    """The sections of the letter's lists, in order; none for a text without signatories."""
    runs = _Walk(labelled).runs()
    chosen = choose_runs(runs)
    return [section for run in chosen for section in run.sections if section.listed]


class _Walk:
    """Goes through the lines once and gathers runs of entries."""

    def __init__(self, labelled: list[Labelled]) -> None:
        self._labelled = labelled
        self._runs: list[Run] = []
        self._run: Run | None = None
        self._trigger = False
        self._by_heading = False
        self._pending: list[tuple[Heading | None, int]] = []
        # A text of nothing but a list needs no letter before it.
        self._body_seen = all(item.label is not Label.PROSE for item in labelled)
        self._tail = False
        self._others = False

    def runs(self) -> list[Run]:
        for index, labelled in enumerate(self._labelled):
            self._step(index, labelled)
        return [run for run in self._runs if run.count]

    def _step(self, index: int, item: Labelled) -> None:
        label = item.label
        if label is Label.USED or (label is Label.LEAD and len(item.line.text) > 80):
            self._text_stands_here()
        if label is Label.USED:
            self._end_run()
            self._body_seen = True
            self._others = self._tail = False
        elif label is Label.TAIL:
            self._end_run()
            # An author's box or a table of contents before the text ends nothing.
            self._tail = self._body_seen
            self._trigger = False
        elif label is Label.CLOSING:
            if self._run is None or not self._run.explicit:
                self._end_run()
            self._begin(None, item.line.number)
        elif label in {Label.LEAD, Label.HEADING}:
            self._heading(index, item)
        elif label is Label.HEADED:
            self._begin(item.heading, item.line.number)
            self._add(index, Listed(item.line, item.rest, inline=True))
        elif label is Label.TITLE:
            self._title(index, item)
        elif label is Label.ENTRY:
            self._entry(index, item)
        elif label is Label.PROSE:
            self._prose(index, item)
        elif label is Label.OTHER and self._may_stand_in_list(index, item):
            self._add(index, Listed(item.line, unclear=True))

    def _may_stand_in_list(self, index: int, item: Labelled) -> bool:
        in_list = self._trigger or self._trigger_or_explicit()
        return in_list and self._next_is_entry(index) and len(item.line.text) < 200

    def _trigger_or_explicit(self) -> bool:
        return self._run is not None and self._run.explicit and not self._tail

    def _heading(self, index: int, item: Labelled) -> None:
        following = self._following(index)
        if following is None or following.label in {Label.PROSE, Label.TAIL, Label.USED}:
            if (
                item.label is Label.LEAD
                and following is not None
                and following.label is Label.PROSE
            ):
                self._begin(item.heading, item.line.number)
            return
        self._begin(item.heading, item.line.number)
        self._by_heading = item.label is Label.HEADING

    def _title(self, index: int, item: Labelled) -> None:
        """A heading of unknown words: one of the list's when the list has begun, else the
        text's."""
        following = self._following(index)
        self._others = item.not_signers
        if (
            self._run is not None
            and not item.not_signers
            and following is not None
            and following.label in {Label.ENTRY, Label.HEADED, Label.HEADING, Label.TITLE}
        ) or (self._trigger and not item.not_signers):
            self._pending.append((item.heading, item.line.number))
        else:
            self._end_run()
            if not item.not_signers:
                self._pending.append((item.heading, item.line.number))

    def _begin(self, heading: Heading | None, number: int) -> None:
        self._trigger = True
        self._by_heading = False
        self._tail = False
        self._others = False
        self._pending.append((heading, number))

    def _entry(self, index: int, item: Labelled) -> None:
        if not self._trigger and self._run is None and not self._body_seen:
            return
        self._add(index, Listed(item.line))

    def _add(self, index: int, listed: Listed) -> None:
        if (
            self._run is not None
            and self._trigger
            and self._by_heading
            and self._is_one_list(self._run)
        ):
            # A heading in the middle of a list that had none before it.
            self._run.explicit = True
        if self._run is None or (self._trigger and not self._run.explicit):
            self._run = Run(
                self._trigger,
                index,
                in_tail=self._tail,
                not_signers=self._others and not self._trigger,
            )
            self._runs.append(self._run)
        self._trigger = False
        if self._pending or not self._run.sections:
            self._run.sections.append(self._section(listed.line.number))
        self._run.sections[-1].listed.append(listed)

    def _is_one_list(self, run: Run) -> bool:
        return run.explicit or (
            run.count >= 2
            and not run.not_signers
            and not run.in_tail
            and share_of_strong(run) >= 0.5
        )

    def _section(self, number: int) -> FoundSection:
        """The section that the pending headings open: the innermost names it, the outer ones lend
        what they say of kinds and of personal capacity."""
        pending, self._pending = self._pending, []
        heading: Heading | None = None
        for outer, at in pending:
            if outer is None:
                continue
            number = at
            if heading is not None and not (outer.text or outer.leaning):
                continue
            heading = (
                outer
                if heading is None
                else Heading(
                    outer.text or heading.text,
                    outer.leaning or heading.leaning,
                    outer.count,
                    outer.personal or heading.personal,
                    outer.signing,
                    outer.office,
                    outer.label,
                )
            )
        before = self._run.sections[-1].heading if self._run and self._run.sections else None
        same = heading and before and heading.label and before.label
        placed = parts_by_place(heading) and parts_by_place(before)
        if heading and before and (same or (placed and not heading.leaning)):
            heading = replace(heading, leaning=before.leaning, personal=before.personal)
        return FoundSection(heading, number)

    def _prose(self, index: int, item: Labelled) -> None:
        if self._run is not None and self._run.explicit and self._is_aside(index, item):
            if self._may_be_a_slogan(index, item):
                self._add(index, Listed(item.line, unclear=True))
            return
        if (
            self._trigger
            and not self._run_has_begun(index)
            and self._following_label(index) is Label.ENTRY
            and len(item.line.text) < 160
        ):
            return
        self._end_run()
        self._trigger = False
        self._body_seen = True
        self._others = item.not_signers
        self._text_stands_here()
        if len(item.line.text) > 80 and not self._tail:
            for run in self._runs:
                run.prose_after += 1

    def _text_stands_here(self) -> None:
        for run in self._runs:
            run.text_behind = True

    def _may_be_a_slogan(self, index: int, item: Labelled) -> bool:
        """A short sentence without a stop, close between entries, is how some bodies call
        themselves."""
        text = item.line.text
        beside = self._labelled[index - 1 : index + 2]
        return (
            0 < len(text) < 50
            and text[-1].isalnum()
            and text[0].isupper()
            and len(beside) == 3
            and beside[0].label is beside[2].label is Label.ENTRY
            and not (item.line.blanks or beside[2].line.blanks)
        )

    def _run_has_begun(self, index: int) -> bool:
        return self._run is not None and self._run.count > 0

    def _is_aside(self, index: int, item: Labelled) -> bool:
        """A remark within a list: short, and the list goes on as before."""
        before = self._labelled[index - 1] if index else None
        after = self._labelled[index + 1] if index + 1 < len(self._labelled) else None
        same = before is not None and after is not None and before.line.marker == after.line.marker
        return (
            len(item.line.text) < 200
            and same
            and after is not None
            and after.label is Label.ENTRY
            and not item.not_signers
        )

    def _end_run(self) -> None:
        self._run = None
        self._pending.clear()

    def _following(self, index: int) -> Labelled | None:
        for item in self._labelled[index + 1 : index + 6]:
            if item.label is not Label.NOISE:
                return item
        return None

    def _following_label(self, index: int) -> Label | None:
        following = self._following(index)
        return following.label if following else None

    def _next_is_entry(self, index: int) -> bool:
        return self._following_label(index) in {Label.ENTRY, Label.OTHER}
