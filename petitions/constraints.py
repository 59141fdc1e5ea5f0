"""Constraints that several models share."""

from collections.abc import Iterable

from django.db import models


def one_of(field: str, choices: Iterable[str], *, model: str) -> models.CheckConstraint:
    """A column that holds nothing but these words; Django's own `choices` bind forms only."""
    return models.CheckConstraint(
        condition=models.Q(**{f"{field}__in": list(choices)}), name=f"{model}_{field}_is_known"
    )
