"""The one loop: every sweep gets its turn, and nothing that fails stops the others."""

import logging
import threading
import time

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import OperationalError, connection

from signatories.mailing.outbox import send_due
from signatories.models import Mail, Roster, Submission
from signatories.roster.counting import move_withheld
from signatories.signing.actions import confirm, find_token
from signatories.signing.triage import triage_new
from signatories.worker.loop import Sweep, all_sweeps, run, sweep_once
from tests.stage import Stage, a_claim, mailed_token, published, submitted


def failing(error: Exception) -> Sweep:
    def fails() -> int:
        raise error

    return Sweep(fails)


def counting(done: int = 1) -> tuple[Sweep, list[int]]:
    """A sweep that says it did so much, and the list of its runs."""
    runs: list[int] = []

    def counts() -> int:
        runs.append(done)
        return done

    return Sweep(counts), runs


@pytest.mark.once
def test_a_round_says_how_much_was_done() -> None:
    assert sweep_once([counting(2)[0], counting(0)[0], counting(3)[0]]) == 5
    assert sweep_once([]) == 0


@pytest.mark.once
@pytest.mark.django_db
@pytest.mark.parametrize("error", [OperationalError("gone"), RuntimeError("odd")])
def test_a_sweep_that_fails_does_not_stop_the_others(error: Exception) -> None:
    sweep, runs = counting()
    assert sweep_once([failing(error), sweep]) == 1
    assert runs == [1]


@pytest.mark.once
@pytest.mark.django_db
def test_what_failed_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    """A database's error quotes the row."""
    with caplog.at_level(logging.WARNING):
        sweep_once([failing(OperationalError("Key (name)=(Ann Example)"))])
    assert "OperationalError" in caplog.text
    assert "Ann Example" not in caplog.text


@pytest.mark.once
def test_a_sweep_rests_as_long_as_it_says() -> None:
    sweep, runs = counting()
    sweep.seconds_between = 3600
    assert sweep_once([sweep]) == 1
    assert sweep_once([sweep]) == 0
    assert len(runs) == 1
    sweep.last = 1000.0
    assert sweep.is_due(4600.0)
    assert not sweep.is_due(4599.0)


@pytest.mark.once
def test_it_rests_after_its_turn_however_long_that_was() -> None:
    """Or what takes longer than its rest would never let the others go first."""
    ended: list[float] = []

    def work() -> int:
        ended.append(time.monotonic())
        return 1

    sweep = Sweep(work, seconds_between=3600)
    sweep_once([sweep])
    assert sweep.last >= ended[0]


@pytest.mark.once
def test_a_sweep_with_time_of_its_own_does_batch_after_batch() -> None:
    """Behind a deep outbox a long list is counted, and before it more than one batch is sent."""
    left = [20, 20, 3, 0, 9]
    assert sweep_once([Sweep(lambda: left.pop(0), for_seconds=3600)]) == 43
    assert left == [9]
    many = [20] * 50
    assert sweep_once([Sweep(lambda: many.pop(), for_seconds=0)]) == 20


@pytest.mark.once
def test_a_sweep_that_goes_on_rests_once_it_finds_nothing() -> None:
    """A hundred thousand rows are not one batch every five minutes."""
    left = [2, 2, 0, 7]
    sweep = Sweep(lambda: left.pop(0), seconds_between=3600, on=True)
    assert [sweep_once([sweep]) for _ in range(4)] == [2, 2, 0, 0]
    assert left == [7]


@pytest.mark.once
@pytest.mark.django_db
def test_a_sweep_that_fails_rests_too() -> None:
    sweep = failing(RuntimeError())
    sweep.seconds_between = 3600
    sweep_once([sweep])
    assert not sweep.is_due(sweep.last + 1)


@pytest.mark.django_db
def test_a_worker_that_is_told_to_stop_does_nothing_more(stage: Stage) -> None:
    submitted(stage)
    stop = threading.Event()
    stop.set()
    run(stop)
    assert Submission.objects.get().triage == Submission.Triage.NEW


@pytest.mark.django_db
def test_one_command_does_all_that_is_due_and_ends(stage: Stage) -> None:
    submitted(stage)
    published(stage, a_claim("Ben", address="ben@example.org"))
    submitted(stage, a_claim("Cid", address="cid@example.org"))
    sent = len(mail.outbox)
    call_command("worker", once=True)
    assert len(mail.outbox) == sent + 1
    assert Roster.objects.get().tallies["individuals"] == 1
    assert not Submission.objects.new().exists()
    assert sweep_once(all_sweeps()) == 0


@pytest.mark.django_db
def test_the_sweeps_bring_a_signature_from_the_form_to_the_list(stage: Stage) -> None:
    submitted(stage)
    sweep_once(all_sweeps())
    token = find_token(mailed_token())
    confirm(token=token)  # type: ignore[arg-type]
    stage.publish(stage.letter.signatures.get())
    sweep_once(all_sweeps())
    assert Roster.objects.get().tallies["individuals"] == 1
    assert move_withheld() == 0


@pytest.mark.django_db
def test_an_address_that_no_mail_can_have_holds_up_nobody_else(stage: Stage) -> None:
    """Its domain has no ASCII form, which is only known when the message is written."""
    submitted(stage, a_claim("Ann", address="ann@" + "é" * 60 + ".org"))
    submitted(stage, a_claim("Ben", address="ben@example.org"))
    triage_new()
    sweep_once([Sweep(send_due)])
    assert [message.to for message in mail.outbox] == [["ben@example.org"]]
    assert Mail.objects.filter(state=Mail.State.SENT).count() == 1


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_four_workers_send_every_mail_once(stage: Stage) -> None:
    """They start together, and each sweeps until nothing is left."""
    for number in range(60):
        submitted(stage, a_claim(f"Ann {number}", address=f"a{number}@example.org"))
    start = threading.Barrier(4)
    failed: list[Exception] = []

    def work() -> None:
        sweeps = [Sweep(triage_new), Sweep(send_due)]
        try:
            start.wait(30)
            while triage_new() + send_due() or Mail.objects.filter(attempts=0).exists():
                sweep_once(sweeps)
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
        assert not worker.is_alive()
    assert failed == []
    assert sorted(message.to[0] for message in mail.outbox) == sorted(
        f"a{number}@example.org" for number in range(60)
    )
    assert set(Mail.objects.values_list("state", "attempts")) == {("sent", 1)}
