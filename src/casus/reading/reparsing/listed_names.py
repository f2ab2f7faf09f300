"""Lists of names of which the parser took one for what the one before is called.

"The United States, *Canada*, Brazil and Peru imposed sanctions", "Bahrain, *the UAE*, Oman and Qatar": all four did, as
a name in apposition is not joined to more of its kind. Or one that it took for a second subject: "Chile, *Bolivia* and
Peru signed".
"""

from __future__ import annotations

from itertools import pairwise

from casus.parsed import Doc, Token
from casus.reading.reparsing.absorbed_subjects import part_subjects
from casus.reading.reparsing.tree import dependent, hang, labelled

_SIDES = frozenset({"GPE", "NORP", "ORG"})
"""What spaCy's entity recogniser calls states and organisations."""


def mend_listed_names(doc: Doc) -> None:
    """Coordinate a name of a list with the one before it, and what follows it too; part subjects from phrases."""
    for name in labelled(doc, "appos"):
        if _is_side(name) and _is_side(name.head) and _goes_on(name):
            hang(name, name.head, "conj")
        elif name.ent_type_ == "GPE" and name.head.ent_type_ == "GPE" and _follows_with_article(name):
            hang(name, name.head, "conj")
            _take_later(name)
    for first, second in pairwise(labelled(doc, "nsubj")):
        if _is_side(second) and _is_side(first) and first.head == second.head and _goes_on(second):
            hang(second, first, "conj")
    part_subjects(doc)


def _is_side(name: Token) -> bool:
    return name.pos_ == "PROPN" and name.ent_type_ in _SIDES


def _goes_on(name: Token) -> bool:
    """Whether further names follow, the last one behind "and": "Canada, *Brazil and Peru*"."""
    following = dependent(name, "conj")
    return following is not None and _is_side(following) and name.doc[name.left_edge.i - 1].text == ","


def _follows_with_article(name: Token) -> bool:
    """ "Oman, *the UAE*": behind the other's comma, and an article before it."""
    article = dependent(name, "det")
    return article is not None and article.lower_ == "the" and article.i > 1 and article.nbor(-1).text == ","


def _take_later(name: Token) -> None:
    """ "Kenya, the Republic of Congo, *Uganda and Burundi* will": the verb has its subject in one list."""
    first = name.head
    later = next((word for word in first.head.children if word.i > name.i), None)
    if later is not None and later.dep_ == "punct":
        later = next((word for word in first.head.children if word.i > later.i), None)
    if later is not None and later.dep_ == first.dep_ == "nsubj" and later.ent_type_ == "GPE":
        hang(later, name, "conj")
