"""The stance of an act's own clause, before anything governs it: a modal, a tense, or none."""

from __future__ import annotations

from typing import NamedTuple

from casus.codebook.lexicon import word_classes
from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.deadlines import SPANS_OF_TIME, has_until
from casus.reading.commitments.demands import side_before
from casus.reading.commitments.imperatives import addressed_by, is_imperative, stated_by
from casus.reading.commitments.lasting_measures import are_kept, counted, is_steadfast, remain_in_place
from casus.reading.commitments.stance_constructions import (
    copula_of_first,
    copula_of_process,
    is_named_by_gerund,
    is_not_under_way,
    is_reproach,
    no_way_of,
    nothing_to_talk_of,
    verb_by_means,
    verb_of_sight,
    verb_of_state,
)
from casus.reading.commitments.stance_headlines import headline_subject, is_headline_present
from casus.reading.commitments.told_participles import is_done_beside, is_done_to_noun, measures_listing
from casus.reading.scheduled import is_conditional, is_scheduled
from casus.reading.syntax import (
    COPULAS,
    child,
    children,
    is_counterfactual,
    is_negated,
    is_passive,
    mood_of,
    object_of_preposition,
    subject_of,
)

_GOING_ON = frozenset(
    {
        "continue", "begin", "start", "resume", "intensify", "last", "proceed", "follow", "come", "happen", "occur",
        "ensue", "persist", "multiply", "escalate", "commence", "open", "expand", "stop", "end", "cease",
    }
)  # fmt: skip
_BACKING = frozenset({"support", "backing", "solidarity", "commitment", "guarantee"})
_LASTING = frozenset({"continue", "go", "proceed", "persist", "last"})
_ENDING = frozenset({"stop", "end", "cease"})
"""What an event does not do when it goes on: "the strikes *will not stop*"."""

_HAVING = frozenset({"have", "harbour", "harbor", "nurture", "nurse", "cherish", "entertain"})
_OUTCOMES = frozenset({"result", "outcome", "consequence", "upshot", "end", "fate"})
"""What an event to come is called: "war could be *the result*"."""

_FUTURES = frozenset({"be", "go", "set", "schedule", "plan", "expect", "slate"})
_GOING_ON_WITH = {
    "take": frozenset({"place", "effect"}),
    "come": frozenset({"into"}),
    "enter": frozenset({"into"}),
    "go": frozenset({"ahead", "on", "forward"}),
    "get": frozenset({"underway", "under"}),
}


ANSWERS = frozenset(
    {
        "answer", "consequence", "cost", "countermeasure", "penalty", "price", "punishment", "reaction", "repercussion",
        "reply", "reprisal", "response", "retaliation", "retribution", "revenge", "vengeance",
    }
)  # fmt: skip
"""What answers a deed: whoever says that it will come, be harsh or be the result threatens it."""


class StanceReading(NamedTuple):
    """What the words around an act make of it.

    ``stance`` is ``None`` when nothing is committed to. ``holder`` is the subject of the operator that binds, ``agent``
    the one who would act when the operator names another ("urged *Russia* to withdraw"). ``refrain`` says that the act
    demanded or promised is to refrain. ``obliged`` marks "must" and "it is important for X to": a demand on others, a
    promise of one's own side. ``ascribed`` marks an intention that others may lay to the holder, ``foretold`` what
    anyone but himself only foresees of him ("is poised to"), ``supposed`` what only could happen. ``ceases`` marks an
    end put to the act ("stop the shelling"). ``possible`` marks that only a likelihood word carries the stance,
    ``unable`` "cannot", a refusal only of one's own side, ``undone`` what is said not to be or to have been done.
    ``thought`` is the stance that an opinion covers ("*we will send* tanks, he believes"): of one's own act it stands.
    ``asks`` marks that it is to ask for the act that is promised, left open, refused or denied ("will *ask* it to go").
    ``top`` is the highest word reached, where conditions and attributions attach.
    """

    stance: Stance | None
    top: Token
    holder: Token | None = None
    agent: Token | None = None
    refrain: bool = False
    obliged: bool = False
    ceases: bool = False
    possible: bool = False
    unable: bool = False
    undone: bool = False
    passive_holder: bool = False
    ascribed: bool = False
    foretold: bool = False
    supposed: bool = False
    thought: Stance | None = None
    asks: bool = False
    strength: int = 0
    operators: tuple[Token, ...] = ()

    @property
    def outermost(self) -> Token | None:
        """The operator that governs all the others, if there is any."""
        return self.operators[-1] if self.operators else None


