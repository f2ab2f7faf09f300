"""Constructions that carry a stance from one clause to another: what is done by doing the act, what is left open."""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.syntax import COPULAS, child, children, has_own_subject, is_negated, is_passive, mood_of

_BINDING = frozenset(
    {
        "agree", "commit", "decide", "guarantee", "intend", "offer", "plan", "pledge", "promise", "propose", "resolve",
        "swear", "threaten", "undertake", "vow",
    }
)  # fmt: skip
"""Verbs whose infinitive is what is promised, wherever it stands; others may have a purpose."""

_TALKING_OF = frozenset({"discuss", "negotiate", "talk", "debate", "speak", "say"})
_OPEN = frozenset({"open", "unclear", "undecided", "unsaid", "unanswered", "vague"})
_LEAVING = frozenset({"leave", "keep"})
ANSWERING = frozenset(
    {
        "answer", "clarify", "comment", "confirm", "disclose", "discuss", "elaborate", "explain", "indicate",
        "reply", "respond", "reveal", "say", "specify", "speculate", "state", "tell", "detail", "commit", "predict",
        "promise", "draw",
    }
)  # fmt: skip
WITHHOLDING = frozenset({"refuse", "decline", "avoid", "dodge", "evade", "duck", "sidestep", "stop"})
_GIVEN_WORD = frozenset({"pledge", "promise", "threat", "vow", "undertaking", "commitment", "word"})
_ACTING_ON = frozenset({"make", "follow", "deliver", "act"})
_KEEPING = frozenset({"fulfil", "fulfill", "honour", "honor", "execute", "implement", "carry", "redeem"})
"""Verbs of doing what one has promised or threatened."""
_UNDER_WAY = frozenset({"process", "midst", "course"})
_QUESTION = frozenset({"whether", "if"})
_IN_TURN = frozenset({"latest", "last", "next"})
"""With the ordinals, which of many does it: "the *latest* country to close its border"."""

_SEEING = frozenset(
    {"catch", "detect", "film", "observe", "photograph", "picture", "report", "see", "sight", "spot", "track"}
)
"""Verbs of who watches something under way: "tanks were *seen* crossing the border"."""


def is_future_of_copula(copula: Token, infinitive: Token) -> bool:
    """ "Denmark *is to supply* howitzers", also after a phrase: "under the deal Russia *is to leave*".

    A copula with a predicate of its own, or a phrase between it and the infinitive, says something else, as does
    "is *yet* to".
    """
    if any(word.lower_ == "yet" for word in copula.children):
        return False
    if any(word.i < infinitive.i for word in children(copula, "acomp", "attr", "oprd")):
        return False
    between = any(copula.i < link.i < infinitive.i for link in children(copula, "prep"))
    return not between and mood_of(infinitive) == "infinitive" and mood_of(copula) == "finite"


def is_named_by_gerund(gerund: Token) -> bool:
    """ "*Shelling of the town* by Peru continued": a gerund that, as a noun does, has its object behind "of"."""
    return (
        gerund.tag_ == "VBG"
        and gerund.dep_ in {"nsubj", "nsubjpass"}
        and child(gerund, "dobj") is None
        and any(link.lower_ in {"of", "by"} for link in children(gerund, "prep"))
    )


def is_made_good(promise: Token) -> bool:
    """ "*Made good on its threat* to expel him", "*fulfilled its pledge*": what was to come has been done."""
    if promise.lemma_ not in _GIVEN_WORD:
        return False
    if promise.dep_ == "pobj" and promise.head.lower_ == "on":
        verb = promise.head.head
        verb = verb.head if verb.dep_ in {"acomp", "advmod", "dobj", "oprd", "prep"} else verb
        kept = verb.lemma_ in _ACTING_ON
    else:
        verb = promise.head
        kept = (
            promise.dep_ == "dobj"
            and verb.lemma_ in _KEEPING
            and (verb.lemma_ != "carry" or _carries_out(verb))
        )
    return kept and mood_of(verb) == "finite" and not is_negated(verb)


def _carries_out(verb: Token) -> bool:
    return any(word.lower_ in {"out", "through"} for word in children(verb, "prt", "prep", "advmod"))


def is_getting(state: Token) -> bool:
    """ "Is *getting* ready to": preparations told, where "must get ready" asks for them."""
    return state.head.lemma_ == "get" and mood_of(state.head) in {"finite", "progressive"}


def verb_by_means(gerund: Token) -> Token | None:
    """The verb to come that is done by doing the act: "*will answer* by sending a mission"."""
    link = gerund.head
    if gerund.dep_ != "pcomp" or link.lower_ != "by" or link.dep_ != "prep" or gerund.tag_ != "VBG":
        return None
    verb = link.head
    return verb if verb.pos_ == "VERB" and mood_of(verb) in {"will", "may"} else None


def copula_of_process(gerund: Token) -> Token | None:
    """The copula of "*is in the process of* withdrawing its troops"."""
    noun = gerund.head.head
    if gerund.dep_ != "pcomp" or noun.lemma_ not in _UNDER_WAY or noun.dep_ != "pobj":
        return None
    copula = noun.head.head
    return copula if noun.head.lower_ == "in" and copula.lemma_ in COPULAS else None


def is_not_under_way(act: Token) -> bool:
    """ "Is *not in talks* with it", "is *not engaged* in any negotiations": said of today, it denies them."""
    verb = act
    if act.dep_ == "pobj" and act.head.lower_ == "in" and act.head.head.lemma_ == "be":
        verb = act.head.head
    elif act.tag_ != "VBN" or act.lemma_ != "engage":
        return False
    return is_negated(verb) and mood_of(verb) == "finite"


