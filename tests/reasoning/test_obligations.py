"""Who owes what, by date, by place, by attacker: the answers an analyst must be able to rely on."""

from __future__ import annotations

import datetime as dt

import pytest

from casus.model import Obligation
from casus.reasoning.obligations import bound_by, obligations, obligations_of

RANK = {"none": 0, "consult": 1, "defence": 2}


def strongest(rows: tuple[Obligation, ...], actor: str, treaty: str | None) -> str:
    given = [row.duty for row in rows if row.actor == actor and treaty in (None, row.treaty)]
    return max(given, key=RANK.__getitem__, default="none")


def check(rows: tuple[Obligation, ...], expected: str) -> None:
    """``expected``: words like ``USA=none`` or ``NATO/north-atlantic-treaty=defence``."""
    for word in expected.split():
        who, _, duty = word.partition("=")
        actor, _, treaty = who.partition("/")
        assert strongest(rows, actor, treaty or None) == duty, word


IN_FORCE = [
    # NATO, on the days around each accession
    ("1990-03-05", "RUS", "DEU", "NATO=defence USA=defence WEU=defence"),
    ("1990-10-02", "FRA", "DDR", "WTO=none RUS=none"),
    ("1990-09-23", "GBR", "DDR", "WTO=defence RUS=defence CSK=defence"),
    ("1990-09-24", "GBR", "DDR", "WTO=none RUS=none"),
    ("1999-03-11", "RUS", "POL", "NATO=none USA=none"),
    ("1999-03-12", "RUS", "POL", "NATO=defence USA=defence HUN=defence EU=none"),
    ("2004-03-28", "RUS", "EST", "NATO=none USA=none"),
    ("2004-03-29", "RUS", "EST", "NATO=defence USA=defence LVA=defence EU=none"),
    ("2004-05-02", "BLR", "LTU", "NATO=defence EU=none SWE=none"),
    ("2009-03-31", "SRB", "ALB", "NATO=none"),
    ("2009-04-01", "SRB", "ALB", "NATO=defence HRV=defence EU=none"),
    ("2017-06-04", "RUS", "MNE", "NATO=none"),
    ("2017-06-05", "RUS", "MNE", "NATO=defence ALB=defence EU=none"),
    ("2020-03-26", "SRB", "MKD", "NATO=none"),
    ("2020-03-27", "SRB", "MKD", "NATO=defence GRC=defence"),
    ("2023-04-03", "RUS", "FIN", "NATO=none USA=none NOR=none EU=defence SWE/eu-42-7=defence"),
    ("2023-04-04", "RUS", "FIN", "NATO=defence USA=defence EU=defence SWE/north-atlantic-treaty=none"),
    ("2024-03-06", "RUS", "SWE", "NATO=none USA=none EU=defence FIN/eu-42-7=defence"),
    ("2024-03-06", "RUS", "SWE", "FIN/north-atlantic-treaty=none"),
    ("2024-03-07", "RUS", "SWE", "NATO=defence USA=defence CAN=defence"),
    ("2024-03-06", "RUS", "NOR", "SWE/north-atlantic-treaty=none USA=defence FIN=defence EU=none"),
    ("1985-06-01", "RUS", "FRA", "NATO=defence USA=defence"),
    ("1977-06-01", "BGR", "GRC", "NATO=defence USA=defence"),
    # The European Union and western Europe
    ("2009-11-30", "RUS", "FIN", "EU=none FRA=none"),
    ("2009-12-01", "RUS", "FIN", "EU=defence FRA=defence GBR=defence IRL=defence"),
    ("2013-06-30", "SRB", "HRV", "EU=none NATO=defence AUT=none"),
    ("2013-07-01", "SRB", "HRV", "EU=defence NATO=defence"),
    ("2020-01-31", "RUS", "CYP", "EU=defence GBR/eu-42-7=defence NATO=none"),
    ("2020-02-01", "RUS", "CYP", "EU=defence GBR/eu-42-7=none GBR/treaty-of-guarantee-1960=consult"),
    ("1990-03-26", "RUS", "ESP", "WEU=none NATO=defence"),
    ("1990-03-27", "RUS", "ESP", "WEU=defence NLD/modified-brussels-treaty=defence"),
    ("1995-03-05", "RUS", "GRC", "WEU=none"),
    ("1995-03-06", "RUS", "GRC", "WEU=defence"),
    ("2011-06-30", "RUS", "BEL", "WEU=defence"),
    ("2011-07-01", "RUS", "BEL", "WEU=none NATO=defence EU=defence"),
    ("2000-05-05", "RUS", "NOR", "WEU=none NATO=defence"),
    ("2020-01-21", "RUS", "FRA", "DEU/aachen-2019=none DEU=defence"),
    ("2020-01-22", "RUS", "FRA", "DEU/aachen-2019=defence"),
    ("2025-06-01", "RUS", "POL", "FRA/france-poland-2025=none FRA=defence"),
    ("2025-08-01", "RUS", "GBR", "DEU/uk-germany-2025=none DEU=defence NATO=defence"),
    ("2016-01-01", "ITA", "AND", "FRA=consult ESP=consult NATO=none EU=none"),
    ("2016-01-01", "RUS", "CHE", "NATO=none EU=none DEU=none"),
    ("2025-01-05", "RUS", "LIE", "NATO=none EU=none CHE=none"),
    # Post-Soviet space
    ("1993-06-01", "AFG", "TJK", "CSTO=none KAZ=none"),
    ("1994-04-20", "AFG", "TJK", "CSTO=defence KAZ=defence UZB=defence"),
    ("1999-04-01", "ARM", "TUR", "NATO=defence CSTO=none"),
    ("1999-03-01", "TUR", "AZE", "CSTO=defence"),
    ("1999-05-01", "TUR", "AZE", "CSTO=none RUS/collective-security-treaty=none RUS/cis-charter=consult"),
    ("1999-05-01", "RUS", "GEO", "CSTO=none ARM/collective-security-treaty=none"),
    ("2006-01-15", "AFG", "UZB", "CSTO=none"),
    ("2010-01-15", "AFG", "UZB", "CSTO=defence RUS/russia-uzbekistan-2005=defence"),
    ("2013-01-15", "AFG", "UZB", "CSTO=none KAZ/cis-charter=consult RUS=defence"),
    ("2023-09-19", "TUR", "ARM", "CSTO=defence RUS/russia-armenia-1997=defence KAZ=defence"),
    ("1997-06-01", "TUR", "ARM", "RUS/russia-armenia-1997=none RUS=defence"),
    ("2025-03-12", "UKR", "BLR", "RUS/russia-belarus-2024=none RUS=defence CSTO=defence"),
    ("2025-03-13", "UKR", "BLR", "RUS/russia-belarus-2024=defence"),
    ("2008-08-08", "RUS", "GEO", "NATO=none USA=none CSTO=none UKR=none"),
    ("2009-08-17", "TUR", "GEO", "KAZ/cis-charter=consult"),
    ("2009-08-18", "TUR", "GEO", "KAZ/cis-charter=none RUS=none"),
    ("2005-01-01", "ROU", "UKR", "RUS/cis-charter=none RUS/russia-ukraine-1997=consult"),
    ("2020-09-28", "ARM", "AZE", "TUR=defence RUS/collective-security-treaty=none NATO=none"),
    ("2022-01-15", "ARM", "AZE", "TUR/shusha-2021=none TUR/azerbaijan-turkey-2010=defence"),
    ("2022-04-15", "ARM", "AZE", "TUR/shusha-2021=defence"),
    ("2000-06-01", "ARM", "AZE", "TUR/azerbaijan-turkey-1994=defence"),
    ("1994-12-04", "RUS", "UKR", "USA=none GBR=none"),
    ("2014-03-01", "RUS", "UKR", "USA=consult GBR=consult NATO=none EU=none FRA=none CHN=none"),
    ("2014-03-01", "POL", "BLR", "USA/budapest-memorandum-1994=none RUS=defence"),
    ("2024-01-11", "RUS", "UKR", "GBR/uk-ukraine-2024=none FRA=none"),
    ("2024-01-12", "RUS", "UKR", "GBR/uk-ukraine-2024=consult"),
    ("2024-02-16", "RUS", "UKR", "FRA=consult DEU/germany-ukraine-2024=consult USA/us-ukraine-2024=none"),
    ("2024-06-13", "RUS", "UKR", "USA/us-ukraine-2024=consult JPN/japan-ukraine-2024=consult EU=none"),
    ("2024-07-08", "RUS", "UKR", "EU/eu-ukraine-2024=consult POL=consult NATO=none EST=consult"),
    ("1991-05-01", "TUR", "BGR", "RUS/ussr-bulgaria-1967=defence WTO=defence"),
    ("1991-06-30", "DEU", "HUN", "WTO=defence RUS=defence"),
    ("1991-07-01", "DEU", "HUN", "WTO=none RUS=none"),
    ("1991-12-01", "DEU", "FIN", "RUS/ussr-finland-1948=defence NATO=none"),
    ("1991-12-01", "SWE", "FIN", "RUS=none"),
    ("1992-01-20", "DEU", "FIN", "RUS=none"),
    ("1992-06-01", "CHN", "MNG", "RUS/ussr-mongolia-1966=defence"),
    ("1993-02-01", "CHN", "MNG", "RUS=consult"),
    ("1994-02-01", "PAK", "IND", "RUS/ussr-india-1971=none"),
    ("2025-06-13", "ISR", "IRN", "RUS=none CHN=none"),
    ("2025-10-02", "ISR", "IRN", "RUS=none"),
    ("2019-05-01", "USA", "VEN", "RUS=none CUB=none RIO=none"),
    # Asia and the Pacific
    ("1979-12-31", "CHN", "TWN", "USA=defence"),
    ("1980-01-01", "CHN", "TWN", "USA=none JPN=none"),
    ("1985-06-01", "RUS", "NZL", "USA=defence AUS=defence"),
    ("1987-06-01", "RUS", "NZL", "USA=none AUS=defence"),
    ("2020-06-01", "IDN", "AUS", "USA=defence NZL=defence GBR=none JPN=none"),
    ("2020-06-01", "LAO", "THA", "USA/manila-pact=defence"),
    ("2020-06-01", "MMR", "THA", "USA/manila-pact=consult"),
    ("1994-09-30", "CHN", "PLW", "USA=none"),
    ("1994-10-01", "CHN", "PLW", "USA=defence AUS=none"),
    ("2015-01-01", "CHN", "FSM", "USA=defence"),
    ("2015-01-01", "IDN", "MYS", "GBR=consult AUS=consult NZL=consult SGP=consult FPDA=consult USA=none"),
    ("2015-01-01", "MYS", "SGP", "GBR=consult AUS=consult"),
    ("2015-01-01", "IDN", "PNG", "AUS=consult"),
    ("2025-10-07", "IDN", "PNG", "AUS=consult AUS/pukpuk-2025=none"),
    ("1999-09-15", "CHN", "IDN", "AUS=consult"),
    ("1999-09-16", "CHN", "IDN", "AUS=none"),
    ("2022-10-22", "CHN", "JPN", "USA=defence AUS=consult NATO=none"),
    ("2024-08-27", "CHN", "TUV", "AUS=none"),
    ("2024-08-28", "CHN", "TUV", "AUS=defence"),
    ("1996-09-09", "KOR", "PRK", "RUS=defence CHN=defence"),
    ("1996-09-10", "KOR", "PRK", "RUS=none CHN=defence"),
    ("2010-01-01", "KOR", "PRK", "RUS=consult CHN=defence"),
    ("2024-12-03", "USA", "PRK", "RUS=consult CHN=defence"),
    ("2024-12-04", "USA", "PRK", "RUS=defence CHN=defence"),
    ("2017-08-10", "USA", "CHN", "PRK=defence RUS=consult"),
    ("2020-06-16", "CHN", "IND", "USA=none JPN=none RUS=none"),
    ("2020-06-16", "IND", "CHN", "PAK=none PRK=defence"),
    ("2023-12-01", "CHN", "KOR", "USA=defence JPN=consult GBR=none"),
    ("2022-09-01", "CHN", "SLB", "AUS=none USA=none"),
    ("2015-03-01", "CHN", "MNG", "USA=none NATO=none RUS=consult"),
    # The Middle East
    ("1990-08-02", "IRQ", "KWT", "LAS=consult USA=none GCC=none"),
    ("2000-12-30", "IRN", "KWT", "GCC=none LAS=defence"),
    ("2000-12-31", "IRN", "KWT", "GCC=defence SAU=defence"),
    ("1989-05-21", "ISR", "EGY", "LAS=none"),
    ("1989-05-22", "ISR", "EGY", "LAS=defence JOR=defence"),
    ("2011-11-11", "ISR", "SYR", "LAS=defence"),
    ("2011-11-12", "ISR", "SYR", "LAS=none LBN/syria-lebanon-1991=defence RUS=consult"),
    ("2023-05-06", "ISR", "SYR", "LAS=none"),
    ("2023-05-07", "ISR", "SYR", "LAS=defence"),
    ("2015-06-01", "ISR", "MRT", "LAS=none AMU=defence DZA/uma-1989=defence"),
    ("2011-04-01", "FRA", "LBY", "LAS=none AMU=defence NATO=none"),
    ("2025-09-09", "ISR", "QAT", "GCC=defence LAS=defence USA=none TUR=none"),
    ("2025-10-05", "ISR", "QAT", "GCC=defence USA=none"),
    ("2025-09-16", "IRN", "SAU", "PAK=none GCC=defence"),
    ("2025-09-17", "IRN", "SAU", "PAK=defence GCC=defence USA=none"),
    ("2025-09-20", "IND", "PAK", "SAU=defence CHN=none USA=none TUR=none"),
    ("2023-09-12", "IRN", "BHR", "USA=none"),
    ("2023-09-13", "IRN", "BHR", "USA=consult"),
    ("1991-01-18", "IRQ", "ISR", "USA=none NATO=none"),
    ("2024-04-13", "IRN", "ISR", "USA=none GBR=none JOR=none NATO=none EU=none"),
    ("2024-10-01", "ISR", "LBN", "LAS=defence SYR=defence IRN=none FRA=none"),
    ("2010-06-01", "IRN", "IRQ", "USA=consult LAS=defence"),
    ("2014-06-01", "TUR", "IRQ", "USA=none"),
    ("2013-06-01", "PAK", "AFG", "USA=consult NATO=none"),
    ("2021-08-15", "PAK", "AFG", "USA=none"),
    ("2020-01-08", "USA", "IRN", "RUS=none CHN=none SYR=none"),
    # The Americas
    ("2004-09-05", "CUB", "MEX", "RIO=defence USA=defence"),
    ("2004-09-06", "CUB", "MEX", "RIO=none USA=none"),
    ("2014-09-19", "CUB", "NIC", "RIO=defence"),
    ("2014-09-20", "CUB", "NIC", "RIO=none"),
    ("2014-10-17", "GBR", "BOL", "RIO=none"),
    ("2015-05-13", "GBR", "VEN", "RIO=defence"),
    ("2015-05-14", "GBR", "VEN", "RIO=none USA=none"),
    ("2016-02-18", "CUB", "ECU", "RIO=defence"),
    ("2016-02-19", "CUB", "ECU", "RIO=none"),
    ("2020-01-01", "GBR", "URY", "RIO=defence BRA=defence"),
    ("2010-01-01", "CUB", "JAM", "RIO=none USA=none"),
    ("2010-01-01", "VEN", "GRD", "REGIONAL_SECURITY_SYSTEM=defence BRB=defence RIO=none USA=none"),
    ("2010-01-01", "RUS", "CAN", "NATO=defence USA=defence RIO=none"),
    ("2025-11-01", "VEN", "TTO", "RIO=defence USA=defence GBR=none"),
    ("1990-06-01", "NIC", "CRI", "RIO=consult"),
    ("1999-12-31", "CUB", "PAN", "USA/us-panama-1977=defence RIO=defence"),
    ("2000-01-01", "CUB", "PAN", "USA/us-panama-1977=none RIO=defence"),
    # Africa
    ("2000-12-25", "DZA", "MRT", "ECOWAS=defence"),
    ("2000-12-26", "DZA", "MRT", "ECOWAS=none"),
    ("2025-01-28", "DZA", "NER", "ECOWAS=defence AES=defence"),
    ("2025-01-29", "DZA", "NER", "ECOWAS=none AES=defence MLI=defence"),
    ("2023-09-15", "DZA", "MLI", "AES=none"),
    ("2023-09-16", "DZA", "MLI", "AES=defence BFA=defence NER=defence FRA=none RUS=none"),
    ("2008-08-16", "AGO", "ZMB", "SADC=none"),
    ("2008-08-17", "AGO", "ZMB", "SADC=defence ZAF=defence"),
    ("1998-08-10", "RWA", "COD", "ZWE=none AGO=none SADC=none"),
    ("1995-06-01", "NGA", "NER", "ANAD=defence SEN/anad-1977=defence ECOWAS=consult"),
    ("2006-06-01", "SDN", "TCD", "ECCAS=defence FRA=none"),
    ("2005-06-01", "UGA", "RWA", "ECCAS=defence"),
    ("2010-06-01", "UGA", "RWA", "ECCAS=none ICGLR=consult"),
    ("2010-06-01", "ERI", "KEN", "ETH=defence ICGLR=defence"),
    ("2014-04-30", "ERI", "DJI", "FRA/france-djibouti-1977=defence"),
    ("2014-05-01", "ERI", "DJI", "FRA/france-djibouti-2011=defence USA=none CHN=none"),
    ("2005-06-01", "SDN", "CAF", "FRA=defence"),
    ("2015-06-01", "SDN", "CAF", "FRA=none"),
    ("2015-06-01", "GIN", "LBR", "USA=consult ECOWAS=consult"),
    ("2015-06-01", "LBY", "TCD", "FRA=none ECCAS=defence"),
    ("2015-06-01", "MAR", "DZA", "RUS=none FRA=none"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "attacker", "target", "expected"), IN_FORCE)
