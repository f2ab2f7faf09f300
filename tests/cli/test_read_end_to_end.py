"""From reports to a ledger with the real reader."""

import json
from pathlib import Path

import pytest

from casus.ledger import Ledger
from tests.cli.running import Casus

REPORTS = {
    "minsk": "France will impose sanctions on Belarus if Belarus invades Lithuania, its president "
    "said on Monday.",
    "warsaw": "Poland will not send troops to Ukraine, its prime minister told reporters in Warsaw.",
    "empty": " ",
}


@pytest.fixture(autouse=True)
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    records = ({"id": name, "date": "2022-02-07", "text": text} for name, text in REPORTS.items())
    Path("wire.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))


def test_a_promise_is_found_by_its_holder_and_its_condition(casus: Casus) -> None:
    outcome = casus("read", "wire.jsonl")
    assert outcome.out.startswith("2 documents read into casus.db\n")
    assert outcome.err == "casus: wire.jsonl:3: empty: there is no text\n"
    with Ledger.open("casus.db", create=False) as ledger:
        [entry] = ledger.commitments("FRA", trigger_actor="BLR")
        assert (entry.document.id, entry.commitment.stance, entry.status) == ("minsk", "will", "declared")
        assert entry.commitment.evidence[0].text == REPORTS["minsk"]
        assert [one.commitment.stance for one in ledger.commitments("POL")] == ["will_not"]


def test_two_processes_make_the_same_ledger_as_one(casus: Casus) -> None:
    casus("read", "wire.jsonl", "--ledger", "one.db")
    outcome = casus("read", "wire.jsonl", "--ledger", "two.db", "--jobs", 2)
    assert outcome.err == "casus: wire.jsonl:3: empty: there is no text\n"
    assert Path("one.db").read_bytes() == Path("two.db").read_bytes()


def test_a_language_model_or_codebook_that_is_not_there(casus: Casus) -> None:
    for option, name in [("--model", "en_none_lg"), ("--codebook", "none.toml"), ("--yardstick", "Delphi")]:
        outcome = casus("read", "wire.jsonl", option, name)
        assert outcome.status in {1, 2}
        assert name in outcome.err.splitlines()[-1]
