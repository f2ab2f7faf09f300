"""HTML: the article without the page around it, by trafilatura; its first publication, by htmldate."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from casus.errors import SourceError
from casus.sources.origins import Origin
from casus.sources.records import Record
from casus.sources.streams import MARKS, decode

MAX_BYTES = 20_000_000
"""The longest page; pages of news are of the order of 100,000 bytes."""

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)

DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}
"""The first publication, only where the page states it, and without a look at the clock."""

SHORTEST = 50
"""The fewest characters of an article. Below its default, 250, trafilatura runs the whole page together, and
short wire reports lose their paragraphs."""


def read(stream: io.BufferedReader, origin: Origin, encoding: str | None) -> Iterator[Record]:
    """The one record of an HTML page. Raises ``SourceError`` when it holds no article."""
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise SourceError(origin.where, f"longer than {MAX_BYTES:,} bytes, the limit of one page")
    if not content.strip():
        raise SourceError(origin.where, "empty: there is no text")
    page = decode(content, origin.where, encoding or _declared_charset(content))
    yield Record(origin.where, origin.id, _extract(page, origin.where))


def _declared_charset(content: bytes) -> str | None:
    """The encoding the page declares in its first kilobyte, as browsers look for it."""
    if content.startswith(tuple(MARKS)):
        return None
    declared = CHARSET.search(content[:1024])
    return declared[1].decode("ascii") if declared else None


def _extract(page: str, where: str) -> dict[str, object]:
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Article
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", str(SHORTEST))
    try:
        article = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=DATES,
            prune_xpath="//noscript",
            config=config,
        )
    except Exception as error:  # whatever the libraries stumble over: a page is hostile input
        reason = f"{type(error).__name__}: {error}".removesuffix(": ")
        raise SourceError(where, f"not HTML that can be read ({reason})") from error
    if not isinstance(article, Article):
        raise SourceError(where, "no article text found in the page")
    paragraphs = (article.text or "").split("\n")
    if paragraphs[0] == article.title:
        del paragraphs[0]
    return {
        "text": "\n\n".join(paragraphs),
        "date": article.date,
        "title": article.title,
        "url": article.url,
        "publisher": article.sitename,
    }