def test_a_duty_runs_from_entry_into_force_to_the_last_day(
    day: str, attacker: str, target: str, expected: str
) -> None:
    check(obligations(attacker, target, dt.date.fromisoformat(day)), expected)


WHERE = [
    # the North Atlantic area
    ("2024-06-01", "PRK", "USA", "Hawaii", "NATO=consult AUS=defence PHL=defence KOR=defence"),
    ("2024-06-01", "PRK", "USA", "Guam", "NATO=consult AUS=defence PHL=defence KOR=defence"),
    ("2024-06-01", "PRK", "USA", "Guam", "JPN/us-japan-1960=none JPN/camp-david-2023=consult"),
    ("2024-06-01", "PRK", "USA", "Hawaii", "RIO=consult NZL=none GBR=consult CAN=consult"),
    ("2024-06-01", "CUB", "USA", "Puerto Rico", "NATO=consult RIO=defence"),
    ("2024-06-01", "CUB", "USA", "the US Virgin Islands", "NATO=consult"),
    ("2024-06-01", "RUS", "USA", "Alaska", "NATO=defence RIO=defence"),
    ("2024-06-01", "CUB", "USA", "Guantanamo Bay", "NATO=consult RIO=defence"),
    ("2024-06-01", "RUS", "NOR", "Svalbard", "NATO=defence USA=defence"),
    ("2024-06-01", "RUS", "DNK", "the Faroe Islands", "NATO=defence EU=none"),
    ("2024-06-01", "RUS", "DNK", "Greenland", "NATO=defence RIO=none"),
    ("2024-06-01", "RUS", "PRT", "the Azores", "NATO=defence EU=defence"),
    ("2024-06-01", "MAR", "PRT", "Madeira", "NATO=defence EU=defence"),
    ("2024-06-01", "RUS", "GBR", "Bermuda", "NATO=defence"),
    ("2024-06-01", "RUS", "FRA", "Saint-Pierre-et-Miquelon", "NATO=defence"),
    ("2024-06-01", "MAR", "GBR", "Gibraltar", "NATO=defence EU=none"),
    ("2019-06-01", "MAR", "GBR", "Gibraltar", "NATO=defence EU=defence"),
    ("2024-06-01", "MAR", "ESP", "Ceuta", "NATO=consult EU=defence USA=consult"),
    ("2002-07-11", "MAR", "ESP", "Perejil", "NATO=consult EU=none"),
    ("1982-04-02", "ARG", "GBR", "the Falkland Islands", "NATO=consult USA=consult RIO=none WEU=consult"),
    ("1982-05-02", "GBR", "ARG", "the South Atlantic", "RIO=defence NATO=none"),
    ("2015-06-01", "COM", "FRA", "Mayotte", "NATO=consult EU=defence DEU/eu-42-7=defence"),
    ("2015-06-01", "MDG", "FRA", "Réunion", "NATO=consult EU=defence"),
    ("2015-06-01", "MDG", "FRA", "Réunion", "USA=consult GBR/eu-42-7=defence"),
    ("2015-06-01", "SUR", "FRA", "French Guiana", "NATO=consult EU=defence"),
    ("2015-06-01", "VEN", "FRA", "Martinique", "NATO=consult EU=defence"),
    ("2015-06-01", "VEN", "NLD", "Curaçao", "NATO=consult USA=consult"),
    ("2015-06-01", "CHN", "FRA", "New Caledonia", "NATO=consult AUS=none"),
    ("2015-06-01", "IRN", "GBR", "Diego Garcia", "NATO=consult USA=consult AUS=none"),
    ("2012-10-03", "SYR", "TUR", None, "NATO=defence EU=none"),
    ("2020-02-27", "SYR", "TUR", "Idlib in Syria", "NATO=consult USA=consult"),
    ("2015-11-24", "RUS", "TUR", "Hatay", "NATO=defence"),
    ("2024-01-20", "YEM", "GBR", "a British destroyer in the Red Sea", "NATO=consult"),
    ("2024-01-28", "IRN", "USA", "Tower 22 in Jordan", "NATO=consult AUS=consult"),
    ("2020-01-08", "IRN", "USA", "US troops in Iraq", "NATO=consult JPN=none"),
    ("2014-06-01", "MLI", "FRA", "French forces in Mali", "NATO=consult EU=none"),
    ("2024-06-01", "RUS", "USA", "Ramstein", "NATO=defence DEU=defence"),
    ("2024-06-01", "RUS", "FRA", "a French frigate in the North Atlantic", "NATO=defence EU=none"),
    ("2024-06-01", "SYR", "GBR", "Akrotiri", "NATO=defence EU=none"),
    ("1961-12-18", "IND", "PRT", "Goa", "NATO=consult"),
    ("2016-06-01", "RUS", "USA", "US soldiers in Norway", "NATO=defence"),
    ("2016-06-01", "RUS", "USA", "US soldiers in Finland", "NATO=consult"),
    ("2024-06-01", "RUS", "USA", "US soldiers in Finland", "NATO=defence"),
    ("2016-06-01", "SRB", "ITA", "Italian soldiers of KFOR", "NATO=consult EU=none"),
    ("2022-06-01", "TUR", "GRC", "the Greek EEZ", "FRA/france-greece-2021=none NATO=consult"),
    ("2022-06-01", "RUS", "FRA", "northern France", "NATO=defence EU=defence"),
    # the Pacific
    ("2014-05-01", "CHN", "JPN", "the Senkaku Islands", "USA=defence NATO=none"),
    ("2014-05-01", "RUS", "JPN", "the Northern Territories", "USA=consult USA/us-japan-1960=consult"),
    ("2014-05-01", "KOR", "JPN", "Takeshima", "USA/us-japan-1960=consult"),
    ("2014-05-01", "PRK", "USA", "Okinawa", "JPN=defence"),
    ("2014-05-01", "PRK", "USA", "San Francisco", "JPN=none NATO=defence"),
    ("2010-11-23", "PRK", "KOR", "Yeonpyeong", "USA=defence JPN=none"),
    ("2010-03-26", "PRK", "KOR", "a South Korean corvette in the Yellow Sea", "USA=defence JPN=none"),
    ("2023-08-05", "CHN", "PHL", "Second Thomas Shoal", "USA=defence JPN=none AUS=none"),
    ("2023-08-05", "CHN", "PHL", "a Philippine coast guard ship in the South China Sea", "USA=defence"),
    ("2023-08-05", "CHN", "AUS", "Darwin", "USA=defence NZL=defence"),
    ("2023-08-05", "RUS", "AUS", "Australian troops in Afghanistan", "USA=consult"),
    ("2023-08-05", "CHN", "TWN", "Kinmen", "USA=none"),
    # elsewhere
    ("2020-09-27", "AZE", "ARM", "Nagorno-Karabakh", "CSTO=consult RUS/russia-armenia-1997=consult"),
    ("2023-09-19", "ARM", "AZE", "Nagorno-Karabakh", "TUR=defence"),
    ("2016-02-01", "TUR", "RUS", "a Russian aircraft over Syria", "CSTO=consult KAZ=consult"),
    ("2024-12-10", "UKR", "RUS", "Kursk", "PRK=defence CSTO=defence"),
    ("2024-06-01", "ISR", "SYR", "the Golan Heights", "LAS=defence"),
    ("2024-06-01", "NGA", "MLI", "Malian troops abroad", "AES=defence"),
    ("2023-12-05", "VEN", "GUY", "Essequibo", "USA=none BRA=none GBR=none RIO=none"),
    ("2023-12-05", "VEN", "GUY", "Essequibo", "REGIONAL_SECURITY_SYSTEM=defence BRB=defence"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "attacker", "target", "place", "expected"), WHERE)
