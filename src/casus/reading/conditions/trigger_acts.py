"""The act that a condition's words name: what must happen, coded like an event, with its parties as they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from casus.codebook.conditions import (
    load_condition_acts,
    load_condition_goods,
    load_condition_verbs,
)
from casus.parsed import Token
from casus.reading.commitments.salience import SPEECH
from casus.reading.commitments.targets import HOSTILE, Actors
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.conditions.no_acts import does_as_told, is_asked_of_somebody, is_in_force, is_no_act
from casus.reading.conditions.told_before import (
    as_means,
    plan_told_before,
    repeated,
    spoken_of_before,
    told_last,
)
from casus.reading.conditions.trigger_coding import Trigger, coded, named
from casus.reading.conditions.trigger_heads import (
    deciding_verb,
    is_expletive,
    is_joined_to,
    is_only_going_well,
    restricts_a_thing,
    takes_up,
)
from casus.reading.conditions.trigger_parties import (
    arguments,
    doers_beside,
    doers_of,
    is_exchange,
    known,
    limited_act,
    misread_subject,
    suffering_from,
)
from casus.reading.conditions.trigger_words import (
    comes_under,
    entry_of,
    gerund_of,
    is_named_by_two,
    words_that_name,
)
from casus.reading.conditions.weapon_triggers import by_weapons
from casus.reading.context import Act, Context
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_negated,
    is_passive,
)

_STEPS = frozenset(
    {"move", "step", "action", "decision", "measure", "attempt", "act", "scenario", "event", "plan"}
)
_REPEATS = frozenset({"repeat", "repetition", "recurrence"})
_RESULTS = frozenset(
    {"outcome", "result", "success", "development", "circumstance", "situation", "condition"}
)
"""What only tells how things go: "depending on the *outcome* of the talks"."""

_CALLING = frozenset({"brand", "call", "declare", "deem", "label", "pronounce", "term"})
_COMING = frozenset({"come", "get", "return"})
_PEACEFUL = frozenset({"AGREE", "CONCEDE", "CONSULT"})
_LETTING = frozenset({"allow", "let", "permit"})
_BELLICOSE = frozenset({"ASSAULT", "MOBILIZE"})
_LICENSING = frozenset({"authorise", "authorize", "approve", "sanction", "okay"})

_ASIDE = frozenset(
    {"without", "despite", "after", "before", "since", "until", "because", "as", "during", "amid"}
)
_STATES = frozenset(
    {"be", "have", "become", "get", "remain", "stay", "exist", "seem", "feel", "know", "see", "think", "lose"}
    | {"happen", "occur", "arise", "come", "die", "worsen", "deteriorate", "improve"}
)
"""Verbs that nobody is pressed to do."""

_CHANGES = frozenset({"change", "improvement", "movement", "progress", "step", "turnaround"})
"""What one is pressed to, without saying what: "*absent changes*, Libya will close the border"."""
_REFUSING = frozenset({"refuse", "decline", "reject", "suspend", "stop"})


def find_trigger(clause: ConditionalClause, context: Context) -> Trigger | None:
    """What a condition's words name as the trigger, or ``None`` where they name no act."""
    head = deciding_verb(context.doc[clause.head])
    kind = entry_of(head, load_condition_verbs())
    complement = child(head, "xcomp") or gerund_of(head, kind)
    if head.lemma_ in _RESULTS or restricts_a_thing(head, clause) or is_no_act(head, context):
        return None
    is_such = head.lemma_ in _STEPS and any(word.lower_ == "such" for word in head.children)
    if is_such:
        return told_last(clause, context)
    if head.lemma_ in _REPEATS:
        return repeated(clause, context)
    if (otherwise := _named_otherwise(head, context)) is not None:
        return otherwise
    if takes_up(head, kind):
        return spoken_of_before(head, clause, context)
    if kind == "want":
        inner = context.act_at.get(complement.i) if complement is not None else None
        if inner is None or is_asked_of_somebody(clause, context):
            return None
        return _by_subject(inner, head, context)
    if kind in {"shirk", "carry"} and complement is not None:
        inner = context.act_at.get(complement.i) or next(_below(complement, clause, context), None)
        if inner is not None:
            return replace(_by_subject(inner, head, context), undone=kind == "shirk")
        if kind == "shirk":
            return _left_undone(head, complement, clause, context)
    if kind == "shirk" and complement is None and head.i not in context.act_at:
        return None
    heading = context.act_at.get(head.i)
    ends = kind == "cease" and heading is not None and heading.entry.type in HOSTILE
    if heading is not None and kind not in {"defy", "carry"} and not ends:
        own = coded(heading, context)
        if not own.sources and (doer := misread_subject(head)) is not None:
            own = replace(own, sources=known(context.parties(doer)))
        if not own.sources and head.pos_ == "NOUN":
            own = replace(own, sources=doers_beside(head, own.targets, context))
        bare = head.tag_ == "VBG" and not has_own_subject(head) and is_exchange(clause, context)
        return replace(own, sources=()) if bare else own
    if heading is None and is_named_by_two(head):
        return _outside_the_lexicon(head, clause, context)
    inner = next(_below(head, clause, context), None)
    if kind == "defy" and inner is not None:
        refused = coded(inner, context)
        defied = refused.sources or refused.targets
        sources = doers_of(head, context)
        return Trigger("REJECT", None, sources, tuple(actor for actor in defied if actor not in sources))
    if kind == "cease" and child(head, "xcomp", "ccomp", "dobj") is not None:
        ended = inner.entry.type if inner is not None else None
        return Trigger("RETREAT" if ended == "ASSAULT" else "CONCEDE", None, doers_of(head, context))
    if kind == "cease" and inner is not None and inner.token.head == head and inner.token.dep_ == "nsubj":
        sources, targets = arguments(inner, context)
        return Trigger("RETREAT" if inner.entry.type == "ASSAULT" else "CONCEDE", None, sources, targets)
    if inner is not None and is_only_going_well(inner, head):
        return None
    if inner is not None and is_joined_to(inner.token, head):
        first = _outside_the_lexicon(head, clause, context)
        if first is not None:
            return first
    if inner is not None and is_expletive(head):
        return as_means(coded(inner, context), clause, context)
    if inner is not None:
        return _by_subject(inner, head, context)
    if kind == "carry" and (plan := plan_told_before(head, clause, context)) is not None:
        return plan
    if kind == "defy" and child(head, "dobj") is not None:  # "breaks *the arrangement*"
        return Trigger("REJECT", None, doers_of(head, context))
    if is_exchange(clause, context):
        given = load_condition_goods().get(head.lemma_.lower())
        return Trigger(given, None) if given is not None else None
    outside = _outside_the_lexicon(head, clause, context)
    if outside is None and head.lemma_ in _LICENSING:  # "if Congress *authorises* it"
        return Trigger("AGREE", None, doers_of(head, context))
    if outside is None and kind == "carry" and heading is not None:
        return coded(heading, context)
    return outside


