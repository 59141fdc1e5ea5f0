"""What a coordinator sees and may refer to in the admin: of their own letters and coalitions."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.forms.models import BaseInlineFormSet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from petitions import models


def choices_of(model: type[Model], user: Any) -> QuerySet[Any] | None:
    """What a login may refer to, of a kind that belongs to somebody; None where all may."""
    if model is models.Letter:
        return models.Letter.objects.coordinated_by(user)
    if model is models.Coalition:
        return models.Coalition.objects.coordinated_by(user)
    if model in (models.Demand, models.Version, models.Section):
        return model._default_manager.filter(letter__in=models.Letter.objects.coordinated_by(user))
    return None


def coordinates_some(user: Any) -> bool:
    """Whether somebody coordinates anything at all."""
    return user.is_superuser or bool(_coordinated(user))


def coordinates_a_coalition(user: Any) -> bool:
    """Whether somebody coordinates a coalition as a whole: who coordinates one letter only has none
    to publish another for. As `Coalition.objects.coordinated_by` has it.
    """
    return None in _coordinated(user)


def _coordinated(user: Any) -> list[int | None]:
    """The letters, None for a whole coalition. Read once a request: every page's menu asks for
    almost every model.
    """
    if not hasattr(user, "coordinated_letters"):
        if user.is_superuser:
            user.coordinated_letters = [None] if models.Coalition.objects.exists() else []
        else:
            mine = user.memberships.filter(role=models.Membership.Role.COORDINATOR)
            user.coordinated_letters = list(mine.values_list("letter", flat=True))
    found: list[int | None] = user.coordinated_letters
    return found


class OwnChoices:
    """Forms that offer, and take, what belongs to the coordinator alone."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        own = choices_of(db_field.related_model, request.user)
        if own is not None:
            kwargs["queryset"] = own
        return super().formfield_for_foreignkey(db_field, request, **kwargs)  # type: ignore[misc]


class OfOwnLetters(OwnChoices, admin.ModelAdmin):
    """Rows that hang on a letter: of the letters that one coordinates."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.filter(letter__in=models.Letter.objects.coordinated_by(request.user))


class OfOwnCoalitions(OwnChoices, admin.ModelAdmin):
    """Rows that hang on a coalition: of those that one coordinates as a whole."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.filter(coalition__in=models.Coalition.objects.coordinated_by(request.user))


class OwnerFormSet(BaseInlineFormSet):
    """A letter keeps an owner through whom whoever saves it can still see it."""

    user: Any = None

    def clean(self) -> None:
        super().clean()
        if any(self.errors):
            return
        letter = self.instance.pk
        if letter and self.user.memberships.filter(letter=letter, role="coordinator").exists():
            return
        kept = {
            form.cleaned_data["coalition"].pk
            for form in self.forms
            if form.cleaned_data.get("coalition") and not form.cleaned_data.get("DELETE")
        }
        mine = models.Coalition.objects.coordinated_by(self.user)
        if not self.user.is_superuser and not mine.filter(pk__in=kept).exists():
            raise ValidationError(_("Name a coalition of yours that publishes this letter."))