def test_a_clause_holds_in_its_area_only(
    day: str, attacker: str, target: str, place: str | None, expected: str
) -> None:
    check(obligations(attacker, target, dt.date.fromisoformat(day), place), expected)


WHO = [
    # the attacker is itself a party
    ("1996-01-31", "TUR", "GRC", "NATO=consult USA=consult WEU=consult"),
    ("2020-08-12", "TUR", "GRC", "NATO=consult EU=defence FRA/eu-42-7=defence"),
    ("2022-02-13", "TUR", "GRC", "FRA/france-greece-2021=none EU=defence"),
    ("2022-02-14", "TUR", "GRC", "FRA/france-greece-2021=defence NATO=consult"),
    ("2020-08-12", "GRC", "TUR", "NATO=consult EU=none"),
    ("1974-07-20", "TUR", "CYP", "GBR=consult GRC/treaty-of-guarantee-1960=consult NATO=none"),
    ("2025-01-10", "USA", "DNK", "NATO=consult CAN=consult EU=defence FRA/eu-42-7=defence"),
    ("2014-01-01", "HUN", "SVK", "NATO=consult EU=consult"),
    ("1995-03-09", "CAN", "ESP", "NATO=consult WEU=consult"),
    ("2017-06-05", "SAU", "QAT", "GCC=consult LAS=consult TUR=none USA=none"),
    ("1995-01-26", "ECU", "PER", "RIO=consult BRA=consult"),
    ("2021-04-29", "TJK", "KGZ", "CSTO=consult RUS/collective-security-treaty=consult"),
    ("2025-01-27", "RWA", "COD", "SADC=none ICGLR=consult AGO/icglr-2006=consult"),
    ("1998-11-30", "ETH", "KEN", "USA=none"),
    ("2016-01-01", "COD", "AGO", "ECCAS=consult"),
    # attackers that a clause leaves out
    ("2024-12-01", "BLR", "UKR", "GBR=none USA=consult RUS=none"),
    ("2010-01-01", "CHN", "KAZ", "USA=none GBR=none RUS/collective-security-treaty=defence"),
    ("1985-06-01", "RUS", "THA", "USA=defence"),
    ("2000-06-01", "RUS", "THA", "USA=consult"),
    ("1989-06-01", "SWE", "FIN", "RUS=none"),
    ("1989-06-01", "DEU", "FIN", "RUS=defence"),
    ("1989-06-01", "NOR", "FIN", "RUS=defence"),
    # attackers that are no states
    ("2001-09-11", "ALQAIDA", "USA", "NATO=defence RIO=defence AUS=defence MEX=defence"),
    ("2015-11-13", "ISIS", "FRA", "EU=defence NATO=defence"),
    ("2023-10-07", "HAMAS", "ISR", "USA=none EU=none NATO=none"),
    # old names
    ("1989-06-01", "SUN", "TUR", "NATO=defence"),
    ("1989-06-01", "USA", "SUN", "WTO=defence BGR=defence CSK=defence"),
    ("1989-06-01", "USA", "CSK", "WTO=defence DDR=defence RUS=defence"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "attacker", "target", "expected"), WHO)
