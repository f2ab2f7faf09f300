"""Who is asked where the demand itself names nobody: the party called, written to or met, or a captive's captor."""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.commitments.places import whose_town
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import Actors
from casus.reading.context import Context
from casus.reading.syntax import child, children, object_of_preposition, subject_of

_CONNECTED = frozenset({"xcomp", "ccomp", "conj"})


def addressees_around(case: Case) -> Actors:
    """Whom the words around a demand let one understand as the one asked; nobody where they do not."""
    return (
        _asked_from(case)
        or _owner_in_relative(case)
        or _captors(case)
        or _contacted(case)
        or _counterparts(case)
    )


def _asked_from(case: Case) -> Actors:
    """ "Demanded *of Peru* an end to the flights": from whom a thing is asked."""
    asking = case.reading.operators[-1] if case.reading.operators else None
    asked = (
        object_of_preposition(asking, "from", "of") if asking is not None and asking.pos_ == "VERB" else None
    )
    return case.context.affected(asked) if asked is not None else ()


def _owner_in_relative(case: Case) -> Actors:
    """ "The UN, *whose* mission he has ordered to leave": whose the thing asked is."""
    asked = case.reading.agent or case.act.source
    whose = child(asked, "poss") if asked is not None else None
    if whose is None or whose.tag_ != "WP$":
        return ()
    clause = whose
    while clause.dep_ != "relcl":
        if clause.head == clause:
            return ()
        clause = clause.head
    return case.context.affected(clause.head)


def _captors(case: Case) -> Actors:
    """Who holds those whose release is asked for: "the release of two nurses *held by the rebels*"."""
    captives = case.act.target
    if case.act.entry.mode != "release" or captives is None:
        return ()
    for clause in children(captives, "relcl", "acl"):
        if clause.lemma_ in deed_words("holding"):
            holder = object_of_preposition(clause, "by") or (
                subject_of(clause) if clause.dep_ == "relcl" else None
            )
            found = case.context.affected(holder) if holder is not None else ()
            if found := found or _there(clause, case.context):
                return found
    return ()


def _there(clause: Token, context: Context) -> Actors:
    """The state in which somebody is held: "detained *in Lima*"."""
    place = object_of_preposition(clause, "in")
    if place is None:
        return ()
    return context.affected(place) or whose_town(place, context)


def _contacted(case: Case) -> Actors:
    """Whom the clause before is about: "*telephoned his Chilean counterpart* and asked for a meeting"."""
    verb = _verb_of(case)
    contact = case.context.act_at.get(verb.head.i) if verb.dep_ == "conj" else None
    if contact is None or contact.entry.type != "CONSULT" or contact.target is None:
        return ()
    return case.context.affected(contact.target)


def _counterparts(case: Case) -> Actors:
    """To whom a paper or a meeting was addressed: "a letter *to NATO* in which Russia demands guarantees"."""
    verb = _verb_of(case)
    while verb.dep_ in _CONNECTED:
        verb = verb.head
    if verb.dep_ != "relcl":
        return ()
    partner = object_of_preposition(verb.head, "with", "to")
    return case.context.affected(partner) if partner is not None else ()


def _verb_of(case: Case) -> Token:
    return case.reading.operators[-1] if case.reading.operators else case.act.token
