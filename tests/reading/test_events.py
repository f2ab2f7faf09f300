"""The events of a document: type, codes, actors, realis and evidence."""

from casus.model import Document, Event
from casus.reading import read
from casus.reading.events.coding import contexts_of


def events_of(text: str) -> tuple[Event, ...]:
    return read(Document(text)).events


def test_an_event_has_its_codes_actors_and_evidence() -> None:
    text = "It was a calm day. Russia's invasion of Georgia began on Friday."
    (event,) = events_of(text)
    assert (event.type, event.cameo, event.quad, event.goldstein) == ("ASSAULT", "190", 4, -10.0)
    assert [actor.code for actor in event.sources] == ["RUS"]
    assert [actor.code for actor in event.targets] == ["GEO"]
    assert event.evidence.text == "Russia's invasion of Georgia began on Friday."
    assert text[event.trigger.start : event.trigger.end] == event.trigger.text == "invasion"
    assert "military" in event.contexts


def test_several_events_of_one_sentence_are_coded_in_order() -> None:
    found = events_of("France condemned the shelling of Armenia and sent weapons to Poland.")
    assert [event.type for event in found][:1] == ["ACCUSE"]
    assert found[-1].type == "AID"
    assert [actor.code for actor in found[-1].sources] == ["FRA"]
    assert [actor.code for actor in found[-1].targets] == ["POL"]


def test_what_did_not_happen_is_kept_and_marked() -> None:
    (event,) = events_of("Germany did not attack Denmark.")
    assert event.realis == "negated"


def test_parties_named_with_between_are_source_and_target() -> None:
    (event,) = events_of("Talks between Iran and Qatar ended.")
    assert ([a.code for a in event.sources], [a.code for a in event.targets]) == (["IRN"], ["QAT"])


def test_an_act_without_a_known_actor_is_no_event() -> None:
    assert events_of("The neighbours attacked the fence.") == ()


def test_contexts_are_at_most_three_the_most_shown_first() -> None:
    assert contexts_of(["court", "judge", "election", "oil", "virus"]) == ("legal", "election", "health")