def test_it_matters_who_attacks(day: str, attacker: str, target: str, expected: str) -> None:
    check(obligations(attacker, target, dt.date.fromisoformat(day)), expected)


CAVEATS = [
    ("2003-06-15", "RUS", "ROU", None, "NATO", "not-yet-in-force"),
    ("2003-06-15", "RUS", "ROU", None, "NATO", "signed-not-ratified"),
    ("2022-01-31", "RUS", "UKR", None, "NATO", "partner-not-member"),
    ("2022-01-31", "RUS", "UKR", None, "USA", "political-assurance"),
    ("2022-01-31", "RUS", "UKR", None, "USA", "attacker-is-party"),
    ("2022-01-31", "RUS", "FIN", None, "EU", "neutral-state"),
    ("2022-01-31", "RUS", "EST", None, "AUT", "neutral-state"),
    ("2022-01-31", "RUS", "EST", None, "EU", "request-needed"),
    ("2024-06-01", "PRK", "USA", "Guam", "NATO", "outside-treaty-area"),
    ("2023-06-01", "CHN", "NZL", None, "USA", "suspended-or-frozen"),
    ("2025-06-01", "TUR", "ARM", None, "CSTO", "suspended-or-frozen"),
    ("2023-06-01", "CHN", "TWN", None, "USA", "domestic-law-only"),
    ("2025-10-05", "ISR", "QAT", None, "USA", "domestic-law-only"),
    ("2025-11-18", "IRN", "SAU", None, "PAK", "text-unpublished"),
    ("2001-09-11", "ALQAIDA", "USA", None, "NATO", "non-state-attacker"),
    ("2014-05-01", "CHN", "JPN", "the Senkakus", "USA", "disputed-territory"),
    ("2024-12-10", "UKR", "RUS", "Kursk", "PRK", "target-may-be-aggressor"),
    ("2020-01-01", "ALB", "SRB", None, "CSTO", "observer-only"),
    ("2000-06-01", "CHN", "IDN", None, "AUS", "withdrawn"),
    ("2016-06-01", "GBR", "ECU", None, "RIO", "withdrawn"),
    ("2021-01-01", "USA", "VEN", None, "RIO", "status-contested"),
    ("2022-06-15", "RUS", "SWE", None, "GBR", "political-assurance"),
    ("2025-01-27", "RWA", "COD", None, "SADC", "status-contested"),
    ("2024-06-01", "TUR", "CYP", None, "GRC", "status-contested"),
    ("2024-06-01", "UKR", "RUS", "Crimea", "CSTO", "disputed-territory"),
]


