"""Clauses that the parser hung on the wrong word, put where they belong: "the danger *of Mali attacking*", "*appears
poised* to", "Kyiv *suspects that*", "warned *that should* Mali attack"; or whose verb it misread.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.reparsing.tree import dependent, hang, relabel, retag

_POSSIBLE = frozenset(
    {
        "chance", "danger", "fear", "idea", "importance", "likelihood", "odds", "possibility", "probability",
        "prospect", "risk", "scenario", "spectre", "specter", "suspicion", "threat",
    }
)  # fmt: skip
"""Nouns whose "of" may have a whole clause behind it."""

_EXCLUDING = frozenset({"rule", "exclude", "envisage", "foresee", "discount"})
_WITH_GERUND = frozenset(
    {
        "admit", "avoid", "begin", "cease", "consider", "contemplate", "continue", "defend", "deny", "exclude",
        "finish", "halt", "justify", "keep", "mull", "oppose", "postpone", "propose", "recommend", "resume",
        "risk", "rule", "start", "stop", "suspend", "weigh",
    }
)  # fmt: skip
"""Verbs whose object may be a gerund, which the parser takes for an adjective: "ruled out *sending* troops"."""

_GOING_ON = frozenset({"carry", "go", "keep"})

_EFFECTS = frozenset(
    {
        "bury",
        "cause",
        "damage",
        "destroy",
        "displace",
        "injure",
        "kill",
        "leave",
        "maim",
        "spark",
        "trap",
        "wound",
    }
)
"""What an attack does to people and things."""
_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_ALSO_BASES = frozenset({"fell", "found", "lay", "wound"})
"""Past tenses that are other verbs' base forms: "to pull back and *lay* down arms"."""
_SEEMING = frozenset({"appear", "seem", "look"})
_WISHING = frozenset({"want", "need", "like", "prefer", "see"})
_FIRING = frozenset({"shelling", "bombing", "firing", "fighting"})
_LIKE_BASE = frozenset({"VBD", "VBN", "VBP"})
_SAYING = frozenset(
    {
        "say",
        "tell",
        "announce",
        "claim",
        "confirm",
        "declare",
        "insist",
        "note",
        "report",
        "state",
        "stress",
        "warn",
        "write",
    }
)
_PUT_IN = _SAYING | {"add", "explain", "argue", "maintain", "recall"}
"""Verbs of words put in: "Chad, *he added*, would wait"."""

_ASKING = frozenset({"appeal", "ask", "call", "demand", "press", "urge", "warn", "vow", "pledge", "promise"})
"""What whoever speaks does besides: "Rome said Chad had broken the truce, *urging* it to stop"."""
_ASKS = frozenset(
    {("calls", "on"), ("calls", "for"), ("demands", "that"), ("plans", "to"), ("vows", "to"), ("asks", "for")}
)
_COMPLAINING = frozenset({"allege", "charge", "complain", "protest"})
_PREDICATES = frozenset({"VBN", "JJ"})


def mend_clause(verb: Token) -> None:
    """Put a clause where it belongs, by the first of these that knows it."""
    _mend_gerund(verb)
    _mend_predicate(verb)
    _mend_wished(verb)
    _mend_effect(verb)
    _mend_besides(verb)


def mend_conjunct(verb: Token) -> None:
    """ "Rejected plans to divide Mali *and is drawing* up its own": a finite verb goes on with a finite one."""
    infinitive = verb.head
    if infinitive.tag_ != "VB" or all(word.tag_ != "TO" for word in infinitive.children):
        return
    finite = dependent(verb, "aux", "auxpass") or verb
    changed = finite != verb or verb.lower_ not in _ALSO_BASES | {verb.lemma_.lower()}
    if finite.tag_ not in _FINITE or not changed or dependent(verb, "nsubj", "nsubjpass", "expl") is not None:
        return
    above = next((word for word in infinitive.ancestors if _is_finite(word)), None)
    if above is not None:
        hang(verb, above, "conj")


def mend_compared(adjective: Token, to: Token) -> None:
    """ "Agreed *to stronger sanctions*": an adjective taken for an infinitive."""
    noun = dependent(adjective, "dobj")
    if noun is None or noun.i < adjective.i or dependent(adjective, "nsubj", "mark") is not None:
        return
    verb = adjective.head
    hang(to, verb, "prep")
    hang(noun, to, "pobj")
    for word in [word for word in adjective.children if word not in {to, noun}]:
        hang(word, verb, word.dep_)
    hang(adjective, noun, "amod")
    retag(to, "IN", "ADP")


