"""Columns are exactly those of each data set, in its order, and filled as its own rows are."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from casus.codebook import load
from casus.exchange import Selection, gdelt, icews, phoenix, plover, polecat, table
from casus.model import Document, Event, Place, Quantity, Reading, Realis, Span, When
from tests.exchange.exchanging import written

TEXT = "Talks had failed. Russia and Belarus shelled Kharkiv on Friday, killing at least 12 people in eastern Ukraine."
BOOK = load()


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


EVENT = Event(
    type="ASSAULT",
    mode="heavy-weapons",
    contexts=("military", "territory"),
    cameo="194",
    quad=4,
    goldstein=-10.0,
    sources=(BOOK.actor("RUS", "MIL"), BOOK.actor("BLR")),
    targets=(BOOK.actor("UKR"),),
    source_span=span("Russia and Belarus"),
    target_span=None,
    realis="actual",
    trigger=span("shelled"),
    evidence=span(TEXT[18:]),
    when=When(dt.date(2022, 2, 25), dt.date(2022, 2, 25), "day", span("on Friday")),
    place=Place(span("Kharkiv"), "UKR", "Kharkiv Oblast", 49.98, 36.25),
    magnitude=(Quantity(span("at least 12 people"), None, "dead", 12.0),),
    confidence=0.8,
)
DOCUMENT = Document(
    TEXT, "wire-7", dt.date(2022, 2, 27), "Shells", "https://coast.example/7", "Coast Tribune"
)
READING = Reading(DOCUMENT, events=(EVENT,))


def rows(form: str, reading: Reading = READING, columns: tuple[str, ...] = ()) -> list[dict[str, str]]:
    lines = [line.split("\t") for line in written(form, [reading]).decode().splitlines()]
    names = columns or lines.pop(0)
    return [dict(zip(names, line, strict=True)) for line in lines]


def filled(row: dict[str, str], nothing: str = "") -> dict[str, str]:
    return {name: cell for name, cell in row.items() if cell != nothing}


def test_gdelt_has_61_columns_and_a_row_for_each_pair() -> None:
    assert len(gdelt.COLUMNS) == 61
    first, second = (filled(row) for row in rows("gdelt", columns=gdelt.COLUMNS))
    assert first.pop("GlobalEventID") != second.pop("GlobalEventID")
    assert first == {
        "Day": "20220225", "MonthYear": "202202", "Year": "2022", "FractionDate": "2022.1507",
        "Actor1Code": "RUSMIL", "Actor1Name": "RUSSIA", "Actor1CountryCode": "RUS", "Actor1Type1Code": "MIL",
        "Actor2Code": "UKR", "Actor2Name": "UKRAINE", "Actor2CountryCode": "UKR",
        "IsRootEvent": "1", "EventCode": "194", "EventBaseCode": "194", "EventRootCode": "19", "QuadClass": "4",
        "GoldsteinScale": "-10", "NumMentions": "1", "NumSources": "1", "NumArticles": "1",
        "Actor1Geo_Type": "0", "Actor2Geo_Type": "0", "ActionGeo_Type": "4",
        "ActionGeo_Fullname": "Kharkiv, Kharkiv Oblast, Ukraine", "ActionGeo_CountryCode": "UP",
        "ActionGeo_ADM1Code": "UP", "ActionGeo_Lat": "49.98", "ActionGeo_Long": "36.25",
        "DATEADDED": "20220227000000", "SOURCEURL": "https://coast.example/7",
    }  # fmt: skip
    assert second["Actor1Code"] == "BLR"


def test_icews_has_its_header_names_of_states_and_sectors() -> None:
    first, second = (filled(row) for row in rows("icews"))
    assert first.pop("Event ID") != second.pop("Event ID")
    assert first == {
        "Event Date": "2022-02-25", "Source Name": "Russia", "Source Sectors": "Military",
        "Source Country": "Russian Federation", "Event Text": "fight with artillery and tanks", "CAMEO Code": "194",
        "Intensity": "-10", "Target Name": "Ukraine", "Target Country": "Ukraine", "Story ID": first["Story ID"],
        "Sentence Number": "2", "Publisher": "Coast Tribune", "City": "Kharkiv", "Province": "Kharkiv Oblast",
        "Country": "Ukraine", "Latitude": "49.98", "Longitude": "36.25",
    }  # fmt: skip
    assert tuple(rows("icews")[0]) == icews.COLUMNS
    assert len(icews.COLUMNS) == 20


def test_phoenix_has_26_columns_and_takes_actor_codes_apart() -> None:
    assert len(phoenix.COLUMNS) == 26
    first, _ = (filled(row) for row in rows("phoenix", columns=phoenix.COLUMNS))
    assert first.pop("EventID").isdecimal()
    assert first == {
        "Date": "20220225", "Year": "2022", "Month": "02", "Day": "25",
        "SourceActorFull": "RUSMIL", "SourceActorEntity": "RUS", "SourceActorRole": "MIL",
        "TargetActorFull": "UKR", "TargetActorEntity": "UKR",
        "EventCode": "194", "EventRootCode": "19", "PentaClass": "4", "GoldsteinScore": "-10",
        "Lat": "49.98", "Lon": "36.25", "LocationName": "Kharkiv", "StateName": "Kharkiv Oblast",
        "CountryCode": "UKR", "SentenceID": "wire-7_2", "URLs": "https://coast.example/7",
        "NewsSources": "Coast Tribune",
    }  # fmt: skip


def test_polecat_keeps_compound_actors_in_one_row() -> None:
    [row] = rows("polecat")
    assert tuple(row) == polecat.COLUMNS
    assert len(polecat.COLUMNS) == 40
    version = row.pop("Version")
    assert version.startswith("casus ")
    assert filled(row, "None") == {
        "Event ID": "wire-7_0", "Event Date": "2022-02-25", "Event Type": "ASSAULT", "Event Mode": "heavy-weapons",
        "Intensity": "-9.5", "Quad Code": "MATERIAL CONFLICT", "Contexts": "military|territory",
        "Actor Name": "Russia; Belarus", "Actor Country": "RUS; BLR", "Actor COW": "365; 370",
        "Primary Actor Sector": "MIL; None", "Actor Sectors": "MIL; None", "Actor Title": "None; None",
        "Actor Name Raw": "Russia and Belarus",
        "Recipient Name": "Ukraine", "Recipient Country": "UKR", "Recipient COW": "369",
        "Placename": "Kharkiv", "City": "Kharkiv", "Province": "Kharkiv Oblast", "Country": "UKR",
        "Latitude": "49.98", "Longitude": "36.25", "Raw Placename": "Kharkiv", "Source": "Coast Tribune",
        "Publication Date": "2022-02-27", "Language": "en",
    }  # fmt: skip


def test_plover_names_its_fields_as_the_manual() -> None:
    [line] = written("plover", [READING]).splitlines()
    record = json.loads(line)
    assert set(record) <= set(plover.COLUMNS)
    assert [actor["code"] for actor in record["source"]] == ["RUS", "BLR"]
    assert record["source"][0] == {
        "code": "RUS", "sector": "MIL", "actor_text": "Russia and Belarus", "identifier_id": "RUS",
        "identifier_text": "Russia", "kind": "state",
    }  # fmt: skip
    assert (record["id"], record["date"], record["event"], record["mode"]) == (
        "wire-7_0", "2022-02-25", ["ASSAULT"], ["heavy-weapons"],
    )  # fmt: skip
    assert (record["quad_code"], record["event_scale"], record["event_text"]) == (4, -9.5, ["shelled"])
    assert record["size"]["dead"] == 12
    assert record["event_loc"] == {
        "name": "Kharkiv", "admin1 name": "Kharkiv Oblast", "cc3": "UKR", "latitude": 49.98, "longitude": 36.25,
    }  # fmt: skip
    assert record["text"] == TEXT[record["text_info"]["start"] : record["text_info"]["end"]]
    assert record["cite_info"]["publication"] == "Coast Tribune"


@pytest.mark.parametrize(
    ("realis", "contexts"),
    [
        ("actual", "military|territory"),
        ("planned", "military|territory|future"),
        ("hypothetical", "military|territory|hypothetical"),
        ("negated", "military|territory|negation"),
    ],
)
def test_what_did_not_happen_is_a_special_context(realis: Realis, contexts: str) -> None:
    reading = replace(READING, events=(replace(EVENT, realis=realis),))
    line = written("polecat", [reading], Selection()).decode().splitlines()[1]
    assert line.split("\t")[6] == contexts
    assert json.loads(written("plover", [reading]))["realis"] == realis


def test_the_tables_say_all_of_it() -> None:
    header, row = written("csv", [READING]).decode().splitlines()
    assert header.split(",") == list(table.COLUMNS)
    assert row.startswith(
        "wire-7_0,wire-7,0,2022-02-27,2022-02-25,2022-02-25,day,ASSAULT,heavy-weapons,,military|territory,194,"
    )
    assert ",RUS|BLR,Russia|Belarus,state|state,RUS|BLR,MIL|," in row


def test_a_state_has_its_own_code_in_cameo_and_fips() -> None:
    event = replace(EVENT, sources=(BOOK.actor("ROU", "GOV"),), place=Place(Span(0, 0, ""), "GBR"))
    [row] = rows("gdelt", replace(READING, events=(event,)), gdelt.COLUMNS)
    assert (row["Actor1Code"], row["ActionGeo_CountryCode"], row["ActionGeo_Type"]) == ("ROMGOV", "UK", "1")


def test_an_organisation_has_its_cameo_code_taken_apart() -> None:
    event = replace(EVENT, sources=(BOOK.actor("NATO"),), targets=(BOOK.actor("HAMAS"),))
    [row] = rows("gdelt", replace(READING, events=(event,)), gdelt.COLUMNS)
    assert (row["Actor1Code"], row["Actor1KnownGroupCode"], row["Actor1Type1Code"]) == (
        "IGOWSTNAT",
        "NAT",
        "IGO",
    )
    assert (row["Actor2Code"], row["Actor2CountryCode"], row["Actor2KnownGroupCode"]) == (
        "PSEREBHMS",
        "PSE",
        "HMS",
    )
    [row] = rows("phoenix", replace(READING, events=(event,)), phoenix.COLUMNS)
    assert (row["SourceActorEntity"], row["SourceActorRole"], row["SourceActorAttribute"]) == (
        "IGO",
        "",
        "WST;NAT",
    )


@pytest.mark.parametrize(
    ("code", "quad", "penta"), [("020", 1, 0), ("090", 2, 3), ("141", 3, 4), ("163", 4, 3)]
)
def test_classes_are_each_data_sets_own(code: str, quad: int, penta: int) -> None:
    reading = replace(READING, events=(replace(EVENT, cameo=code, sources=()),))
    assert rows("gdelt", reading, gdelt.COLUMNS)[0]["QuadClass"] == str(quad)
    assert rows("phoenix", reading, phoenix.COLUMNS)[0]["PentaClass"] == str(penta)


def test_an_event_without_a_day_has_that_of_its_report() -> None:
    reading = replace(READING, events=(replace(EVENT, when=None),))
    assert rows("icews", reading)[0]["Event Date"] == "2022-02-27"


def test_an_event_without_any_day_leaves_the_columns_empty() -> None:
    reading = Reading(replace(DOCUMENT, date=None), events=(replace(EVENT, when=None),))
    assert rows("gdelt", reading, gdelt.COLUMNS)[0]["Day"] == ""
    assert "date" not in json.loads(written("plover", [reading]))


@pytest.mark.parametrize(
    ("place", "level", "name"),
    [
        (Place(span("Kharkiv"), "UKR", "Kharkiv", 49.98, 36.25), "4", "Kharkiv, Kharkiv, Ukraine"),
        (Place(span("Kharkiv"), "UKR", "Kharkiv"), "5", "Kharkiv, Ukraine"),
        (Place(span("Kharkiv"), "USA", "Ohio"), "3", "Kharkiv, Ohio, United States"),
        (Place(Span(0, 7, "Ukraine"), "UKR"), "1", "Ukraine"),
        (Place(Span(0, 9, "Black Sea"), None, None, 43.0, 34.0), "4", "Black Sea"),
    ],
)
def test_the_kind_of_place_in_gdelt(place: Place, level: str, name: str) -> None:
    row = rows("gdelt", replace(READING, events=(replace(EVENT, place=place),)), gdelt.COLUMNS)[0]
    assert (row["ActionGeo_Type"], row["ActionGeo_Fullname"]) == (level, name)


def test_reports_whose_ids_hold_an_at_sign_are_told_apart() -> None:
    first, second = (replace(READING, document=replace(DOCUMENT, id=f"desk@{name}")) for name in "ab")
    assert rows("icews", first)[0]["Event ID"] != rows("icews", second)[0]["Event ID"]


def test_a_type_of_ones_own_stands_in_tables_and_selects() -> None:
    reading = replace(READING, events=(replace(EVENT, subtype="SIEGE"), EVENT))
    assert json.loads(written("plover", [reading]).splitlines()[0])["subtype"] == "SIEGE"
    chosen = written("csv", [reading], Selection(types=frozenset({"SIEGE"}))).decode().splitlines()
    assert [line.split(",")[0] for line in chosen[1:]] == ["wire-7_0"]