@pytest.mark.parametrize("case", CAVEATS)
def test_what_limits_a_duty_is_said_in_a_label(case: tuple[str, str, str, str | None, str, str]) -> None:
    day, attacker, target, place, actor, caveat = case
    rows = obligations(attacker, target, dt.date.fromisoformat(day), place)
    assert caveat in {label for row in rows if row.actor == actor for label in row.caveats}


@pytest.mark.parametrize(
    ("target", "day", "sentence"),
    [
        (
            "UKR",
            "2022-01-31",
            "Ukraine is a NATO partner (Enhanced Opportunities Partner since 2020), not a member: Article 5 "
            "does not apply.",
        ),
        (
            "PHL",
            "2024-01-01",
            "Philippines is a major non-NATO ally by US law: privileges in arms and finance, no duty to "
            "defend.",
        ),
        ("CHE", "2022-01-31", "Switzerland is neutral or non-aligned (permanent, 1815)."),
        (
            "MDA",
            "2025-03-01",
            "Moldova is a candidate for membership: Article 42(7) of the Treaty on European Union does not "
            "cover it.",
        ),
    ],
)
def test_a_status_without_a_duty_is_said_in_words(target: str, day: str, sentence: str) -> None:
    rows = obligations("RUS", target, dt.date.fromisoformat(day))
    assert sentence in {note for row in rows if row.duty == "none" for note in row.notes}


