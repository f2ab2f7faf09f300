"""Everyone around an act: who would act, who is bound by the words above it, who says so, and on whom it falls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from casus.model import Actor, Attribution, Span
from casus.reading.commitments.stance import StanceReading, find_operator
from casus.reading.commitments.targets import FRIENDS, MUTUAL, Actors, codes, find_targets, states_behind
from casus.reading.context import Act, Context, span_of
from casus.reading.syntax import child, children, is_passive, subject_of

_CARRIERS = frozenset({"have", "make", "give", "issue", "repeat"})
_SPEAKING = frozenset({"we", "i"})
_FIRST_PERSON = frozenset({"our", "my", "we"})

_BODIES = frozenset({"alliance", "bloc", "organisation", "organization", "union", "body"})
"""What an organisation's own people call it: "*the bloc* will not join the war"."""

_BESIDE = frozenset({"compound", "amod", "nmod", "npadvmod", "poss"})
_OCCASIONS = frozenset({"in", "by", "during"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted for a statement: the actor, the words that name him, and whether in his own words."""

    actor: Actor | None
    span: Span | None
    direct: bool


@dataclass(frozen=True, slots=True)
class Participants:
    """The parties to one act. ``side`` is the speaker's, ``bound`` the operator's subject, ``agents`` would act."""

    speaker: Speaker | None
    side: Actors
    bound: Actors
    agents: Actors
    targets: Actors


def find_participants(act: Act, reading: StanceReading, context: Context) -> Participants:
    """Everyone in the sentence, and in the attribution it stands in, who has a part in the act."""
    speaker = _speaker_of(act.token, context, reading.operators)
    side = _side(speaker, context)
    himself = side if speaker is not None and not speaker.direct else ()
    agents = _agents(act, reading, side, context) or _meant_by(act.source, himself)
    if _is_of_himself(act.source, speaker):
        agents = himself or agents
    if speaker is not None and speaker.direct and _is_they(act.source) and codes(agents) <= codes(side):
        agents = ()
    bound = _bound(reading, side, context)
    if not bound and not reading.passive_holder:
        bound = _meant_by(reading.holder, himself)
    judging = codes(bound) | codes(side)
    targets = states_behind(find_targets(act, reading, agents, judging, context), context)
    return Participants(speaker, side, bound, agents, targets)


def _is_they(token: Token | None) -> bool:
    """Whether the word is a pronoun of the third person: in his own words a speaker does not mean himself by it."""
    return token is not None and token.lower_ in {"they", "he", "she", "it"}


def _is_of_himself(pronoun: Token | None, speaker: Speaker | None) -> bool:
    """Whether a pronoun is the subject of the very clause its speaker says: "the army *said it would* leave"."""
    if (
        pronoun is None
        or speaker is None
        or speaker.span is None
        or pronoun.lower_ not in {"it", "he", "she"}
    ):
        return False
    clause = pronoun.head
    if clause.dep_ != "ccomp" or pronoun.dep_ != "nsubj":
        return False
    before = (child(word, "nsubj") for word in children(clause, "advcl") if word.i < pronoun.i)
    if any(named is not None and named.pos_ == "PROPN" for named in before):
        return False
    sayer = subject_of(clause.head)
    return sayer is not None and speaker.span.start <= sayer.idx < speaker.span.end


def _meant_by(token: Token | None, speaker: Actors) -> Actors:
    """Whom a pronoun of the third person means that nobody is found for: in reported speech, whoever says it."""
    return speaker if _is_they(token) else ()


def _speaker_of(token: Token, context: Context, operators: tuple[Token, ...]) -> Speaker | None:
    """The innermost source quoted for the word, leaving out cues that are themselves the stance ("plans", "denies").

    A "we" that nobody is found for is whoever is quoted for the words it stands in.
    """
    carrying = [operator.head for operator in operators if operator.head.lemma_ in _CARRIERS]
    carrying += [above for operator in operators for above in _makers(operator)]
    within = {word.idx for word in (*operators, *carrying)}
    apart = _conditions_beside(token, context)
    unsettled = None
    for attribution in context.attributions_of(token):
        if any(cue.start <= index < cue.end for cue in attribution.cue for index in within):
            continue
        if any(start <= cue.start < end for cue in attribution.cue for start, end in apart):
            continue
        if attribution.source or attribution.speaker:
            speaker = _speaker(attribution)
            if speaker.actor or speaker.span is None or speaker.span.text.lower() not in _SPEAKING:
                return speaker
            unsettled = unsettled or speaker
    return unsettled


def _makers(noun: Token) -> Iterator[Token]:
    """The verbs by whose means somebody comes by a plot or pretext: "*looks to fabricate* an excuse to"."""
    operator = find_operator(noun) if noun.pos_ == "NOUN" else None
    if operator is None or operator.operator_class != "scheme":
        return
    word = noun
    while word.dep_ in {"dobj", "pobj", "prep", "xcomp"}:
        word = word.head
        if word.pos_ == "VERB":
            yield word


def judge_of(token: Token, judges: Actors, context: Context) -> Speaker | None:
    """The person among the judges whose own judgement of the word is told: "*She* considered it very unlikely"."""
    for attribution in context.attributions_of(token):
        judge = attribution.speaker
        if judge is not None and judge.person is not None and judge.code in codes(judges):
            return _speaker(attribution)
    return None


def _conditions_beside(token: Token, context: Context) -> list[tuple[int, int]]:
    """Where conditions stand that the word is not part of: what is wanted or said in them is not said of it."""
    beside = (c for c in context.conditions_near(token) if not c.start <= token.i < c.end)
    spans = (span_of(context.doc[clause.start : clause.end]) for clause in beside)
    return [(span.start, span.end) for span in spans]


def _speaker(attribution: Attribution) -> Speaker:
    source = attribution.source[0] if attribution.source else None
    return Speaker(attribution.speaker, source, attribution.kind == "direct")


def _side(speaker: Speaker | None, context: Context) -> Actors:
    """Whose words they are: the speaker's side, or the sides of several who speak as one."""
    if speaker is None:
        return ()
    words = context.doc.char_span(speaker.span.start, speaker.span.end) if speaker.span else None
    if words is not None and child(words.root, "conj", "prep") is not None:
        together = context.parties(words.root)
        if len(together) > 1:
            return together
    return (speaker.actor,) if speaker.actor else ()


def _bound(reading: StanceReading, side: Actors, context: Context) -> Actors:
    """Whom the operator binds: its subject or owner, or whoever modifies a noun ("the EU decision to")."""
    if reading.holder is not None:
        if reading.passive_holder:
            return ()
        if reading.holder.lower_ in _SPEAKING:
            return context.parties(reading.holder) or side
        return context.parties(reading.holder) or _in_capital(reading.holder, context)
    if reading.operators and reading.operators[-1].pos_ == "NOUN":
        owner = context.actors.modifier_actor(reading.operators[-1])
        return (context.side(owner),) if owner is not None else ()
    return ()


def _in_capital(place: Token, context: Context) -> Actors:
    """Those who fear something "*in Tokyo*": the capital for its state."""
    code = context.codebook.capitals.get(place.text) if place.dep_ == "pobj" else None
    return (context.codebook.actor(code),) if code is not None else ()


def _agents(act: Act, reading: StanceReading, side: Actors, context: Context) -> Actors:
    """Who would act: the one an operator names, else the act's own subject; "our government" is the speaker's.

    Troops that "will be sent" are their own state's to send.
    """
    if reading.agent is not None:
        named = context.parties(reading.agent)
        if named:
            return named
        if reading.stance == "demand" and reading.agent.pos_ == "NOUN" and reading.agent != act.source:
            return ()
    if act.entry.type == "MOBILIZE" and is_passive(act.token):
        troops = subject_of(act.token)
        return context.affected(troops) if troops is not None else ()
    if is_passive(act.token) and (deed := _deed_behind(act, context)) is not None:
        return context.parties(deed)
    if act.open_source or act.source is None:
        carrier = _carrier(act, reading)
        return context.parties(carrier) if carrier is not None else ()
    found = _sides_of_talks(act, context) or context.parties(_antecedent_of_others(act.source))
    possessives = {act.source.lower_, *(word.lower_ for word in act.source.children)}
    ours = possessives & _FIRST_PERSON and act.source.lemma_ not in FRIENDS
    ours = ours or act.source.lower_ in _SPEAKING
    if act.source.lower_ == "they" and len(side) > 1:
        return side
    if not found and act.source.lemma_ in _BODIES and side and side[0].kind in {"organisation", "bloc"}:
        return side
    return found or (side if ours else ())


def _sides_of_talks(act: Act, context: Context) -> Actors:
    """Both sides that stand before what they do together: "the *US-China* talks", "*Franco-German* exercises"."""
    if act.entry.type not in MUTUAL or act.token.pos_ != "NOUN":
        return ()
    before = (word for word in act.token.subtree if word.i < act.token.i and word.dep_ in _BESIDE)
    sides = {side.code: side for word in before for side in context.affected(word)}
    return tuple(sides.values()) if len(sides) > 1 else ()


def _antecedent_of_others(source: Token) -> Token:
    """ "Israeli jets bombed the port and *others* struck the town": those that the clause before speaks of."""
    verb = source.head
    if source.lower_ not in {"others", "another", "some"} or verb.dep_ != "conj":
        return source
    return subject_of(verb.head) or source


def _carrier(act: Act, reading: StanceReading) -> Token | None:
    """The subject of the light verb above an act named as a part: "*will take* all measures, including *force*"."""
    if reading.stance == "did" or act.token.head.lower_ != "including" or not reading.operators:
        return None
    verb = reading.operators[-1]
    operator = find_operator(verb)
    light = verb.pos_ == "VERB" and operator is not None and operator.operator_class == "aspect"
    return subject_of(verb) if light else None


def _deed_behind(act: Act, context: Context) -> Token | None:
    """Who is behind what happened "*in an Israeli air strike*", where the passive names nobody."""
    for link in act.token.children:
        noun = child(link, "pobj") if link.dep_ in {"prep", "agent"} and link.lower_ in _OCCASIONS else None
        deed = context.act_at.get(noun.i) if noun is not None else None
        if deed is not None and deed.entry.type == "ASSAULT" and deed.source is not None:
            return deed.source
    return None
