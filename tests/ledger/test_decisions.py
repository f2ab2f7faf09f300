"""What a user decides about mentions of events is kept with the ledger, apart from what was read."""

import pytest

from casus.errors import LedgerError
from casus.ledger import Ledger
from casus.model import Document, EventDecision, MentionKey, Reading

FIRST, SECOND, THIRD = MentionKey("a", 10), MentionKey("b", 5), MentionKey("a#b", 7)


def test_decisions_are_kept_in_order_whichever_way_they_are_given(ledger: Ledger) -> None:
    ledger.decide(EventDecision(SECOND, FIRST, "different", "struck", "bombed", "two raids"))
    ledger.decide(EventDecision(FIRST, THIRD, "same", "bombed", "hit"))
    assert ledger.decisions() == (
        EventDecision(FIRST, THIRD, "same", "bombed", "hit"),
        EventDecision(FIRST, SECOND, "different", "bombed", "struck", "two raids"),
    )


def test_a_later_decision_takes_the_place_of_the_earlier(ledger: Ledger) -> None:
    ledger.decide(EventDecision(FIRST, SECOND, "different", "bombed", "struck"))
    ledger.decide(EventDecision(SECOND, FIRST, "same", "struck", "bombed"))
    assert [each.verdict for each in ledger.decisions()] == ["same"]


def test_a_decision_is_taken_back(ledger: Ledger) -> None:
    ledger.decide(EventDecision(FIRST, SECOND, "same", "bombed", "struck"))
    assert ledger.forget(SECOND, FIRST)
    assert ledger.decisions() == ()
    assert not ledger.forget(FIRST, SECOND)


def test_one_mention_cannot_be_decided_about(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="a#10 is one mention"):
        ledger.decide(EventDecision(FIRST, FIRST, "same", "bombed", "bombed"))


def test_decisions_outlive_what_is_read_anew(ledger: Ledger) -> None:
    ledger.add(Reading(Document("Old text.", "a")))
    ledger.decide(EventDecision(FIRST, SECOND, "same", "bombed", "struck"))
    ledger.add(Reading(Document("New text.", "a")))
    assert len(ledger.decisions()) == 1
