"""Objects put after their receiver, as translations do: "handed over *to Kyiv* ten radars",
"moved *to the border with Mali* two battalions".

Or after what they are called: "dismissed *as nonsense* the report that".

English puts only long objects there, and the parser takes the receiver for a part of the thing.
"""

from __future__ import annotations

from casus.parsed import Doc, Token
from casus.reading.reparsing.tree import dependent, hang, labelled

_GIVING = frozenset(
    {
        "allocate", "allot", "apply", "bring", "deliver", "deploy", "despatch", "dispatch", "donate", "expel", "export",
        "give", "grant", "hand", "impose", "introduce", "lend", "move", "pass", "place", "present", "provide",
        "redeploy", "relocate", "return", "sell", "send", "ship", "station", "supply", "transfer",
    }
)  # fmt: skip
"""What may have whom it goes to, or where, before its object."""
_LINKS = frozenset({"to", "on", "against", "from", "in", "into", "for", "with", "near", "at", "towards"})
_APPEALING = frozenset({"appeal", "plead", "turn"})
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
_MORE = frozenset(
    {"additional", "further", "fresh", "heavy", "humanitarian", "military", "new", "other", "tough"}
)
_OF_THING = frozenset({"nmod", "compound", "poss"})
_LONGEST_CHAIN = 3


def mend_displaced_objects(doc: Doc) -> None:
    """Hang what is given on the verb, and its receiver on the preposition."""
    for link in labelled(doc, "prep", "dative"):
        if link.lower_ in _LINKS and link.head.lemma_ in _GIVING and link.head.pos_ == "VERB":
            _mend(link.head, link)
        elif link.lower_ == "for" and link.head.dep_ == "pobj" and link.head.head.lower_ == "to":
            _mend_appealed(link)
        elif link.lower_ == "as" and link.head.lemma_ in _CALLING:
            _mend_called(link)


def _mend_appealed(link: Token) -> None:
    """ "Appealed *to its partners for* radars": what is asked for is no part of those who are asked."""
    verb = link.head.head.head
    if verb.lemma_ in _APPEALING and verb.pos_ == "VERB":
        hang(link, verb, "prep")


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


def _mend(verb: Token, link: Token) -> None:
    """ "Handed over *to Kyiv* ten radars", "moved to the border *with Mali* two battalions"."""
    if dependent(verb, "dobj", "nsubjpass") is not None:
        return
    for _ in range(_LONGEST_CHAIN):
        thing = dependent(link, "pobj")
        if thing is None or _give_by(verb, link, thing):
            return
        inner = dependent(thing, "prep")
        if inner is None:
            return
        link = inner


def _give_by(verb: Token, link: Token, thing: Token) -> bool:
    """Part what is given from its receiver behind a preposition, if they were taken for one."""
    receiver = link.nbor(2) if link.nbor(1).lower_ == "the" and link.i + 2 < len(link.doc) else link.nbor(1)
    if receiver.pos_ != "PROPN":
        return False
    number = receiver.head
    if receiver.dep_ in _OF_THING and (number == thing or (number.tag_ == "CD" and number.head == thing)):
        return _give(verb, link, receiver, thing)
    if thing != receiver:
        return False
    second = next((word for word in link.children if word.dep_ == "pobj" and word.i > thing.i), None)
    given = dependent(thing, "appos") or second
    return given is not None and _give(verb, link, receiver, given)


def _give(verb: Token, link: Token, receiver: Token, thing: Token) -> bool:
    following = receiver.nbor(1)
    first = following.head if following.dep_ == "compound" and following.tag_ == "CD" else following
    opens = following.tag_ in _BEGINS_OBJECT or following.lower_ in _MORE
    if not opens or first.head != thing:
        return False
    hang(thing, verb, "dobj" if dependent(verb, "auxpass") is None else "nsubjpass")
    hang(receiver, link, "pobj")
    return True
