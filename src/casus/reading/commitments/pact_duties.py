"""What a pact lays down, which its sides will do: "the accord signed by Chad and Sudan *provides for a ceasefire*".

Its sides stand beside its name, or the report told of them before ("Chad and Sudan signed a truce. *The deal* provides
for"). Whoever the pact names as bound is bound alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.roles import ACTING, Case, Roles
from casus.reading.commitments.targets import Actors
from casus.reading.conditions.trigger_parties import arguments
from casus.reading.context import Context
from casus.reading.syntax import child, children, object_of_preposition

_TRUCES = frozenset({"truce", "ceasefire", "paper"})
"""What lays something down for those who signed it, beside agreements."""

_WORDS = frozenset({"declaration", "communique"})
"""Agreements that may as well only ask something of others."""

_PROVIDING = frozenset({"provide", "envisage", "envision", "foresee", "stipulate"})
"""What a pact does that lays down, and a person who only holds possible."""

_BESIDE = frozenset({"compound", "amod", "nmod", "poss"})
_TAKING_UP = frozenset({"the", "this"})
_REACH = 2
"""How many sentences back the signing may be told."""


def laid_down(case: Case) -> Roles | None:
    """The roles of what a pact of several provides for; ``None`` where nobody's pact does."""
    reading, parties = case.reading, case.parties
    if reading.stance not in {"will", "demand", "may"}:
        return None
    verb = reading.outermost
    if reading.stance == "may" and (verb is None or verb.lemma_ not in _PROVIDING):
        return None
    pact = reading.holder or _subject_of(verb) or object_of_preposition(case.act.token, "under")
    if pact is None or pact == case.act.token or not _is_pact(pact):
        return None
    named = tuple(agent for agent in parties.agents if agent.code != UNKNOWN_ACTOR.code)
    if verb is None and (named or parties.bound):
        return None
    holders = named or sides_of_pact(pact, case.context)
    if len(holders) < 2 and not named:
        return None
    return case.roles("will_not" if reading.refrain else "will", holders)


def sides_of_pact(pact: Token, context: Context) -> Actors:
    """Between whom a pact is, by the words around its name, else by the last one told of; of fewer than two none."""
    for noun in _parties_named(pact):
        if len(found := _acting(context.affected(noun))) > 1:
            return found
    before = (word for word in pact.subtree if word.i < pact.i and word.dep_ in _BESIDE)
    beside = {side.code: side for word in before for side in context.affected(word)}
    if beside:
        return tuple(beside.values()) if len(beside) > 1 else ()
    article = child(pact, "det")
    taken_up = article is not None and article.lower_ in _TAKING_UP
    return _sides_told_of(pact, context) if taken_up else ()


def _subject_of(verb: Token | None) -> Token | None:
    return child(verb, "nsubj") if verb is not None else None


def _is_pact(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _pacts()


def _pacts() -> frozenset[str]:
    return (word_classes()["agreement"] | _TRUCES) - _WORDS


def _parties_named(pact: Token) -> Iterator[Token]:
    """ "The deal *between Chad and Sudan*", "signed *by Chad and Sudan*", "which *Chad and Sudan* signed"."""
    words = (pact, *children(pact, "acl", "relcl"))
    named = [object_of_preposition(word, link) for word in words for link in ("between", "by")]
    named += [child(word, "nsubj") for word in words[1:]]
    yield from (noun for noun in named if noun is not None)


def _sides_told_of(pact: Token, context: Context) -> Actors:
    """Who agreed on it: the last of several who have agreed in the sentences before."""
    start = pact.sent
    for _ in range(_REACH):
        start = start.doc[start.start - 1].sent if start.start else start
    for act in reversed(context.acts):
        if not start.start <= act.token.i < pact.sent.start or act.entry.type != "AGREE":
            continue
        found = {
            side.code: side for side in _acting(tuple(s for part in arguments(act, context) for s in part))
        }
        if len(found) > 1:
            return tuple(found.values())
    return ()


def _acting(actors: Actors) -> Actors:
    return tuple(actor for actor in actors if actor.kind in ACTING)