@pytest.mark.parametrize(
    ("act", "mode", "expected"),
    [
        ("ASSAULT", None, "NATO=defence EU=defence"),
        ("ASSAULT", "aerial", "NATO=defence EU=defence"),
        ("COERCE", "seize", "NATO=defence"),
        ("COERCE", "restrict", "NATO=consult EU=none"),
        ("COERCE", "cyber", "NATO=consult EU=none"),
        ("MOBILIZE", "troops", "NATO=consult EU=none"),
        ("THREATEN", None, "NATO=consult"),
        ("SANCTION", None, "NATO=consult EU=none"),
        ("CONSULT", None, "NATO=none EU=none"),
        ("AID", None, "NATO=none EU=none"),
    ],
)
def test_less_than_an_attack_brings_no_defence_due(act: str, mode: str | None, expected: str) -> None:
    check(obligations("RUS", "EST", dt.date(2022, 1, 31), act=act, mode=mode), expected)


def test_a_blockade_and_a_seizure_are_contested() -> None:
    for mode in ("restrict", "seize"):
        rows = obligations("CHN", "PHL", dt.date(2024, 1, 1), act="COERCE", mode=mode)
        assert all(row.contested for row in rows if row.duty != "none")


def test_a_threat_suffices_where_the_clause_says_so() -> None:
    check(obligations("ARM", "AZE", dt.date(2023, 1, 1), act="THREATEN"), "TUR/shusha-2021=defence")


