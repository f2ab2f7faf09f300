"""Refusals of what the lexicon names no act for: "Baku *rejected the plan*", "turned down the demand", "refuses it".

To turn down what is asked for is not to concede it, what is proposed not to agree to it, talks not to hold them.
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from casus.codebook.lexicon import word_classes
from casus.model import Actor, Commitment
from casus.parsed import Token
from casus.reading.commitments.targets import others
from casus.reading.conditions.triggers import Triggers
from casus.reading.context import Context
from casus.reading.syntax import (
    child,
    children,
    has_own_subject,
    is_counterfactual,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
    subject_of,
)

_REFUSING = frozenset(
    {
        "rebuff", "refuse", "reject", "rule", "shun", "snub", "spurn", "turn", "decline", "dismiss", "veto", "throw",
        "brush", "resist", "boycott", "walk",
    }
)  # fmt: skip
_PARTICLES = {
    "turn": frozenset({"down"}),
    "rule": frozenset({"out"}),
    "throw": frozenset({"out"}),
    "brush": frozenset({"aside", "off"}),
    "walk": frozenset({"away", "out"}),
}
_ASKED = frozenset(
    {
        "appeal", "call", "condition", "demand", "entreaty", "order", "plea", "precondition", "pressure", "request",
        "term", "ultimatum", "urging",
    }
)  # fmt: skip
_PROPOSED = frozenset(
    {
        "amendment", "arrangement", "blueprint", "bid", "compromise", "concession", "draft", "extension", "formula",
        "framework", "idea", "initiative", "mandate", "model", "motion", "offer", "outline", "overture", "package",
        "plan", "proposal", "proposition", "referendum", "resolution", "roadmap", "scheme", "settlement",
        "solution", "text", "version",
    }
)  # fmt: skip
_LET_IN = frozenset({"peacekeeper", "observer", "monitor", "inspector", "investigator", "troop", "envoy"})
"""Whom it is to concede something to let in: "*rejects* African *peacekeepers*"."""
_TALKED_OVER = frozenset(
    {"arbitration", "intermediary", "invitation", "mediation", "mediator", "negotiator", "intercession"}
)
_TAKEN_UP = frozenset({"it", "this", "them", "these", "both"})
_ASKING = frozenset({"him", "her", "that"})
"""Who asked or what he asked, after the verbs with a particle: "turned *him* down", "brushed *that* off"."""


def read_rejections(context: Context, governing: Set[int], triggers: Triggers) -> Iterator[Commitment]:
    """One refusal for each word of refusing whose object is no act; ``governing`` say it of an act."""
    for act in context.acts:
        word = act.token
        if act.entry.type != "REJECT" or word.i in governing or triggers.in_antecedent(word):
            continue
        vote = _is_vote(word)
        thing, refusing = _parts(word)
        kind = "AGREE" if vote else _kind_of(thing) if thing is not None else None
        if thing is None or kind is None or context.is_beside_report(word):
            continue
        if not vote and thing != word and _holds_act(thing, context):
            continue
        holders = tuple(actor for actor in context.parties(refusing) if actor.code != "?") if refusing else ()
        for holder in holders:
            for target in (() if vote else _authors(thing, holder, context)) or (None,):
                yield _refusal(word, thing, kind, holder, target, context)


def _parts(word: Token) -> tuple[Token | None, Token | None]:
    """What is turned down and who does it: "rejected the plan", "reiterated its *rejection* of the plan"."""
    if word.pos_ == "NOUN":
        says = word.dep_ == "dobj" and mood_of(word.head) == "finite" and not is_negated(word.head)
        thing = object_of_preposition(word, "of") if says and child(word, "poss") is not None else None
        return thing, subject_of(word.head)
    if word.pos_ != "VERB" or not _refuses(word):
        return None, None
    refusing = object_of_preposition(word, "by") if is_passive(word) else subject_of(word)
    return _turned_down(word), refusing


def _refuses(verb: Token) -> bool:
    """Whether the verb tells a refusal that stands: no wish, no negation, no act of long ago."""
    if not (verb.lemma_ in _REFUSING or _is_vote(verb)) or is_negated(verb) or is_counterfactual(verb):
        return False
    wanted = _PARTICLES.get(verb.lemma_)
    if wanted is not None and not wanted & {word.lower_ for word in verb.children}:
        return False
    beside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not has_own_subject(verb)
    return mood_of(verb) in {"finite", "will"} or (beside and child(verb, "mark", "aux") is None)


def _is_vote(verb: Token) -> bool:
    """ "*Abstained* from the vote", "*voted against*", "*used its veto*": who does not agree to what is voted on."""
    if verb.dep_ == "relcl":  # who "voted against it" is only described
        return False
    if verb.lemma_ == "vote":
        return any(word.lower_ == "against" for word in verb.children)
    if verb.lemma_ == "abstain":
        return object_of_preposition(verb, "from", "in", "on") is not None
    cast = child(verb, "dobj")
    return cast is not None and cast.lemma_ == "veto"


def _turned_down(verb: Token) -> Token | None:
    """What is refused; of a vote, what is voted on or the voting itself."""
    if _is_vote(verb):
        return child(verb, "dobj") or object_of_preposition(verb, "against", "from", "in", "on") or verb
    if verb.lemma_ == "walk":  # "walked away *from the talks*"
        away = child(verb, "advmod", "prt", "prep")
        return object_of_preposition(verb, "from", "of") or (
            object_of_preposition(away, "from", "of") if away is not None else None
        )
    if verb.lemma_ == "refuse" and _is_flat(verb):
        return verb
    return child(verb, "nsubjpass") if is_passive(verb) else child(verb, "dobj")


def _is_flat(verb: Token) -> bool:
    """ "They asked for a truce; *Ethiopia refused*": what is refused was said before."""
    if (subject := child(verb, "nsubj")) is None or subject.pos_ == "PRON":
        return False
    told = children(verb, "dobj", "xcomp", "ccomp", "prep", "advcl", "auxpass", "aux")
    return verb.tag_ in {"VBD", "VBZ", "VBP"} and not any(
        word.i > verb.i or word.pos_ == "AUX" for word in told
    )


def _kind_of(thing: Token) -> str | None:
    """The act that turning the thing down refuses."""
    lemma = thing.lemma_.lower()
    if lemma in _ASKED | _LET_IN or lemma == "refuse":
        return "CONCEDE"
    if lemma in _TALKED_OVER or lemma in word_classes()["talks"]:
        return "CONSULT"
    if thing.lower_ in _ASKING:
        return "AGREE" if thing.head.lemma_ in _PARTICLES else None
    if lemma in _PROPOSED or thing.lower_ in _TAKEN_UP or lemma in word_classes()["agreement"]:
        return "AGREE"
    return None


def _holds_act(thing: Token, context: Context) -> bool:
    """Whether the lexicon names what is turned down, so that the refusal is read as one of that act."""
    spoken = {"REQUEST", "REJECT", "ACCUSE"}
    described = {inner.i for clause in _descriptions(thing) for inner in clause.subtree}
    below = (
        context.act_at.get(word.i) for word in thing.subtree if word != thing and word.i not in described
    )
    return any(act is not None and act.entry.type not in spoken for act in below)


def _descriptions(thing: Token) -> list[Token]:
    """Clauses that only describe a thing: "a text *drafted in Washington*"; what it is "*to withdraw*" is the act."""
    return [
        clause for clause in children(thing, "relcl", "acl") if clause.dep_ == "relcl" or clause.tag_ == "VBN"
    ]


def _authors(thing: Token, holder: Actor, context: Context) -> tuple[Actor, ...]:
    """Whose plan or demand it is: "the *American* proposal", "a demand *by Kyiv*"."""
    owner = context.actors.modifier_actor(thing)
    if owner is not None:
        return others((context.side(owner),), (holder,))
    by = object_of_preposition(thing, "by", "from", "of")
    return others(context.affected(by), (holder,)) if by is not None else ()


def _refusal(
    word: Token, thing: Token, kind: str, holder: Actor, target: Actor | None, context: Context
) -> Commitment:
    first = word.head if word.pos_ == "NOUN" else word
    first, last = (first, thing.right_edge) if thing.i > word.i else (thing.left_edge, word)
    first = word if thing == word else first
    return Commitment(
        holder=holder,
        stance="will_not",
        act=kind,
        act_span=context.span(first, last),
        evidence=(context.evidence(word),),
        target=target,
        kind="refusal",
        strength=4,
    )
