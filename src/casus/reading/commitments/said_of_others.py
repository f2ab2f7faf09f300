"""Whoever names a person does not speak of himself: in "*Karimov must withdraw*, *he* said" he is somebody else.

A name is free where a pronoun commands it (Chomsky 1981, principle C). The pronoun goes on with whoever spoke last.
"""

from __future__ import annotations

from dataclasses import replace

from casus.model import Attribution
from casus.parsed import Token
from casus.reading.commitments.participants import Participants
from casus.reading.commitments.roles import Case
from casus.reading.commitments.speakers import Speaker, side_of_speaker
from casus.reading.commitments.targets import codes

_PRONOUNS = frozenset({"he", "she"})


def spoken_by_another(case: Case) -> Participants:
    """The parties to a duty, with the last other speaker where a pronoun was taken for the very person named in it."""
    parties, speaker = case.parties, case.parties.speaker
    if not case.reading.obliged or case.reading.operators or speaker is None or speaker.span is None:
        return parties
    named = case.act.source
    if speaker.span.text.lower() not in _PRONOUNS or named is None or not _is_person(named):
        return parties
    himself = codes(parties.agents) | codes(case.context.actors.of_all(named))
    if not parties.agents or not codes(parties.side) <= himself:
        return parties
    before = [said for said in case.context.attributions if _is_before(said, speaker, himself)]
    if not before:
        return replace(parties, speaker=None, side=(), bound=())
    latest = max(before, key=lambda said: said.source[0].start)
    other = Speaker(latest.speaker, latest.source[0], speaker.direct)
    return replace(parties, speaker=other, side=side_of_speaker(other, case.context))


def _is_person(named: Token) -> bool:
    return named.pos_ == "PROPN" and named.ent_type_ == "PERSON"


def _is_before(said: Attribution, speaker: Speaker, named: set[str]) -> bool:
    """Whether somebody else than those named is quoted before the speaker."""
    if not said.source or said.speaker is None or speaker.span is None:
        return False
    return said.source[0].end <= speaker.span.start and said.speaker.code not in named
