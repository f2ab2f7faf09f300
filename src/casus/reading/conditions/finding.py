"""Which condition limits an act: the words of the antecedent, its head, its sense and the clause it governs.

Six forms are read, each by the parse: a marker before a clause or phrase ("if", "in the event of"); an
inverted auxiliary ("should Russia invade"); a hypothetical event as the subject ("any attack on X would be
met with force"); a restrictive relative clause about actors in general ("companies that evade sanctions
will be cut off"); what must be done first ("must withdraw before aid can flow"); and what is answered each time ("for
every envoy expelled"). What limits nothing ("whatever happens") counts too.
"""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Doc, Token
from casus.reading.conditions.anaphora import anaphoric_conditions, bargains
from casus.reading.conditions.clauses import ConditionalClause, is_within_question
from casus.reading.conditions.concessions import whatever_clauses
from casus.reading.conditions.forms import (
    alternatives,
    free_relatives,
    inverted_conditions,
    restrictive_relatives,
)
from casus.reading.conditions.hypotheticals import hypothetical_subjects
from casus.reading.conditions.markers import marked_conditions
from casus.reading.conditions.prerequisites import prerequisites
from casus.reading.conditions.proportions import proportions
from casus.reading.syntax import child, has_own_subject, mood_of

__all__ = ["ConditionalClause", "conditions_of", "find_conditions"]

_NOMINAL_LINKS = frozenset(
    {
        "prep",
        "pobj",
        "pcomp",
        "xcomp",
        "acl",
        "dobj",
        "conj",
        "amod",
        "compound",
        "nmod",
        "poss",
        "attr",
        "oprd",
        "acomp",
    }
)


def find_conditions(doc: Doc) -> tuple[ConditionalClause, ...]:
    """The conditions of the document, in the order of the text."""
    found: dict[tuple[int, bool], ConditionalClause] = {}
    for clause in (
        *marked_conditions(doc),
        *inverted_conditions(doc),
        *hypothetical_subjects(doc),
        *restrictive_relatives(doc),
        *free_relatives(doc),
        *alternatives(doc),
        *anaphoric_conditions(doc),
        *bargains(doc),
        *prerequisites(doc),
        *proportions(doc),
        *whatever_clauses(doc),
    ):
        found.setdefault((clause.head, clause.stated), clause)
    return tuple(sorted(found.values(), key=lambda clause: (clause.start, clause.end)))


def conditions_of(token: Token, conditions: tuple[ConditionalClause, ...]) -> tuple[ConditionalClause, ...]:
    """The conditions that limit the act headed by ``token``, the nearest first, statements of their own last."""
    above = list(_chain(token))
    ranked = []
    for clause in conditions:
        if clause.consequent is None or clause.start <= token.i < clause.end:
            continue
        consequent = token.doc[clause.consequent]
        if consequent.i in above:
            ranked.append((above.index(consequent.i), clause))
        elif (first := _joined_before(consequent, clause)) is not None and first.i in above:
            ranked.append((above.index(first.i), clause))
        elif token.i in _nominal_chain(consequent) or token.i in _purpose_chain(consequent):
            ranked.append((len(above), clause))
        elif consequent.dep_ == "relcl" and consequent.lemma_ == "be" and _is_about(consequent.head, token):
            ranked.append((len(above), clause))  # "*aid* that would be contingent on reform"
        elif clause.asked and consequent.sent == token.sent and not is_within_question(token):
            ranked.append((len(above) + 1, clause))
    return tuple(clause for _, clause in sorted(ranked, key=lambda pair: (pair[0], pair[1].stated)))


def _is_about(noun: Token, token: Token) -> bool:
    """Whether a noun is what an act is or does: "give a *loan* that …"."""
    return token == noun or (noun.dep_ == "dobj" and noun.head == token)


def _joined_before(consequent: Token, clause: ConditionalClause) -> Token | None:
    """The first of coordinated verbs before a condition: "will *close* the border and expel the envoy if …"."""
    if consequent.dep_ != "conj" or clause.start < consequent.i or has_own_subject(consequent):
        return None
    first = consequent.head
    while first.dep_ == "conj":
        first = first.head
    modal = child(consequent, "aux") is not None and mood_of(first) != "infinitive"
    bare = (
        mood_of(first) == "infinitive" and consequent.lower_ == consequent.lemma_
    )  # "to talk and *lay* down arms"
    return first if (bare or mood_of(first) == mood_of(consequent)) and not modal else None


def _chain(token: Token) -> Iterator[int]:
    """The token and what governs it, up to the border of another clause that only explains or describes."""
    yield token.i
    while token.head != token and token.dep_ not in {"advcl", "relcl", "parataxis", "appos"}:
        token = token.head
        yield token.i


def _nominal_chain(token: Token) -> set[int]:
    """The phrases that a phrase is part of: "*offers* of *talks* on *cutting* weapons in exchange for …"."""
    chain = set()
    while token.head != token and token.dep_ in _NOMINAL_LINKS and not _is_joined_verb(token):
        token = token.head
        chain.add(token.i)
    return chain


def _purpose_chain(token: Token) -> set[int]:
    """What an infinitive is the purpose of: "*will take steps* to protect its share if …"."""
    if token.dep_ not in {"relcl", "advcl", "acl"} or mood_of(token) != "infinitive":
        return set()
    verb = token.head.head if token.head.dep_ == "dobj" else token.head
    return {verb.i} if verb.i < token.i else set()


def _is_joined_verb(token: Token) -> bool:
    return token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}
