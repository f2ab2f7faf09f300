"""Who is quoted for an act, and what in it he says of himself or of his own side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from casus.codebook.state_nouns import load_state_nouns
from casus.model import Actor, Attribution, Span
from casus.parsed import Token
from casus.reading.actors.taken_up import GROUPS, ORGANISATIONS
from casus.reading.commitments.operator_lookup import find_operator
from casus.reading.commitments.own_forces import is_bare_force, is_coming_at, is_one_of_ours
from casus.reading.commitments.own_officials import are_own_officials
from casus.reading.commitments.targets import Actors, codes
from casus.reading.context import Context, span_of
from casus.reading.syntax import child, children, has_own_subject, mood_of, object_of_preposition, subject_of

_CARRIERS = frozenset({"have", "make", "give", "issue", "repeat"})
_MEDIA = "JRN"
SPEAKING = frozenset({"we", "i"})
_DEFINITE = frozenset({"the", "our", "this"})
_ELSEWHERE = frozenset(
    {"other", "another", "neighbouring", "neighboring", "enemy", "opposing", "same", "former", "next", "new",
     "first", "second", "third", "every", "rival", "foreign", "host"}
)  # fmt: skip
"""What stands before a description of somebody else than whoever speaks."""

_SHARED = frozenset({"region", "continent", "world", "area", "planet", "globe", "council", "city", "town"})
"""Places and bodies that no state has to itself: "*the region's* leaders" are not the speaker's."""

_IDENTIFYING = frozenset({"relcl", "acl", "appos"})
_BODIES = frozenset({"alliance", "bloc", "organisation", "organization", "union", "body"})
"""What an organisation's own people call it: "*the bloc* will not join the war"."""

_MEMBERS = frozenset({"ally", "member"})
"""Whom an organisation's people speak of as their own: "*allies* must spend more, its chief said"."""

_ORGANS = frozenset(
    {"government", "army", "military", "navy", "ministry", "administration", "cabinet", "parliament",
     "leadership", "embassy", "presidency", "coastguard"}
)  # fmt: skip
"""Organs that every state has: "*the army* would stay, the defence minister said"."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted for a statement: the actor, the words that name him, and whether in his own words."""

    actor: Actor | None
    span: Span | None
    direct: bool


def is_they(token: Token | None) -> bool:
    """Whether the word is a pronoun of the third person: in his own words a speaker does not mean himself by it."""
    return token is not None and token.lower_ in {"they", "he", "she", "it"}


def is_of_himself(pronoun: Token | None, speaker: Speaker | None) -> bool:
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


def meant_by(
    token: Token | None, speaker: Speaker | None, side: Actors, context: Context, *, announced: bool = False
) -> Actors:
    """Whom words mean that nobody is found for: his own side, of which whoever is quoted speaks.

    Of forces whoever commands them does, and anybody of the side in what is ``announced``.

    A pronoun of the third person does so in reported speech; a description also in his own words: "*the kingdom* will
    cut ties, the Saudi minister said".
    """
    if token is None or speaker is None or not side:
        return ()
    if side[0].sector == _MEDIA:  # "*Iranian state media* said the country would respond"
        side = tuple(context.codebook.actor(one.country) for one in side[:1] if one.country)
        own = bool(side) and (_describes(token, side[0], context) or (announced and is_bare_force(token)))
        return side if own else ()
    if is_bare_force(token) and (_commands(speaker) or announced):
        return () if is_coming_at(token, codes(side), context) else side
    if announced and (
        is_one_of_ours(token, direct=speaker.direct)
        or are_own_officials(token, side[0], context, direct=speaker.direct)
    ):
        return side
    if is_they(token):
        return () if speaker.direct else side
    return side if _describes(token, side[0], context) else ()


def _commands(speaker: Speaker) -> bool:
    """Whether somebody who speaks for an army, a group or a ministry of defence tells of his own forces."""
    if speaker.actor is None or speaker.span is None or speaker.actor.kind not in {"state", "group"}:
        return False
    words = speaker.span.text.lower()
    return speaker.actor.sector == "MIL" or speaker.actor.kind == "group" or "defen" in words


