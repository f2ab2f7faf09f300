"""Support that is a deed and no mere words: ties restored, states recognised."""

from __future__ import annotations

from casus.reading.context import Act

RECOGNISING = frozenset({"recognise", "recognize"})
TIES = frozenset({"relations", "relation", "ties", "embassy", "ambassador"})
"""What is restored or opened by a deed, where other support is only said."""


def binds_states(act: Act) -> bool:
    """ "*Restored diplomatic ties* with Chad", "reopened its embassy", "*recognised Kosovo*"."""
    if act.entry.type != "SUPPORT" or act.token.pos_ != "VERB":
        return False
    if act.token.lemma_ in RECOGNISING:
        return act.target is not None and act.target.pos_ == "PROPN"
    return act.entry.phrase is not None and bool(act.entry.phrase.heads & TIES)
