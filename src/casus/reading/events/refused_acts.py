"""What is refused where the lexicon knows no act: whoever will not do as others want does not concede.

"Will not *let* it break away", "refuses to *hand over*": the verb may be in no list. "Turned down the *request*",
"rejects the *idea*", "is studying the *proposal*": what is asked or proposed is named by its noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from casus.codebook.clauses import child
from casus.codebook.lexicon import LexiconEntry, word_classes
from casus.codebook.lexicon_arguments import frame_arguments
from casus.parsed import Token
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.stance_governors import climb
from casus.reading.context import Act
from casus.reading.events.demanded_acts import is_governed
from casus.reading.events.owed_acts import understood
from casus.reading.events.pledged_acts import PLEDGED, pledge
from casus.reading.syntax import WILL, is_counterfactual, is_negated, modal_of

REFUSAL = understood("(what is refused)", "verb", "CONCEDE", "080", "subj>to|with|from")
REQUEST_ANSWERED = understood("(what was asked for)", "noun", "CONCEDE", "080", "none>gen|by|from|of")
PROPOSAL_ANSWERED = understood("(what was proposed)", "noun", "AGREE", "057", "none>gen|by|from")

ANSWERED = (REFUSAL, REQUEST_ANSWERED, PROPOSAL_ANSWERED, *PLEDGED)

_BINDING = frozenset({"commit", "future", "ready", "schedule"})
_FORSWEARING = frozenset({"commit"})
_GOVERNABLE = frozenset({"aspect", "allow"})
"""Classes of verbs that may be what is refused; any other is about an act of its own."""
_VAGUE = frozenset({"idea", "notion", "concept", "suggestion"})
"""What may be one's own: who "explores the *idea*" answers nobody."""
_REFUSABLE = frozenset({"VERB", "NOUN"})
_PARTS = frozenset({"dobj", "nsubjpass", "conj"})


def refused_acts(words: Sequence[Token], places: set[int]) -> Iterator[Act]:
    """The acts refused, or asked for and answered, that no known act (``places``) stands for."""
    for word in words:
        entry = _entry(word, places) if word.pos_ in _REFUSABLE else None
        if entry is not None and not _holds_act(word, places):
            source, target, is_open = frame_arguments(word, entry)
            yield Act(word, entry, source, target, is_open)


def _entry(word: Token, places: set[int]) -> LexiconEntry | None:
    if word.pos_ == "VERB":
        if word.i in places:
            return None
        return REFUSAL if _is_refused(word) else pledge(word)
    if word.dep_ not in _PARTS or not _is_answered(word):
        return None
    lemma = word.lemma_.lower()
    if lemma in word_classes()["asked"]:
        return REQUEST_ANSWERED
    return PROPOSAL_ANSWERED if lemma in word_classes()["proposed"] else None


def _is_refused(verb: Token) -> bool:
    """Whether somebody will not do it, or refuses to, or has no intention of doing it."""
    yields = (
        verb.lemma_ == "give" and child(verb, "prt") is not None
    )  # "will not *give up*", no "give a name"
    if (
        verb.lemma_ in word_classes()["no_refusal"] and not yields
    ) or verb.dep_ == "prep":  # "*according* to"
        return False
    operator = find_operator(verb)
    if operator is not None and operator.operator_class not in _GOVERNABLE:
        return False
    if modal_of(verb) in WILL:
        return is_negated(verb) and not is_counterfactual(verb)
    governor, above = climb(verb) or (verb, None)
    if above is None or above.lemma == "able":
        return False
    if above.operator_class == "refuse":
        return not is_negated(governor)
    forsworn = (
        above.operator_class in _FORSWEARING and is_negated(verb) and verb.tag_ == "VB"
    )  # "vowed *never* to give it up"
    return above.operator_class in _BINDING and (is_negated(governor) or forsworn)


def _is_answered(noun: Token) -> bool:
    """Whether somebody turns down or weighs what the noun names: "*rejected* the plan", "*studies* the request"."""
    first = noun.head if noun.dep_ == "conj" else noun
    operator = find_operator(first.head, complement=first)
    if operator is None or operator.operator_class not in {"refuse", "ready"}:
        return False
    return operator.operator_class == "refuse" or noun.lemma_.lower() not in _VAGUE


def _holds_act(word: Token, places: set[int]) -> bool:
    """Whether a known act is what is refused: "refused to *stop* the *attacks*", "a demand to *withdraw*"."""
    inside = (inner for inner in word.subtree if inner.i in places and inner != word)
    return any(is_governed(inner, word) for inner in inside) or _says_what_is_so(word)


def _says_what_is_so(noun: Token) -> bool:
    """ "Rejected *the idea that* it has lost": an opinion, no proposal."""
    clause = child(noun, "acl", "ccomp", "relcl") if noun.pos_ == "NOUN" else None
    return clause is not None and noun.lemma_ in _VAGUE and bool(child(clause, "mark"))
