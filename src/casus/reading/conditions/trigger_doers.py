"""What kind of doer the words of a condition name: a pronoun, others, anybody, the rulers of a state, nobody."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from casus.codebook.conditions import load_condition_nouns
from casus.model import Condition
from casus.parsed import Token
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.trigger_parties import is_exchange
from casus.reading.context import Context, span_of
from casus.reading.syntax import child, children, is_passive, subject_of

Kind = Literal[
    "pronoun", "owned", "side", "anybody", "others", "struck", "described", "nobody", "exchange", "founded"
]

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_SIDES = frozenset({"it", "they"})
_OF_NOBODY = frozenset({"appear", "be", "become", "come", "cost", "happen", "mean", "seem", "take"})
"""Verbs whose "it" is nobody: "if *it* comes to a war"."""
_ANYBODY = frozenset({"anybody", "anyone", "nobody", "one", "somebody", "someone", "who", "whoever"})
_OTHER = frozenset({"enemy", "opposing", "other", "others", "remaining", "rival"})
_RULERS = frozenset(
    {"junta", "regime", "government", "authority", "military", "leader", "leadership", "ruler", "side"}
)
_LANDS = frozenset(
    {"country", "enclave", "island", "kingdom", "nation", "province", "region", "republic", "territory"}
)
"""What a state or land is called without its name: "should *the semi-autonomous region* hold a vote"."""
_RESTRICTING = frozenset({"acl", "relcl"})
_STRUCK = frozenset({"dobj", "nsubjpass"})
_FORCES = frozenset(
    {
        "aircraft", "army", "boat", "bomber", "commando", "convoy", "drone", "fighter", "fleet", "force", "frigate",
        "gun", "gunboat", "helicopter", "infiltrator", "intruder", "invader", "jet", "missile", "patrol", "plane",
        "rocket", "ship", "soldier", "submarine", "tank", "troop", "trooper", "unit", "vessel", "warplane", "warship",
    }
)  # fmt: skip
"""Whose coming is the act of the side at which the answer is aimed: "any *plane* that crosses the line"."""
_OCCURRING = frozenset({"happen", "materialise", "materialize", "occur"})
_ORGANS = frozenset(
    {"administration", "assembly", "authority", "cabinet", "council", "government", "parliament"}
)
_FOUNDING = frozenset(
    {"appoint", "be", "elect", "establish", "form", "inaugurate", "install", "name", "set", "swear"}
)
"""How a state comes by its government: "once a council *is installed*"."""


class Doers:
    """The doers of the conditions of one document."""

    def __init__(self, context: Context) -> None:
        """Nothing is looked at before it is asked for."""
        self._context = context

    def of(self, condition: Condition) -> frozenset[Kind]:
        """What kinds of doer a condition's words name."""
        return self._kinds.get(condition.span.start, frozenset())

    @cached_property
    def _kinds(self) -> dict[int, frozenset[Kind]]:
        """The kinds by the offsets of the conditions."""
        doc = self._context.doc
        found: dict[int, frozenset[Kind]] = {}
        for clause in self._context.conditions:
            start = span_of(doc[clause.start : clause.end]).start
            found[start] = found.get(start, frozenset()) | frozenset(_kinds_of(clause, self._context))
        return found


def _kinds_of(clause: ConditionalClause, context: Context) -> Iterator[Kind]:
    head = context.doc[clause.head]
    passive = is_passive(head)
    if passive or _takes_place(head):
        yield "nobody"  # "if the debt *is not paid*", "until the release *takes place*"
    if is_exchange(clause, context):
        yield "exchange"
    if head.dep_ in _RESTRICTING and head.head.dep_ in _STRUCK and _is_struck(head.head):
        yield "struck"  # "will sink any *ship that enters*"
    doer = child(head, "nsubj")
    if doer is not None and doer.lower_ in _ANYBODY:
        yield "anybody"
    if doer is not None and doer.lower_ in _SIDES and not (doer.lower_ == "it" and head.lemma_ in _OF_NOBODY):
        yield "side"
    subject = subject_of(head)
    if subject is None:
        return
    if subject.lower_ in _PRONOUNS and not passive:
        yield "pronoun"
    owner = child(subject, "poss")
    if owner is not None and owner.lower_ in _POSSESSIVES and not passive:
        yield "owned"  # "should *their* soldiers set foot here"
    if any(word.lower_ in _OTHER for word in (subject, *children(subject, "amod"))):
        yield "others"
    if subject.lemma_ in _RULERS | _LANDS and not passive and _has_only_article(subject):
        yield "described"  # "once *the junta* goes"
    if (
        subject.lemma_ in _ORGANS
        and head.lemma_ in _FOUNDING
        and (passive or child(head, "prep") is not None)
    ):
        yield "founded"


def _takes_place(verb: Token) -> bool:
    """ "Until the release *takes place*", "if an attack *occurs*"."""
    place = verb.lemma_ == "take" and any(word.lower_ == "place" for word in children(verb, "dobj"))
    return place or verb.lemma_ in _OCCURRING


def _is_struck(noun: Token) -> bool:
    """Forces, or "*any military element* that comes closer": no state, nor whoever else may be anybody."""
    whichever = any(word.lower_ in {"any", "no"} for word in children(noun, "det"))
    return noun.lemma_.lower() in _FORCES or (
        whichever and noun.lemma_.lower() not in load_condition_nouns()["actor"]
    )


def _has_only_article(noun: Token) -> bool:
    """Nothing says which: nobody calls his own government so beside his name."""
    return [word.lower_ for word in noun.children if word.dep_ != "amod"] == ["the"]
