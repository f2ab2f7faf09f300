"""Acts that are none before somebody promises, refuses or considers them."""

from __future__ import annotations

from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.binding_support import TIES
from casus.reading.commitments.roles import ACTING, ORGANISED, Roles
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.context import Act, Context
from casus.reading.events.acts import is_only_promised
from casus.reading.events.pledged_acts import BINDING, PLEDGED
from casus.reading.events.refused_acts import REFUSAL
from casus.reading.syntax import WILL, child, is_passive, modal_of, mood_of, object_of_preposition

PROMISED = frozenset({"will", "will_not", "may"})
"""Stances in which acts that are none before they are promised count."""

_THANKING = frozenset({"appreciate", "thank", "praise", "applaud", "salute", "commend"})
_ENEMIES = frozenset(
    {"country", "nation", "state", "those", "anyone", "anybody", "whoever", "enemy", "aggressor", "attacker"}
)
"""Whom an act falls on that nobody is named for."""

_DEEDS = frozenset(
    {
        "adventure", "aggression", "attack", "attempt", "bid", "drilling", "effort", "incursion", "interference",
        "intrusion", "invasion", "misadventure", "move", "penetration", "plot", "provocation", "step", "threat", "try",
        "violation",
    }
)  # fmt: skip
"""Deeds of whoever, which somebody will prevent: "any *attempt* to cross would be stopped"."""
_ONESELF = frozenset({"it", "we", "they", "i", "he", "she"})
_VOICING = frozenset(
    {
        "affirm", "announce", "assure", "come", "confirm", "convey", "declare", "express", "give", "pledge", "proclaim",
        "reaffirm", "reassure", "reiterate", "renew", "repeat", "restate", "signal", "stress", "throw", "underline",
        "underscore", "voice",
    }
)  # fmt: skip
_ENJOYING = frozenset({"have", "enjoy"})
"""What others do who have somebody's support: "Peru *has our full backing*"."""

_BACKING = frozenset({"support", "solidarity", "backing"})
"""What somebody says that others have of him: "*reiterated its support* for the talks"."""

_CONTACTING = frozenset({"call", "phone", "ring", "telephone", "visit", "write"})
_STANDING = frozenset({"stand", "side"})

_DECLARING = BINDING | {"seem"}
"""Classes of operators with which somebody says what he will do: "promised to", "*indicated* that it would"."""
_ANNOUNCED = frozenset({"ROOT", "ccomp", "conj", "xcomp", "parataxis"})
_PURPOSES = frozenset({"acl", "advcl", "relcl", "xcomp"})


def promised_stances(act: Act) -> frozenset[str]:
    """The stances in which such an act counts; what is known only as refused counts in no other."""
    return frozenset({"will_not"}) if act.entry is REFUSAL else PROMISED


def is_purpose_of_act(act: Act, context: Context) -> bool:
    """ "Ruled out the use of force *to reunify* the island": the lexicon's own act is the one that is ruled out."""
    above = act.token.head
    if not is_only_promised(act) or act.token.dep_ not in _PURPOSES or above.i not in context.act_at:
        return False
    if modal_of(act.token) is not None:  # "asked if Canada *would* take part"
        return False
    return find_operator(above, complement=act.token) is None


def is_declared_support(act: Act, context: Context) -> bool:
    """Whether somebody says where he stands: "*we stand with* Kyiv", "said it *backed* their right to oil".

    So does who speaks of his own state by its name ("*India supports* the talks, Modi said").

    That one state backs another, as a reporter tells it, is no news.
    """
    verb = act.token
    if act.entry.type != "SUPPORT" or verb.pos_ != "VERB" or act.source is None or _is_only_told(verb):
        return False
    if verb.lemma_ in _THANKING or (act.entry.phrase is not None and act.entry.phrase.heads & TIES):
        return False
    if _names_backing(act):
        backed = context.act_at.get(act.target.i) if act.target is not None else None
        fought = backed is not None and backed.entry.type == "ASSAULT"
        enjoyed = verb.lemma_ in _ENJOYING and _speaks_for(act.source, context)
        return (
            verb.lemma_ in _VOICING or enjoyed
        ) and not fought  # "voiced support for *its war*" backs what goes on
    stood_by = object_of_preposition(verb, "by")
    if stood_by is not None and find_operator(stood_by) is not None:  # "stands by *its pledge*"
        return False
    itself = verb.dep_ == "ccomp" and (act.source.lower_ in _ONESELF or _speaks_for(act.source, context))
    if any(word.lemma_ == "defend" for word in verb.subtree):  # "supports its right to defend itself"
        return False
    in_present = verb.tag_ in {"VBP", "VBZ"}
    stands = verb.lemma_ in _STANDING and in_present and verb.dep_ in {"ROOT", "ccomp", "conj"}
    return stands or (itself and (in_present or verb.head.tag_ == "VBD"))