def _named_otherwise(head: Token, context: Context) -> Trigger | None:
    """What words name that no act stands for: "does *what it promised*", "*the bombs fall*", "*lets* them in"."""
    if does_as_told(head) or _lets_another(head, context):
        return Trigger("CONCEDE", None, doers_of(head, context))
    if is_in_force(head):
        return Trigger("AGREE", None)
    if head.lemma_ in _CALLING and child(head, "oprd") is not None and not is_passive(head):
        return Trigger("ACCUSE", None, doers_of(head, context))
    return by_weapons(head, context) or _coming_back(head, context)


def _coming_back(head: Token, context: Context) -> Trigger | None:
    """ "*Returns to compliance*", "comes back to the *dialogue*": what one comes back to."""
    if head.lemma_ not in _COMING:
        return None
    links = [link for word in (head, *children(head, "advmod", "prt")) for link in children(word, "prep")]
    goals = (child(link, "pobj") for link in links if link.lower_ in {"to", "into"})
    types = (load_condition_acts().get(goal.lemma_.lower()) for goal in goals if goal is not None)
    type_ = next((type_ for type_ in types if type_ in _PEACEFUL), None)
    return Trigger(type_, None, doers_of(head, context)) if type_ is not None else None


def _lets_another(head: Token, context: Context) -> bool:
    """ "*Lets* the inspectors work": gives way, unless it is to make war or move troops."""
    clause = child(head, "ccomp") if head.lemma_ in _LETTING else None
    if clause is None or clause.i < head.i or is_passive(head):
        return False
    act = context.act_at.get(clause.i)
    return act is None or act.entry.type not in _BELLICOSE


