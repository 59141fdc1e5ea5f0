"""The command. It imports little: processes that are spawned import it once more."""

import argparse
import sys
from pathlib import Path


def _positive(text: str) -> float:
    if (number := float(text)) <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not more than nothing")
    return number


def _count(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a count")
    return number


def main() -> int:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--rounds", type=_count, default=5, help="rounds of each load (5)")
    parser.add_argument("--seconds", type=_positive, default=3.0, help="length of a round (3)")
    parser.add_argument("--entries", type=_count, default=200, help="names on the letter (200)")
    parser.add_argument("--drain", type=_positive, default=75.0,
                        help="seconds to wait, at most, for the last mail (75)")  # fmt: skip
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here as well")
    options = parser.parse_args()

    from tests.bench.run import Options, run

    chosen = Options(options.rounds, options.seconds, options.entries, options.drain)
    return run(chosen, options.json)


if __name__ == "__main__":
    sys.exit(main())
