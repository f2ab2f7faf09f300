"""What each input format becomes: the words of the report, and what is known of it."""

import csv
import datetime as dt
import gzip
import io
import json
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casus.errors import SourceError, UsageError
from casus.model import Document
from casus.sources import open_sources

DAY = dt.date(2023, 8, 10)
PAGE = """<!doctype html><html><head><title>Coast Tribune</title>
<meta property="og:site_name" content="Coast Tribune">
<meta property="article:published_time" content="2023-08-10T18:30:00+01:00">
<link rel="canonical" href="https://coast.example/2023/standby-force">
<script>var tracker = "do not read me";</script><style>p { color: red }</style></head>
<body><nav><a href="/">Front page</a> <a href="/sport">Sport</a></nav>
<article><h1>Bloc readies standby force</h1>
<p>Leaders of the bloc said on Thursday they would use force if the generals harmed the president.</p>
<script>document.write("nor me")</script>
<p>“All options remain on the table,” the chairman told reporters, although talks would come first.</p>
<noscript>Enable scripts to read on.</noscript></article>
<footer>© Coast Tribune. All rights reserved.</footer></body></html>"""


def read(path: Path, *, form: str | None = None, encoding: str | None = None) -> list[Document | SourceError]:
    return list(open_sources([path], form=form, encoding=encoding))


def only(path: Path) -> Document:
    [document] = read(path)
    assert isinstance(document, Document), document
    return document


