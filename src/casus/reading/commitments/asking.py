"""Asking that is itself promised, refused or considered: "*intends to ask* other states for help"."""

from __future__ import annotations

from casus.reading.commitments.stance import StanceReading
from casus.reading.context import Act
from casus.reading.syntax import child, is_passive, modal_of

_TO_COME = frozenset({"will", "will_not", "may", "denies", "assesses"})
_DEMANDING = frozenset({"will", "may"})
_WISHING = frozenset({"want", "expect", "wish", "like", "need", "hope", "insist"})
_GOING_ON = frozenset({"continue", "keep", "go", "proceed"})
"""Verbs that say of asking that it is done already: "will *continue* to urge"."""
_SPEAKING = frozenset({"i", "we"})


def asks_later(act: Act, reading: StanceReading) -> bool:
    """Whether it is asking that is to come: "*intends to ask* other states for help", "*will lodge* a complaint".

    Who "will continue to urge" and who says "I would ask you" ask now.
    """
    verb = act.token
    if reading.stance not in _TO_COME or verb.pos_ != "VERB" or verb.lemma_ in _WISHING or is_passive(verb):
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBG":  # "a resolution *demanding* that"
        return False
    complains = act.entry.type == "ACCUSE" and act.entry.phrase is not None
    if not complains and act.entry.type != "REQUEST":
        return False
    if any(operator.lemma_ in _GOING_ON for operator in reading.operators):
        return False
    polite = modal_of(verb) == "would" and act.source is not None and act.source.lower_ in _SPEAKING
    return not polite


def demands_already(act: Act, reading: StanceReading) -> bool:
    """Whether what will be asked is a demand as it stands: "will ask Rome *to send* ships", not "will not"."""
    return reading.stance in _DEMANDING and child(act.token, "xcomp", "ccomp") is not None