@pytest.mark.parametrize(
    ("actor", "treaty", "article", "strength"),
    [
        ("EU", "eu-42-7", "Article 42(7)", "all means"),
        ("NATO", "north-atlantic-treaty", "Article 5", "own judgment"),
        ("USA", "north-atlantic-treaty", "Article 5", "own judgment"),
    ],
)
def test_a_duty_names_its_article_and_how_firmly_it_is_worded(
    actor: str, treaty: str, article: str, strength: str
) -> None:
    rows = obligations("RUS", "EST", dt.date(2022, 1, 31))
    [row] = [row for row in rows if (row.actor, row.treaty) == (actor, treaty)]
    assert (row.article, row.strength) == (article, strength)
    assert row.source


def test_the_strongest_duty_comes_first_and_the_order_is_stable() -> None:
    rows = obligations("RUS", "SWE", dt.date(2022, 6, 15))
    assert [RANK[row.duty] for row in rows] == sorted((RANK[row.duty] for row in rows), reverse=True)
    assert rows == obligations("RUS", "SWE", dt.date(2022, 6, 15))


def test_neither_the_attacker_nor_the_target_is_listed_as_owing() -> None:
    rows = obligations("TUR", "GRC", dt.date(2022, 6, 1))
    assert not {"TUR", "GRC"} & {row.actor for row in rows}


