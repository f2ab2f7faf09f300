"""The codebook: what Casus knows before it reads, as readable data files with their sources."""

from __future__ import annotations

from pathlib import Path

from casus.codebook.actors import actor_problems, load_names, load_role_nouns, load_states
from casus.codebook.book import Codebook
from casus.codebook.borders import border_problems
from casus.codebook.checks import file_problems
from casus.codebook.files import kept
from casus.codebook.groups import group_problems, load_groups
from casus.codebook.organisations import load_memberships, load_organisations, organisation_problems
from casus.codebook.tenures import office_problems
from casus.codebook.treaty_checks import treaty_problems
from casus.codebook.user_files import extend

__all__ = ["Codebook", "check", "load"]


def load(*user_files: Path) -> Codebook:
    """The codebook shipped with Casus, with what the user's own files add or override, the last one
    prevailing.

    Raises ``CodebookError`` naming the file and the entry that break the schema.
    """
    return extend(_shipped(), user_files) if user_files else _shipped()


@kept
def _shipped() -> Codebook:
    return Codebook(
        load_states(),
        load_organisations(),
        load_memberships(),
        load_groups(),
        load_names(),
        load_role_nouns(),
    )


def check(*user_files: Path) -> list[str]:
    """Problems found in the tables, those of the user's files included, one line each; empty when all is
    well.
    """
    book = load(*user_files)
    return [
        *file_problems(),
        *actor_problems(book.states, book.actor_names),
        *border_problems(book.states),
        *organisation_problems(book.organisations, book.memberships, book.states),
        *group_problems(book.groups, book.states, book.states.keys() | book.organisations.keys()),
        *office_problems(book.offices, {**book.states, **book.organisations, **book.groups}),
        *treaty_problems(book.states.keys() | book.organisations.keys() | book.groups.keys()),
    ]
