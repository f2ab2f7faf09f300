"""Which PLOVER type a record has where the act's own word does not settle it.

Section 4 of the annotation guidelines names acts by what they do to the other side: to refrain, and to let another act,
is to concede; whoever defends what is his own fights, whoever defends another's helps him.
"""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.binding_support import RECOGNISING
from casus.reading.commitments.guided_acts import guided_by_content
from casus.reading.commitments.reciprocity import is_reciprocal
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.targets import FRIENDS, Actors, codes
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_passive, mood_of, object_of_preposition

_DEFENDING = frozenset({"defend", "protect", "safeguard", "shield", "guard", "secure", "preserve"})
_IN_CARE = frozenset(
    {
        "aid", "bus", "child", "citizen", "civilian", "convoy", "inhabitant", "journalist", "lorry", "minority",
        "people", "refugee", "resident", "shipping", "truck", "villager", "woman", "worker",
    }
)  # fmt: skip
"""Whoever is protected as somebody in one's care: to guard them is no fighting."""

_KEEPING = frozenset(
    {"bolster", "reinforce", "strengthen", "monitor", "patrol", "rescue", "evacuate", "escort"}
)
_STRENGTHENING = frozenset(
    {
        "arm", "bolster", "boost", "build", "equip", "expand", "improve", "increase", "modernise", "modernize",
        "rebuild", "reinforce", "shore", "strengthen", "train", "upgrade",
    }
)  # fmt: skip
_SETTLING = frozenset({"settle", "resolve", "solve", "sort", "overcome", "handle", "address"})
_TALKING = frozenset(
    {
        "consultation", "conversation", "dialogue", "dialog", "diplomacy", "diplomatic", "mediation", "negotiate",
        "negotiation", "talk", "talking", "talks",
    }
)  # fmt: skip
"""Ways to settle a dispute that only bring the sides together."""

_CALMING = frozenset(
    {
        "calm", "cool", "de-escalate", "deescalate", "defuse", "ease", "lessen", "lower", "normalise", "normalize",
        "reassure", "reduce", "soothe", "stabilise", "stabilize",
    }
)  # fmt: skip
"""What steps are taken to do that are no measures against anybody."""

_LIMITING = frozenset({"curb", "cut", "dismantle", "freeze", "halt", "limit", "reduce", "stop"})
_TALKED = frozenset({"CONSULT"})
_CLAIMS = frozenset({"right", "interest"})
_FORCEFUL = frozenset({"ASSAULT", "MOBILIZE"})
_LETTING = frozenset({"allow", "let", "permit"})


_ANSWERING = frozenset({"respond", "reply", "answer", "react", "reciprocate", "response"})

_BY_MODE = {
    ("SANCTION", "convict"): "COERCE",
    ("RETREAT", "access"): "CONCEDE",
    ("RETREAT", "release"): "CONCEDE",
}
"""Kinds of acts that PLOVER puts elsewhere than the guidelines do: sentences passed, access given, captives freed."""

_LEFT = frozenset({"organisation", "organization", "bloc", "union", "council"})
"""Bodies that a state leaves as it leaves a treaty."""

_AWAY = frozenset({"from", "away", "back", "out"})
_HOME = frozenset({"country", "nation", "homeland", "fatherland", "motherland", "land", "soil", "people"})


_ENDED = {
    "ASSAULT": "RETREAT",
    "MOBILIZE": "RETREAT",
    "AID": "SANCTION",
    "COOPERATE": "SANCTION",
    "CONSULT": "SANCTION",
    "SUPPORT": "SANCTION",
    "AGREE": "RETREAT",
    "SANCTION": "CONCEDE",
    "COERCE": "CONCEDE",
}
"""What it is to have ended an act: who "*stopped shelling*" draws back, who "*stopped supplying*" punishes."""


