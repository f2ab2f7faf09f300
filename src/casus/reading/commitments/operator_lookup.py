"""Which stance operator a word is, by its lemma, part of speech, particle and complement."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.codebook.stances import StanceOperator, load_stance_operators
from casus.parsed import Token
from casus.reading.syntax import COPULAS, child, children, modal_of, mood_of

_POS = {"VERB": "V", "AUX": "V", "NOUN": "N", "PROPN": "N", "ADJ": "A", "ADV": "A"}
_NEEDS_INFINITIVE = frozenset(
    (
        "call", "tell", "ask", "wish", "need", "warn", "caution", "resolve", "look", "alarm", "clear", "challenge",
        "dare", "direct", "mean",
    )
)  # fmt: skip
CALLING = frozenset({"call", "consider", "describe", "deem", "regard", "view", "see"})
"""Verbs that judge by what they call a thing; with a mere object ("described the war") they judge nothing."""

_BINDING_BY_INFINITIVE = frozenset({"set", "commit"})
"""Verbs that bind by no mere object: "*set itself the goal* of", "*committed violations*"."""

_INFERRING = frozenset({"conclude"})
"""Verbs that judge by a clause only: to "*conclude* a deal" is to make it."""


HEARSAY = frozenset({"know", "report", "say", "understand"})
"""Verbs that judge by a passive with an infinitive only: "*is said to* be planning"."""

_UNHEEDING = frozenset({"ignore", "defy", "disregard", "flout"})
"""Verbs that refuse what is asked ("*ignored calls* to"), and break what is laid down ("*defied* sanctions")."""

RELYING = frozenset({"bank", "count", "depend", "rely"})
_SAID_BY_PHONE = frozenset(
    {
        "assure",
        "brief",
        "congratulate",
        "convey",
        "discuss",
        "express",
        "inform",
        "offer",
        "reassure",
        "tell",
        "thank",
    }
)
"""What somebody calls another to do, and does not ask of him: "*called* the president *to express* his support"."""

PERSUADING = frozenset({"convince", "persuade"})
"""Verbs that ask by an infinitive and, in the passive, think by a clause: "is *convinced* that"."""

_DISOBEYING = frozenset({"ignore", "defy", "disobey", "disregard", "flout", "await", "receive"})
"""Verbs of whom an order is for: "the freighter *ignored* an order to stop" promises nothing."""
_PUTTING_OFF = frozenset(
    {"extend", "postpone", "delay", "push", "move", "lift", "waive", "miss", "ignore", "defy"}
)
"""Verbs that set nobody a deadline."""


def find_operator(
    token: Token, preposition: str = "", complement: Token | None = None
) -> StanceOperator | None:
    """The stance operator a word is, given its particle or preposition; ``None`` when it is none."""
    lemma = token.lemma_.lower()
    # "is not *about* to free them" is no preposition, whatever the tagger says
    pos = "A" if lemma == "about" and token.dep_ == "acomp" else _POS.get(token.pos_)
    found = load_stance_operators().get((lemma, pos)) if pos else None
    if found is None or (token.lemma_ == "deadline" and token.head.lemma_ in _PUTTING_OFF):
        return None
    if lemma == "order" and token.dep_ == "dobj" and token.head.lemma_ in _DISOBEYING:
        return None
    if lemma == "word" and token.tag_ == "NNS":  # who gives his *word* promises, his *words* may say anything
        return None
    if pos == "V" or complement is not None:
        found = _suited(found, token, preposition, complement)
    if any(operator.particles for operator in found):
        parts = children(token, "prt", "prep", "agent", "amod", "advmod")
        beside = {part.lower_ for part in parts if not _leads_to_day(part)} | {preposition}
        if token.dep_ == "pobj":
            beside.add(token.head.lower_)
        if complement is not None:
            beside |= {mark.lower_ for mark in children(complement, "mark", "aux")}
            if complement.dep_ == "dobj":  # "expects support *from* Peru"
                things = (complement, *complement.conjuncts)
                links = (link for thing in things for link in children(thing, "prep"))
                beside |= {link.lower_ for link in links if link.lower_ == "from"}
        found = tuple(o for o in found if not o.particles or o.particles & beside)
    return found[0] if found else None


def _asks_from(verb: Token) -> bool:
    """ "Asked *from the two sides* a reduction of arms", in translated English."""
    links = (link for link in children(verb, "prep") if link.lower_ == "from")
    return verb.lemma_ == "ask" and any(child(link, "pobj") is not None for link in links)


def _leads_to_day(preposition: Token) -> bool:
    """ "Pushed back two boats *on Monday*": nobody pushed on."""
    day = child(preposition, "pobj")
    return day is not None and day.ent_type_ == "DATE"


def _is_asked_of_him(verb: Token, infinitive: Token) -> bool:
    """ "Asked *Putin* in a letter *to withdraw*": of somebody named what is no purpose, whatever the parser says."""
    asked = child(verb, "dobj")
    named = asked is not None and asked.pos_ in {"PROPN", "PRON"}
    return named and infinitive.dep_ == "advcl" and mood_of(infinitive) == "infinitive"


def _suited(
    found: tuple[StanceOperator, ...], token: Token, preposition: str, complement: Token | None
) -> tuple[StanceOperator, ...]:
    """Of the operators a word may be, those that take such a complement: "*call* it likely", "*call* on it to"."""
    lemma = token.lemma_.lower()
    if lemma in _UNHEEDING and (complement is None or not _is_asked_by_nobody(complement)):
        return ()
    if lemma in HEARSAY and token.tag_ != "VBN":
        found = tuple(o for o in found if o.operator_class != "assess")
    if lemma == "like" and mood_of(token) != "will":
        return ()
    if lemma == "set" and any(word.lower_ == "up" for word in children(token, "prt")):
        return ()  # "have *set up* a joint force"
    if lemma in RELYING and modal_of(token) == "can":
        return ()  # "can count on *our support*" promises it
    if lemma == "provide" and complement is None and child(token, "dobj") is not None:
        return ()  # "is to *provide fuel for* the army"
    if lemma == "call" and complement is not None and complement.lemma_ in _SAID_BY_PHONE:
        return ()
    if lemma == "do" and child(token, "dobj") is not None:
        return ()  # "will do *without* mediators", no "will do nothing without a mandate"
    if lemma == "vote" and not (preposition == "on" and mood_of(token) in {"will", "infinitive"}):
        found = tuple(o for o in found if "on" not in o.particles)
    if lemma == "call" and complement is not None and complement.dep_ == "dobj":
        found = tuple(o for o in found if "for" not in o.particles)  # "called *a summit* for Sunday"
    if lemma in _NEEDS_INFINITIVE:
        to_do = complement is not None and _is_asked_of_him(token, complement)
        clauses = {"xcomp", "ccomp", "advcl"} if lemma == "resolve" else {"xcomp", "ccomp"}
        bare_object = complement is not None and complement.dep_ not in clauses and not to_do
        if token.pos_ != "NOUN" and (preposition or (bare_object and not _asks_from(token))):
            found = tuple(o for o in found if o.particles or o.operator_class == "assess")
        told = complement is not None and complement.dep_ == "ccomp" and mood_of(complement) != "infinitive"
        if told and not (lemma == "ask" and _has_that(complement)):
            return ()
    if complement is None:
        return found
    if lemma in PERSUADING:
        thinks = complement.dep_ == "ccomp" and mood_of(complement) != "infinitive"
        return tuple(o for o in found if (o.operator_class == "assess") == thinks)
    if lemma not in COPULAS and any(o.operator_class == "seem" for o in found):
        told = complement.dep_ == "ccomp" and mood_of(complement) not in {"infinitive", "must"}
        return tuple(o for o in found if (o.operator_class == "seem") == told)
    if lemma in _BINDING_BY_INFINITIVE and complement.dep_ == "dobj":
        return ()
    if lemma in _INFERRING and complement.dep_ == "dobj":
        found = tuple(o for o in found if o.operator_class != "assess")
    if lemma in CALLING and complement.pos_ == "NOUN" and _calls_so(token, complement):
        return tuple(o for o in found if o.operator_class == "assess")
    if lemma in CALLING and complement.tag_ == "VBG" and _is_called_something(complement):
        return tuple(o for o in found if o.operator_class == "assess")
    marks = {mark.lower_ for mark in children(complement, "mark")} if lemma in CALLING else ()
    if complement.dep_ == "ccomp" and "that" in marks:
        return tuple(o for o in found if o.operator_class == "assess") or found  # "*considers that* it must"
    if lemma in CALLING and complement.dep_ == "dobj" and not _names_quality(token):
        found = tuple(o for o in found if o.operator_class != "assess")
    if complement.pos_ == "ADJ" or complement.dep_ == "oprd":
        return tuple(o for o in found if o.operator_class == "assess") or found
    return found


def _is_asked_by_nobody(noun: Token) -> bool:
    """ "Ignored *calls* to withdraw"; whoever is named with them demands it: "ignored *Oslo's* calls"."""
    links = (*children(noun, "prep"), *children(noun.head, "prep"))
    named = child(noun, "poss") is not None or any(link.lower_ in {"by", "from"} for link in links)
    return noun.lemma_ in word_classes()["asked"] and not named


def _is_called_something(gerund: Token) -> bool:
    """ "Called *sending* troops *very unlikely*"; who "considers sending troops" calls it nothing."""
    said = (word for word in children(gerund, "advcl", "acomp") if word.pos_ == "ADJ" and word.i > gerund.i)
    return gerund.dep_ == "xcomp" and any(child(word, "mark", "aux", "nsubj") is None for word in said)


def _calls_so(verb: Token, noun: Token) -> bool:
    """ "*Considers* the drills *a provocation*", "*what* it considers *provocations*": what something is called."""
    if noun.dep_ == "ccomp":
        return True
    return noun.dep_ == "dobj" and any(word != noun for word in children(verb, "dobj"))


def _names_quality(verb: Token) -> bool:
    """ "Consider an attack *likely*", "see it as *likely*": the verb says what somebody holds a thing to be."""
    as_what = (word for link in children(verb, "prep") if link.lower_ == "as" for word in link.children)
    return child(verb, "oprd") is not None or any(
        word.pos_ == "ADJ" and child(word, "det") is None for word in as_what
    )


def _has_that(clause: Token | None) -> bool:
    """ "Asked *that* the talks be put off" asks for it, "asked if" inquires."""
    return clause is not None and any(mark.lower_ == "that" for mark in children(clause, "mark"))
