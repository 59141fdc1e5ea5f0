"""The figures for people."""

from typing import Any


def table(figures: dict[str, Any]) -> str:
    loads = figures["loads"]
    return "\n".join(
        [*_head(figures), "", *_loads(loads), "", *_rest(figures), "", *_to_paste(loads)]
    )


def _to_paste(loads: list[dict[str, Any]]) -> list[str]:
    """The table of docs/performance.md."""
    lines = [
        "| load | connections | a second | p50 ms | p95 ms | p99 ms | yardstick a second | ratio | "
        "lowest – highest | processor µs, ours and yardstick's | ratio of these | goal |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- | --- | ---: | ---: |",
    ]
    for load in loads:
        ours, bare, ratios = load["ours"], load["yardstick"], load["ratios"] or [0.0]
        cells = [
            load["name"], load["connections"], f"{ours['per_second']:,.0f}",
            *(_number(ours[f"p{share}_ms"], 1) for share in (50, 95, 99)),
            f"{bare['per_second']:,.0f}", _number(load["ratio"], 2),
            f"{min(ratios):.2f} – {max(ratios):.2f}",
            f"{_number(ours['processor_us'], 0)}, {_number(bare['processor_us'], 0)}",
            _number(load["processor_ratio"], 2),
            f"{load['goal']:.2f}{' of processor' if load['goal_of'] != 'ratio' else ''}",
        ]  # fmt: skip
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return lines


def _head(figures: dict[str, Any]) -> list[str]:
    machine, options = figures["machine"], figures["options"]
    return [
        f"Undersigned, {figures['at']}, {machine['cores']} cores ({machine['processor']}), "
        f"{machine['memory_gb']} GB",
        f"Python {machine['python']}, Django {machine['django']}, granian {machine['granian']}, "
        f"PostgreSQL {machine['postgresql']}, one fsync {machine['fsync_ms']} ms, "
        f"load before {machine['load_before']}",
        f"{options['rounds']} rounds of {options['seconds']:g} s each, {options['entries']} "
        f"entries, letter page {figures['bytes']['letter']:,} bytes as sent, "
        f"tally.json {figures['bytes']['tally']:,} bytes",
    ]


def _loads(loads: list[dict[str, Any]]) -> list[str]:
    lines = [f"{'':15}{'at':>4}{'per s':>9}{'p50':>8}{'p95':>8}{'p99':>8} ms{'errors':>8}"
             f"{'cpu µs':>9}{'ratio':>8}{'lowest – highest':>19}{'of cpu':>8}{'goal':>7}"
             ]  # fmt: skip
    for load in loads:
        ratios = load["ratios"] or [0.0]
        lines += [
            _side(load["name"], load["connections"], load["ours"])
            + f"{_number(load['ratio'], 2):>8}{min(ratios):>10.2f} – {max(ratios):<6.2f}"
            + f"{_number(load['processor_ratio'], 2):>8}{load['goal']:>7.2f}"
            + (" of cpu" if load["goal_of"] == "processor_ratio" else ""),
            _side(f"  {load['yardstick']['name']}", load["connections"], load["yardstick"]),
        ]
    return lines


def _side(name: str, connections: int, side: dict[str, Any]) -> str:
    times = "".join(f"{_number(side[f'p{share}_ms'], 1):>8}" for share in (50, 95, 99))
    return (
        f"{name:15}{connections:>4}{side['per_second']:>9,.0f}{times}   {side['errors']:>8}"
        f"{_number(side['processor_us'], 0):>9}"
    )


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _rest(figures: dict[str, Any]) -> list[str]:
    submissions, mails = figures["submissions"], figures["mails"]
    confirmations, published = figures["confirmations"], figures["published"]
    lines = [
        f"published meanwhile: {published['names']:,} names, {published['on_the_page']:,} of them "
        "on the page",
        f"confirmations: {confirmations['accepted']:,} accepted, {confirmations['signed']:,} of "
        f"them signatures, {confirmations['lost']:,} lost",
        f"submissions: {submissions['accepted']:,} accepted, {submissions['stored']:,} of them in "
        f"the database, {submissions['lost']:,} lost",
        f"mails: {mails['arrived']:,} of {mails['expected']:,} arrived, {mails['missing']:,} "
        f"missing, {mails['twice']:,} twice; {mails['during_load']:,} under load, then "
        f"{_number(mails['per_second_after'], 0)} a second for {mails['seconds_after']:.1f} s"
        + ("" if mails["drained"] else " (NOT DRAINED in the time given)"),
        *_memory(figures["memory"]),
        f"took {figures['seconds']:.0f} s",
    ]
    return lines


def _memory(processes: list[dict[str, Any]]) -> list[str]:
    """A line a role: each process, and what they take together."""
    lines = []
    for role in dict.fromkeys(process["role"] for process in processes):
        own = [process for process in processes if process["role"] == role]
        each = " + ".join(f"{process['rss_mb']:.0f}" for process in own[:4])
        more = f" + {len(own) - 4} more" if len(own) > 4 else ""
        together = sum(process["pss_mb"] for process in own)
        lines.append(f"memory of {role}: {each}{more} MB (RSS), together {together:.0f} MB (PSS)")
    return lines
