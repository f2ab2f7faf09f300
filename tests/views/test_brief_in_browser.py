"""The page in a real browser: it asks for nothing, runs nothing, and shows details on hover and focus."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright import sync_api

from casus.model import Reading
from casus.views.brief import make_brief
from casus.views.brief_html import brief_html

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium found on the path"),
]


@pytest.fixture(scope="module")
def browser() -> Iterator[sync_api.Browser]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: sync_api.Browser, reading: Reading, tmp_path: Path) -> Iterator[sync_api.Page]:
    file = tmp_path / "brief.html"
    file.write_text(brief_html(make_brief([reading])), encoding="utf-8")
    opened = browser.new_page(viewport={"width": 1000, "height": 800})
    opened.goto(file.as_uri())
    yield opened
    opened.close()


def test_the_article_is_shown_word_for_word(page: sync_api.Page, reading: Reading) -> None:
    shown = page.evaluate(
        """() => {
            const text = document.querySelector('.text').cloneNode(true);
            text.querySelectorAll('sup, .detail').forEach(added => added.remove());
            return text.textContent;
        }"""
    )
    assert shown == reading.document.text


def test_details_appear_under_the_pointer_and_on_keyboard_focus(page: sync_api.Page) -> None:
    act, detail = page.locator("#act-1 > .act"), page.locator("#detail-1")
    assert not detail.is_visible()
    act.hover()
    assert detail.is_visible()
    assert "Anna Holm, president (RUR)" in detail.inner_text()
    page.mouse.move(0, 0)
    assert not detail.is_visible()
    act.focus()
    assert detail.is_visible()
    assert "≈ “it” is Borduria" in detail.inner_text()


def test_statements_and_sentences_lead_to_each_other(page: sync_api.Page) -> None:
    page.locator("#statement-3 a").click()
    assert page.url.endswith("#act-3")
    page.locator("#act-3 > .act").click()
    assert page.url.endswith("#statement-3")


def test_the_style_sheet_is_allowed_by_its_hash(page: sync_api.Page) -> None:
    underline = "element => getComputedStyle(element).textDecorationStyle"
    assert page.locator("#act-1 .words").evaluate(underline) == "double"
    assert page.locator("#act-4 .words").evaluate(underline) == "dashed"


def test_script_and_requests_are_refused_even_if_markup_slipped_through(
    browser: sync_api.Browser, reading: Reading, tmp_path: Path
) -> None:
    attack = "<script>document.title = 'owned'</script><img src='http://example.org/x.png'>"
    file = tmp_path / "attacked.html"
    file.write_text(
        brief_html(make_brief([reading])).replace("</main>", f"{attack}</main>"), encoding="utf-8"
    )
    page = browser.new_page()
    requests: list[str] = []
    page.on("requestfinished", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    assert page.title() == "Ruritania stays out · Casus"
    assert requests == [file.as_uri()]
    page.close()


@pytest.mark.parametrize("width", [360, 1000])
def test_the_page_never_scrolls_sideways(page: sync_api.Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
