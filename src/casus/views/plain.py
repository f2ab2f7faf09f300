"""Text fit for a terminal: articles, and the names of files, are hostile input."""

from __future__ import annotations

import re

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)
"""What steers a terminal or reorders what is shown: controls of ASCII and Latin-1 (terminal escapes
begin with one), marks of writing direction (https://trojansource.codes), line separators, half surrogates."""


def printable(text: str, *, single_line: bool = False) -> str:
    r"""The text with control characters spelled out (``\x1b``), save line feed and tab.

    With ``single_line``, every run of white space becomes one blank, so that a message stays one line.
    """
    if single_line:
        text = " ".join(text.split())
    return CONTROLS.sub(_spell, text)


def _spell(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
