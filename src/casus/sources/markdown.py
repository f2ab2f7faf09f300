"""Markdown: the words of the text without its markup. Front matter states what is known of the report."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from casus.sources.origins import Origin
from casus.sources.records import Record
from casus.sources.streams import read_text

FRONT_MATTER = re.compile(r"\s*(?:---|\+\+\+)[ \t]*\n(.*?)\n(?:---|\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"(id|date|title|url|publisher)[ \t]*[:=][ \t]*(.*)", re.IGNORECASE)
UNREAD = re.compile(r"<(script|style|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)


def read(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[Record]:
    """The one record of a Markdown file. Its first main heading is the title if the front matter has none."""
    fields, body = _split_front_matter(read_text(stream, origin, encoding))
    blocks = list(_blocks(MarkdownIt("commonmark").parse(UNREAD.sub("", body))))
    heading = next((block for tag, block in blocks if tag == "h1"), None)
    if heading and "title" not in fields:
        fields["title"] = heading
        blocks.remove(("h1", heading))
    yield Record(origin.where, origin.id, {**fields, "text": "\n\n".join(block for _, block in blocks)})


def _split_front_matter(content: str) -> tuple[dict[str, str], str]:
    match = FRONT_MATTER.match(content)
    if not match:
        return {}, content
    found = (FIELD.fullmatch(line.strip()) for line in match[1].splitlines())
    return {field[1].lower(): field[2].strip("\"' ") for field in found if field}, content[match.end() :]


def _blocks(tokens: list[Token]) -> Iterator[tuple[str, str]]:
    """Each paragraph, heading and list item as its tag and its words; code and HTML blocks are not prose."""
    for opening, token in pairwise(tokens):
        words = "".join(_words(token.children or []))
        if token.type == "inline" and words.strip():
            yield opening.tag, words.strip()


def _words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"text", "code_inline"}:
            yield token.content
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
