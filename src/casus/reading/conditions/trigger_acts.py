"""The act that a condition's words name: what must happen, coded like an event, with its parties as they are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from casus.codebook.conditions import load_condition_goods, load_condition_verbs
from casus.reading.commitments.salience import SPEECH
from casus.reading.commitments.speakers import Actors
from casus.reading.conditions.clauses import ConditionalClause
from casus.reading.context import Act, Context
from casus.reading.syntax import child, has_own_subject, is_passive, object_of_preposition, subject_of

_PRO_VERBS = frozenset({"do", "so"})
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
    head = context.doc[clause.head]
    kind = load_condition_verbs().get(head.lemma_)
    complement = child(head, "xcomp")
    if kind in {"shirk", "carry"} and complement is not None:
        inner = context.act_at.get(complement.i) or next(_below(complement, context), None)
        if inner is not None:
            return replace(_by_subject(inner, head, context), undone=kind == "shirk")
    if kind == "shirk" and complement is None and head.i not in context.act_at:
        return None
    heading = context.act_at.get(head.i)
    if heading is not None and kind not in {"defy", "carry"}:
        coded = _coded(heading, context)
        bare = head.tag_ == "VBG" and not has_own_subject(head) and is_exchange(clause, context)
        return replace(coded, sources=()) if bare else coded
    if head.lemma_ in _PRO_VERBS:
        meant = _spoken_of_before(clause, context)
        return _coded(meant, context) if meant is not None else None
    inner = next(_below(head, context), None)
    if kind == "defy" and inner is not None:
        refused = _coded(inner, context)
        return Trigger("REJECT", None, _subject(head, context), refused.sources or refused.targets)
    if kind == "cease" and child(head, "xcomp", "ccomp", "dobj") is not None:
        ended = inner.entry.type if inner is not None else None
        return Trigger("RETREAT" if ended == "ASSAULT" else "CONCEDE", None, _subject(head, context))
    if inner is not None:
        return _by_subject(inner, head, context)
    given = load_condition_goods().get(head.lemma_.lower()) if is_exchange(clause, context) else None
    return Trigger(given, None) if given is not None else None


def trigger_subject(clause: ConditionalClause, context: Context) -> Actors:
    """Whom the antecedent is about, if it names him."""
    subject = subject_of(context.doc[clause.head])
    if subject is None or subject.pos_ == "PRON":
        return ()
    return known(context.parties(subject))


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
    subject = subject_of(head)
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


def _spoken_of_before(clause: ConditionalClause, context: Context) -> Act | None:
    """ "If Russia did": the latest act before it that the same actor is named with, else the act that it limits."""
    wanted = {actor.code for actor in _subject(context.doc[clause.head], context)}
    for act in reversed(context.acts):
        if act.token.i < clause.start and wanted & {actor.code for actor in arguments(act, context)[0]}:
            return act
    same = context.act_at.get(clause.consequent) if clause.consequent is not None else None
    if same is None:
        return None
    return replace(same, source=subject_of(context.doc[clause.head]), target=None)