changed = StanceReading._replace
"""A reading with other values in some of its fields, made at nearly every step up."""


def own_mood(act: Token) -> StanceReading:
    """Step 1: the stance of the act's own clause, before anything governs it."""
    if act.dep_ == "attr" and child(act.head, "expl") is not None:
        match mood_of(act.head):
            case "will" | "may":
                return _to_come(act, act.head, act)
            case "must":
                return StanceReading("demand", act, refrain=is_negated(act), obliged=True, strength=3)
            case "finite" if is_negated(act):
                return StanceReading(None, act, undone=True)  # "there are *no talks*"
    if (measures := measures_listing(act)) is not None and (whose := _taker_of(measures)) is not None:
        return StanceReading("did", act, holder=whose)
    if _has_none(act) or is_not_under_way(act):
        whose = subject_of(act.head) if act.dep_ == "dobj" and act.head.lemma_ in _HAVING else None
        return StanceReading(None, act, undone=True, holder=whose)
    if act.pos_ not in {"VERB", "AUX"} or (act.tag_ == "VBG" and is_named_by_gerund(act)):
        return _mood_of_event(act)
    if (under_way := copula_of_process(act)) is not None:
        return changed(own_mood(under_way), top=under_way, holder=subject_of(under_way))
    if is_counterfactual(act):
        return StanceReading(None, act)
    above = verb_by_means(act) or copula_of_first(act) or verb_of_state(act) or verb_of_sight(act)
    negated = is_negated(act) or _does_nothing(act)
    if above is not None:
        told = changed(own_mood(above), top=above)
        if above.lemma_ in COPULAS and act.dep_ == "relcl":
            told = changed(told, holder=subject_of(above))  # "*Oman* was the first country to send troops"
        return changed(told, stance="will_not") if negated and told.stance == "will" else told
    if (saying := no_way_of(act)) is not None:
        return StanceReading("will_not", saying, holder=subject_of(act), strength=5)
    if (nothing := nothing_to_talk_of(act)) is not None:
        holder = child(nothing.head, "nsubj")
        return StanceReading("will_not", nothing.head, holder=holder, strength=4, operators=(nothing,))
    if is_imperative(act):
        return StanceReading(
            "demand", act, holder=stated_by(act), agent=addressed_by(act), refrain=negated, strength=3
        )
    if act.tag_ == "VB" and has_until(act):
        return StanceReading("demand", act, obliged=True, strength=4)
    match mood_of(act):
        case "will":
            return StanceReading("will_not" if negated else "will", act, strength=4)
        case "may" if _is_nobody(child(act, "nsubj", "nsubjpass")):
            return StanceReading(None, act)
        case "may":
            return StanceReading("will_not" if negated else "may", act, unable=negated, strength=1)
        case "must" if _is_inverted(act) or is_reproach(act):
            return StanceReading(None, act)
        case "must" if (pact := object_of_preposition(act, "under")) is not None and _binds(pact):
            return StanceReading("will_not" if negated else "will", act, strength=4)
        case "must":
            return StanceReading(
                "demand", act, holder=stated_by(act), refrain=negated, obliged=True, strength=3
            )
        case "finite" if is_conditional(act):
            return StanceReading("will_not" if negated else "will", act, strength=4)
        case "finite" | "progressive" if is_scheduled(act):
            return StanceReading("will_not" if negated else "will", act, strength=3)
        case "finite" | "progressive":
            return StanceReading(None if negated else "did", act, undone=negated)
        case "participle" if not negated and (is_done_to_noun(act) or is_done_beside(act)):
            return StanceReading("did", act)
        case "participle" if not negated and is_headline_present(act):
            return StanceReading("did", act)
        case "infinitive" if (doer := headline_subject(act)) is not None:
            holder = doer if child(act, "nsubj", "nsubjpass") is None else None
            return StanceReading("will_not" if negated else "will", act, holder=holder, strength=3)
        case _:
            return StanceReading(None, act, refrain=negated)


