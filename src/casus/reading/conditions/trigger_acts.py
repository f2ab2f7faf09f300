"""The act that a condition's words name: what must happen, coded like an event, with its parties as they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casus.codebook.conditions import (
    load_condition_acts,
    load_condition_effects,
    load_condition_goods,
    load_condition_nouns,
    load_condition_verbs,
)
from casus.parsed import Token
from casus.reading.commitments.salience import SPEECH
from casus.reading.commitments.targets import Actors
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.context import Act, Context
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_passive,
    object_of_preposition,
    subject_of,
)

HOSTILE = frozenset({"ASSAULT", "SANCTION", "COERCE"})
"""PLOVER types of what is threatened."""

_THREATENING = frozenset({"warn", "caution", "threaten"})
_TELLING = frozenset({"tell", "remind", "inform"})
_PRO_VERBS = frozenset({"do", "so"})
_ALIKE = frozenset({"same", "likewise", "too", "also", "well", "similarly", "kind"})
_PRO_OBJECTS = frozenset({"it", "so", "to", "this", "that"})
_WILLING = frozenset({"ready", "willing", "prepared", "interested", "able", "open", "keen"})
_COMES_TO = frozenset({"mean", "take", "require", "involve", "entail", "necessitate", "cost"})
_STEPS = frozenset(
    {"move", "step", "action", "decision", "measure", "attempt", "act", "scenario", "event", "plan"}
)
_RESULTS = frozenset(
    {"outcome", "result", "success", "development", "circumstance", "situation", "condition"}
)
"""What only tells how things go: "depending on the *outcome* of the talks"."""

_EXCHANGES = frozenset({"exchange", "return"})
_ASIDE = frozenset(
    {"without", "despite", "after", "before", "since", "until", "because", "as", "during", "amid"}
)
_SEIZED = "seize"


@dataclass(frozen=True, slots=True)
class Trigger:
    """What must happen: a PLOVER type and mode, and whom the words name as doing and suffering it.

    ``undone`` is true when it is its failing that counts: "if Russia *refuses to* withdraw".
    """

    type: str
    mode: str | None
    sources: Actors = ()
    targets: Actors = ()
    undone: bool = False
    subtype: str | None = None


def find_trigger(clause: ConditionalClause, context: Context) -> Trigger | None:
    """What a condition's words name as the trigger, or ``None`` where they name no act."""
    head = _deciding_verb(context.doc[clause.head])
    kind = load_condition_verbs().get(head.lemma_)
    complement = child(head, "xcomp")
    if head.lemma_ in _RESULTS or _restricts_a_thing(head, clause):
        return None
    if any(word.lower_ == "such" for word in head.children) and head.lemma_ in _STEPS:
        return _told_last(clause, context)
    if _takes_up(head, kind):
        return _spoken_of_before(head, clause, context)
    if kind == "want":
        inner = context.act_at.get(complement.i) if complement is not None else None
        return _by_subject(inner, head, context) if inner is not None else None
    if kind in {"shirk", "carry"} and complement is not None:
        inner = context.act_at.get(complement.i) or next(_below(complement, context), None)
        if inner is not None:
            return replace(_by_subject(inner, head, context), undone=kind == "shirk")
    if kind == "shirk" and complement is None and head.i not in context.act_at:
        return None
    heading = context.act_at.get(head.i)
    if heading is not None and kind not in {"defy", "carry"}:
        coded = _coded(heading, context)
        if not coded.sources and (doer := misread_subject(head)) is not None:
            coded = replace(coded, sources=known(context.parties(doer)))
        bare = head.tag_ == "VBG" and not has_own_subject(head) and is_exchange(clause, context)
        return replace(coded, sources=()) if bare else coded
    inner = next(_below(head, context), None)
    if kind == "defy" and inner is not None:
        refused = _coded(inner, context)
        defied = refused.sources or refused.targets
        sources = _subject(head, context)
        return Trigger("REJECT", None, sources, tuple(actor for actor in defied if actor not in sources))
    if kind == "cease" and child(head, "xcomp", "ccomp", "dobj") is not None:
        ended = inner.entry.type if inner is not None else None
        return Trigger("RETREAT" if ended == "ASSAULT" else "CONCEDE", None, _subject(head, context))
    if inner is not None and _is_only_going_well(inner, head):
        return None
    if inner is not None:
        carried = _by_subject(inner, head, context)
        return _as_means(carried, clause, context) if _is_expletive(head) else carried
    if is_exchange(clause, context):
        given = load_condition_goods().get(head.lemma_.lower())
        return Trigger(given, None) if given is not None else None
    return _outside_the_lexicon(head, context)


def _restricts_a_thing(head: Token, clause: ConditionalClause) -> bool:
    """ "Any deal *that harms us*": what a thing does is nobody's act."""
    if clause.marker <= head.head.i < head.left_edge.i:  # "the moment that", "the day"
        return False
    return head.dep_ == "relcl" and head.head.lemma_.lower() not in load_condition_nouns()["actor"]


