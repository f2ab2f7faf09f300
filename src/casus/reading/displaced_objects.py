"""Objects put after their receiver, as translations do: "handed over *to Kyiv* ten radars".

English puts only long objects there, and the parser takes the receiver for a part of the thing. Used on Casus's own
pipeline.
"""

from __future__ import annotations

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

COMPONENT = "casus_displaced_objects"

_GIVING = frozenset(
    {
        "allocate", "allot", "deliver", "despatch", "dispatch", "donate", "export", "give", "grant", "hand", "lend",
        "pass", "present", "provide", "return", "sell", "send", "ship", "supply", "transfer",
    }
)  # fmt: skip
_BEGINS_OBJECT = frozenset({"CD", "DT", "JJR"})
"""Tags of the words between a receiver and what it receives: "50 tanks", "a radar", "more shells"."""


@Language.component(COMPONENT, assigns=["token.dep", "token.head"])
def mend_displaced_objects(doc: Doc) -> Doc:
    """Hang what is given on the verb, and its receiver on the preposition."""
    for place in np.flatnonzero(doc.to_array("DEP") == doc.vocab.strings["prep"]):
        link = doc[int(place)]
        if link.lower_ == "to" and link.head.lemma_ in _GIVING and link.head.pos_ == "VERB":
            _mend(link)
    return doc


def _mend(link: Token) -> None:
    verb = link.head
    thing = next((word for word in link.children if word.dep_ == "pobj"), None)
    if thing is None or any(word.dep_ in {"dobj", "nsubjpass"} for word in verb.children):
        return
    receiver = link.nbor(1)
    if receiver.head == thing and receiver.pos_ == "PROPN" and receiver.dep_ in {"nmod", "compound", "poss"}:
        _give(verb, link, receiver, thing)
    elif thing == receiver and thing.pos_ == "PROPN":
        given = next((word for word in thing.children if word.dep_ == "appos"), None)
        if given is not None:
            _give(verb, link, receiver, given)


def _give(verb: Token, link: Token, receiver: Token, thing: Token) -> None:
    following = receiver.nbor(1)
    if following.tag_ not in _BEGINS_OBJECT or following.head != thing:
        return
    thing.head, thing.dep_ = verb, "dobj"
    receiver.head, receiver.dep_ = link, "pobj"
