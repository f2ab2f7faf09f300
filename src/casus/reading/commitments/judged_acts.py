"""What words of likelihood make of an act: they judge it where nobody promises or demands it."""

from __future__ import annotations

from casus.model import Stance
from casus.parsed import Token
from casus.reading.commitments.salience import SPEECH
from casus.reading.commitments.stance import StanceReading
from casus.reading.commitments.stance_moods import changed
from casus.reading.context import Act, Context
from casus.reading.measures.likelihood import LikelihoodMention
from casus.reading.measures.likelihood_scope import assessor_of, calling_verb, is_likelihood_noun
from casus.reading.syntax import COPULAS


def with_likelihood(
    act: Act, reading: StanceReading, likelihood: LikelihoodMention | None, context: Context
) -> StanceReading:
    """Words of likelihood alone make an assessment of what nobody promises or demands.

    An adverb judges its verb, not a noun beside it ("will inevitably dominate the talks").
    """
    if likelihood is None or reading.stance in {"demand", "denies"}:
        return reading
    head = act.token.doc[likelihood.head]
    if act.token.pos_ == "NOUN" and _is_beside_judged_act(act.token, head, context):
        return changed(reading, stance=None) if reading.possible else reading
    judge = reading.holder or assessor_of(head)
    if reading.stance == "assesses":
        return changed(reading, holder=judge, possible=reading.possible and is_likelihood_noun(head))
    called = reading.operators == (calling_verb(head),)  # "*consider* an attack unlikely"
    if (reading.operators and not reading.possible and not called) or _is_purpose(reading):
        return reading
    if act.token.pos_ == "NOUN" and head.pos_ == "ADV" and head.head.lemma_ not in COPULAS:
        return reading
    return changed(reading, stance="assesses", holder=judge)


def _is_beside_judged_act(noun: Token, judging: Token, context: Context) -> bool:
    """ "Is *expected* to launch drills in *response* to a visit": the launch is judged, and nothing beside it."""
    judged = {judging.i, *(above.i for above in judging.ancestors)}
    word = noun.head
    while word.dep_ != "ROOT" and word.i not in judged:
        above = context.act_at.get(word.i)
        if above is not None and word.pos_ == "VERB" and above.entry.type not in SPEECH:
            return True
        word = word.head
    return False


def is_judged(stance: Stance, reading: StanceReading) -> bool:
    """Whether words of likelihood are part of a record: of judgements, and of acts that a state calls *possible*."""
    return stance == "assesses" or (stance == "may" and reading.possible)


def _is_purpose(reading: StanceReading) -> bool:
    """Whether the act is only what another is for: "sent *to fight*"."""
    return reading.stance is None and not reading.operators and reading.top.dep_ == "advcl"
