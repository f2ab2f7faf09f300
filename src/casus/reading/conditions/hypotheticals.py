"""Events that are conditions by themselves: "*any attack* would be met with force", "*arming them* will mean war"."""

from __future__ import annotations

from collections.abc import Iterator

from casus.codebook.conditions import load_condition_effects, load_condition_nouns
from casus.parsed import Doc, Token
from casus.reading.conditions.clauses import ConditionalClause, make_clause
from casus.reading.conditions.markers import imagined_events, is_indefinite
from casus.reading.syntax import COPULAS, children, modal_of, mood_of
from casus.reading.token_places import DEP, LEMMA, places_of

_RECKON = frozenset({"treat", "regard", "consider", "view", "see"})
"""Verbs that say what an event will be taken for: "will treat *any attack* as an act of war"."""

_ANSWERING = frozenset(
    {"answer", "punish", "repel", "counter", "avenge", "meet", "repulse", "resist", "oppose"}
)
"""Verbs of what is done about an event whenever it comes: "will answer *any attack* with force"."""

_RESPOND = frozenset({"respond", "react", "retaliate", "response", "answer", "reply"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_GERUNDS = frozenset({"csubj", "csubjpass"})
_OPEN = frozenset({"will", "may"})
_SUPPOSING = frozenset({"would", "'d", "’d"})
_AMOUNTS_TO = frozenset(
    {
        "tantamount",
        "equivalent",
        "equal",
        "mistake",
        "act",
        "declaration",
        "cause",
        "pretext",
        "trigger",
        "reason",
    }
)
"""Predicates of what an event amounts to: "would be *tantamount* to war"."""

_WHICHEVER = frozenset({"any", "each", "every"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})


def hypothetical_subjects(doc: Doc) -> Iterator[ConditionalClause]:
    """ "Any attack on Estonia would be met with force"; "will respond to any attack"; "arming them will mean war"."""
    imagined: set[str] | None = None
    for place in places_of(doc, load_condition_nouns()["event"], LEMMA):
        token = doc[place]
        if token.pos_ not in {"NOUN", "PROPN"}:
            continue
        if token.dep_ in _SUBJECTS and mood_of(token.head) in _OPEN:
            imagined = imagined_events(doc) if imagined is None else imagined
            if _sets_off(token, token.head, imagined):
                yield make_clause(token, token, token.left_edge.i, "if", token.head)
        else:
            answer = _answer_to(token)
            if answer is not None:
                yield make_clause(token, token, token.left_edge.i, "if", answer)
    for place in places_of(doc, _GERUNDS, DEP):
        token = doc[place]
        if (
            token.tag_ == "VBG"
            and token.i < token.head.i
            and mood_of(token.head) in _OPEN
            and _entails(token.head)
        ):
            yield make_clause(token, token, token.left_edge.i, "if", token.head)


def _sets_off(event: Token, verb: Token, imagined: set[str]) -> bool:
    """Whether an event as the subject is one that may come, and its verb says what would follow from it."""
    if verb.lemma_ in load_condition_effects()["happen"] or (verb.lemma_ in COPULAS and not _entails(verb)):
        return False
    would = modal_of(verb) in _SUPPOSING
    determiners = {part.lower_ for part in children(event, "det", "predet", "amod")}
    if "any" in determiners:
        return mood_of(verb) == "will" or _entails(verb)
    if "such" in determiners:
        return _entails(verb)
    if is_indefinite(event):
        return would or _entails(verb)
    if not _entails(verb):
        return False
    if determiners & _POINTING:
        return event.lemma_ in imagined
    owned = any(part.dep_ == "poss" for part in event.children)
    return would or not owned or event.lemma_ in imagined


def _entails(verb: Token) -> bool:
    """Whether the verb, or the predicate of a copula, says what follows from its subject."""
    if verb.lemma_ in COPULAS:
        return any(word.lemma_ in _AMOUNTS_TO for word in children(verb, "attr", "acomp"))
    breaks_out = any(particle.lower_ in {"out", "up"} for particle in children(verb, "prt"))
    return verb.lemma_ in load_condition_effects()["entail"] and not breaks_out


def _answer_to(event: Token) -> Token | None:
    """What answers an event wherever it happens: "*treat* any attack as war", "*respond* to any attack"."""
    verb = event.head
    if event.dep_ == "dobj" and verb.lemma_ in _RECKON and mood_of(verb) == "will" and is_indefinite(event):
        return verb
    whatever = any(part.lower_ in _WHICHEVER for part in children(event, "det"))
    if event.dep_ == "dobj" and whatever and verb.lemma_ in _ANSWERING and mood_of(verb) == "will":
        return verb
    if (
        event.dep_ == "pobj"
        and whatever
        and verb.lower_ in {"to", "against"}
        and verb.head.lemma_ in _RESPOND
    ):
        return verb.head
    return None