def test_who_is_bound_to_a_state_whoever_attacks() -> None:
    rows = obligations_of("THA", dt.date(2022, 1, 1))
    [defence] = [row for row in rows if row.duty == "defence"]
    assert defence.actor == "USA"
    assert "Only if the attacker is a communist state." in defence.notes


def test_to_whom_an_actor_is_bound() -> None:
    rows = bound_by("JPN", dt.date(2023, 1, 1))
    assert {(row.beneficiary, row.duty) for row in rows} == {("AUS", "consult")}
    assert {row.beneficiary for row in bound_by("CHN", dt.date(2023, 1, 1))} == {"PRK", "RUS"}


def test_both_readings_of_a_contested_case_are_given() -> None:
    [nato] = [row for row in obligations("TUR", "GRC", dt.date(2022, 6, 1)) if row.actor == "NATO"]
    assert nato.contested
    assert any("By one reading" in note and "by the other" in note for note in nato.notes)


def test_an_unknown_place_is_read_as_the_homeland_and_said_so() -> None:
    rows = obligations("RUS", "EST", dt.date(2022, 1, 31), "Kohtla-Järve")
    check(rows, "NATO=defence")
    assert any("not in the codebook" in note for note in rows[0].notes)


def test_what_holds_for_one_member_only_does_not_colour_the_organisation() -> None:
    rows = obligations("AFG", "TJK", dt.date(2025, 6, 1))
    by_actor = {row.actor: row for row in rows if row.treaty == "collective-security-treaty"}
    assert by_actor["ARM"].contested
    assert not by_actor["CSTO"].contested
    assert "suspended-or-frozen" not in by_actor["CSTO"].caveats


@pytest.mark.parametrize(
    ("territory", "state", "place"), [("GRL", "DNK", "Greenland"), ("GUM", "USA", "Guam")]
)
def test_a_territory_with_a_code_is_a_place_of_its_state(territory: str, state: str, place: str) -> None:
    on = dt.date(2025, 3, 1)
    assert obligations("RUS", territory, on) == obligations("RUS", state, on, place)
