"""Real words: a change from one of them to another is no slip, however near they are.

Common words of the languages that the letters are in, and places that lie a letter or two from
others, from general knowledge. They add to the lexicons of `names`, which know what organisations,
people and places are called. One that is missing makes two bodies look like one to the moderator
("Grade Church"); one that is too many hides a slip that happens to be a word.
"""

from pathlib import Path

from signatories.names.words import word_set

REAL_WORDS = word_set(Path(__file__).with_suffix(".txt").read_text(encoding="utf-8"))
