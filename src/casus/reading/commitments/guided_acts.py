"""What the annotation guidelines call an act whose word PLOVER or the lexicon puts elsewhere.

What is called off, opened, pledged or decreed tells which act it is: to call off *a visit* is to refuse it, a law does
what it orders.
"""

from __future__ import annotations

from casus.codebook.clauses import patient
from casus.codebook.lexicon import word_classes
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.binding_support import TIES
from casus.reading.commitments.targets import Actors
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, mood_of, object_of_preposition

_APOLOGISING = frozenset({"apologise", "apologize", "apology"})
_OPENED = TIES | {"tie", "consulate", "mission", "normalisation", "normalization"}
_BRINGING_TOGETHER = frozenset(
    {"cooperation", "dialogue", "meeting", "negotiation", "summit", "talk", "talks", "trip", "visit"}
)
"""What two sides do together, so that to call it off is to refuse the other."""

_WORKING = frozenset({"cooperation"})
_ELECTIONS = frozenset({"ballot", "election", "plebiscite", "poll", "polls", "referendum", "vote"})
_BACKING = frozenset({"support", "backing"})
_WORDS_OF_BACKING = frozenset(
    {
        "announce",
        "declare",
        "express",
        "extend",
        "offer",
        "pledge",
        "promise",
        "reaffirm",
        "reiterate",
        "voice",
        "vow",
    }
)
_LAWS = frozenset({"act", "bill", "budget", "decree", "edict", "law", "legislation"})
_MATERIAL = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "AID", "CONCEDE", "RETREAT", "REJECT"})
"""PLOVER types of what a law may do that is signed."""

_MEASURES = frozenset({"measure", "step", "action"})
_HOSTILE = frozenset({"coercive", "harsh", "punitive", "retaliatory", "severe", "stern", "tough"})
_MILITARY = frozenset({"military", "armed"})
_ANSWERS = frozenset({"answer", "reaction", "reprisal", "response", "retaliation", "reply"})
_PEACEFUL = frozenset(
    {
        "evacuation", "humanitarian", "monitoring", "observer", "peace", "peace-keeping", "peacekeeping", "relief",
        "rescue", "stabilisation", "stabilization", "training",
    }
)  # fmt: skip
"""What makes an operation no attack."""

_OPERATIONS = frozenset({"operation", "operations", "mission", "missions"})
_ARRESTING = frozenset({"apprehend", "arrest", "capture", "catch", "detain"})
_COUNTED = frozenset({"battalion", "dozen", "hundred", "score", "thousand"})
_PEACEKEEPING = "074"
_WEAPONS_GIVEN = "072"
"""CAMEO roots of military protection and of military aid."""

_POSTS = frozenset({"office", "post", "power"})
_SHARING = frozenset({"exchange", "share"})
_POSTED_TO = frozenset(
    {
        "defend",
        "deter",
        "exercise",
        "guard",
        "monitor",
        "patrol",
        "protect",
        "reinforce",
        "shadow",
        "train",
        "watch",
    }
)
_CONSTRUCTIVE = frozenset(
    {
        "accompany", "contribute", "create", "deepen", "develop", "establish", "exchange", "facilitate", "improve",
        "intensify", "join", "modernise", "modernize", "promote", "rebuild", "reopen", "restore", "resume", "share",
        "strengthen", "unite",
    }
)  # fmt: skip
"""Verbs of what is done with another and harms nobody, where nothing else tells what is promised."""

_CONFERRING = frozenset(
    {"dialogue", "dialog", "negotiation", "negotiations", "talk", "talks", "consultation"}
)


def guided_by_content(act: Act, stance: Stance, doers: Actors, context: Context) -> str | None:
    """The PLOVER type that an act's content gives it; ``None`` where its word settles it."""
    match act.entry.type:
        case "SUPPORT":
            return _support(act)
        case "SANCTION":
            return _broken_off(act, stance, context)
        case "AGREE":
            return ordered_by_law(act, context)
        case "AID":
            return _aid(act, doers)
        case "COERCE":
            return _coercion(act, stance, doers)
        case "ASSAULT":
            return _operation(act)
        case "CONCEDE":
            return _concession(act, stance, doers)
        case "MOBILIZE":
            return _staying(act)
        case _:
            return None