def _names_backing(act: Act) -> bool:
    """Whether the act's pattern asks for support: "voiced its *support*", "assured it of its *backing*"."""
    phrases = (act.entry.phrase, *(link.phrase for link in act.entry.links))
    named = any(phrase is not None and phrase.heads & _BACKING for phrase in phrases)
    return named and act.entry.type == "SUPPORT"


def _is_only_told(verb: Token) -> bool:
    """ "*Supported* by its allies"; who "*had voiced* his support" said so himself."""
    return verb.tag_ == "VBN" and (
        is_passive(verb) or verb.lemma_ not in _VOICING or child(verb, "aux") is None
    )


def is_support_conveyed(act: Act, context: Context) -> bool:
    """ "Phoned the president *to express his support*": what somebody got in touch for he has said."""
    verb = act.token
    if verb.lemma_ not in _VOICING or verb.dep_ not in _PURPOSES or not _names_backing(act):
        return False
    touch = context.act_at.get(verb.head.i)
    contact = verb.head.lemma_ in _CONTACTING or (touch is not None and touch.entry.type == "CONSULT")
    return contact and mood_of(verb) == "infinitive" and mood_of(verb.head) == "finite"


def _speaks_for(named: Token, context: Context) -> bool:
    """Whether whoever is quoted speaks for the state that the word names."""
    speakers = [said.speaker for said in context.attributions_of(named) if said.speaker is not None]
    states = {party.code for party in context.parties(named) if party.kind in {"state", "organisation"}}
    return bool(speakers) and context.side(speakers[0]).code in states


def is_promised(act: Act, reading: StanceReading, roles: Roles) -> bool:
    """Whether somebody named promises, refuses or considers what is an act only then; "can" alone considers nothing.

    A verb that is an act in any company needs somebody to act on: "will not stop Iran", not "will not stop".
    """
    if roles.stance != reading.stance:
        return False
    if roles.stance == "may" and not reading.operators and modal_of(act.token) in {"can", "could"}:
        return False
    needs_target = act.entry.phrase is None and "obj" in act.entry.target_roles and act.entry not in PLEDGED
    described = act.target is not None and act.target.lemma_.lower() in _ENEMIES | _DEEDS
    if needs_target and not (roles.targets or described or _is_done_to_own_thing(act, reading, roles)):
        return False
    if act.entry in PLEDGED and not all(holder.kind in ACTING | ORGANISED for holder in roles.holders):
        return False
    named = any(holder.code != UNKNOWN_ACTOR.code for holder in roles.holders)
    return named or (act.open_source and act.source is None)


def _is_done_to_own_thing(act: Act, reading: StanceReading, roles: Roles) -> bool:
    """ "The army said it *would hold the heights*", "his country *would not stop the filling*": what somebody says that
    his own side will do to a thing.
    """
    verb = act.token
    thing = child(verb, "dobj")
    if thing is None or thing.pos_ not in {"NOUN", "PROPN"} or verb.dep_ not in _ANNOUNCED:
        return False
    if verb.nbor(1).is_punct:  # "will not stop, no matter the cost"
        return False
    if reading.stance == "may" or act.entry.type == "ASSAULT":  # "will finish the pipeline"
        return False
    if not all(holder.kind in ACTING | ORGANISED for holder in roles.holders):
        return False
    if reading.operators:
        governor = reading.operators[0]
        operator = find_operator(governor)
        own = act.source is None or act.source == reading.holder or act.source.pos_ == "PRON"
        return (
            own
            and operator is not None
            and operator.operator_class in _DECLARING
            and not is_passive(governor)
        )
    if roles.speaker is None or roles.speaker.actor is None:
        return modal_of(verb) in WILL - {"would"}
    speaker = roles.speaker.actor
    return all(holder.code in {speaker.code, speaker.country} for holder in roles.holders)