def mend_conjunct_present(noun: Token) -> None:
    """ "Reaffirms the pact and *calls on Mali* to": what goes on with a present tense is no plural."""
    follows = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if noun.head.tag_ != "VBZ" or (noun.lower_, follows.lower_) not in _ASKS:
        return
    if dependent(noun, "det", "amod", "poss", "compound") is None:
        retag(noun, "VBZ", "VERB", noun.lower_.removesuffix("s"))


def mend_also(verb: Token) -> None:
    """ "Complained that the raid broke the truce, *and also recalled* its envoy": whoever complains recalls him."""
    told = verb.head
    complaining = told.head
    if told.dep_ != "ccomp" or complaining.lemma_ not in _COMPLAINING or verb.tag_ != complaining.tag_:
        return
    before = [word.lower_ for word in verb.doc[max(verb.i - 3, 0) : verb.i]]
    if before == [",", "and", "also"] and dependent(verb, "nsubj", "nsubjpass", "aux") is None:
        hang(verb, complaining, "conj")


def mend_inverted(verb: Token) -> None:
    """ "“We will strike,” *vowed the general*": behind a quotation stands who speaks, not whom he speaks to."""
    if verb.tag_ not in {"VBD", "VBZ"} or verb.i == 0 or not verb.nbor(-1).is_quote:
        return
    thing = dependent(verb, "dobj")
    if thing is None or thing.left_edge.i != verb.i + 1 or dependent(verb, "nsubj", "nsubjpass") is not None:
        return
    hang(thing, verb, "nsubj")


def mend_told_on(verb: Token) -> None:
    """ "*Chad would wait*, he said, *and had asked* Mali to leave": what is reported goes on behind words put in."""
    saying = verb.head
    if saying.lemma_ not in _PUT_IN or dependent(verb, "nsubj", "nsubjpass", "expl") is not None:
        return
    going_on = (verb.lemma_ == "be" and verb.tag_ in _FINITE) or _has_finite_auxiliary(verb)
    told = _told_before(saying) if going_on else None
    joining = dependent(saying, "cc")
    if told is None or joining is None or not saying.i < joining.i < verb.i or joining.nbor(-1).text != ",":
        return
    hang(verb, told, "conj")
    hang(joining, told, "cc")


def _told_before(saying: Token) -> Token | None:
    """The clause reported before "…, *he said*"; of one in quotation marks nothing goes on without them."""
    speaker = dependent(saying, "nsubj")
    if speaker is None or speaker.i > saying.i or speaker.left_edge.i < 2:
        return None
    comma = speaker.left_edge.nbor(-1)
    if comma.text != "," or comma.nbor(-1).is_quote:
        return None
    return _said_before(saying)


def _said_before(saying: Token) -> Token | None:
    if saying.dep_ == "parataxis":
        return saying.head
    return next((word for word in saying.children if word.dep_ == "ccomp" and word.i < saying.i), None)


def _has_finite_auxiliary(verb: Token) -> bool:
    return any(word.dep_ in {"aux", "auxpass"} and word.tag_ in _FINITE for word in verb.children)


def _is_finite(verb: Token) -> bool:
    return verb.tag_ in _FINITE or _has_finite_auxiliary(verb)


def _mend_effect(verb: Token) -> None:
    """ "Rockets hit a market, officials said, *killing* nine": the rockets did, not those who said so."""
    saying = verb.head
    if verb.tag_ != "VBG" or verb.lemma_ not in _EFFECTS or saying.lemma_ not in _SAYING or verb.i < saying.i:
        return
    told = _said_before(saying)
    if told is not None:
        hang(verb, told, "advcl")


def _mend_gerund(verb: Token) -> None:
    """ "The threat *of Mali attacking* Chad", "did not rule out *Mali attacking* Chad": the doer is the gerund's.

    In "killed in *Indian shelling*" it is no clause at all.
    """
    if verb.tag_ != "VBG" or dependent(verb, "nsubj", "aux", "mark") is not None:
        return
    head = verb.head
    if verb.dep_ == "advcl" and (adjective := _adjective_before(verb)) is not None:
        hang(verb, adjective.head, "pobj")
        hang(adjective, verb, "amod")
        retag(verb, "NN", "NOUN", verb.lower_)
    elif verb.dep_ == "acl" and head.lemma_ in _POSSIBLE:
        link = next((word for word in head.children if word.lower_ == "of" and word.i < verb.i), None)
        doer = dependent(link, "pobj") if link is not None else None
        if link is not None and doer is not None and _stands_before(doer, verb):
            hang(verb, link, "pcomp")
            hang(doer, verb, "nsubj")
    elif verb.dep_ in {"advcl", "acl", "xcomp"}:
        doer = dependent(head, "dobj") if head.lemma_ in _EXCLUDING else None
        if doer is not None and _stands_before(doer, verb):
            hang(verb, head, "ccomp")
            hang(doer, verb, "nsubj")


