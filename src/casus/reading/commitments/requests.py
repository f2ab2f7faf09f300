"""Requests: what takes place because of one ("met *at the request of Japan*"), and requests still to be made."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casus.model import Commitment
from casus.parsed import Token
from casus.reading.commitments.targets import others
from casus.reading.context import Act, Context
from casus.reading.syntax import child, is_passive, mood_of, object_of_preposition, subject_of
from casus.reading.token_places import LEMMA, places_of

_REQUESTS = frozenset({"request", "behest", "urging", "insistence", "instigation", "prompting"})


def read_requests(context: Context) -> Iterator[Commitment]:
    """One demand for each who asked for an act that is told with "at the request of"."""
    for place in places_of(context.doc, _REQUESTS, LEMMA):
        noun = context.doc[place]
        act = _brought_about(noun, context)
        asker = _asker(noun) if act is not None else None
        if act is None or asker is None:
            continue
        askers = context.affected(asker)
        doer = act.target if is_passive(act.token) else act.source or subject_of(act.token)
        asked = others(context.affected(doer), askers) if doer is not None else ()
        for holder in askers:
            draft = Commitment(
                holder=replace(holder, person=None, office=None, inferred=None),
                stance="demand",
                act=act.entry.type,
                act_span=context.span(noun.head, noun.right_edge),
                evidence=(context.evidence(noun),),
                mode=act.entry.mode,
                subtype=act.entry.subtype,
                kind="demand",
                strength=2,
            )
            for target in asked or (None,):
                yield replace(draft, target=target)


def _brought_about(noun: Token, context: Context) -> Act | None:
    """The act that a request brought about: the verb or noun that "at the request of" hangs on, or its object."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in {"at", "on", "upon"}:
        return None
    governor = link.head
    if not _is_told(governor):
        return None
    if governor.i in context.act_at:
        return context.act_at[governor.i]
    carried = (word for word in governor.children if word.dep_ in {"nsubj", "nsubjpass", "dobj"})
    return next((context.act_at[word.i] for word in carried if word.i in context.act_at), None)


def _is_told(verb: Token) -> bool:
    """Whether what takes place is itself the news: "*met*, *will meet* at Japan's request", not "police *sent* at his
    request", "*who came* at his request", "*are trained* at the request of Japan".
    """
    if verb.dep_ in {"acl", "relcl", "amod"}:
        return False
    past = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and child(verb, "aux", "auxpass") is not None)
    mood = mood_of(verb)
    return mood == "will" or (past and mood == "finite")


def _asker(noun: Token) -> Token | None:
    owner = next((word for word in noun.children if word.dep_ == "poss"), None)
    return owner or object_of_preposition(noun, "of", "from", "by")
