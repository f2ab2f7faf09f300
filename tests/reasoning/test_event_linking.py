"""The same event in many reports: what is linked, what is kept apart, and what the user decides."""

import datetime as dt
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casus.codebook import load
from casus.codebook.linking import load_linking_weights
from casus.model import (
    Actor,
    Document,
    Event,
    EventDecision,
    MentionKey,
    Place,
    Quantity,
    Reading,
    Realis,
    Span,
    Verdict,
    When,
)
from casus.reasoning.event_agreement import compare, score
from casus.reasoning.event_blocking import CANDIDATES, candidate_pairs
from casus.reasoning.event_linking import LinkedEvent, link_events, stale_decisions
from casus.reasoning.event_mentions import mentions_of

DAY = dt.date(2024, 5, 6)
GHANA, TOGO, BENIN = (load().actor(code, "GOV") for code in ("GHA", "TGO", "BEN"))
ARMY = load().actor("GHA", "MIL")

BOMBED = "Ghana bombed the airfield of Kara in northern Togo and destroyed four transport planes."
ALSO = "Four transport planes burned when Ghana bombed an airfield near Kara in Togo overnight."
OTHER = "Ghana bombed a bridge over the Oti where lorries with maize were waiting, Togo said."


def event(
    sentence: str,
    word: str = "bombed",
    source: Actor | None = GHANA,
    target: Actor | None = TOGO,
    kind: tuple[str, str | None] = ("ASSAULT", "aerial"),
    realis: Realis = "actual",
    start: int = 0,
) -> Event:
    place = sentence.index(word)
    return Event(
        kind[0], kind[1], (), "195", 4, -9.0,
        (source,) if source else (), (target,) if target else (),
        _named(sentence, source, start), _named(sentence, target, start),
        realis, Span(start + place, start + place + len(word), word), Span(start, start + len(sentence), sentence),
    )  # fmt: skip


def _named(sentence: str, actor: Actor | None, start: int) -> Span | None:
    place = sentence.find(actor.name) if actor else -1
    return Span(start + place, start + place + len(actor.name), actor.name) if actor and place >= 0 else None


def report(name: str, *events: Event, day: dt.date | None = DAY, publisher: str | None = None) -> Reading:
    return Reading(Document("", name, day, publisher=publisher), events=events)


def groups(*readings: Reading, decisions: tuple[EventDecision, ...] = ()) -> set[frozenset[str]]:
    return {
        frozenset(str(mention.key) for mention in record.mentions)
        for record in link_events(readings, decisions)
    }


def linked(one: Event, two: Event, days: int = 0) -> bool:
    return len(link_events([report("a", one), report("b", two, day=DAY + dt.timedelta(days))])) == 1


def test_reports_of_one_event_become_one_record_with_all_sources() -> None:
    readings = [
        report("a", event(BOMBED), publisher="Herald"),
        report("b", event(ALSO), publisher="Courier", day=DAY + dt.timedelta(1)),
        report("c", event(ALSO), publisher="Courier", day=DAY + dt.timedelta(1)),
    ]
    (record,) = link_events(readings)
    assert [str(mention.key) for mention in record.mentions] == ["a#6", "b#40", "c#40"]
    assert record.documents == ("a", "b", "c")
    assert record.sources == ("Herald", "Courier")
    assert record.first_reported == DAY
    assert len(record.links) == 2


def test_a_copy_of_a_sentence_is_recognised_where_no_actor_was() -> None:
    assert linked(
        event(BOMBED), event(BOMBED.replace("and destroyed", "destroying"), source=None, target=None)
    )


@pytest.mark.parametrize("realis", ["planned", "threatened", "hypothetical", "denied", "negated"])
def test_what_was_not_done_is_not_the_deed(realis: Realis) -> None:
    assert not linked(event(BOMBED), event(BOMBED, realis=realis))


def test_ongoing_and_actual_deeds_are_of_one_standing() -> None:
    assert linked(event(BOMBED), event(ALSO, realis="ongoing"))


def test_plans_are_linked_with_plans() -> None:
    assert linked(event(BOMBED, realis="planned"), event(ALSO, realis="hypothetical"))


def test_another_wording_of_another_raid_is_another_event() -> None:
    assert not linked(event(BOMBED), event(OTHER), days=9)


def test_other_actors_make_other_events() -> None:
    ours, theirs = (next(mentions_of([report(name, each)])) for name, each in (
        ("a", event(ALSO)), ("b", event(ALSO.replace("Ghana", "Benin"), source=BENIN)),
    ))  # fmt: skip
    assert {each.field: each.level for each in compare(ours, theirs)}["source"] == "other"