def _adjective_before(verb: Token) -> Token | None:
    """The nationality in "killed in *Indian* shelling", which the parser hung on the preposition."""
    if verb.lower_ not in _FIRING or verb.i == 0 or dependent(verb, "dobj") is not None:
        return None
    word = verb.nbor(-1)
    return word if word.dep_ == "pobj" and word.tag_ == "NNP" and word.head.i == word.i - 1 else None


def mend_general(word: Token) -> None:
    """ "The secretary-*general of* the League": what stands behind the title belongs to its noun."""
    if word.i > word.head.i and word.nbor(-1).text == "-":
        for link in [link for link in word.children if link.dep_ == "prep"]:
            hang(link, word.head, "prep")


def _mend_besides(verb: Token) -> None:
    """ "Rome *said* Chad had broken the truce, *urging* it to stop": it is Rome that asks."""
    told = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.lemma_ not in _ASKING or told.dep_ != "ccomp":
        return
    saying = told.head
    in_order = saying.lemma_ in _SAYING and saying.i < told.i < verb.i and verb.nbor(-1).text == ","
    if in_order and dependent(told, "nsubj", "nsubjpass") is not None:
        hang(verb, saying, "advcl")


def mend_considering(gerund: Token) -> None:
    """ "Is considering *halting* imports" weighs a halt, "will go on *flying* patrols" flies: it is right behind."""
    thing = gerund.head
    verb = thing.head
    if thing.dep_ == "pobj" and verb.lower_ == "on" and verb.head.lemma_ in _GOING_ON:
        verb = verb.head
    elif thing.dep_ != "dobj" or verb.lemma_ not in _WITH_GERUND:
        return
    between = gerund.doc[verb.i + 1 : gerund.i]
    if thing.i > gerund.i and all(word.dep_ in {"prt", "prep"} for word in between):
        hang(gerund, verb, "xcomp")
        hang(thing, gerund, "dobj")


def mend_inverted_condition(should: Token) -> None:
    """ "Warned that *should* Mali attack, *Chad would respond*": what is said is what follows the condition."""
    that = should.nbor(-1) if should.i > 1 else None
    condition = should.head
    saying = condition.head
    if that is None or that.lower_ != "that" or that.head != condition or condition.dep_ != "ccomp":
        return
    said = saying.head if saying.dep_ == "ccomp" and saying.head.i > condition.i else None
    if said is not None:
        hang(saying, saying if said.dep_ == "ROOT" else said.head, said.dep_)
        hang(said, saying, "ccomp")
    else:
        said = next((word for word in saying.children if word.dep_ == "ccomp" and word.i > condition.i), None)
    if said is not None:
        hang(that, said, "mark")
        hang(condition, said, "advcl")


def _mend_predicate(word: Token) -> None:
    """ "*Appears poised* to leave": a predicate, no clause of its own."""
    seems = word.head.lemma_ in _SEEMING and word.tag_ in _PREDICATES and word.i > word.head.i
    if seems and dependent(word, "nsubj", "nsubjpass", "mark", "aux") is None:
        relabel(word, "oprd")


def _mend_wished(verb: Token) -> None:
    """ "Wants *its soldiers freed*": what is wished done has no doer, and what it is done to is no subject."""
    wishing = verb.head.lemma_ in _WISHING and (verb.tag_ == "VBN" or verb.head.lemma_ == "want")
    if verb.tag_ not in {"VBN", "VBD"} or not wishing or verb.i <= verb.head.i:
        return
    thing = dependent(verb, "nsubj")
    if thing is not None and dependent(verb, "aux", "auxpass", "mark", "dobj") is None:
        retag(verb, "VBN")
        relabel(thing, "nsubjpass")


def mend_unchanging(verb: Token) -> None:
    """ "Would suspend the treaty and *shut* the crossing": what is joined to an infinitive is one, not a past tense."""
    first = verb.head
    if verb.tag_ not in _LIKE_BASE or verb.lower_ != verb.lemma_.lower() or first.tag_ != "VB":
        return
    while first.dep_ == "conj" and first.head.tag_ == "VB":
        first = first.head
    governed = any(word.dep_ == "aux" and word.tag_ in {"MD", "TO"} for word in first.children)
    if governed and dependent(verb, "aux", "auxpass", "nsubj", "nsubjpass") is None:
        retag(verb, "VB")


def mend_after_we(verb: Token) -> None:
    """ "We, the leaders of the G7, *urge* Iran to": what "we" is the subject of and has an object is a verb."""
    subject = dependent(verb, "nsubj")
    if subject is not None and subject.lower_ == "we" and dependent(verb, "dobj") is not None:
        retag(verb, "VBP", "VERB")


def _stands_before(doer: Token, verb: Token) -> bool:
    return doer.pos_ == "PROPN" and doer.i == verb.i - 1
