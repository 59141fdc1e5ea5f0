"""Figures for a monitor, in Prometheus' text format: counts and ages, nobody's names or addresses.

The figures are the database's, asked when the monitor asks, so that it does not matter which
process answers. What a request costs is the proxy's to measure.
"""

from collections.abc import Iterator

from django.db import DatabaseError, models, transaction
from django.db.models import Count
from django.utils import timezone
from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import GaugeMetricFamily

from signatories.mailing.outbox import oldest_wait
from signatories.models import Alert, Mail, Signature, Submission, Switch
from signatories.operating.alerts import wrong_now
from signatories.operating.backups.making import last_good, last_tried
from signatories.operating.heartbeats import workers_at_work
from signatories.operating.readiness import readiness


def metrics_text() -> bytes:
    """Every figure that can be asked now; of what cannot be, `undersigned_ready` tells."""
    registry = CollectorRegistry()
    registry.register(_Asked())
    return generate_latest(registry)


class _Asked:
    """What prometheus_client takes for a collector."""

    def collect(self) -> Iterator[Metric]:
        ready = GaugeMetricFamily(
            "undersigned_ready", "1 for each part that is well.", labels=["part"]
        )
        for finding in readiness():
            ready.add_metric([finding.name], int(finding.is_well))
        yield ready
        try:
            with transaction.atomic():
                yield from list(_figures())
        except DatabaseError:
            return


def _figures() -> Iterator[Metric]:
    yield _counted("undersigned_signatures", "Signatures by state.", "state", Signature, "state")
    yield _counted("undersigned_submissions", "Forms by triage.", "triage", Submission, "triage")
    yield _counted("undersigned_mails", "Mail orders by state.", "state", Mail, "state")
    yield GaugeMetricFamily(
        "undersigned_outbox_oldest_seconds",
        "How long the mail that waits longest has waited.",
        value=oldest_wait(timezone.now()).total_seconds(),
    )
    yield GaugeMetricFamily(
        "undersigned_workers", "Workers that were at work lately.", value=workers_at_work()
    )
    wrong = wrong_now()
    alerts = GaugeMetricFamily(
        "undersigned_alert", "1 for what the operators are told of.", labels=["cause"]
    )
    for cause in Alert.Cause.values:
        alerts.add_metric([cause], int(cause in wrong))
    yield alerts
    yield from _backups()
    stopped = set(Switch.objects.values_list("kind", flat=True))
    switches = GaugeMetricFamily(
        "undersigned_stopped", "1 for what the operator has stopped.", labels=["what"]
    )
    for kind in Switch.Kind.values:
        switches.add_metric([kind], int(kind in stopped))
    yield switches


def _backups() -> Iterator[Metric]:
    good, tried = last_good(), last_tried()
    yield GaugeMetricFamily(
        "undersigned_backup_last_success_timestamp_seconds",
        "When the last good backup was made; 0 where there is none.",
        value=good.at.timestamp() if good else 0,
    )
    yield GaugeMetricFamily(
        "undersigned_backup_size_bytes", "How large it is.", value=good.size if good else 0
    )
    yield GaugeMetricFamily(
        "undersigned_backup_failed",
        "1 where the last one that was tried failed.",
        value=int(tried is not None and bool(tried.failure)),
    )


def _counted(name: str, words: str, label: str, model: type[models.Model], field: str) -> Metric:
    family = GaugeMetricFamily(name, words, labels=[label])
    found = model._default_manager.order_by().values_list(field).annotate(n=Count("pk"))
    for value, count in found:
        family.add_metric([value], count)
    return family