def _object(act: Act) -> Token | None:
    return patient(act.token) if act.token.pos_ in {"VERB", "AUX"} else None


def _asked(act: Act) -> frozenset[str]:
    """All nouns that the act's pattern asks for."""
    phrases = (act.entry.phrase, *(link.phrase for link in act.entry.links))
    return frozenset[str]().union(*(phrase.heads for phrase in phrases if phrase is not None))


def _before(noun: Token) -> set[str]:
    """The words that say of what kind something is: "*humanitarian* aid", "*trade* ties"."""
    return {word.lower_ for word in children(noun, "amod", "compound", "nmod")}


def _support(act: Act) -> str | None:
    """To *apologise* is to concede; *ties* established and embassies opened bind both sides."""
    if act.token.lemma_.lower() in _APOLOGISING:
        return "CONCEDE"
    thing = _object(act)
    return "AGREE" if thing is not None and thing.lemma_.lower() in _OPENED & _asked(act) else None


def _broken_off(act: Act, stance: Stance, context: Context) -> str | None:
    """Who "cancelled *talks*" refuses the other side.

    What stops, "an end *to the exercises*", is as if its doer had ended it.
    """
    asked = _asked(act)
    if act.entry.pattern == "halt" and act.entry.pos == "noun":
        halted = object_of_preposition(act.token, "to", "in", "of")
        stopped = context.act_at.get(halted.i) if halted is not None else None
        return "RETREAT" if stopped is not None and stopped.entry.type in {"ASSAULT", "MOBILIZE"} else None
    thing = _object(act)
    if act.token.lemma_ == "boycott" and thing is not None and thing.lemma_.lower() in _ELECTIONS:
        return "REJECT"
    together = asked & _BRINGING_TOGETHER
    if thing is None:
        return "REJECT" if together - _WORKING else None
    together &= {thing.lemma_.lower()}
    if stance == "demand":  # "wants it to end the *cooperation*" with others
        together -= _WORKING
    return "REJECT" if together else None


def ordered_by_law(act: Act, context: Context) -> str | None:
    """A law does what it orders: "signed *a decree barring* foreign ships", "passed *a law that cuts off* banks"."""
    law = _object(act)
    if law is None or law.lemma_.lower() not in _LAWS:
        return None
    orders = (*children(law, "relcl", "acl"), *children(law, "conj"), *(w for w in children(law, "prep")))
    for order in orders:
        for word in order.subtree:
            ordered = context.act_at.get(word.i)
            if ordered is not None and ordered.entry.type in _MATERIAL:
                return ordered.entry.type
    return None


def _aid(act: Act, doers: Actors) -> str | None:
    """Words of *support* are no aid; troops and peacekeepers are sent, not given."""
    thing = _object(act)
    if act.entry.cameo == _PEACEKEEPING and act.token.lemma_ == "send":
        return "MOBILIZE"
    if act.token.lemma_ == "relief" and object_of_preposition(act.token, "from") is not None:
        return "CONCEDE"
    if act.token.lemma_ in _SHARING:
        return "COOPERATE"
    if thing is None:
        return None
    lemma = thing.lemma_.lower()
    if (
        lemma in _BACKING
        and act.token.lemma_ in _WORDS_OF_BACKING
        and _before(thing) <= {"full", "strong", "firm"}
    ):
        return "SUPPORT"
    of = object_of_preposition(thing, "of")
    if lemma in _COUNTED and of is not None and of.lemma_ in word_classes()["troops"]:
        return "MOBILIZE"
    things = (thing, *children(thing, "conj"))
    aims = (
        *children(act.token, "advcl", "xcomp"),
        *(aim for each in things for aim in children(each, "acl", "relcl")),
    )
    posted = any(mood_of(aim) == "infinitive" and aim.lemma_ in _POSTED_TO for aim in aims)
    if act.entry.cameo == _WEAPONS_GIVEN and act.target is None and posted:
        return "MOBILIZE"
    return _handed_over(act, doers)


