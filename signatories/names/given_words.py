"""More given names, by the regions that letters' signers come from; see ``people_words``."""

from __future__ import annotations

from .given_words_east import GIVEN_OF_THE_EAST
from .given_words_west import GIVEN_OF_THE_WEST

GIVEN_OF_THE_WORLD = GIVEN_OF_THE_WEST | GIVEN_OF_THE_EAST
