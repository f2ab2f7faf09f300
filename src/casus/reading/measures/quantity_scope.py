"""Which quantities belong to an act: those it moves, gives or costs, not those that occasioned it."""

from __future__ import annotations

from spacy.tokens import Token

from casus.reading.events.clauses import results
from casus.reading.measures.quantities import QuantityMention
from casus.reading.syntax import child, children

_CAUSES = frozenset({"after", "since", "following", "despite", "amid", "because", "over"})
_OCCASIONS = frozenset({"response", "retaliation", "reaction", "reply", "revenge"})


def quantities_of(act: Token, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities that belong to the act headed by ``act``: in its subject, objects and adverbials."""
    told = (
        (act.head,) if act.dep_ == "nsubj" and act.head in results(act) else ()
    )  # "the strikes *killed* 20"
    tops = [act, *told]
    if act.pos_ == "NOUN" and act.dep_ == "dobj":  # "imposed *tariffs* on $2bn of goods"
        tops += [link for link in children(act.head, "prep") if _extends(link, act)]
    return tuple(
        mention
        for mention in mentions
        if mention.start <= act.i < mention.end or any(_reaches(top, act.doc[mention.head]) for top in tops)
    )


def _extends(link: Token, noun: Token) -> bool:
    """Whether a preposition behind a noun, hung on its verb, may belong to the noun."""
    return link.i > noun.i and link.lower_ in {"on", "for", "against", "of", "worth"}


def _reaches(top: Token, word: Token) -> bool:
    """Whether a word stands below another with neither a clause of its own nor what occasioned the act between.

    What an act brings about ("struck the town, *killing 40 people*") belongs to it.
    """
    while word != top:
        above = word.head
        if above == word or (_is_apart(word) and (above != top or word.dep_ != "relcl")):
            return False
        word = above
    return True


def _is_apart(dependent: Token) -> bool:
    match dependent.dep_:
        case "ccomp" | "parataxis":
            return True
        case "advcl":
            return dependent.tag_ != "VBG" or child(dependent, "mark", "nsubj", "nsubjpass") is not None
        case "conj":
            return dependent.pos_ in {"VERB", "AUX"} and not _goes_on(dependent)
        case "relcl":
            return dependent.head.pos_ != "NOUN" or dependent.head.dep_ in {"dobj", "pobj", "conj"}
        case "prep":
            noun = child(dependent, "pobj")
            return dependent.lower_ in _CAUSES or (noun is not None and noun.lemma_ in _OCCASIONS)
        case _:
            return False


def _goes_on(verb: Token) -> bool:
    """ "Killing 3 soldiers and *injuring a dozen*", "in which 40 died and *30 were hurt*": more of the same clause."""
    return verb.head.dep_ == "relcl" or (verb.tag_ == "VBG" and verb.head.dep_ == "advcl")
