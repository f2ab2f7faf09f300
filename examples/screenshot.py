"""Take the picture of a brief that the README shows. Needs the test tools and a Chromium on the path.

Run ``python examples/screenshot.py`` in the project's root.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from casus.model import Document
from casus.reading import read_all
from casus.sources import open_sources
from casus.views.brief import make_brief
from casus.views.brief_html import brief_html

ROOT = Path(__file__).parent.parent
REPORT = ROOT / "examples" / "donbas_2022-01-30.md"
PICTURE = ROOT / "docs" / "images" / "brief.png"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def take(page_file: Path) -> None:
    """Open the page, point at its first statement and save what is seen."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 900, "height": 760})
        page.goto(page_file.as_uri())
        page.locator(".text .act").first.hover()
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    documents = (item for item in open_sources([REPORT]) if isinstance(item, Document))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "brief.html"
        file.write_text(brief_html(make_brief(list(read_all(documents)))), encoding="utf-8")
        PICTURE.parent.mkdir(exist_ok=True)
        take(file)
