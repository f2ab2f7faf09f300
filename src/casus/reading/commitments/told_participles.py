"""Participles that tell a deed: "the sanctions *imposed by* Japan", "raised tensions, *seizing* a ship"."""

from __future__ import annotations

from casus.codebook.clauses import is_absolute
from casus.codebook.deeds import deed_words
from casus.parsed import Token
from casus.reading.syntax import child, children, is_counterfactual, is_negated, mood_of

_FOLLOWING = frozenset({"after", "since", "following"})
"""Prepositions before what has happened already: "clashed *after* signing a pact"."""

_MEASURES = frozenset(
    {"measure", "step", "move", "action", "decision", "sanction", "retaliation", "response"}
)
_OPENING_HYPOTHESES = frozenset({"if", "when", "whenever", "before", "without", "until", "unless", "as"})
"""Words that open a participle clause which tells no deed: "as if planning", "when crossing the border"."""


def is_done_to_noun(participle: Token) -> bool:
    """ "The sanctions *imposed by* Japan", "90,000 troops *massed* near it": a reduced relative tells a deed."""
    if participle.dep_ != "acl" or participle.tag_ != "VBN":
        return False
    return participle.lemma_ not in deed_words("standing") and child(participle, "aux", "mark") is None


def is_done_beside(participle: Token) -> bool:
    """Whether a participle tells a deed beside that of its clause: "raised tensions, *seizing* a ship", "*having*
    seized it", "clashed after *signing* a pact". What comes "before" or "without" another deed is not told as done.
    """
    governor = participle.head
    if participle.dep_ == "conj" and governor.tag_ == participle.tag_ == "VBG":
        return child(participle, "aux", "mark") is None and is_done_beside(governor)
    if participle.dep_ == "pcomp":
        preposition, governor = governor, governor.head
        if preposition.dep_ == "prep" and governor.pos_ == "ADP":  # "just *after* signing"
            governor = governor.head
        if is_absolute(participle):
            return governor.pos_ in {"VERB", "AUX", "NOUN"} and _tells(governor)
        if preposition.lower_ in _FOLLOWING:
            return governor.pos_ in {"VERB", "AUX", "NOUN"}
        return preposition.lower_ == "by" and _tells(governor)
    if (
        participle.tag_ == "VBN"
        and participle.i == participle.sent.start
        and child(participle, "agent") is not None
    ):
        marked = (
            child(participle, "mark", "advmod") is not None
        )  # "*Signed by* Peru on Friday, the pact lets"
        return participle.dep_ == "advcl" and not marked and _tells(governor)
    having = any(word.lower_ == "having" for word in children(participle, "aux"))
    if participle.dep_ != "advcl" or not (having or participle.tag_ == "VBG"):
        return False
    if governor.pos_ not in {"VERB", "AUX"}:
        return False
    marks = {word.lower_ for word in children(participle, "mark", "advmod")}
    return not marks & _OPENING_HYPOTHESES and _tells(governor)


def measures_listing(act: Token) -> Token | None:
    """The noun of measures among which an act is listed: "its *measures* include *closing* the border"."""
    while act.dep_ == "conj":
        act = act.head
    verb = act.head
    if verb.lemma_ != "include" or act.dep_ not in {"dobj", "xcomp"} or mood_of(verb) != "finite":
        return None
    listed = child(verb, "nsubj")
    return listed if listed is not None and listed.lemma_ in _MEASURES else None


def _tells(verb: Token) -> bool:
    """Whether the clause that a verb heads tells what is or was so."""
    if mood_of(verb) not in {"finite", "progressive"} or is_negated(verb):
        return mood_of(verb) == "participle" and verb.dep_ != "ROOT" and is_done_beside(verb)
    return not is_counterfactual(verb)
