"""The same event in many reports: mentions linked into one record, with all its sources and the reason of each link.

Links are not kept; they follow from the mentions, the weights and the user's decisions, and are made anew whenever they
are asked for. So nothing is lost by linking, and a decision taken back leaves no trace.

1. Pairs that share a block are compared (``event_blocking``, ``event_agreement``).
2. Pairs above the threshold are linked, the surest first, unless two mentions of the records so joined speak against
   it: no chain of links brings together what does not belong together.
3. Decisions prevail: "same" joins, "different" keeps apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from casus.codebook.linking import load_linking_weights
from casus.model import Event, EventDecision, MentionKey, Reading
from casus.reasoning.event_agreement import Agreement, compare, score
from casus.reasoning.event_blocking import candidate_pairs
from casus.reasoning.event_mentions import EventMention, Standing, mentions_of

WITNESSES = 8
"""Mentions of a large record that another one is checked against: its most complete ones."""


@dataclass(frozen=True, slots=True)
class EventLink:
    """Why two mentions stand in one record: how they compare, in bits, or that the user decided so."""

    first: EventMention
    second: EventMention
    score: float
    agreements: tuple[Agreement, ...]
    decision: EventDecision | None = None


@dataclass(frozen=True, slots=True)
class LinkedEvent:
    """One event with every mention of it, by day and document; the links hold the mentions together as a tree.

    ``representative`` is the mention that says most: who, to whom, when, where, how many.
    """

    representative: EventMention
    mentions: tuple[EventMention, ...]
    links: tuple[EventLink, ...]

    @property
    def event(self) -> Event:
        """The event as its representative tells it."""
        return self.representative.event

    @property
    def standing(self) -> Standing:
        """Whether it was done, may come, or is denied."""
        return self.representative.standing

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that mention it, each once: what GDELT counts in NumArticles."""
        return tuple(dict.fromkeys(mention.document.id for mention in self.mentions))

    @property
    def sources(self) -> tuple[str, ...]:
        """The publishers, each once, a document without one standing for itself: GDELT's NumSources."""
        return tuple(
            dict.fromkeys(mention.document.publisher or mention.document.id for mention in self.mentions)
        )

    @property
    def first_reported(self) -> dt.date | None:
        """The day of the earliest dated report."""
        return min(
            (mention.document.date for mention in self.mentions if mention.document.date), default=None
        )


def link_events(
    readings: Iterable[Reading], decisions: Iterable[EventDecision] = (), *, threshold: float | None = None
) -> tuple[LinkedEvent, ...]:
    """Every event of the readings once, with its mentions, by the day of the first report.

    ``threshold`` is the evidence, in bits, at which two mentions are linked, if not that of ``event_linking.toml``.

    The same readings and decisions give the same records, in whatever order they come. Decisions about mentions that
    are not there, or whose trigger reads otherwise, do not apply (``stale_decisions`` names them).
    """
    return link_mentions(sorted(mentions_of(readings), key=_order), decisions, threshold=threshold)


def link_mentions(
    mentions: Sequence[EventMention],
    decisions: Iterable[EventDecision] = (),
    *,
    threshold: float | None = None,
) -> tuple[LinkedEvent, ...]:
    """As ``link_events``, from mentions in the order of their days."""
    groups = _Groups(mentions)
    for decision in decisions:
        groups.decide(decision)
    groups.join_decided()
    least = load_linking_weights().threshold if threshold is None else threshold
    scored = ((score(mentions[one], mentions[two]), one, two) for one, two in candidate_pairs(mentions))
    for evidence, one, two in sorted((-bits, one, two) for bits, one, two in scored if bits >= least):
        groups.join(one, two, -evidence)
    return groups.records()


def stale_decisions(
    mentions: Iterable[EventMention], decisions: Iterable[EventDecision]
) -> tuple[EventDecision, ...]:
    """The decisions that do not apply: a mention is gone, or its trigger reads otherwise."""
    triggers = {mention.key: mention.event.trigger.text for mention in mentions}
    return tuple(each for each in decisions if not _applies(each, triggers))