def _describes(noun: Token, side: Actor, context: Context) -> bool:
    """Whether a noun may mean the side or an organ or members of it, and says itself of nobody else."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return False
    owner = child(noun, "poss")
    if owner is not None and owner.lemma_.lower() in _SHARED:
        return False
    if owner is not None and owner.pos_ == "NOUN":
        role = context.codebook.role_nouns.get(noun.lemma_.lower())
        return role is not None and role.acts == "side" and _describes(owner, side, context)
    if noun.tag_ in {"NNS", "NNPS"}:
        return side.kind == "organisation" and noun.lemma_.lower() in _MEMBERS and not any(noun.rights)
    before = [word for word in noun.lefts if word.dep_ != "cc"]
    if not any(word.lower_ in _DEFINITE for word in before):
        return False
    if any(word.lower_ in _ELSEWHERE or word.ent_type_ in {"GPE", "NORP", "ORG"} for word in before):
        return False
    if any(word.dep_ in _IDENTIFYING or word.lower_ == "of" for word in noun.rights):
        return False
    lemma = noun.lemma_.lower()
    match side.kind:
        case "state":
            states = load_state_nouns().get(lemma)
            return lemma in _ORGANS if states is None else not states or side.code in states
        case "organisation" | "bloc":
            return lemma in _BODIES or lemma in ORGANISATIONS
        case "group":
            return lemma in GROUPS
        case _:
            return False


def speaker_of(token: Token, context: Context, operators: tuple[Token, ...]) -> Speaker | None:
    """The innermost source quoted for the word, leaving out cues that are themselves the stance ("plans", "denies").

    A "we" that nobody is found for is whoever is quoted for the words it stands in.
    """
    carrying = [operator.head for operator in operators if operator.head.lemma_ in _CARRIERS]
    carrying += [above for operator in operators for above in _makers(operator)]
    within = {word.idx for word in (*operators, *carrying)}
    attributions = context.attributions_of(token)
    apart = _conditions_beside(token, context) if attributions else []
    unsettled = None
    for attribution in attributions:
        if any(cue.start <= index < cue.end for cue in attribution.cue for index in within):
            continue
        if any(start <= cue.start < end for cue in attribution.cue for start, end in apart):
            continue
        if (attribution.source or attribution.speaker) and not _only_reports(attribution):
            speaker = _speaker(attribution)
            if speaker.actor or not (_is_we(speaker) or _is_topic(attribution)):
                return speaker
            unsettled = unsettled or speaker
    return unsettled or _speaker_before(token, context)


def _is_we(speaker: Speaker) -> bool:
    return speaker.span is not None and speaker.span.text.lower() in SPEAKING


def _is_topic(attribution: Attribution) -> bool:
    """ "*Border dispute*: we will answer, the minister said": what is nobody's name before a colon is a topic."""
    return bool(attribution.cue) and attribution.cue[0].text == ":"


def _only_reports(attribution: Attribution) -> bool:
    """Whether a newspaper or an agency is quoted: what it writes of others binds and judges nobody by itself.

    "State media" are the state's.
    """
    speaker = attribution.speaker
    return speaker is not None and speaker.sector == _MEDIA and speaker.kind == "company"


def _speaker_before(token: Token, context: Context) -> Speaker | None:
    """Who goes on speaking behind words put in: "Peru must leave, *he said*, and the port must be opened"."""
    clause = token
    while clause.dep_ not in {"conj", "ROOT"} and clause.head != clause:
        clause = clause.head
    saying = clause.head
    if clause.dep_ != "conj" or saying.i > clause.i or not has_own_subject(clause):
        return None
    said = child(saying, "ccomp")
    if said is None or said.i > saying.i or mood_of(clause) not in {"will", "may", "must"}:
        return None
    for attribution in context.attributions_of(said):
        if any(cue.start <= saying.idx < cue.end for cue in attribution.cue):
            return replace(_speaker(attribution), direct=False)
    return None


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


def side_of_speaker(speaker: Speaker | None, context: Context) -> Actors:
    """Whose words they are: the speaker's side, or the sides of several who speak as one."""
    if speaker is None:
        return ()
    words = context.doc.char_span(speaker.span.start, speaker.span.end) if speaker.span else None
    if words is not None:
        together = context.parties(words.root)
        if len(together) > 1:
            return together
    if speaker.actor is None:
        return ()
    if (
        speaker.actor.kind == "person"
        and words is not None
        and (named := _side_of_title(words.root, context))
    ):
        return named
    collective = speaker.actor.kind in {"bloc", "organisation"}
    return (context.side(speaker.actor) if collective else speaker.actor,)


def _side_of_title(name: Token, context: Context) -> Actors:
    """The group of which a person is *one of the leaders*: "Omar Saleh, *one of its commanders*, said"."""
    title = child(name, "appos")
    people = object_of_preposition(title, "of") if title is not None and title.lower_ == "one" else None
    role = context.codebook.role_nouns.get(people.lemma_.lower()) if people is not None else None
    if title is None or role is None or role.acts not in {"side", "group"}:
        return ()
    return tuple(side for side in context.parties(title) if side.kind == "group")
