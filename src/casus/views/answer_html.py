"""The answers to a what-if question as one self-contained web page."""

from __future__ import annotations

from collections.abc import Sequence

from casus.views import answer_words as words
from casus.views.answer import Outline
from casus.views.obligations import FORECAST
from casus.views.page import render


def answer_html(outlines: Sequence[Outline], explain: bool = False) -> str:
    """The answers as a self-contained HTML page; ``explain`` opens the steps to each reaction."""
    return render("answer.html.jinja", outlines=outlines, words=words, forecast=FORECAST, explain=explain)