def _taker_of(measures: Token) -> Token | None:
    """Whose measures they are: "*its* steps", "the measures *announced by India*"."""
    announced, whose = child(measures, "acl"), child(measures, "poss")
    if whose is not None and whose.ent_type_ == "DATE":
        whose = None  # "*today's* EU sanctions"
    return (
        whose
        or side_before(measures)
        or (
            object_of_preposition(announced, "by")
            if announced is not None
            else object_of_preposition(measures, "by")
        )
    )


def _binds(pact: Token) -> bool:
    """ "*Under the accord* they must surrender their arms": what a pact lays down its sides will do."""
    return pact.lemma_.lower() in word_classes()["agreement"]


def _does_nothing(verb: Token) -> bool:
    """ "Sends *no* weapons", "will give them *nothing*", "there will be *no* base": negated by the object."""
    thing = child(verb, "dobj") or (child(verb, "attr") if child(verb, "expl") is not None else None)
    return thing is not None and (
        thing.lower_ in {"nothing", "none", "nobody"}
        or any(word.lower_ in {"no", "neither"} for word in children(thing, "det", "preconj", "cc"))
    )


def _has_none(act: Token) -> bool:
    """ "We *have no troops* there", "*harbour no designs*": the verb or its object, told of today."""
    verb, thing = (act, child(act, "dobj")) if act.lemma_ == "have" else (act.head, act)
    kept = thing is not None and thing.dep_ == "dobj" and verb.lemma_ in _HAVING
    none = kept and thing is not None and (is_negated(thing) or (thing == act and is_negated(verb)))
    return none and mood_of(verb) == "finite"


def _is_nobody(subject: Token | None) -> bool:
    """ "*Nobody* can stop us" is a boast, no refusal."""
    return subject is not None and (
        subject.lower_ in {"nobody", "nothing", "none"} or subject.text.lower() == "one"
    )


def _is_inverted(verb: Token) -> bool:
    """ "*Should* it invade": a modal before its subject opens a condition."""
    modal, subject = child(verb, "aux"), child(verb, "nsubj", "nsubjpass")
    return modal is not None and subject is not None and modal.i < subject.i


def _mood_of_event(noun: Token) -> StanceReading:
    """What is said of an event: "exercises are underway", "strikes *will continue*", "an attack *could come*"."""
    noun, measure = counted(noun), noun
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"}:  # "agreed to have *no contact*"
        none = any(word.lower_ == "no" for word in children(noun, "det"))
        return StanceReading(None, noun, refrain=none)
    negated = is_negated(verb)
    if are_kept(measure, verb):
        return StanceReading("will_not" if negated else "will", verb, strength=4)
    happening = _periphrastic_future(verb)
    if happening is not None and _says_it_happens(noun, happening):
        return StanceReading("will_not" if negated else "will", verb, strength=3)
    if verb.lemma_ in _ENDING and _says_it_happens(noun, verb):
        if not negated and mood_of(verb) == "must":  # "the blockade *must end*"
            return StanceReading("demand", verb, obliged=True, ceases=True, strength=3)
        if negated and noun.lemma_.lower() in word_classes()["wars"] and mood_of(verb) == "will":
            return _to_come(noun, verb, verb)
        ending: Stance = "will" if negated else "will_not"
        return StanceReading(ending if mood_of(verb) == "will" else None, verb, strength=4)
    if noun.lemma_ in _BACKING and not negated and is_steadfast(verb):
        return StanceReading("will", verb, strength=5)
    match mood_of(verb):
        case "finite" | "progressive" if _says_it_happens(noun, verb) and is_scheduled(verb):
            return StanceReading("will_not" if negated else "will", verb, strength=3)
        case "progressive" if verb.lemma_ == "come" and _says_it_happens(noun, verb):
            return StanceReading("will_not" if negated else "will", verb, strength=3)
        case "finite" | "progressive" if _says_it_happens(noun, verb):
            told = verb if verb.lemma_ not in COPULAS and not is_passive(verb) else noun
            return StanceReading(None if negated else "did", told, undone=negated)
        case "will" | "may" if _may_occur(noun, verb) and not is_counterfactual(verb):
            return _to_come(noun, verb, verb)
        case _:
            return StanceReading(None, noun)