def test_the_same_words_about_others_are_no_copy() -> None:
    theirs = BOMBED.replace("Ghana", "Mali").replace("Togo", "Chad")
    mali, chad = (load().actor(code, "GOV") for code in ("MLI", "TCD"))
    assert not linked(event(BOMBED), event(theirs, source=mali, target=chad))


@pytest.mark.parametrize(
    ("change", "field", "level"),
    [
        ({}, "source", "same"),
        ({"sources": (ARMY,)}, "source", "same side"),
        ({"sources": ()}, "source", "unnamed"),
        ({"sources": (BENIN,)}, "source", "other"),
        ({"targets": (BENIN,)}, "target", "other"),
        ({"mode": None, "trigger": Span(0, 6, "struck")}, "act", "same type"),
        ({"mode": "drone", "trigger": Span(0, 6, "struck")}, "act", "other mode"),
        ({"trigger": Span(0, 7, "bombing")}, "act", "same mode"),
        ({"trigger": Span(0, 6, "bombed")}, "act", "same deed"),
        ({"type": "COERCE", "mode": None}, "act", "same quad"),
        ({"type": "CONSULT", "mode": None}, "act", "other"),
    ],
)  # fmt: skip
def test_fields_compare_by_levels(change: dict[str, object], field: str, level: str) -> None:
    one = next(mentions_of([report("a", event(BOMBED))]))
    two = next(mentions_of([report("b", replace(event(ALSO), **change))]))  # type: ignore[arg-type]
    assert {each.field: each.level for each in compare(one, two)}[field] == level


def when(first: int, last: int) -> When:
    return When(DAY + dt.timedelta(first), DAY + dt.timedelta(last), "day", Span(0, 0, ""))


@pytest.mark.parametrize(
    ("one", "two", "days", "level"),
    [
        (when(-1, -1), when(-6, 0), 0, "stated the same"),
        (when(-1, -1), when(-9, -3), 0, "stated apart"),
        (when(-1, -1), when(0, 0), 0, "near"),
        (None, None, 2, "near"),
        (None, None, 7, "week"),
        (None, None, 30, "month"),
        (None, None, 300, "far"),
        (when(-30, -30), None, 0, "month"),
    ],
)
def test_days_compare_with_their_grain(one: When | None, two: When | None, days: int, level: str) -> None:
    first = report("a", replace(event(BOMBED), when=one))
    second = report("b", replace(event(ALSO), when=two), day=DAY + dt.timedelta(days))
    assert {each.field: each.level for each in compare(*mentions_of([first, second]))}["date"] == level


def test_an_undated_report_says_nothing_of_the_day() -> None:
    pair = mentions_of([report("a", event(BOMBED), day=None), report("b", event(ALSO))])
    assert {each.field: each.level for each in compare(*pair)}["date"] == "unknown"


def test_places_and_numbers_that_differ_keep_events_apart() -> None:
    kara, lome = (
        Place(Span(0, 4, name), "TGO", latitude=north, longitude=1.2)
        for name, north in (("Kara", 9.55), ("Lomé", 6.13))
    )
    dead = tuple(Quantity(Span(0, 1, str(number)), number, "dead") for number in (4, 40))
    near = replace(event(BOMBED), place=kara, magnitude=dead[:1])
    assert {each.field: each.level for each in compare(*mentions_of([
        report("a", near), report("b", replace(event(ALSO), place=lome, magnitude=dead[1:])),
    ]))} | {"place": "same country", "number": "other"} == {each.field: each.level for each in compare(*mentions_of([
        report("a", near), report("b", replace(event(ALSO), place=lome, magnitude=dead[1:])),
    ]))}  # fmt: skip


def test_those_who_meet_may_be_named_in_either_order() -> None:
    met = "Ghana met Togo for talks on the Oti crossing and customs in Lomé."
    turned = "Togo met Ghana to talk about customs and the Oti crossing in Lomé."
    talks = ("CONSULT", None)
    assert linked(event(met, "met", kind=talks), event(turned, "met", TOGO, GHANA, talks))


def test_two_acts_of_one_sentence_are_not_copies_of_each_other() -> None:
    both = event(BOMBED), event(BOMBED, "destroyed")
    assert {each.field: each.level for each in compare(*mentions_of([report("a", *both)]))}[
        "wording"
    ] == "other act"


