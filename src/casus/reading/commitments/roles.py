"""An act with its stance and everyone in it, before and after it is settled who holds the stance."""

from __future__ import annotations

from dataclasses import dataclass

from casus.codebook.lexicon import word_classes
from casus.model import Stance
from casus.reading.commitments.participants import Participants
from casus.reading.commitments.speakers import Speaker, judge_of
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import Actors, others
from casus.reading.context import Act, Context

ACTING = frozenset({"state", "group"})
ORGANISED = frozenset({"organisation", "bloc"})
PRIVATE = frozenset({"person", "company"})
"""Kinds of actors: those with forces of their own, those made of states, those whose words do not bind their state."""


@dataclass(frozen=True, slots=True)
class Roles:
    """A stance with everyone in it. Several holders or targets make several commitments."""

    stance: Stance
    holders: Actors
    subjects: Actors
    targets: Actors
    speaker: Speaker | None
    inferred: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """An act, the stance towards it and everyone around it: what the roles are found from."""

    act: Act
    reading: StanceReading
    parties: Participants
    context: Context

    def roles(
        self, stance: Stance, holders: Actors, subjects: Actors = (), inferred: tuple[str, ...] = ()
    ) -> Roles:
        """The roles of a stance, once its holders are settled."""
        if stance == "assesses":
            judge = self.parties.speaker or judge_of(self.act.token, holders, self.context)
            return Roles(stance, holders, subjects, self.parties.targets, judge, inferred)
        targets = others(self.parties.targets, holders)
        return Roles(stance, holders, subjects, targets, self.parties.speaker, inferred)


def names_a_thing(act: Act, context: Context) -> bool:
    """Whether the act's subject is neither a pronoun nor a kind of person: "the move would protect producers"."""
    source = act.source
    if source is None or act.open_source or source.pos_ == "PRON":
        return False
    lemma = source.lemma_.lower()
    if lemma in word_classes()["everybody"]:
        return False
    return lemma not in context.codebook.role_nouns and source.ent_type_ not in {"NORP", "PERSON"}


def is_done_to_thing(act: Act) -> bool:
    """ "*Gas deliveries will stop*", "the pilots *will stay in jail*": somebody does it to what seems to act."""
    return act.entry.pos == "verb" and act.entry.frame.startswith("none")