def goes_on(noun: Token) -> bool:
    """Whether an event to come is one under way: "the war *will continue*", "the fighting *will not stop*"."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or mood_of(verb) != "will":
        return False
    return is_negated(verb) if verb.lemma_ in _ENDING else verb.lemma_ in _LASTING


def _periphrastic_future(verb: Token) -> Token | None:
    """What an event "*is to*", "*is going to*" or "*is set to*" do: "talks are *to take place*"."""
    if verb.lemma_ not in _FUTURES:
        return None
    happening = child(verb, "xcomp")
    is_future = happening is not None and mood_of(happening) == "infinitive"
    return happening if is_future and (verb.lemma_ != "go" or verb.tag_ == "VBG") else None


def _to_come(noun: Token, verb: Token, top: Token) -> StanceReading:
    """The stance towards an event to come. A war is nobody's promise, whoever speaks of it."""
    negated = is_negated(noun) or is_negated(verb)
    supposed = mood_of(verb) == "may"
    if noun.lemma_.lower() in word_classes()["wars"]:
        return StanceReading("assesses", top, possible=True, supposed=True)
    if supposed and negated:
        ruled_out = noun.dep_ == "attr"  # "there can be *no talks*"
        return StanceReading("will_not" if ruled_out else None, top, supposed=True, strength=4)
    if supposed:
        return StanceReading("may", top, supposed=True, strength=1)
    return StanceReading("will_not" if negated else "will", top, strength=4)


def _may_occur(noun: Token, verb: Token) -> bool:
    """Whether the verb says no more of an event than that it takes place."""
    if verb.lemma_ in {"take", "break", "kick"}:
        beside = {word.lower_ for word in verb.children}
        lasts = any(word.lemma_ in SPANS_OF_TIME for word in children(verb, "dobj", "npadvmod"))
        starts = verb.lemma_ == "kick" and "in" in beside
        return lasts or starts or bool(beside & {"place", "off", "out", "form", "shape", "effect"})
    outcome = child(verb, "attr") if verb.lemma_ == "be" else None
    if outcome is not None and outcome.lemma_ in _OUTCOMES:
        return True
    return _says_it_happens(noun, verb) or (
        noun.dep_ == "nsubj" and verb.lemma_ in word_classes()["occurring"] and child(verb, "dobj") is None
    )


def _says_it_happens(noun: Token, verb: Token) -> bool:
    beside = {word.lower_ for word in verb.children}
    if noun.dep_ == "nsubjpass":
        return verb.lemma_ in word_classes()["light"]
    if verb.lemma_ == "be" and noun.lemma_ in ANSWERS and mood_of(verb) == "will":
        return True
    if verb.lemma_ in COPULAS and beside & {"underway", "ongoing", "under"}:
        return True
    return (
        remain_in_place(verb)
        or verb.lemma_ in _GOING_ON
        or bool(beside & _GOING_ON_WITH.get(verb.lemma_, frozenset()))
    )
