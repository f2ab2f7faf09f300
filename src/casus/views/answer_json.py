"""The answers to a what-if question as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from casus.reasoning.whatif import Answer
from casus.views.brief_json import to_json


def answer_json(answers: Sequence[Answer]) -> str:
    """The answers as one JSON object, each with scenario, treaty, declared, no_duty and silent."""
    return to_json({"answers": [asdict(answer) for answer in answers]})
