"""Whom the words above an act bind: the subject or owner of what is planned, judged, demanded or refused."""

from __future__ import annotations

from casus.codebook.deeds import deed_words
from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.speakers import SPEAKING
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.targets import Actors
from casus.reading.context import Context
from casus.reading.syntax import child, children, is_passive, object_of_preposition, subject_of

_NOBODY = frozenset({"nobody", "none", "one"})
_UNSURE = frozenset({"it", "they", "he", "she"})
"""Pronouns of which it is not sure enough that a private person is meant."""

_SOME_PEOPLE = frozenset({"many", "some", "others", "few", "most", "people"})


def bound_parties(reading: StanceReading, side: Actors, context: Context) -> Actors:
    """Whom the operator binds: its subject or owner, or whoever modifies a noun ("the EU decision to")."""
    if reading.holder is not None:
        if reading.passive_holder:
            return ()
        if reading.stance == "assesses" and _judges_from(reading.holder):
            return (UNKNOWN_ACTOR,)
        found = _private_people(reading.holder, context) or context.parties(reading.holder)
        found = found or authors(reading.holder, context)
        found = found or of_nobody(reading.holder, side, context)
        if reading.holder.lower_ in SPEAKING:
            return found or side
        found = found or _in_capital(reading.holder, context)
        nameless = reading.stance == "assesses" and not found and _is_somebody(reading.holder, context)
        return (UNKNOWN_ACTOR,) if nameless else found
    if reading.operators and reading.operators[-1].pos_ == "NOUN":
        owner = context.actors.modifier_actor(reading.operators[-1])
        return (context.side(owner),) if owner is not None else ()
    return ()


def _private_people(holder: Token, context: Context) -> Actors:
    """People who bind no state, whose words are their own: "*Senator Lund* called for sanctions"."""
    if holder.lower_ in _UNSURE or holder.head.lemma_ in deed_words(
        "orders"
    ):  # who gives orders is in office
        return ()
    people = context.actors.of_all(holder)
    past = holder.lower_ in SPEAKING and any(one.sector == "ELI" for one in people)
    private = all(one.kind == "person" and one.person is not None for one in people)
    return people if private and not past else ()


def of_nobody(subject: Token | None, side: Actors, context: Context) -> Actors:
    """ "*Nobody in Bamako* is going to attack", "no one plans to": whoever says so speaks of his own side."""
    if subject is None or subject.lower_ not in _NOBODY:
        return ()
    group = object_of_preposition(subject, "from", "on", "in", "of")
    return (context.parties(group) if group is not None else ()) or side


def _judges_from(judge: Token) -> bool:
    """ "*Analysts in Paris*" judge for themselves, not for the state they live in."""
    is_private = judge.lemma_.lower() in word_classes()["judges"]
    return is_private and object_of_preposition(judge, "in", "at", "across") is not None


def _is_somebody(judge: Token, context: Context) -> bool:
    """ "*Experts* fear that", "*some* in the region": people who judge, of no side that is named."""
    lemma = judge.lemma_.lower()
    if lemma in _SOME_PEOPLE and judge.dep_ == "nsubj":
        return True
    return judge.tag_ == "NNS" and (lemma in word_classes()["judges"] or lemma in context.codebook.role_nouns)


def _in_capital(place: Token, context: Context) -> Actors:
    """Those who fear something "*in Tokyo*": the capital for its state."""
    code = context.codebook.capitals.get(place.text) if place.dep_ == "pobj" else None
    return (context.codebook.actor(code),) if code is not None else ()


def authors(paper: Token, context: Context) -> Actors:
    """Whose words a letter, statement or resolution holds: "the *G7* statement", "*it* adopted a resolution which"."""
    if paper.lemma_.lower() not in word_classes()["paper"]:
        return ()
    by = object_of_preposition(paper, "by", "from", "of")
    if by is not None and (named := context.parties(by)):
        return named
    owner = context.actors.modifier_actor(paper)
    if owner is not None:
        return (context.side(owner),)
    issuer = subject_of(paper.head) if paper.dep_ == "dobj" else _issuer(paper)
    return context.parties(issuer) if issuer is not None else context.actors.speaking(paper)


def _issuer(paper: Token) -> Token | None:
    """Who issued a paper, by the clause beside it: "the resolution *the council adopted*", "adopted *by the UN*"."""
    for clause in children(paper, "relcl", "acl"):
        named = object_of_preposition(clause, "by") if is_passive(clause) else child(clause, "nsubj")
        if named is not None and named.pos_ != "PRON":
            return named
    return None
