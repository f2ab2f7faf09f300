"""What the drawings share: text fit for SVG, and the colours of stances (those of the light web page)."""

from __future__ import annotations

from html import escape

from casus.model import Stance
from casus.views.plain import printable

STANCE_COLOURS: dict[Stance, str] = {
    "will": "#1d6b2a",
    "will_not": "#a3161b",
    "may": "#7d5300",
    "demand": "#7a1f78",
    "did": "#0a5f6b",
    "denies": "#8c2f00",
    "assesses": "#23479c",
}


def svg_text(words: str) -> str:
    """The words escaped, on one line and without control characters: articles are hostile input."""
    return escape(printable(words, single_line=True))
