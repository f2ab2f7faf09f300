"""Which quantities belong to an act: those it moves, gives or costs, not those that occasioned it."""

from __future__ import annotations

from collections.abc import Iterator

from casus.parsed import Token
from casus.reading.events.clauses import casualty_words, results
from casus.reading.measures.counted_units import TAKEN
from casus.reading.measures.quantities import QuantityMention
from casus.reading.syntax import child, children

_CAUSES = frozenset({"after", "since", "following", "despite", "amid", "because", "over", "than", "compared"})
_MEASURING = frozenset(
    {
        "include",
        "involve",
        "total",
        "number",
        "comprise",
        "cover",
        "target",
        "affect",
        "contain",
        "cost",
        "leave",
    }
    | {"impose", "introduce", "levy"}
)
_PARCELS = frozenset(
    {
        "package",
        "tranche",
        "instalment",
        "installment",
        "batch",
        "parcel",
        "shipment",
        "consignment",
        "delivery",
    }
    | {
        "grant",
        "loan",
        "dollar",
        "euro",
        "pound",
        "worth",
        "amount",
        "sum",
        "total",
        "wave",
        "barrage",
        "salvo",
    }
)
_OCCURRING = frozenset({"in", "during", "from", "after"})
_OCCASIONS = frozenset({"response", "retaliation", "reaction", "reply", "revenge"})


def quantities_of(act: Token, mentions: tuple[QuantityMention, ...]) -> tuple[QuantityMention, ...]:
    """The quantities that belong to the act headed by ``act``: in its subject, objects and adverbials."""
    tops = [act, *_results_above(act)]
    tops += _parcels_above(act)
    if act.pos_ == "NOUN" and act.dep_ == "dobj":  # "imposed *tariffs* on $2bn of goods"
        tops += [link for link in children(act.head, "prep") if _extends(link, act)]
    noun = _relative_object(act)
    return tuple(
        mention
        for mention in mentions
        if mention.start <= act.i < mention.end
        or mention.head == noun
        or any(_reaches(top, act.doc[mention.head]) for top in tops)
    )


def _relative_object(act: Token) -> int | None:
    """What the act of a clause about a noun falls on: "the *18 soldiers* it captured", "the *20 tanks* sent by Poland".

    Not a part of a whole ("40 of the 120 prisoners it arrested"), nor whoever does it ("gunmen who attacked").
    """
    noun = act.head
    passive = act.dep_ == "acl" and act.tag_ == "VBN"
    if not passive and (act.dep_ != "relcl" or act.pos_ != "VERB"):
        return None
    subject = child(act, "nsubj", "nsubjpass")
    obj = child(act, "dobj")
    if subject is not None and subject.tag_ in {"WDT", "WP"} and subject.dep_ == "nsubj":
        return None
    if obj is not None and obj.tag_ not in {"WDT", "WP"}:
        return None
    counted = child(noun, "nummod") is not None
    part = noun.dep_ == "pobj" and noun.head.head.pos_ == "NUM"
    return noun.i if counted and not part else None


def _parcels_above(act: Token) -> Iterator[Token]:
    """What the noun of an act fills: "a $95 billion *package* of aid", "two *rounds* of strikes", "$60bn in aid"."""
    if act.pos_ == "NOUN" and act.dep_ == "pobj" and act.head.lower_ in {"of", "in"}:
        parcel = act.head.head
        if parcel.lemma_ in _PARCELS or parcel.pos_ in {"NUM", "SYM"}:
            yield parcel


def _results_above(act: Token) -> Iterator[Token]:
    """What came of an act, told by the words above it.

    "The strikes *killed* 20", "*30 people* were killed when Ruritania shelled the port", "*30* died in a
    strike", "shelled the port, officials said, *killing* 30".
    """
    above = act.head
    if act.dep_ == "nsubj" and above in results(act):
        yield above
    elif act.dep_ == "ccomp":
        yield from (c for c in children(above, "advcl") if c.tag_ == "VBG" and c.i > act.i and _is_harm(c))
    clause = above if act.dep_ == "dobj" else act  # "launched *strikes*"
    if act.dep_ == "pobj" and above.lower_ in _OCCURRING:
        clause = above
    if (
        clause.dep_ in {"advcl", "prep"}
        and _is_harm(clause.head)
        and child(clause.head, "agent", "dobj") is None
    ):
        for verb in (clause.head, *clause.head.conjuncts):
            yield from children(verb, "nsubjpass", "nsubj")


