"""Constraints that several models share."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from django.db import models


def one_of(field: str, choices: Iterable[str], *, model: str) -> models.CheckConstraint:
    """A column that holds nothing but these words; Django's own `choices` bind forms only."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": list(choices)}), name=f"{model}_{field}_is_known"
    )


def exactly_one(fields: Iterable[str], *, name: str) -> models.CheckConstraint:
    """Foreign keys of which a row has one, and no second."""
    every = tuple(fields)
    ways = (models.Q(**{f"{other}__isnull": other != field for other in every}) for field in every)
    return models.CheckConstraint(condition=reduce(or_, ways), name=name)


def found_where_set(field: str, *, model: str) -> models.Index:
    """The index of a foreign key that most rows leave empty: it holds the others only, so that
    who signs does not write into it. (`db_index` of the field is off.)
    """
    return models.Index(
        fields=[field],
        condition=models.Q(**{f"{field}__isnull": False}),
        name=f"{model}_{field}_set",
    )