def test_no_chain_joins_what_does_not_belong_together() -> None:
    """A vague report is like two raids that are unlike each other; it may join one of them only."""
    vague = event("Ghana bombed targets in Togo.")
    one = replace(event(BOMBED), when=when(-1, -1))
    two = replace(event(BOMBED.replace("Kara", "Sokodé")), when=when(-8, -8))
    found = groups(report("a", one), report("b", vague), report("c", two))
    assert all(not {"a#6", "c#6"} <= group for group in found)


def decision(one: str, two: str, verdict: Verdict, word: str = "bombed") -> EventDecision:
    keys = [MentionKey(name, int(start)) for name, _, start in (each.partition("#") for each in (one, two))]
    return EventDecision(keys[0], keys[1], verdict, word, word)


def test_the_user_splits_and_joins() -> None:
    readings = (
        report("a", event(BOMBED)),
        report("b", event(ALSO)),
        report("c", event(OTHER), day=DAY + dt.timedelta(9)),
    )
    assert groups(*readings) == {frozenset({"a#6", "b#40"}), frozenset({"c#6"})}
    apart, joined = decision("a#6", "b#40", "different"), decision("b#40", "c#6", "same")
    assert groups(*readings, decisions=(apart,)) == {
        frozenset({"a#6"}),
        frozenset({"b#40"}),
        frozenset({"c#6"}),
    }
    assert groups(*readings, decisions=(apart, joined)) == {frozenset({"a#6"}), frozenset({"b#40", "c#6"})}
    record = next(each for each in link_events(readings, (joined,)) if len(each.mentions) == 3)
    assert [link.decision for link in record.links].count(joined) == 1


def test_a_decision_outlives_its_mention_but_does_not_apply() -> None:
    readings = [report("a", event(BOMBED)), report("b", event(ALSO))]
    gone, changed = decision("a#6", "z#1", "different"), decision("a#6", "b#40", "different", word="shelled")
    assert len(link_events(readings, (gone, changed))) == 1
    assert stale_decisions(mentions_of(readings), (gone, changed)) == (gone, changed)


def test_linking_loses_nothing_and_invents_nothing() -> None:
    readings = [report(str(number), event(text)) for number, text in enumerate((BOMBED, ALSO, OTHER, BOMBED))]
    kept = sorted(
        mention.event.evidence.text for record in link_events(readings) for mention in record.mentions
    )
    assert kept == sorted((BOMBED, ALSO, OTHER, BOMBED))


def test_a_busy_week_costs_each_mention_a_bounded_number_of_comparisons() -> None:
    readings = [report(f"r{number:03}", event(f"{BOMBED} {number}")) for number in range(300)]
    mentions = list(mentions_of(readings))
    pairs = list(candidate_pairs(mentions))
    assert len(pairs) <= CANDIDATES * len(mentions)
    assert all(earlier < later for earlier, later in pairs)
    (record,) = link_events(readings)
    assert len(record.mentions) == 300


def test_a_higher_threshold_links_less() -> None:
    readings = [report("a", event(BOMBED)), report("b", event(ALSO))]
    assert [len(link_events(readings, threshold=bits)) for bits in (3, 30)] == [1, 2]


SENTENCES = (BOMBED, ALSO, OTHER, "Ghana bombed targets in Togo.", "Ghana bombed Kara again, Togo said.")


@st.composite
def crises(draw: st.DrawFn) -> list[Reading]:
    """Reports of some raids on some days."""
    made = draw(st.lists(st.tuples(st.sampled_from(SENTENCES), st.integers(0, 12)), min_size=1, max_size=9))
    return [
        report(f"r{number}", event(text), day=DAY + dt.timedelta(days))
        for number, (text, days) in enumerate(made)
    ]


def shape(records: tuple[LinkedEvent, ...]) -> list[list[str]]:
    return [[str(mention.key) for mention in record.mentions] for record in records]


@given(crises(), st.randoms())
def test_the_order_of_reports_does_not_matter(readings: list[Reading], random: st.DataObject) -> None:
    turned = list(readings)
    random.shuffle(turned)  # type: ignore[attr-defined]
    assert shape(link_events(turned)) == shape(link_events(readings))


@given(crises())
def test_records_are_trees_of_links_and_no_two_mentions_speak_against_them(readings: list[Reading]) -> None:
    for record in link_events(readings):
        assert len(record.links) == len(record.mentions) - 1
        assert record.representative in record.mentions
        if len(record.mentions) <= 3:
            assert all(
                score(one, two) >= load_linking_weights().floor for one, two in pairwise(record.mentions)
            )


@given(crises())
def test_comparing_is_the_same_in_either_order(readings: list[Reading]) -> None:
    for one, two in pairwise(mentions_of(readings)):
        assert compare(one, two) == compare(two, one)