def act_type(
    act: Act, reading: StanceReading, stance: Stance, doers: Actors, targets: Actors, context: Context
) -> str:
    """The PLOVER type of the record."""
    if reading.asks:
        return "REQUEST"
    if stance == "demand" and act.entry.type == "COERCE" and act.token.lemma_ in _ANSWERING:
        return "CONCEDE"  # "asked Peru to respond to its offer"
    if stance == "demand" and (reading.refrain or is_permitted(reading)):
        return "CONCEDE"
    if is_force_permitted(act, reading) or (stance == "will_not" and _turns_down(act, reading)):
        return "CONCEDE"
    if reading.ceases and stance == "demand":
        return "CONCEDE"
    if reading.ceases:
        return _ENDED.get(act.entry.type, act.entry.type)
    if (guided_so := guided_by_content(act, stance, doers, context)) is not None:
        return guided_so
    if act.entry.type == "SUPPORT" and (stance == "did" or act.token.lemma_ in RECOGNISING):
        return "AGREE"  # "restored diplomatic ties", "will never recognise Kosovo"
    if (guided := guided_type(act)) != act.entry.type:
        return guided
    if act.entry.mode == "expel" and not _asks_for(act, word_classes()["envoy_recalled"]):
        return "COERCE"
    if _leaves_agreement(act) or (stance == "demand" and _moves_away(act)):
        return "RETREAT"
    if act.entry.type == "COERCE" and _is_to_calm(act):
        return "CONCEDE"
    if act.entry.type == "ASSAULT" and _is_to_guard(act):
        return "MOBILIZE"
    lemma = act.token.lemma_
    if act.entry.type == "AGREE" and lemma in _SETTLING and _by_talking(act):
        return "CONSULT"
    if act.entry.type == "AID" and lemma == "train" and not is_passive(act.token) and act.target is None:
        return "MOBILIZE"
    on_another = bool(codes(targets) - codes(doers)) or is_reciprocal(act.target)
    defends = act.entry.type == "AID" and lemma in _DEFENDING and _object_lemma(act) not in FRIENDS | _IN_CARE
    if defends and (not on_another or _is_own(act)):
        return "COERCE" if _object_lemma(act) in _CLAIMS else "ASSAULT"
    if act.entry.type == "MOBILIZE" and lemma in _STRENGTHENING and on_another and _is_anothers(act):
        return "AID"
    return act.entry.type


def guided_type(act: Act) -> str:
    """The PLOVER type of an act as the guidelines have it, whatever the stance: "*released* the crew" concedes."""
    return _BY_MODE.get((act.entry.type, act.entry.mode or ""), act.entry.type)


def _is_to_calm(act: Act) -> bool:
    """Whether steps serve to calm: "took *steps to ease* the tension", "will take measures *to de-escalate*"."""
    taken = child(act.token, "dobj") if act.token.lemma_ == "take" else None
    if taken is None:
        return False
    aims = _aims(act.token, taken)
    return any(aim.lemma_.lower() in _CALMING or _limits_own(aim) for aim in aims)


def _limits_own(aim: Token) -> bool:
    """ "Took steps *to curb its* nuclear programme": what is the doer's own he limits to please others."""
    limited = child(aim, "dobj") if aim.lemma_ in _LIMITING else None
    return limited is not None and any(word.tag_ == "PRP$" for word in limited.children)


def _is_to_guard(act: Act) -> bool:
    """ "Launched *an operation to protect* ships" attacks nobody, as one "against" somebody or "in Syria" does."""
    operation = child(act.token, "dobj")
    if operation is None or operation.lemma_ not in {"operation", "mission"}:
        return False
    if object_of_preposition(operation, "in", "into", "inside", "against") is not None:
        return False
    aims = _aims(act.token, operation)
    return any(mood_of(aim) == "infinitive" and aim.lemma_ in _DEFENDING | _KEEPING for aim in aims)