def _told_last(clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "Any *such move*": the latest deed told before it."""
    before = (act for act in reversed(context.acts) if act.token.i < clause.start)
    act = next((act for act in before if act.entry.type not in SPEECH), None)
    return _coded(act, context) if act is not None else None


def _deciding_verb(head: Token) -> Token:
    """The verb itself where the parser takes its "do" for the head: "if it *did authorise* a strike"."""
    verb = child(head, "ccomp", "xcomp") if head.lemma_ == "do" else None
    return verb if verb is not None and verb.tag_ == "VB" and verb.i > head.i else head


def _takes_up(head: Token, kind: str | None) -> bool:
    """Whether the words stand for an act named elsewhere: "does *so*", "follows suit", "if Chad *wants*"."""
    if head.lemma_ in _PRO_VERBS or head.lemma_ == "reciprocate":
        return True
    objects = {word.lower_ for word in children(head, "dobj")}
    if head.lemma_ == "follow" and "suit" in objects:
        return True
    if kind == "want":
        behind = [word for word in head.rights if not word.is_punct and word.dep_ not in {"advmod", "aux"}]
        return all(word.lower_ in _PRO_OBJECTS for word in behind)
    predicate = child(head, "acomp")
    if predicate is None or predicate.lemma_ not in _WILLING:
        return False
    named = child(predicate, "xcomp", "prep")
    return named is None or any(word.lower_ in _PRO_OBJECTS for word in named.children)


def _is_only_going_well(inner: Act, head: Token) -> bool:
    """ "If talks *progress*", "if negotiations *succeed*": how talks go is nobody's act."""
    return (
        inner.entry.type == "CONSULT"
        and inner.token.head == head
        and inner.token.dep_ == "nsubj"
        and head.lemma_ not in load_condition_effects()["happen"]
    )


def _is_expletive(head: Token) -> bool:
    """ "If *it means* using force", "if *it takes* a war": what the act that is limited comes to."""
    subject = child(head, "nsubj")
    return subject is not None and subject.lower_ in {"it", "that", "this"} and head.lemma_ in _COMES_TO


def _as_means(trigger: Trigger, clause: ConditionalClause, context: Context) -> Trigger:
    """What an act takes is done by whoever does it, to the same: "will take the island even if it means *war*"."""
    limited = context.act_at.get(clause.consequent) if clause.consequent is not None else None
    if limited is None:
        return trigger
    sources, targets = arguments(limited, context)
    return replace(trigger, sources=trigger.sources or sources, targets=trigger.targets or targets)


def _outside_the_lexicon(head: Token, context: Context) -> Trigger | None:
    """What names an act only in a condition: "if Israel *escalates*", "should there be an *escalation*"."""
    named = load_condition_acts()
    for word in (head, *children(head, "dobj", "nsubj", "nsubjpass", "attr", "xcomp", "prep", "acomp")):
        found = child(word, "pobj") if word.dep_ == "prep" else word
        if found is None or (type_ := named.get(_lemma(found))) is None:
            continue
        if found != head and found.pos_ not in {"NOUN", "VERB", "PROPN"}:
            continue
        sources: Actors = ()
        if found == head or (found.dep_ != "nsubj" and not is_passive(head)):
            sources = () if is_passive(head) else _subject(head, context)
        suffering = child(found, "nsubjpass" if is_passive(found) else "dobj")
        targets = _suffering(context, suffering) if suffering is not None else ()
        doers = {actor.code for actor in sources}
        return Trigger(type_, None, sources, tuple(target for target in targets if target.code not in doers))
    return None


def misread_subject(head: Token) -> Token | None:
    """The subject of a verb that the tagger takes for a plural: "if *Russia* attacks", "unless *Iran* complies"."""
    if head.tag_ != "NNS" or head.dep_ != "advcl" or child(head, "mark") is None:
        return None
    return child(head, "nsubj", "compound", "poss")


def _lemma(word: Token) -> str:
    """The word's lemma, also of a verb taken for a plural ("complies")."""
    lemma = word.lemma_.lower()
    return f"{lemma[:-2]}y" if word.tag_ == "NNS" and lemma.endswith("ie") else lemma


def trigger_subject(clause: ConditionalClause, context: Context) -> Actors:
    """Whom the antecedent is about, if it names him."""
    head = context.doc[clause.head]
    subject = misread_subject(head) or child(head, "nsubj", "nsubjpass", "csubj")
    if subject is None or subject.pos_ == "PRON":
        return ()
    return known(context.parties(subject))


def addressee_of(clause: ConditionalClause, context: Context) -> Actors:
    """Who is threatened: "*warned Serbia* that any attack would bring sanctions", "attack and …, he *told Serbia*"."""
    limited = _limited(clause, context)
    word = context.doc[clause.consequent] if clause.consequent is not None else None
    if word is None or limited is None or limited.entry.type not in HOSTILE:
        return ()
    while word.dep_ in {"ccomp", "conj", "parataxis"} and word.head != word:
        word = word.head
        if word.lemma_ in _THREATENING or (word.lemma_ in _TELLING and is_imperative(clause, context)):
            addressed = child(word, "dobj", "dative")
            return known(context.affected(addressed)) if addressed is not None else ()
    return ()


def is_imperative(clause: ConditionalClause, context: Context) -> bool:
    """ "*Attack us* and you will pay", "*withdraw* or we attack": a condition that is what one is told to do."""
    head = context.doc[clause.head]
    return context.doc[clause.marker].dep_ == "cc" and (clause.sense == "if" or head.left_edge is head)


def is_exchange(clause: ConditionalClause, context: Context) -> bool:
    """Whether the condition is what one side gives for the act of the other."""
    return any(word.lower_ in _EXCHANGES for word in context.doc[clause.marker : clause.head])


def arguments(act: Act, context: Context, *, owners: bool = False) -> tuple[Actors, Actors]:
    """Who does an act and on whom it falls, as named; with ``owners`` also whose the thing is that suffers."""
    source = act.source
    if source is None and act.token.pos_ == "NOUN":
        source = object_of_preposition(act.token, "from", "by")
    sources = known(context.parties(source)) if source is not None else ()
    suffering = _suffering if owners else Context.affected
    targets = suffering(context, act.target) if act.target is not None else ()
    doers = {actor.code for actor in sources}
    return sources, tuple(target for target in targets if target.code not in doers)


def _suffering(context: Context, token: Token) -> Actors:
    """Those named, else whose the thing is that suffers: "attacks *US* bases", "*its* ships"."""
    named = context.affected(token)
    if named or token.pos_ != "NOUN":
        return named
    owner = child(token, "poss")
    if owner is not None:
        return context.affected(owner)
    modifier = context.actors.modifier_actor(token)
    return (context.side(modifier),) if modifier is not None and modifier.kind != "person" else ()


def known(actors: Actors) -> Actors:
    """The actors without those whom nobody can name."""
    return tuple(actor for actor in actors if actor.code != "?")


def _coded(act: Act, context: Context) -> Trigger:
    sources, targets = arguments(act, context, owners=True)
    takeover = act.entry.type == "COERCE" and act.entry.mode == _SEIZED and _is_state(act.target, targets)
    if takeover:
        return Trigger("ASSAULT", None, sources, targets)
    return Trigger(act.entry.type, act.entry.mode, sources, targets, subtype=act.entry.subtype)


def _is_state(token: Token | None, targets: Actors) -> bool:
    """Whether a state itself is seized, not what belongs to one: whoever takes over a country invades it."""
    return (
        token is not None and bool(targets) and targets[0].kind == "state" and token.text in targets[0].name
    )


def _by_subject(act: Act, head: Token, context: Context) -> Trigger:
    """An act that the antecedent's verb only carries ("launches an *attack*") is its subject's."""
    trigger = _coded(act, context)
    if trigger.sources or is_passive(head) or not has_own_subject(head):
        return trigger
    return replace(trigger, sources=_subject(head, context))


def _subject(head: Token, context: Context) -> Actors:
    subject = misread_subject(head) or subject_of(head)
    if subject is None or (subject.lower_ == "it" and head.lemma_ == "come"):  # "if it comes to a war"
        return ()
    return known(context.parties(subject))


def _below(head: Token, context: Context) -> Iterator[Act]:
    """The acts below a word, the nearest first; deeds before ways of speaking; adverbials left out."""
    found: list[Act] = []
    level = [head]
    while level:
        level = [
            word
            for above in level
            for word in above.children
            if word.lower_ not in _ASIDE and word.dep_ not in {"advcl", "parataxis"}
        ]
        found += [context.act_at[word.i] for word in level if word.i in context.act_at]
    yield from (act for act in found if act.entry.type not in SPEECH)


def _spoken_of_before(head: Token, clause: ConditionalClause, context: Context) -> Trigger | None:
    """ "If Russia did": the latest act before it that the same actor is named with, else the act that it limits.

    "Does *the same*", "if Russia *wants* to": the act that it limits.
    """
    subject = subject_of(head)
    sources = _subject(head, context)
    wanted = {actor.code for actor in sources}
    imitates = head.lemma_ not in _PRO_VERBS or any(word.lower_ in _ALIKE for word in head.subtree)
    if not imitates:
        for act in reversed(context.acts):
            if act.token.i < clause.start and wanted & {actor.code for actor in arguments(act, context)[0]}:
                return _coded(act, context)
    same = _limited(clause, context)
    if same is None:
        return Trigger("CONCEDE", None, sources) if head.lemma_ == "reciprocate" else None
    return _coded(replace(same, source=subject, target=None), context)


def _limited(clause: ConditionalClause, context: Context) -> Act | None:
    """The act that a condition limits: its clause's verb, the first of verbs joined to it, or what they govern."""
    if clause.consequent is None:
        return None
    verb = context.doc[clause.consequent]
    predicates = children(verb, "acomp", "xcomp")
    below = [word for above in (verb, *predicates) for word in children(above, "xcomp", "advcl", "dobj")]
    for word in (verb, verb.head if verb.dep_ == "conj" else verb, *predicates, *below):
        if word.i in context.act_at and not clause.start <= word.i < clause.end:
            return context.act_at[word.i]
    return None
