"""Deeds whose doer is the subject of the verb above the noun: "*Uganda* answered with *the dispatch* of men".

Verbs of answering name their deed after "with", a light verb as its object ("*is conducting* a mobilisation"), any
other verb where the deed stands before it ("*with the deployment* of a carrier, Washington has …"). What the verb says
of time and mood then holds of the deed.
"""

from __future__ import annotations

from casus.parsed import Token
from casus.reading.commitments.stance import StanceReading, read_stance
from casus.reading.commitments.stance_moods import changed
from casus.reading.context import Act, Context
from casus.reading.syntax import child, children, is_negated, is_passive, object_of_preposition, subject_of

_CARRIED = frozenset({"MOBILIZE", "ASSAULT", "AID", "COERCE", "RETREAT", "SANCTION", "CONCEDE"})
_MEANS = frozenset({"by", "with"})
_ANSWERING = frozenset({"answer", "counter", "follow", "react", "reciprocate", "reply", "respond"})
_ANSWERS = frozenset(
    {"answer", "reaction", "reply", "response", "retaliation", "retort", "riposte", "revenge"}
)
_BACK = frozenset({"hit", "strike", "fire", "fight", "push"})
"""Verbs that answer with "back": "*hit back* with the closure of the consulate"."""
_DEFENDING = frozenset({"defend", "justify"})
_LIGHT = frozenset({"conduct", "undertake", "stage", "mount", "perform", "execute", "effect", "carry"})
_DOING = frozenset({"state", "group", "organisation"})


def carried_reading(act: Act, reading: StanceReading, context: Context) -> StanceReading | None:
    """The stance that a deed has from the verb whose subject did it, if there is such a verb."""
    noun = act.token
    if noun.dep_ == "attr" and (answer := answer_named(act)) is not None:
        whose = child(answer, "poss") or object_of_preposition(answer, "of", "by", "from")
        above = read_stance(noun.head)
        done = above.stance == "did" and whose is not None and bool(context.parties(whose))
        return changed(reading, stance="did", holder=whose) if done else None
    unsaid = act.source is None or act.source.dep_ in {"nsubj", "nsubjpass"} or _is_own(noun)
    if noun.pos_ != "NOUN" or reading.operators or act.entry.type not in _CARRIED or not unsaid:
        return None
    if child(noun, "poss") is not None and not _is_own(noun):
        return None
    verb = _light_verb(noun) or _verb_of_means(noun) or _verb_of_part(noun) or _verb_of_defence(act)
    if verb is None or is_negated(verb) or is_negated(noun) or is_passive(verb):
        return None
    above, doer = read_stance(verb), subject_of(verb)
    if above.stance is None or doer is None or all(x.kind not in _DOING for x in context.parties(doer)):
        return None
    if above.stance != "did" and verb.i in context.act_at:
        return None  # "may *respond* with the dispatch of": the answer is the act
    return above if above.operators else changed(above, holder=doer)


def answer_named(act: Act) -> Token | None:
    """The answer that a deed is said to be: "Chad's *reaction* was the recall of its envoy"."""
    answer, copula = child(act.token.head, "nsubj"), act.token.head
    if act.token.pos_ != "NOUN" or act.entry.type not in _CARRIED or copula.lemma_ != "be":
        return None
    named = answer is not None and answer.lemma_ in _ANSWERS
    return answer if named and not is_negated(copula) and not is_negated(act.token) else None


def _is_own(noun: Token) -> bool:
    """ "With *its* recall of reservists": the subject's own."""
    return any(word.tag_ == "PRP$" for word in children(noun, "poss"))


def _light_verb(noun: Token) -> Token | None:
    """ "*Carried out* a build-up", "*is conducting* a mobilisation"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _LIGHT:
        return None
    particle = child(verb, "prt")
    return verb if verb.lemma_ != "carry" or (particle is not None and particle.lower_ == "out") else None


def _verb_of_means(noun: Token) -> Token | None:
    """ "*Responded* to it *with the dispatch of* men", "*with the dispatch of* men, Oslo *has raised*"."""
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _MEANS or object_of_preposition(noun, "of", "on") is None:
        return None
    verb = link.head
    while verb.pos_ in {"NOUN", "PROPN"} and verb.dep_ in {"pobj", "dobj"}:  # "responded to the *raid with*"
        verb = verb.head if verb.dep_ == "dobj" else verb.head.head
    if verb.pos_ != "VERB":
        return None
    subject = subject_of(verb)
    fronted = link.head == verb and subject is not None and link.i < subject.i < verb.i
    return verb if _answers(verb) or fronted else None


def _verb_of_part(noun: Token) -> Token | None:
    """ "*Took part in the capture* of the town", "*is participating in* the blockade"."""
    link, verb = noun.head, noun.head.head
    if noun.dep_ != "pobj" or link.lower_ != "in":
        return None
    if verb.lemma_ == "part" and verb.dep_ == "dobj":
        verb = verb.head
    elif verb.lemma_ == "take" and all(word.lemma_ != "part" for word in children(verb, "dobj")):
        return None
    return verb if verb.lemma_ in {"take", "participate"} else None


def _verb_of_defence(act: Act) -> Token | None:
    """ "*Justified the closure* of the crossing": what somebody has to defend he has done; the war may be another's."""
    noun = act.token
    defended = noun.dep_ == "dobj" and noun.head.lemma_ in _DEFENDING and act.entry.type != "ASSAULT"
    return noun.head if defended and object_of_preposition(noun, "of", "on") is not None else None


def _answers(verb: Token) -> bool:
    back = any(word.lower_ == "back" for word in children(verb, "advmod", "prt"))
    return verb.lemma_ in _ANSWERING or (back and verb.lemma_ in _BACK)