def _aims(verb: Token, thing: Token) -> tuple[Token, ...]:
    """What a verb and its object are for, whichever of them the parser hangs it on: "took steps *to ease* it"."""
    return (*children(verb, "advcl", "xcomp"), *children(thing, "acl", "relcl"))


def _by_talking(act: Act) -> bool:
    """ "Settle the dispute *through dialogue*", "*by diplomatic means*"."""
    ways = (object_of_preposition(act.token, link) for link in ("through", "by", "via", "with", "in"))
    named = {part.lemma_.lower() for way in ways if way is not None for part in (way, *way.children)}
    return not named.isdisjoint(_TALKING)


def _leaves_agreement(act: Act) -> bool:
    """Whether a treaty or body is left ("*quit* the pact", "*withdrawal from* the accord"); relations are cut."""
    if act.entry.type != "SANCTION" or act.entry.mode != "withdraw":
        return False
    return _asks_for(act, word_classes()["agreement"] | _LEFT)


def _asks_for(act: Act, nouns: frozenset[str]) -> bool:
    """Whether the act's pattern asks for one of these nouns: those of "expel *diplomats*"."""
    phrases = (act.entry.phrase, *(link.phrase for link in act.entry.links))
    return any(phrase is not None and phrase.heads & nouns for phrase in phrases)


def _moves_away(act: Act) -> bool:
    """Whether forces are to go from where they are: told to "move its guns *away from* the town", "to *return*"."""
    if act.entry.type == "MOBILIZE" and act.token.lemma_ == "return":
        return True
    links = {word.lower_ for word in act.token.children if word.dep_ in {"prep", "advmod", "prt"}}
    return act.entry.type == "MOBILIZE" and not links.isdisjoint(_AWAY) and "to" not in links


def is_permitted(reading: StanceReading) -> bool:
    """Whether others are let do the act, so that the permission is the holder's: "*allowed* Rome to send"."""
    operators = (find_operator(word) for word in reading.operators)
    return any(found is not None and found.operator_class == "allow" for found in operators)


def is_force_permitted(act: Act, reading: StanceReading) -> bool:
    """Whether it is another's act that is let happen, a concession to him: "*authorised* Kyiv to strike", "will *let*
    the agency deliver food".
    """
    if act.entry.type in _FORCEFUL:
        return is_permitted(reading)
    helps = act.entry.type == "AID" or act.entry.mode == "investigate"
    return helps and is_permitted(reading) and any(word.lemma_ in _LETTING for word in reading.operators)


def _turns_down(act: Act, reading: StanceReading) -> bool:
    """ "*Rejected the demand* for his extradition": to turn down what another asks is not to concede it."""
    if act.token.pos_ != "NOUN" or act.entry.type in _TALKED or len(reading.operators) < 2:
        return False
    asked, refused = map(find_operator, reading.operators[-2:])
    nominal = reading.operators[-2].pos_ == "NOUN" and asked is not None and asked.operator_class == "demand"
    return nominal and refused is not None and refused.operator_class == "refuse"


def _object_lemma(act: Act) -> str | None:
    found = child(act.token, "dobj")
    return found.lemma_ if found is not None else None


def _is_own(act: Act) -> bool:
    """Whether it is the doer's own: "*his* southern flank on the border with Ukraine", "defend *this country*"."""
    found = child(act.token, "dobj")
    whose = child(found, "poss") if found is not None else None
    if found is not None and found.lemma_ in _HOME and any(word.lower_ == "this" for word in found.children):
        return True
    return whose is not None and whose.tag_ == "PRP$"


def _is_anothers(act: Act) -> bool:
    """Whether the object is somebody else's by the words around it: "*Ukraine's* defences", "*Iraqi* forces"."""
    found = child(act.token, "dobj")
    if found is None:
        return False
    modifiers = (word for word in found.children if word.dep_ in {"poss", "amod", "compound"})
    return any(word.pos_ == "PROPN" or word.ent_type_ in {"GPE", "NORP"} for word in modifiers)
