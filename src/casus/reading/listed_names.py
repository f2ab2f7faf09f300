"""States listed one after the other of which the parser took one with an article for a description of the first.

"Bahrain, *the UAE*, Oman and Qatar", "Egypt, *the United Arab Emirates (UAE)* and Jordan" are all listed. Used on
Casus's own pipeline.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc, Token

from casus.reading.reparsing import dependent, hang, labelled

COMPONENT = "casus_listed_names"


@Language.component(COMPONENT, assigns=["token.dep", "token.head"])
def mend_listed_names(doc: Doc) -> Doc:
    """Make a state behind another a part of the list, and what follows it too."""
    for name in labelled(doc, "appos"):
        if name.ent_type_ == "GPE" and name.head.ent_type_ == "GPE" and _follows_with_article(name):
            hang(name, name.head, "conj")
            _take_later(name)
    return doc


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
