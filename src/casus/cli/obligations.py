"""``casus obligations``: who is bound to defend or consult with whom, by which treaty in force on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli.showing import Output, show, write
from casus.errors import UsageError

if TYPE_CHECKING:
    from casus.views.obligations import Listing

Form = Literal["text", "markdown", "json"]


def command(
    question: Annotated[
        str | None, typer.Argument(metavar="QUESTION", help='For example "China attacks the Philippines".')
    ] = None,
    *,
    on: Annotated[
        dt.datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="YYYY-MM-DD", help="The day, today if not given."),
    ] = None,
    attacker: Annotated[str | None, typer.Option(metavar="CODE", help="Who attacks, e.g. CHN.")] = None,
    target: Annotated[str | None, typer.Option(metavar="CODE", help="Who is attacked, e.g. PHL.")] = None,
    place: Annotated[
        str | None, typer.Option(help="Where, when not in the target's homeland, e.g. Guam.")
    ] = None,
    act: Annotated[str, typer.Option(metavar="TYPE", help="What is done: a PLOVER type.")] = "ASSAULT",
    of: Annotated[str | None, typer.Option(metavar="CODE", help="Who is bound to this state?")] = None,
    by: Annotated[str | None, typer.Option(metavar="CODE", help="To whom is this actor bound?")] = None,
    form: Annotated[Form, typer.Option("--format", "-f", help="How to show it.")] = "text",
    output: Output = None,
) -> None:
    """Print who is bound by treaty to help whom, and as plainly who is not, with article, area and caveats.

    Give a question, or --target with or without --attacker, or --of, or --by.
    """
    from casus.views.obligations_text import obligations_json, obligations_markdown, obligations_text

    day = (on or dt.datetime.now()).date()
    if sum(each is not None for each in (question, target, of, by)) != 1:
        raise UsageError("give one of these: a question, --target, --of or --by")
    if question is not None:
        listings = _of_question(question, day, place)
    elif target is not None:
        listings = [_of_attack(attacker, target, day, place, act)]
    else:
        listings = [_of_state(of, day)] if of is not None else [_of_actor(by or "", day)]
    if form == "json":
        write(obligations_json(listings), output)
    elif form == "markdown":
        write(obligations_markdown(listings), output)
    else:
        show(lambda _: obligations_text(listings), output)


def _of_question(question: str, on: dt.date, place: str | None) -> list[Listing]:
    from casus.codebook import load
    from casus.reasoning.obligations import obligations
    from casus.reasoning.scenario import read_scenarios
    from casus.views.obligations import Listing

    listings = []
    for scenario in read_scenarios(question, on, load()):
        if scenario.target is None or scenario.act is None:
            raise UsageError(
                f"{scenario.text!r} does not say who does what to whom: give --attacker and --target"
            )
        rows = obligations(
            scenario.actor.code if scenario.actor else None,
            scenario.target.code,
            on,
            place or scenario.place,
            scenario.act,
            mode=scenario.mode,
        )
        listings.append(Listing(f"What if {scenario.text}? ({on.isoformat()})", on, rows))
    return listings


def _of_attack(attacker: str | None, target: str, on: dt.date, place: str | None, act: str) -> Listing:
    from casus.codebook.acts import known_acts
    from casus.reasoning.obligations import obligations
    from casus.views.obligations import Listing, name_of

    if act not in known_acts():
        raise UsageError(
            f"no treaty answers to {act!r}; acts that one may answer to: {', '.join(known_acts())}"
        )
    who = name_of(_known(attacker)) if attacker else "anyone"
    where = f", {place}" if place else ""
    heading = f"What if {who} turns on {name_of(_known(target))}{where}? {act}, {on.isoformat()}"
    return Listing(heading, on, obligations(attacker, target, on, place, act))


def _of_state(state: str, on: dt.date) -> Listing:
    from casus.reasoning.obligations import obligations_of
    from casus.views.obligations import Listing, name_of

    heading = f"Who is bound to {name_of(_known(state))}? {on.isoformat()}"
    return Listing(heading, on, obligations_of(state, on))


def _of_actor(actor: str, on: dt.date) -> Listing:
    from casus.reasoning.obligations import bound_by
    from casus.views.obligations import Listing, name_of

    heading = f"To whom is {name_of(_known(actor))} bound? {on.isoformat()}"
    return Listing(heading, on, bound_by(actor, on))


def _known(code: str) -> str:
    """The code, when the codebook knows it. Raises ``UsageError`` otherwise."""
    from casus.codebook import load

    book = load()
    if code not in book.states and code not in book.organisations and code not in book.groups:
        raise UsageError(
            f"unknown actor {code!r}: give an ISO alpha-3 code such as EST, or a code of the codebook"
        )
    return code