def _is_harm(verb: Token) -> bool:
    return verb.lemma_ in casualty_words() or verb.lemma_ == "leave"


def _extends(link: Token, noun: Token) -> bool:
    """Whether a preposition behind a noun, hung on its verb, may belong to the noun."""
    return link.i > noun.i and link.lower_ in {"on", "for", "against", "of", "worth"}


def _reaches(top: Token, word: Token) -> bool:
    """Whether a word stands below another with neither a clause of its own nor what occasioned the act between.

    What an act brings about ("struck the town, *killing 40 people*") belongs to it.
    """
    while word != top:
        above = _rehung(word)
        if above is None:
            above = word.head
            if above == word or (_is_apart(word) and (above != top or word.dep_ != "relcl")):
                return False
        word = above
    return True


def _rehung(word: Token) -> Token | None:
    """What a word belongs to that the parser hung too high: "radars *worth $2bn*", "in which 40 were killed *and 12
    were taken*"; ``None`` for others.
    """
    if (
        word.lower_ == "worth"
        and word.left_edge == word
        and word.i
        and word.nbor(-1).pos_ in {"NOUN", "PROPN"}
    ):
        return word.nbor(-1)
    if word.dep_ == "conj" and _tells_outcome(word):
        before = word.doc[word.head.i : word.left_edge.i]
        between = (verb for verb in before if verb.dep_ == "relcl" and _is_harm(verb))
        return next(between, None)
    return None


def _is_apart(dependent: Token) -> bool:
    match dependent.dep_:
        case "ccomp" | "parataxis":
            return True
        case "advcl":
            return dependent.tag_ != "VBG" or child(dependent, "mark", "nsubj", "nsubjpass") is not None
        case "conj":
            return dependent.pos_ in {"VERB", "AUX"} and not _goes_on(dependent)
        case "relcl":
            return dependent.head.pos_ != "NOUN" or not _measures(dependent)
        case "acl":
            return dependent.head.dep_ in {"dobj", "pobj", "conj"} and not _measures(dependent)
        case "prep":
            noun = child(dependent, "pobj")
            return dependent.lower_ in _CAUSES or (noun is not None and noun.lemma_ in _OCCASIONS)
        case _:
            return False


def _measures(clause: Token) -> bool:
    """Whether a clause about a noun says how much of it there is, or what it did.

    "A package *that includes 650 missiles*", "the tariffs *he has imposed on $2bn of goods*", "drones *that killed
    four*", but not "sanctions on firms *that sold 300 drones*".
    """
    return clause.lemma_ in _MEASURING or clause.lemma_ in casualty_words()


def _goes_on(verb: Token) -> bool:
    """ "Killing 3 soldiers and *injuring a dozen*", "in which 40 died and *30 were hurt*": more of the same clause."""
    return (
        verb.head.dep_ == "relcl" or (verb.tag_ == "VBG" and verb.head.dep_ == "advcl") or _is_outcome(verb)
    )


def _is_outcome(verb: Token) -> bool:
    """ "Shelled the town, *and 12 people were hurt*": a passive without a doer tells what came of the act before."""
    return _tells_outcome(verb) and all(word.dep_ != "relcl" for word in verb.doc[verb.head.i : verb.i])


def _tells_outcome(verb: Token) -> bool:
    """Whether somebody was killed, hurt or taken, without a word of by whom."""
    if verb.tag_ != "VBN" or not (verb.lemma_ in casualty_words() or verb.lemma_ in TAKEN):
        return False
    return child(verb, "nsubjpass") is not None and child(verb, "agent") is None