def copula_of_first(infinitive: Token) -> Token | None:
    """The copula of "*would* not *be* the first to use them", "*became* the third state to recognise it"."""
    if mood_of(infinitive) != "infinitive" or infinitive.dep_ not in {"relcl", "acl", "xcomp", "advcl"}:
        return None
    first = infinitive.head
    if first.lemma_ in COPULAS and (named := child(first, "attr")) is not None:
        first = named  # where the parser hung the infinitive on the copula
    in_turn = first.lower_ in {"first", "one"} or any(
        word.lower_ in _IN_TURN or word.ent_type_ == "ORDINAL" for word in children(first, "amod")
    )
    return first.head if in_turn and first.dep_ == "attr" and first.head.lemma_ in COPULAS else None


def is_reproach(verb: Token) -> bool:
    """ "*Should have* withdrawn last year": it is too late to ask for it."""
    having = any(word.lower_ in {"have", "'ve", "’ve"} for word in children(verb, "aux"))
    return having and verb.tag_ in {"VBN", "VBD"}


def verb_of_sight(act: Token) -> Token | None:
    """The verb of "troops *have been seen* moving towards it", "*were reported* to be massing"."""
    verb = act.head
    seen = act.dep_ == "xcomp" and verb.lemma_ in _SEEING and is_passive(verb)
    under_way = act.tag_ == "VBG" and mood_of(act) in {"participle", "infinitive"}
    return verb if seen and under_way else None


def nothing_to_talk_of(infinitive: Token) -> Token | None:
    """The "nothing" of "there is *nothing to negotiate*", "has *nothing to discuss* with it"."""
    nothing = infinitive.head
    talked = infinitive.lemma_ in _TALKING_OF and mood_of(infinitive) == "infinitive"
    return nothing if talked and nothing.lower_ in {"nothing", "little"} else None


def no_way_of(clause: Token) -> Token | None:
    """The copula of "there is *no way* we can withdraw", which refuses it."""
    way = clause.head
    told = clause.dep_ in {"relcl", "acl", "ccomp"} and way.lemma_ == "way" and has_own_subject(clause)
    none = told and way.dep_ == "attr" and child(way.head, "expl") is not None and is_negated(way)
    return way.head if none and mood_of(clause) in {"will", "may"} else None


def is_bound_infinitive(verb: Token, infinitive: Token) -> bool:
    """An infinitive that the parser took for a purpose: "offered in a letter to Athens *to withdraw*"."""
    if infinitive.i < verb.i or has_own_subject(infinitive) or child(verb, "xcomp", "ccomp") is not None:
        return False
    if verb.lemma_ not in _BINDING or is_passive(verb):
        return False
    thing = child(verb, "dobj")
    return thing is None or thing.pos_ == "PROPN"


def opener_of(clause: Token) -> Token | None:
    """The verb of whoever leaves open whether he does it: "*left* open whether", "*refused* to say if"."""
    if not {mark.lower_ for mark in children(clause, "mark")} & _QUESTION:
        return None
    verb = clause.head.head if clause.dep_ == "pcomp" else clause.head  # "would not be drawn *on* whether"
    if clause.dep_ not in {"ccomp", "advcl", "xcomp", "acl", "pcomp"} or clause.i < verb.i:
        return None
    if verb.pos_ in {"ADJ", "NOUN"}:
        verb = verb.head
    if verb.lemma_ in _LEAVING and any(
        word.lower_ in _OPEN for word in children(verb, "oprd", "acomp", "ccomp")
    ):
        return verb
    if verb.lemma_ not in ANSWERING:
        return None
    if is_negated(verb):
        return verb
    above = verb.head
    return above if verb.dep_ in {"xcomp", "pcomp"} and _is_withholding(above) else None


def _is_withholding(word: Token) -> bool:
    """ "*Declined* to say", "stopped short *of* saying"."""
    verb = word.head if word.dep_ in {"prep", "advmod", "amod"} else word
    while verb.dep_ in {"prep", "advmod"}:
        verb = verb.head
    return verb.lemma_ in WITHHOLDING and not is_negated(verb)


def verb_of_state(participle: Token) -> Token | None:
    """The verb that tells of a participle: "will not *get* involved in a war", also where it is taken for a passive."""
    passive = child(participle, "auxpass")
    if passive is not None and passive.lemma_ == "get" and child(passive, "aux") is not None:
        return passive
    verb = participle.head
    stative = participle.dep_ in {"acomp", "oprd"} and participle.tag_ == "VBN"
    return verb if stative and verb.lemma_ in {"get", "become"} else None


def is_passive_or_predicate(participle: Token, inner: Token) -> bool:
    """ "*Is prepared* to talk", whether the parser takes the participle for a verb or for an adjective.

    Sanctions that "are being prepared" are planned.
    """
    if inner == participle or inner.dep_ == "nsubjpass":
        return False
    return participle.tag_ == "VBN" and (is_passive(participle) or participle.dep_ in {"acomp", "oprd"})


def is_for_others(inner: Token) -> bool:
    """ "Proposes that both armies *return*": what others should do."""
    return inner.dep_ == "ccomp" and has_own_subject(inner) and mood_of(inner) in {"infinitive", "must"}


def is_own_infinitive(governor: Token, inner: Token) -> bool:
    """ "Will *push to deploy* a mission": nobody else is pushed to do it."""
    return inner.dep_ == "xcomp" and child(governor, "dobj") is None and not has_own_subject(inner)