def _handed_over(act: Act, doers: Actors) -> str | None:
    """Armed groups that *hand over their arms* draw back; a state that hands over arms gives them away."""
    if act.token.lemma_ not in {"hand", "turn"} or not doers:
        return None
    if _asked(act).isdisjoint(word_classes()["weapons"] | word_classes()["weapon_deliveries"]):
        return None
    groups = {doer.kind == "group" for doer in doers}
    return "RETREAT" if groups == {True} else "AID"


def _is_mandate(noun: Token | None, doers: Actors) -> bool:
    """ "*All necessary measures*", the words by which the United Nations let force be used."""
    if noun is None or [doer.code for doer in doers] != ["UN"]:
        return False
    return noun.lemma_.lower() in _MEASURES | {"means"} and {"all", "necessary"} <= {
        word.lower_ for word in noun.lefts
    }


def _coercion(act: Act, stance: Stance, doers: Actors) -> str | None:
    """An answer that is *military* is an attack; what one asks another to take *steps* for is to yield."""
    token, thing = act.token, _object(act)
    noun = token if token.pos_ == "NOUN" else object_of_preposition(token, "with") or thing
    if noun is not None and noun.lemma_ in _ANSWERS and not _before(noun).isdisjoint(_MILITARY):
        return "ASSAULT"
    if _is_mandate(noun, doers):
        return "ASSAULT"
    if token.lemma_ == "occupy" and stance == "did" and act.entry.mode == "seize":
        return "ASSAULT"
    if stance == "demand" and act.target is None and _are_open_measures(noun):
        return "CONCEDE"
    if act.entry.pattern == "(what is promised)" and token.lemma_ in _CONSTRUCTIVE:
        return "COOPERATE"
    return None


def _are_open_measures(noun: Token | None) -> bool:
    """ "*Steps* to avoid incidents", unlike "*punitive* measures", may be anything."""
    return noun is not None and noun.lemma_.lower() in _MEASURES and _before(noun).isdisjoint(_HOSTILE)


def _operation(act: Act) -> str | None:
    """ "Launched an operation *to arrest* rebels", "took part in *peacekeeping* operations" attack nobody."""
    token = act.token
    nouns = (token, _object(act), *(child(link, "pobj") for link in children(token, "prep")))
    noun = next((found for found in nouns if found is not None and found.lemma_.lower() in _OPERATIONS), None)
    if noun is None:
        return None
    if not _before(noun).isdisjoint(_PEACEFUL):
        return "MOBILIZE"
    aims = (*children(token, "advcl", "xcomp"), *children(noun, "acl", "relcl"))
    arrests = any(mood_of(aim) == "infinitive" and aim.lemma_ in _ARRESTING for aim in aims)
    return "COERCE" if arrests else None


def _staying(act: Act) -> str | None:
    """Who "*stays in office*" although he should go refuses to."""
    if act.token.lemma_ not in {"stay", "remain"}:
        return None
    post = object_of_preposition(act.token, "in", "at")
    return "REJECT" if post is not None and post.lemma_.lower() in _POSTS else None


def _concession(act: Act, stance: Stance, doers: Actors) -> str | None:
    """What is asked or refused in words of no list is a talk where it is *talks* one is to come back to."""
    if act.entry.pattern.startswith("(what is"):
        talks = (child(act.token, "dobj"), object_of_preposition(act.token, "to"))
        named = {
            part.lemma_.lower()
            for noun in talks
            if noun is not None
            for part in (noun, object_of_preposition(noun, "of"))
            if part is not None
        }
        goes = act.token.lemma_ in {"attend", "convene", "convoke"} or not named.isdisjoint(_CONFERRING)
        return "CONSULT" if goes else None
    if act.token.lemma_ == "agree" and stance == "did":
        return "AGREE"
    return _handed_over(act, doers) if stance != "demand" else None