def _applies(decision: EventDecision, triggers: dict[MentionKey, str]) -> bool:
    return (
        triggers.get(decision.first) == decision.first_trigger
        and triggers.get(decision.second) == decision.second_trigger
    )


def _order(mention: EventMention) -> tuple[bool, dt.date, MentionKey]:
    day = mention.document.date
    return day is None, day or dt.date.min, mention.key


def _completeness(mention: EventMention) -> tuple[int, float]:
    event = mention.event
    told = (event.sources, event.targets, event.when, event.place, event.magnitude, event.mode)
    return sum(bool(part) for part in told), event.confidence


@dataclass(slots=True)
class _Group:
    """Mentions held to be one event, by position, and those that must stay out."""

    members: list[int]
    witnesses: list[int]
    barred: set[int]
    links: list[EventLink]


class _Groups:
    """The groups while they grow: each mention belongs to one."""

    def __init__(self, mentions: Sequence[EventMention]) -> None:
        self._mentions = mentions
        self._places = {mention.key: position for position, mention in enumerate(mentions)}
        self._triggers = {mention.key: mention.event.trigger.text for mention in mentions}
        self._of = [_Group([position], [position], set(), []) for position in range(len(mentions))]
        self._same: list[EventDecision] = []
        self._floor = load_linking_weights().floor

    def decide(self, decision: EventDecision) -> None:
        if not _applies(decision, self._triggers):
            return
        one, two = self._places[decision.first], self._places[decision.second]
        if decision.verdict == "different":
            self._of[one].barred.add(two)
            self._of[two].barred.add(one)
        else:
            self._same.append(decision)

    def join_decided(self) -> None:
        """Join what the user holds to be one event, unless that would break another decision of his."""
        for decision in self._same:
            one, two = self._places[decision.first], self._places[decision.second]
            if self._of[one] is not self._of[two] and not self._barred(self._of[one], self._of[two]):
                self._merge(one, two, decision)

    def join(self, one: int, two: int, bits: float) -> None:
        """Join the groups of two mentions if nothing in them speaks against it."""
        first, second = self._of[one], self._of[two]
        if first is second or self._barred(first, second):
            return
        single = len(first.members) == len(second.members) == 1
        if single or all(
            score(self._mentions[left], self._mentions[right]) >= self._floor
            for left in first.witnesses
            for right in second.witnesses
        ):
            self._merge(one, two)

    def records(self) -> tuple[LinkedEvent, ...]:
        found = {id(group): group for group in self._of}
        return tuple(
            self._record(group) for group in sorted(found.values(), key=lambda group: min(group.members))
        )

    def _barred(self, first: _Group, second: _Group) -> bool:
        return not first.barred.isdisjoint(second.members) or not second.barred.isdisjoint(first.members)

    def _merge(self, one: int, two: int, decision: EventDecision | None = None) -> None:
        first, second = self._of[one], self._of[two]
        if len(first.members) < len(second.members):
            first, second = second, first
        left, right = self._mentions[min(one, two)], self._mentions[max(one, two)]
        first.links += [
            *second.links,
            EventLink(left, right, score(left, right), compare(left, right), decision),
        ]
        first.members += second.members
        first.barred |= second.barred
        witnesses = sorted((*first.witnesses, *second.witnesses), key=self._rank)
        first.witnesses = witnesses[:WITNESSES]
        for position in second.members:
            self._of[position] = first

    def _rank(self, position: int) -> tuple[float, ...]:
        told, confidence = _completeness(self._mentions[position])
        return -told, -confidence, position

    def _record(self, group: _Group) -> LinkedEvent:
        members = sorted(group.members)
        return LinkedEvent(
            self._mentions[min(members, key=self._rank)],
            tuple(self._mentions[position] for position in members),
            tuple(group.links),
        )
