"""Files of others: what their rows become, and what becomes of bad ones."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from casus.errors import SourceError
from casus.exchange import Passed, gdelt, icews, phoenix, polecat
from casus.exchange.tabular import Read
from casus.model import Actor, Event, Reading
from tests.exchange.exchanging import read

POLECAT = "\t".join(polecat.COLUMNS) + "\n"


def line(columns: tuple[str, ...], nothing: str = "", **cells: str) -> str:
    named = {
        name.replace("_", " ") if name.replace("_", " ") in columns else name: cell
        for name, cell in cells.items()
    }
    assert set(named) <= set(columns)
    return "\t".join(named.get(column, nothing) for column in columns)


def gdelt_row(**cells: str) -> str:
    usual = {"GlobalEventID": "810", "Day": "20220225", "EventCode": "190", "DATEADDED": "20220226113000"}
    return line(gdelt.COLUMNS, **usual | cells)


def icews_row(**cells: str) -> str:
    usual = {"Event_ID": "77", "Event_Date": "2015-03-04", "CAMEO_Code": "042", "Event_Text": "Make a visit"}
    return line(icews.COLUMNS, **usual | cells)


def polecat_row(**cells: str) -> str:
    usual = {"Event_ID": "5_1", "Event_Date": "2023-01-02", "Event_Type": "PROTEST"}
    return line(polecat.COLUMNS, "None", **usual | cells)


def items(form: str, text: str, folder: Path) -> list[Read]:
    return read(form, text.encode(), folder)


def only(form: str, text: str, folder: Path) -> Event:
    [item] = items(form, text, folder)
    assert isinstance(item, Reading), item
    return item.events[0]


def codes(actors: tuple[Actor, ...]) -> list[tuple[str, str | None]]:
    return [(actor.code, actor.sector) for actor in actors]


def test_a_gdelt_row_is_a_document_whose_spans_are_its_cells(folder: Path) -> None:
    row = gdelt_row(
        Actor1Code="RUSMIL", Actor1Name="MOSCOW", Actor2Code="UKR", Actor2Name="KYIV", GoldsteinScale="-10",
        ActionGeo_Type="4", ActionGeo_Fullname="Kharkiv, Kharkivs'ka Oblast', Ukraine", ActionGeo_CountryCode="UP",
        ActionGeo_Lat="50", ActionGeo_Long="36.25", SOURCEURL="https://coast.example/1",
    )  # fmt: skip
    [reading] = items("gdelt", row + "\n", folder)
    assert isinstance(reading, Reading)
    document, [event] = reading.document, reading.events
    assert (document.id, document.text, str(document.date)) == ("gdelt:810", row, "2022-02-26")
    assert document.url == "https://coast.example/1"
    assert (event.type, event.cameo, event.quad, event.realis) == ("ASSAULT", "190", 4, "actual")
    assert codes(event.sources) == [("RUS", "MIL")]
    assert event.source_span and event.source_span.text == "MOSCOW"
    assert event.trigger.text == "190"
    assert event.evidence.text == row
    assert event.place
    assert (event.place.span.text, event.place.country, event.place.admin) == (
        "Kharkiv",
        "UKR",
        "Kharkivs'ka Oblast'",
    )


@pytest.mark.parametrize(
    ("code", "name", "expected"),
    [
        ("USAGOV", "UNITED STATES", ("USA", "GOV")),
        ("ROM", "ROMANIA", ("ROU", None)),
        ("GBR", "LONDON", ("GBR", None)),
        ("SYRREB", "REBEL", ("SYRREB", "REB")),
        ("SYRINS", "INSURGENT", ("SYRREB", "REB")),
        ("USAMED", "NEWSPAPER", ("USAJRN", "JRN")),
        ("IGOUNO", "UNITED NATIONS", ("UN", "GOV")),
        ("IGOWSTNAT", "NATO", ("NATO", "MIL")),
        ("IGOUNOREFHCR", "HIGH COMMISSIONER", ("UNHCR", "REF")),
        ("PSEREBHMS", "HAMAS", ("HAMAS", "REB")),
        ("SYRREB", "HAYAT TAHRIR AL-SHAM", ("HTS", "REB")),
        ("CVL", "VILLAGER", ("?", "CVL")),
        ("GOV", "SECURITY COUNCIL", ("?", "GOV")),
    ],
)
def test_actors_of_gdelt(code: str, name: str, expected: tuple[str, str], folder: Path) -> None:
    event = only("gdelt", gdelt_row(Actor1Code=code, Actor1Name=name), folder)
    assert codes(event.sources) == [expected]


def test_gdelt_1_has_three_columns_less(folder: Path) -> None:
    cells = dict(zip(gdelt.COLUMNS, gdelt_row(Actor1Code="FRA").split("\t"), strict=True))
    for version in (gdelt.VERSION_1, gdelt.VERSION_1[:-1]):
        event = only("gdelt", "\t".join(cells[column] for column in version), folder)
        assert codes(event.sources) == [("FRA", None)]


@pytest.mark.parametrize(
    ("fips", "country"), [("UK", "GBR"), ("RI", "SRB"), ("RB", "SRB"), ("GZ", "PSE"), ("WA", "NAM")]
)
def test_fips_codes_of_places(fips: str, country: str, folder: Path) -> None:
    event = only("gdelt", gdelt_row(ActionGeo_CountryCode=fips, ActionGeo_Fullname="X"), folder)
    assert event.place and event.place.country == country


def test_statements_are_passed_over(folder: Path) -> None:
    [item] = items("gdelt", gdelt_row(EventCode="010"), folder)
    assert isinstance(item, Passed)


def test_an_icews_row(folder: Path) -> None:
    row = icews_row(
        Source_Name="Sergey Lavrov", Source_Sectors="Foreign Ministry,Executive", Source_Country="Russian Federation",
        Target_Name="Citizen (Mali)", Target_Sectors="General Population / Civilian / Social", Target_Country="Mali",
        Publisher="Coast Tribune", City="Bamako", Country="Mali", Latitude="12.6", Longitude="-8", Province="NULL",
    )  # fmt: skip
    event = only("icews", "\t".join(icews.COLUMNS) + "\r\n" + row + "\r\n", folder)
    assert (event.type, event.cameo) == ("CONSULT", "042")
    assert codes(event.sources) == [("RUS", "GOV")]
    assert codes(event.targets) == [("MLI", "CVL")]
    assert event.place and (event.place.span.text, event.place.country, event.place.admin) == (
        "Bamako",
        "MLI",
        None,
    )


def test_a_polecat_row_with_compound_actors(folder: Path) -> None:
    row = polecat_row(
        Event_Mode="demo", Contexts="human_rights|future", Quad_Code="MATERIAL CONFLICT",
        Actor_Name="None; Hamas", Actor_Country="FRA; PSE", Primary_Actor_Sector="CVL; REB", Actor_COW="220; None",
        Actor_Name_Raw="protesters and Hamas", Recipient_Country="ISR", Country="FRA", Publication_Date="2023-01-03",
    )  # fmt: skip
    [reading] = items("polecat", "\t".join(polecat.COLUMNS) + "\n" + row, folder)
    assert isinstance(reading, Reading)
    [event] = reading.events
    assert (event.type, event.mode, event.contexts, event.realis) == (
        "PROTEST",
        "demo",
        ("human_rights",),
        "planned",
    )
    assert codes(event.sources) == [("FRA", "CVL"), ("HAMAS", "REB")]
    assert codes(event.targets) == [("ISR", None)]
    assert event.source_span and event.source_span.text == "protesters and Hamas"
    assert (reading.document.id, str(reading.document.date)) == ("polecat:5_1", "2023-01-03")


def test_polecat_files_as_they_are_published(folder: Path) -> None:
    """Repeated headers, cells too many at the end, another name of a column, more names than columns."""
    header = "\t".join(polecat.COLUMNS)
    rows = [polecat_row(Event_ID=f"{number}_0") for number in range(4)]
    plain = f"{header}\n{rows[0]}\n{header}\n{rows[1]}\t\t\n"
    assert [isinstance(item, Reading) for item in items("polecat", plain, folder)] == [True, True]
    yearly = header.replace("\tIntensity\t", "\tEvent Intensity\t") + f"\n{rows[2]}\n"
    assert isinstance(items("polecat", yearly, folder)[0], Reading)
    excess = header.replace("\tSource\t", "\tHeadline\tEvent Text\tSource\t") + f"\n{rows[3]}\n"
    assert isinstance(items("polecat", excess, folder)[0], Reading)


def test_a_phoenix_row(folder: Path) -> None:
    row = line(
        phoenix.COLUMNS, EventID="3", Date="20150122", EventCode="041", SourceActorFull="IGOEUREEC",
        TargetActorFull="GRCGOV", LocationName="Athens", CountryCode="GRC", Lat="37.98", Lon="23.72",
        URLs="https://coast.example/1;https://coast.example/2", NewsSources="coast;tribune",
    )  # fmt: skip
    [reading] = items("phoenix", row, folder)
    assert isinstance(reading, Reading)
    [event] = reading.events
    assert (codes(event.sources), codes(event.targets)) == ([("EU", "GOV")], [("GRC", "GOV")])
    assert event.place and event.place.country == "GRC"
    assert (reading.document.url, reading.document.publisher) == ("https://coast.example/1", "coast")


def test_the_simplest_plover_record_of_the_manual(folder: Path) -> None:
    record = {
        "id": "PHOXv1-20160724-0042", "date": "2016-07-24", "source": [{"code": "USA"}], "recipient": [{"code": "CAN"}],
        "event": ["CONSULT"],
    }  # fmt: skip
    event = only("plover", json.dumps(record), folder)
    assert (event.type, event.cameo, codes(event.sources), codes(event.targets)) == (
        "CONSULT", "040", [("USA", None)], [("CAN", None)],
    )  # fmt: skip


def test_plover_records_with_the_names_of_manual_06(folder: Path) -> None:
    record = {
        "id": 12, "date": "2016-07-24", "source": [{"code": "SYR", "sector": "REB", "actorText": "rebels"}],
        "target": [{"code": "SYR", "sector": "GOV"}], "event": "DEMAND", "eventText": "demanded",
        "text": "Syrian rebels demanded talks.", "url": "https://coast.example/1", "publication": "Coast Tribune",
    }  # fmt: skip
    [reading] = items("plover", json.dumps(record), folder)
    assert isinstance(reading, Reading)
    [event] = reading.events
    assert (event.type, event.trigger.text, codes(event.sources), codes(event.targets)) == (
        "REQUEST", "demanded", [("SYRREB", "REB")], [("SYR", "GOV")],
    )  # fmt: skip
    assert event.source_span and event.source_span.text == "rebels"
    assert (reading.document.url, reading.document.publisher) == ("https://coast.example/1", "Coast Tribune")


def test_a_plover_record_of_two_types_is_two_events(folder: Path) -> None:
    record = {"id": "a", "date": "2016-07-24", "source": [{"code": "USA"}], "event": ["CONSULT", "AGREE"]}
    [reading] = items("plover", json.dumps(record), folder)
    assert isinstance(reading, Reading)
    assert [event.type for event in reading.events] == ["CONSULT", "AGREE"]


def test_a_table_with_few_columns_of_ones_own(folder: Path) -> None:
    text = "id,date,type,source,target\n7,2022-01-30,AID,GBR|USA,UKR\n"
    event = only("csv", text, folder)
    assert (event.type, codes(event.sources), codes(event.targets)) == (
        "AID", [("GBR", None), ("USA", None)], [("UKR", None)],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("form", "text", "line_number", "reason"),
    [
        ("gdelt", gdelt_row(EventCode=""), 1, "'EventCode' is empty"),
        ("gdelt", gdelt_row(EventCode="13y"), 1, "'13y' is not a CAMEO code"),
        ("gdelt", gdelt_row(EventCode="99"), 1, "'99' is not a CAMEO code"),
        ("gdelt", gdelt_row(Day="20220231"), 1, "'Day' is '20220231', not a date"),
        ("gdelt", gdelt_row(GoldsteinScale="x"), 1, "'GoldsteinScale' is 'x', not a number up to 10"),
        ("gdelt", gdelt_row(ActionGeo_Lat="91"), 1, "'ActionGeo_Lat' is '91', not a number up to 90"),
        ("gdelt", gdelt_row(ActionGeo_Long="nan"), 1, "'ActionGeo_Long' is 'nan', not a number up to 180"),
        ("gdelt", "1\t2\t3", 1, "the line has 3 cells, expected 61"),
        ("gdelt", gdelt_row() + "\tmore", 1, "the line has 62 cells, expected 61"),
        ("icews", icews_row(), 1, "the header lacks 20 columns, the first is 'Event ID'"),
        ("icews", "\t".join(icews.COLUMNS[:5]), 1, "the header lacks 15 columns, the first is 'Event Text'"),
        ("polecat", POLECAT + polecat_row(Event_Type="PARTY"), 2, "unknown PLOVER type 'PARTY'"),
        ("polecat", POLECAT + polecat_row(Event_Date="someday"), 2, "'Event Date' is 'someday', not a date"),
        ("plover", "{", 1, "not JSON ("),
        ("plover", "[]", 1, "not a JSON object but a list"),
        ("plover", '{"id": "a", "date": "2022-01-30"}', 1, "'event' is missing"),
        ("plover", '{"id": "a", "date": "2022-01-30", "event": ["AID"], "source": ["USA"]}', 1, "'source' is not"),
        ("plover", '{"id": "a", "date": "soon", "event": ["AID"]}', 1, "'date' is 'soon', not a date"),
        ("plover", '{"id": "a", "date": "2022-01-30", "event": [7]}', 1, "'event' is not a string or a list of"),
        ("plover", '{"id": "a", "date": "2022-01-30", "event": ["AID"], "text": "\\u0000"}', 1, "not text: it"),
        ("plover", '{"id": "a", "date": "2022-01-30", "event": ["AID"], "mode": ["\\ud800"]}', 1, "not text: it"),
        ("csv", "id,date\n", 1, "the header names no 'type' column"),
        ("csv", "id,date,type\n1,2022-01-30\n", 2, "the row has 2 and the header 3 cells"),
        ("csv", "id,date,type\n1,2022-01-30,AID\n2,2022-01-30,\n", 3, "'type' is empty"),
        ("csv", "id,date,type,realis\n1,2022-01-30,AID,perhaps\n", 2, "'realis' is 'perhaps', not one of actual,"),
        ("csv", 'id,date,type\n1,"2022-01-30,AID\n', 2, "not CSV ("),
    ],
)  # fmt: skip
def test_a_bad_record_costs_one_error_that_names_it(
    form: str, text: str, line_number: int, reason: str, folder: Path
) -> None:
    errors = [item for item in items(form, text, folder) if isinstance(item, SourceError)]
    assert len(errors) == 1
    assert errors[0].where == f"{folder / 'events'}:{line_number}"
    assert errors[0].reason.startswith(reason)


def test_the_rest_goes_on_after_a_bad_row(folder: Path) -> None:
    rows = [
        gdelt_row(GlobalEventID="1"),
        "x",
        gdelt_row(GlobalEventID="2", EventCode="?"),
        gdelt_row(GlobalEventID="3"),
    ]
    found = [type(item).__name__ for item in items("gdelt", "\n".join(rows), folder)]
    assert found == ["Reading", "SourceError", "SourceError", "Reading"]


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("gdelt", gdelt_row(Day="", DATEADDED="")),
        ("polecat", POLECAT + polecat_row(Event_Date="None", Publication_Date="None")),
        ("csv", "id,date,type\n1,,AID\n"),
        ("plover", '{"id": "a", "event": ["AID"]}'),
    ],
)
def test_an_event_of_an_undated_report_stays_undated(form: str, text: str, folder: Path) -> None:
    (found,) = [item for item in items(form, text, folder) if isinstance(item, Reading)]
    assert found.document.date is None
    assert found.events[0].when is None


def test_an_identifier_counts_once(folder: Path) -> None:
    first, second = items("gdelt", f"{gdelt_row()}\n{gdelt_row()}\n", folder)
    assert isinstance(first, Reading)
    assert isinstance(second, SourceError)
    assert "duplicate id 'gdelt:810', already used at" in second.reason


def test_files_packed_with_gzip_and_files_that_are_something_else(folder: Path) -> None:
    [item] = read("gdelt", gzip.compress(gdelt_row().encode()), folder, "events.csv.gz")
    assert isinstance(item, Reading)
    for form in ("gdelt", "parquet", "plover", "csv"):
        [item] = read(form, b"\x7fELF\x02\x01\0\0", folder)
        assert isinstance(item, SourceError)
    [item] = read("gdelt", gdelt_row(Actor1Name="Élysée").encode("latin-1"), folder)
    assert isinstance(item, SourceError)
    assert "not utf-8" in item.reason
