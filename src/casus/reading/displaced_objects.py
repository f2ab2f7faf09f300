"""Objects put after their receiver, as translations do: "handed over *to Kyiv* ten radars".

Or after what they are called: "dismissed *as nonsense* the report that".

English puts only long objects there, and the parser takes the receiver for a part of the thing. Used on Casus's own
pipeline.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from casus.reading.reparsing import dependent, hang, labelled

COMPONENT = "casus_displaced_objects"

_GIVING = frozenset(
    {
        "allocate", "allot", "deliver", "despatch", "dispatch", "donate", "export", "give", "grant", "hand", "lend",
        "pass", "present", "provide", "return", "sell", "send", "ship", "supply", "transfer",
    }
)  # fmt: skip
_CALLING = frozenset(
    {"brand", "decry", "denounce", "describe", "dismiss", "label", "reject", "ridicule", "slam"}
)
_CLAIMS = frozenset(
    {
        "accusation", "account", "allegation", "assertion", "charge", "claim", "finding", "idea", "information", "news",
        "report", "rumour", "rumor", "statement", "story", "suggestion", "suspicion",
    }
)  # fmt: skip
_PREDICATES = frozenset({"amod", "acomp", "pobj"})
_BEGINS_OBJECT = frozenset({"CD", "DT", "JJR"})
"""Tags of the words between a receiver and what it receives: "50 tanks", "a radar", "more shells"."""


@Language.component(COMPONENT, assigns=["token.dep", "token.head"])
def mend_displaced_objects(doc: Doc) -> Doc:
    """Hang what is given on the verb, and its receiver on the preposition."""
    for link in labelled(doc, "prep", "dative"):
        if link.lower_ == "to" and link.head.lemma_ in _GIVING and link.head.pos_ == "VERB":
            _mend(link)
        elif link.lower_ == "as" and link.head.lemma_ in _CALLING:
            _mend_called(link)
    return doc


def _mend_called(link: Token) -> None:
    """ "Described *as lies* the *reports* that", "as *groundless* the *claim*": what is called so is the object."""
    verb = link.head
    claim = next((word for word in link.subtree if word.lemma_ in _CLAIMS and word.pos_ == "NOUN"), None)
    if claim is None or dependent(verb, "dobj", "nsubjpass") is not None:
        return
    begins = dependent(claim, "det", "poss")
    if begins is None:
        return
    own = [word for word in claim.children if word.dep_ in _PREDICATES and word.i < begins.left_edge.i]
    if not own and all(word.i > begins.left_edge.i or word == claim for word in link.children):
        return  # "described it as *a report*"
    hang(claim, verb, "dobj")
    for word in own:
        hang(word, link, "pobj")


def _mend(link: Token) -> None:
    verb = link.head
    thing = dependent(link, "pobj")
    if thing is None or dependent(verb, "dobj", "nsubjpass") is not None:
        return
    receiver = link.nbor(2) if link.nbor(1).lower_ == "the" and link.i + 2 < len(link.doc) else link.nbor(1)
    of_thing = receiver.head == thing or (receiver.head.tag_ == "CD" and receiver.head.head == thing)
    if of_thing and receiver.pos_ == "PROPN" and receiver.dep_ in {"nmod", "compound", "poss"}:
        _give(verb, link, receiver, thing)
    elif thing == receiver and thing.pos_ == "PROPN":
        given = dependent(thing, "appos")
        if given is not None:
            _give(verb, link, receiver, given)


def _give(verb: Token, link: Token, receiver: Token, thing: Token) -> None:
    following = receiver.nbor(1)
    if following.tag_ not in _BEGINS_OBJECT or following.head != thing:
        return
    hang(thing, verb, "dobj" if dependent(verb, "auxpass") is None else "nsubjpass")
    hang(receiver, link, "pobj")
