"""Where the way an act is said decides the root: what is promised, threatened, refused or alleged is coded by that.

Cooperation that is still to come is AGREE, force that someone means to use THREATEN, cooperation that someone does not
grant REJECT, and to say of another that he used force ACCUSE (PLOVER manual; CAMEO 03, 13, 12, 112).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from casus.codebook.attribution_cues import load_attribution_cues
from casus.codebook.clauses import child, linked
from casus.codebook.ontology import load_ontology
from casus.parsed import Span, Token
from casus.reading.context import Act
from casus.reading.event_ranking.features import meets
from casus.reading.events.acts import coded_acts, named_acts
from casus.reading.events.realis import realis_of

PROMISED = frozenset({"SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
"""Types that are AGREE as long as they are promised; a meeting to come is left to the ranker."""
REFUSED = PROMISED | {"AGREE", "CONSULT"}
WRONGS = frozenset({"ASSAULT", "COERCE"})
"""What it is an accusation to say of another."""
INTENTIONS = frozenset({"want", "wish", "hope", "seek", "intend", "aim", "plan", "prepare"})
MATERIAL_CONFLICT = 4


def acts_between(tokens: Iterable[Token]) -> list[Act]:
    """The lexicon's acts, without requests that only say what one means to do oneself: "*seeks* to expand trade"."""
    acts = coded_acts(named_acts(tokens))
    return [act for act in acts if act.entry.type != "REQUEST" or not is_intention(act.token)]


def said_root(acts: Sequence[Act], source: Span | None, target: Span | None) -> str | None:
    """The root that the wording gives the pair instead of the act's own; ``None`` where the act speaks for itself.

    An act is the pair's when both its actors are, or its source is and it has no target; of several the outermost,
    those with both actors first.
    """
    if source is None:
        return None
    fitting = [
        (act.target is None, sum(1 for _ in act.token.ancestors), number)
        for number, act in enumerate(acts)
        if meets(act.source, source) and (act.target is None or meets(act.target, target))
        if not is_intention(act.token)
    ]
    if fitting:
        return _by_realis(acts[min(fitting)[-1]])
    return "ACCUSE" if any(_is_alleged(act, source, target) for act in acts) else None


def _by_realis(act: Act) -> str | None:
    kind, realis, is_meant = act.entry.type, realis_of(act.token), is_intention(act.token.head)
    if realis == "negated":
        return "REJECT" if kind in REFUSED else None
    if kind in PROMISED:
        return "AGREE" if is_meant or realis == "planned" else None
    is_force = load_ontology().quad(kind) == MATERIAL_CONFLICT
    return "THREATEN" if is_force and (is_meant or realis == "threatened") else None


def _is_alleged(act: Act, speaker: Span, doer: Span | None) -> bool:
    """Whether one says of the other that it did wrong: "*Chad* said that *Libya* had bombed a village"."""
    clause = act.token
    while clause.dep_ in ("conj", "xcomp") and clause.head != clause:
        clause = clause.head
    cues = load_attribution_cues().get((clause.head.lemma_.lower(), "V"), ())
    return (
        act.entry.type in WRONGS
        and clause.dep_ == "ccomp"
        and meets(act.source or linked(act.token, "from"), doer)
        and meets(child(clause.head, "nsubj"), speaker)
        and realis_of(act.token) in ("actual", "ongoing")
        and any(cue.cue_class == "say" for cue in cues)
    )


def is_intention(token: Token) -> bool:
    """Whether a verb says what its own subject means to do: "*intends* to trade", not "wants Mali to leave"."""
    complement = child(token, "xcomp")
    is_open = complement is not None and child(complement, "nsubj") is None
    return is_open and token.lemma_.lower() in INTENTIONS
