"""``casus obligations``: who is bound to defend or consult with whom, by which treaty in force on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from casus.cli.showing import Output, show, write
from casus.errors import UsageError
from casus.model import Actor, Scenario

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
    mode: Annotated[str | None, typer.Option(help="Its PLOVER mode, e.g. restrict for a blockade.")] = None,
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
        listings = [_answer(replace(each, place=place or each.place)) for each in _scenarios(question, day)]
    elif target is not None:
        who = _actor(attacker) if attacker is not None else None
        listings = [_answer(_attack(Scenario("", day, who, act, mode, _actor(target), place)))]
    else:
        listings = [_bound_to(_actor(of), day)] if of is not None else [_bound(_actor(by or ""), day)]
    if form == "json":
        write(obligations_json(listings), output)
    elif form == "markdown":
        write(obligations_markdown(listings), output)
    else:
        show(lambda _: obligations_text(listings), output)


def _scenarios(question: str, on: dt.date) -> tuple[Scenario, ...]:
    from casus.codebook import load
    from casus.reasoning.scenario import read_scenarios

    return read_scenarios(question, on, load())


def _attack(scenario: Scenario) -> Scenario:
    """The scenario with its text. Raises ``UsageError`` for an act that no treaty answers to."""
    from casus.codebook.acts import known_acts

    if scenario.act not in known_acts():
        known = ", ".join(known_acts())
        raise UsageError(f"no treaty answers to {scenario.act!r}; acts that one may answer to: {known}")
    who = scenario.actor.name if scenario.actor else "anyone"
    what = " ".join(filter(None, (scenario.act, scenario.mode)))
    whom = ", ".join(filter(None, (scenario.target.name if scenario.target else "", scenario.place)))
    return replace(scenario, text=f"{who}: {what} → {whom}")


def _answer(scenario: Scenario) -> Listing:
    """Who owes what in the scenario. Raises ``UsageError`` when it does not say who does what to whom."""
    from casus.reasoning.obligations import obligations
    from casus.views.obligations import Listing

    if scenario.target is None or scenario.act is None:
        raise UsageError(f"{scenario.text!r} does not say what is done to whom: give --attacker and --target")
    attacker = scenario.actor.code if scenario.actor else None
    rows = obligations(
        attacker, scenario.target.code, scenario.on, scenario.place, scenario.act, mode=scenario.mode
    )
    return Listing(f"What if {scenario.text}? {scenario.on.isoformat()}", scenario.on, rows)


def _bound_to(state: Actor, on: dt.date) -> Listing:
    from casus.reasoning.obligations import obligations_of
    from casus.views.obligations import Listing

    return Listing(f"Who is bound to {state.name}? {on.isoformat()}", on, obligations_of(state.code, on))


def _bound(actor: Actor, on: dt.date) -> Listing:
    from casus.reasoning.obligations import bound_by
    from casus.views.obligations import Listing

    return Listing(f"To whom is {actor.name} bound? {on.isoformat()}", on, bound_by(actor.code, on))


def _actor(code: str) -> Actor:
    """The actor with that code. Raises ``UsageError`` for a code that the codebook does not know."""
    from casus.codebook import load

    book = load()
    if code not in book.states and code not in book.organisations and code not in book.groups:
        raise UsageError(
            f"unknown actor {code!r}: give an ISO alpha-3 code such as EST, or one of the codebook"
        )
    return book.actor(code)