def write(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_plain_text_is_the_report_and_the_file_name_its_id(tmp_path: Path) -> None:
    document = only(
        write(tmp_path / "standby-force.txt", "The bloc will not wait.\r\n\r\nTalks come first.\r\n")
    )
    assert document == Document("The bloc will not wait.\n\nTalks come first.\n", id="standby-force")


def test_lines_at_the_head_of_plain_text_state_date_and_title(tmp_path: Path) -> None:
    text = (
        "Date: 2023-08-10\nTitle: Bloc readies force\nURL: https://coast.example/1\n\nThe bloc will not wait."
    )
    document = only(write(tmp_path / "a.txt", text))
    assert document == Document(
        "The bloc will not wait.", "a", DAY, title="Bloc readies force", url="https://coast.example/1"
    )


def test_a_colon_later_in_the_text_is_no_head_line(tmp_path: Path) -> None:
    text = "The chairman wrote on Friday.\nDate: 2023-08-10"
    assert only(write(tmp_path / "a.txt", text)).text == text


def test_the_given_date_is_for_documents_that_state_none(tmp_path: Path) -> None:
    write(tmp_path / "dated.txt", "Date: 2023-08-10\nTalks come first.")
    write(tmp_path / "undated.txt", "Talks come first.")
    documents = list(open_sources([tmp_path], date=dt.date(2024, 1, 1)))
    assert [document.date for document in documents if isinstance(document, Document)] == [
        DAY, dt.date(2024, 1, 1),
    ]  # fmt: skip


def test_markdown_keeps_the_words_and_drops_the_markup(tmp_path: Path) -> None:
    text = """---
date: 2023-08-10
publisher: "Coast Tribune"
tags: [war, peace]
---
# Bloc readies *standby* force

The bloc **will not** [wait](https://coast.example/wait "why"),
its chairman said.

> “Talks come first.”

- He named no date.

<script>alert("do not read me")</script>

```
code is not prose
```
"""
    document = only(write(tmp_path / "a.md", text))
    assert document == Document(
        "The bloc will not wait, its chairman said.\n\n“Talks come first.”\n\nHe named no date.",
        "a", DAY, title="Bloc readies standby force", publisher="Coast Tribune",
    )  # fmt: skip


def test_html_gives_the_article_without_page_or_scripts(tmp_path: Path) -> None:
    document = only(write(tmp_path / "page.html", PAGE))
    assert document.text == (
        "Leaders of the bloc said on Thursday they would use force if the generals harmed the president.\n\n"
        "“All options remain on the table,” the chairman told reporters, although talks would come first."
    )
    assert document.title == "Bloc readies standby force"
    assert (document.date, document.publisher) == (DAY, "Coast Tribune")
    assert document.url == "https://coast.example/2023/standby-force"


def test_html_in_the_encoding_it_declares(tmp_path: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    assert "“All options remain" in only(write(tmp_path / "a.html", page.encode("cp1252"))).text


def test_the_date_of_html_is_never_guessed(tmp_path: Path) -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2023-08-10T18:30:00+01:00">', "")
    assert only(write(tmp_path / "a.html", page)).date is None


def test_json_lines_keep_the_text_as_it_is(tmp_path: Path) -> None:
    record = {
        "id": 17, "date": "2023-08-10T23:59:00-05:00", "title": " ", "url": None,
        "publisher": "Coast Tribune", "text": "\r\n Talks\u2028come first. \U0001f54a", "topic": "niger",
    }  # fmt: skip
    document = only(write(tmp_path / "a.jsonl", json.dumps(record) + "\n\n"))
    assert document == Document(str(record["text"]), "17", DAY, publisher="Coast Tribune")


def test_json_lines_without_id_are_named_by_file_and_line(tmp_path: Path) -> None:
    lines = '{"text": "Talks come first."}\n\n{"text": "No talks."}\n'
    found = read(write(tmp_path / "wire.jsonl", lines))
    assert [item.id for item in found if isinstance(item, Document)] == ["wire:1", "wire:3"]


def test_csv_and_tsv_have_the_fields_of_json_lines(tmp_path: Path) -> None:
    rows = [["id", "date", "text", "topic"], ["1", "2023-08-10", 'He said, "Talks\nfirst."', "x"]]
    for name, dialect in [("a.csv", csv.excel), ("b.tsv", csv.excel_tab)]:
        out = io.StringIO()
        csv.writer(out, dialect).writerows(rows)
        assert only(write(tmp_path / name, out.getvalue())) == Document('He said, "Talks\nfirst."', "1", DAY)


def test_packed_files_are_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(b'{"id": "a", "text": "Talks come first."}\n')
    assert only(write(tmp_path / "wire.jsonl.gz", packed)) == Document("Talks come first.", "a")


@pytest.mark.parametrize(
    ("content", "form", "identifier"),
    [
        (b"Talks come first.", None, "stdin"),
        (b'  {"id": "a", "text": "Talks come first."}', None, "a"),
        (b'{"id": "a", "text": "Talks come first."}', "jsonl", "a"),
        (b"id,text\na,Talks come first.\n", "csv", "a"),
        (b"# Title\n\nTalks come *first*.", "markdown", "stdin"),
        (PAGE.encode(), None, "stdin"),
        (PAGE.partition("<body>")[2].encode(), None, "stdin"),
    ],
)
def test_standard_input(
    content: bytes, form: str | None, identifier: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    [document] = open_sources(["-"], form=form)
    assert isinstance(document, Document)
    assert document.id == identifier
    assert "alks" in document.text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("L’Élysée n’exclut rien.".encode(), None),
        ("L’Élysée n’exclut rien.".encode("utf-8-sig"), None),
        ("L’Élysée n’exclut rien.".encode("utf-16"), None),
        ("L’Élysée n’exclut rien.".encode("cp1252"), "cp1252"),
    ],
)
def test_encodings_that_are_certain_or_named(content: bytes, encoding: str | None, tmp_path: Path) -> None:
    [document] = open_sources([write(tmp_path / "a.txt", content)], encoding=encoding)
    assert isinstance(document, Document)
    assert document.text == "L’Élysée n’exclut rien."


@pytest.mark.parametrize("content", ['[{"text": "Talks."}]', "[\n  {\n", '{\n  "text": "Talks."\n}'])
def test_json_over_several_lines_does_not_pass_for_text(content: str, tmp_path: Path) -> None:
    [error] = read(write(tmp_path / "a.json", content))
    assert "a.json: JSON, but not one record a line; `jq -c" in str(error)


def test_a_feed_does_not_pass_for_text(tmp_path: Path) -> None:
    [error] = read(write(tmp_path / "feed", '<?xml version="1.0"?><rss><channel><title>Talks</title>'))
    assert str(error).endswith("feed: no article text found in the page")


def test_folders_give_files_of_known_kinds_in_order_of_name(tmp_path: Path) -> None:
    for name in ["b.txt", "a/2.md", "a/1.html", "notes.docx", ".hidden.txt", ".git/x.txt"]:
        (tmp_path / "news" / name).parent.mkdir(parents=True, exist_ok=True)
        write(tmp_path / "news" / name, PAGE if name.endswith("html") else "Talks come first.")
    found = list(open_sources([tmp_path / "news"]))
    assert [item.id for item in found if isinstance(item, Document)] == ["news/b", "news/a/1", "news/a/2"]


def test_a_path_given_twice_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Talks come first.")
    assert len(list(open_sources([path, path]))) == 1


def test_an_unknown_format_or_encoding_is_wrong_usage(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "Talks come first.")
    with pytest.raises(UsageError, match="unknown format 'docx'; the formats are text, markdown"):
        read(path, form="docx")
    with pytest.raises(UsageError, match="unknown encoding 'klingon'"):
        read(path, encoding="klingon")


def test_html_that_breaks_the_libraries_is_one_error(tmp_path: Path) -> None:
    [error] = read(write(tmp_path / "a.html", "<object><p><hr>"))
    assert str(error).endswith("a.html: not HTML that can be read (AssertionError)")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))))
def test_any_text_passes_through_json_lines_unchanged(texts: list[str], tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts)
    found = read(write(tmp_path / "any.jsonl", lines))
    assert len(found) == len(texts)
    for text, item in zip(texts, found, strict=True):
        assert isinstance(item, Document) == bool(text.strip())
        assert isinstance(item, SourceError) or item.text == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    content=st.binary(max_size=200),
    name=st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.csv", "a.gz"]),
)
def test_no_bytes_break_a_source(content: bytes, name: str, tmp_path: Path) -> None:
    for item in read(write(tmp_path / name, content)):
        assert isinstance(item, SourceError) or item.text.strip()