def _left_undone(head: Token, complement: Token, clause: ConditionalClause, context: Context) -> Trigger:
    """ "Fails *to pay their allowances*": to do what one is pressed to, whatever that is, is to give way."""
    found = _outside_the_lexicon(complement, clause, context)
    return Trigger(found.type if found is not None else "CONCEDE", None, doers_of(head, context), undone=True)


def _outside_the_lexicon(head: Token, clause: ConditionalClause, context: Context) -> Trigger | None:
    """What names an act only in a condition: "if Israel *escalates*", "should there be an *escalation*"."""
    for found in words_that_name(head):
        type_ = named(found)
        if type_ is None or (found != head and found.pos_ not in {"NOUN", "VERB", "PROPN"}):
            continue
        sources: Actors = ()
        if found == head or (found.dep_ != "nsubj" and not is_passive(head)):
            sources = () if is_passive(head) else doers_of(head, context)
            if not sources and head.pos_ == "NOUN":
                sources = doers_beside(found, (), context)
        if comes_under(found):
            return Trigger(type_, None, (), doers_of(head, context))
        suffering = child(found, "nsubjpass" if is_passive(found) else "dobj")
        targets = suffering_from(context, suffering) if suffering is not None else ()
        doers = {actor.code for actor in sources}
        return Trigger(type_, None, sources, tuple(target for target in targets if target.code not in doers))
    return _as_wished(head, clause, context)


def _as_wished(head: Token, clause: ConditionalClause, context: Context) -> Trigger | None:
    """Whatever another must do before one relents: "will keep the embargo *until Kenya changes its law*".

    To do as one is pressed to is to concede, as in a demand.
    """
    if clause.sense != "unless" and not clause.negated:
        return None
    limited = limited_act(clause, context)
    if limited is None:
        return None
    if head.pos_ == "NOUN" and head.lemma_ in _CHANGES and limited.entry.type in HOSTILE:
        return Trigger("CONCEDE", None)
    if head.pos_ != "VERB" or head.lemma_ in _STATES:
        return None
    if limited.entry.type not in HOSTILE and not _is_refused(limited):
        return None
    if is_passive(head):
        return Trigger("CONCEDE", None)
    sources = doers_of(head, context)
    doers = {actor.code for actor in arguments(limited, context)[0]}
    pressed = tuple(actor for actor in sources if actor.code not in doers)
    return Trigger("CONCEDE", None, pressed) if pressed else None


def _is_refused(act: Act) -> bool:
    """Whether an act is one that is not done, or that is no longer."""
    return any(is_negated(word) or word.lemma_ in _REFUSING for word in (act.token, *act.token.ancestors))


def _by_subject(act: Act, head: Token, context: Context) -> Trigger:
    """An act that the antecedent's verb only carries ("launches an *attack*") is its subject's."""
    trigger = coded(act, context)
    if trigger.sources or is_passive(head):
        return trigger
    if head.pos_ == "NOUN":
        return replace(trigger, sources=doers_beside(head, trigger.targets, context))
    return replace(trigger, sources=doers_of(head, context)) if has_own_subject(head) else trigger


def _below(head: Token, clause: ConditionalClause, context: Context) -> Iterator[Act]:
    """The acts of the condition below a word, the nearest first; ways of speaking and adverbials left out."""
    found: list[Act] = []
    level = [head]
    while level:
        level = [
            word
            for above in level
            for word in above.children
            if word.lower_ not in _ASIDE
            and word.dep_ not in {"advcl", "parataxis"}
            and not (word.dep_ == "compound" and word.lemma_ == "war")  # "the exhumation of *war* victims"
        ]
        found += [context.act_at[word.i] for word in level if word.i in context.act_at]
    yield from (act for act in found if act.entry.type not in SPEECH and act.token.i < clause.end)
