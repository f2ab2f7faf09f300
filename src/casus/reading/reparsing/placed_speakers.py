"""Places that open a sentence, with who speaks or acts there.

Translations leave him out: "*In Tokyo* do not exclude new sanctions" is what Tokyo does not. And the parser
reads on into the subject: "in Geneva, *Serbia and Kosovo* agreed" is no meeting in three places.
"""

from __future__ import annotations

from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled

_PLACING = frozenset({"in", "at"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_NAMES = frozenset({"NNP", "NNPS"})
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl", "auxpass")
_SPEAKING = frozenset(
    {
        "acknowledge", "add", "admit", "announce", "assert", "assure", "believe", "claim", "confirm", "consider",
        "declare", "demand", "deny", "emphasise", "emphasize", "exclude", "expect", "explain", "hope", "inform",
        "insist", "intend", "note", "plan", "promise", "refuse", "refute", "report", "rule", "say", "specify", "state",
        "stress", "suppose", "think", "threaten", "underline", "urge", "vow", "want", "warn",
    }
)  # fmt: skip


def mend_placed_speakers(doc: Doc) -> None:
    """Give a verb without a subject that of the place before it, or what was taken for more places."""
    for link in labelled(doc, "prep"):
        place = dependent(link, "pobj") if link.is_sent_start and link.lower_ in _PLACING else None
        if place is not None and place.tag_ in _NAMES and dependent(link.head, *_SUBJECTS) is None:
            _part(place, link.head)
            if link.head.lemma_ in _SPEAKING:
                _take_for_speaker(link, place)


def _part(place: Token, verb: Token) -> None:
    """ "In Geneva, *Serbia and Kosovo* agreed", "in Athens, *the minister* of state said"."""
    first = dependent(place, "conj", "appos")
    comma = dependent(place, "punct")
    if first is None or comma is None or comma.text != "," or first.left_edge.i != comma.i + 1:
        return
    joint = first.dep_ == "appos" or dependent(first, "conj") is not None
    if not joint or first.right_edge.i + 1 != _finite(verb).i:
        return
    hang(first, verb, "nsubj")
    hang(comma, verb, "punct")


def _take_for_speaker(link: Token, place: Token) -> None:
    """ "*In Berlin* stated that": the subject."""
    verb = link.head
    finite = _finite(verb)
    if (
        finite.tag_ not in _FINITE
        or place.right_edge.i + 1 != finite.i
        or dependent(verb, *_SUBJECTS) is not None
    ):
        return
    hang(place, verb, "nsubj")
    hang(link, place, "case")


def _finite(verb: Token) -> Token:
    """The verb or the auxiliary that opens it: "*do* not exclude"."""
    return next((part for part in verb.children if part.dep_ in {"aux", "auxpass"}), verb)
