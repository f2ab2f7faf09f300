"""Where somebody spoke, which tells whose he is: "a ministry spokesman told reporters *in Beijing*"."""

from __future__ import annotations

from collections.abc import Mapping

from casus.codebook import Codebook
from casus.codebook.attribution_cues import load_attribution_cues
from casus.reading.actors.naming import Named
from casus.reading.columns import Parse

_WITHIN_NAME = frozenset({"compound", "nmod", "flat", "appos"})
_OBJECT = frozenset({"pobj"})
_HEARERS = frozenset({"dobj", "dative", "prep"})
_SPEAKER = frozenset({"nsubj"})
_ASIDE = frozenset({"advcl"})
_IN = frozenset({"in"})
_DECIDING = frozenset(
    {"order", "decide", "refuse", "reject", "agree", "approve", "want", "plan", "vow", "promise", "pledge", "threaten",
     "offer", "call", "summon", "recall", "expel", "sign", "speak"}
)  # fmt: skip
"""What is done at home beside speaking."""

AT_HOME = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "official", "ministry", "secretary", "army", "military", "government",
     "navy", "police", "authority", "cabinet", "palace", "presidency", "parliament", "court", "department"}
)  # fmt: skip
"""Those who speak in their own capital, unlike ministers and envoys, who travel."""


def capital_spoken_in(
    speaker: int, names: Mapping[int, Named], parse: Parse, codebook: Codebook
) -> str | None:
    """The state in whose capital a subject speaks: "*the ministry* announced in Lima", "*speaking in Lima*, he"."""
    while parse.dep[speaker] in _WITHIN_NAME and parse.head[speaker] != speaker:
        speaker = parse.head[speaker]
    if parse.dep[speaker] not in _SPEAKER:
        return None
    verb = parse.head[speaker]
    if parse.lemma[verb] not in _DECIDING and (parse.lemma[verb], "V") not in load_attribution_cues():
        return None
    speaking = (child for child in parse.children_as(verb, _ASIDE) if parse.lemma[child] == "speak")
    hearers = parse.children_as(verb, _HEARERS)
    heard = [child for hearer in hearers for child in parse.children_as(hearer, _OBJECT)]
    for place in (verb, *speaking, *hearers, *heard):
        for link in parse.children[place]:
            governed = parse.child(link, _OBJECT) if parse.lower[link] in _IN else None
            named = names.get(governed) if governed is not None else None
            if named is not None and named.name.kind == "capital" and named.name.code in codebook.states:
                return named.name.code
    return None
