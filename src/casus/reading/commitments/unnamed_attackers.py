"""Attacks of which only the attackers' kind, their weapons or their victims are told: "*gunmen* stormed a hotel"."""

from __future__ import annotations

from casus.codebook.lexicon import word_classes
from casus.model import UNKNOWN_ACTOR
from casus.parsed import Token
from casus.reading.commitments.roles import Case
from casus.reading.commitments.targets import codes
from casus.reading.syntax import child, is_passive, object_of_preposition

_UNIDENTIFIED = frozenset({"UAF"})
"""PLOVER sectors of attackers of whom nothing is known but that they are armed."""
_SUICIDAL = frozenset({"bomber"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_KNOWN = frozenset({"the", "these", "those", "his", "their"})
"""What stands before attackers who were named before."""
_SLAYING = frozenset({"kill", "slay", "liquidate", "eliminate", "neutralise", "neutralize"})
_ATTACKING = frozenset(
    {"attack", "shell", "bomb", "bombard", "hit", "strike", "target", "pound", "raid", "ambush", "drop"}
)
_FOUGHT = frozenset(
    {"militant", "rebel", "insurgent", "terrorist", "attacker", "gunman", "gunmen", "guerrilla", "extremist",
     "jihadist", "bandit", "assailant", "fighter", "infiltrator", "saboteur"}
)  # fmt: skip
"""What those who fight them call their enemies."""


def is_by_unidentified(case: Case) -> bool:
    """ "*Gunmen* stormed a hotel in Bamako", "*a suicide bomber* struck": the text leaves open who sent them."""
    source = case.act.source
    if source is None or case.act.entry.type not in _VIOLENT or not case.parties.targets:
        return False
    if any(word.lower_ in _KNOWN for word in source.children):
        return False
    actors = case.context.actors.of(source)
    return bool(actors) and all(
        actor.code == UNKNOWN_ACTOR.code
        and (actor.sector in _UNIDENTIFIED or source.lemma_.lower() in _SUICIDAL)
        for actor in actors
    )


def is_by_weapons(case: Case) -> bool:
    """ "*Drones* struck a refinery in Russia": weapons that no word says whose they are, on somebody named."""
    source = case.act.source
    if source is None or case.act.entry.type not in _VIOLENT or not case.parties.targets:
        return False
    if codes(case.parties.agents) - {UNKNOWN_ACTOR.code} or case.act.token.lemma_ == "fall":
        return False
    return source.tag_ == "NNS" and source.lemma_.lower() in word_classes()["missile"]


def is_of_slain(case: Case) -> bool:
    """ "*Twelve militants were killed*, the army said": what befalls fighters, told by those who fight them."""
    verb = case.act.token
    if verb.lemma_ not in _SLAYING or not is_passive(verb) or has_doer(verb):
        return False
    victim = child(verb, "nsubjpass")
    words = () if victim is None else (victim, object_of_preposition(victim, "of"))
    return any(word is not None and word.lemma_.lower() in _FOUGHT for word in words)


def is_of_slain_soldiers(case: Case) -> bool:
    """ "*Nine Israeli soldiers were killed*": by whoever the report says attacks that side."""
    verb, targets = case.act.token, case.parties.targets
    slain = verb.lemma_ in _SLAYING and is_passive(verb) and not has_doer(verb)
    return slain and bool(targets) and all(target.sector == "MIL" for target in targets)


def is_of_attacked(case: Case) -> bool:
    """ "Georgia's posts *were shelled* overnight": told in the passive, without anyone who did it."""
    verb = case.act.token
    if case.act.entry.type != "ASSAULT" or not is_passive(verb) or case.act.source is not None:
        return False
    return verb.lemma_ in _ATTACKING and not has_doer(verb) and not codes(case.parties.agents)


def has_doer(verb: Token) -> bool:
    """Whether a "by" says who or what did it, whoever that is: "blocked *by a dispute*"."""
    return any(word.lower_ == "by" for word in verb.children)
