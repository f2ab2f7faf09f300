"""Who acts in company, and whose official speaks: pairs, pacts, titles of certain states, places before a subject."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted

BEHIND_A_PLACE = [
    ("At talks in Doha, Chad and Mali agreed to pull back their troops.", ["TCD will RETREAT *", "MLI will RETREAT *"]),
    ("On Tuesday in Vienna, Serbia and Kosovo agreed to hold talks.", ["SRB will CONSULT XKX", "XKX will CONSULT SRB"]),
    ("Under a deal brokered by Oman, Iran and Britain will each release two detainees.",
     ["IRN will CONCEDE *", "GBR will CONCEDE *"]),
    ("Meeting in Cairo, Peru and Chile agreed to hold talks.", ["PER will CONSULT CHL", "CHL will CONSULT PER"]),
    ("The parties to the dispute, Slovenia and Croatia, will withdraw their patrol boats.",
     ["SVN will RETREAT *", "HRV will RETREAT *"]),
    ("In Peru, Chile and Bolivia, protesters blocked roads.", []),
    ("Officials from Norway, Sweden and Denmark met in Oslo.", []),
]  # fmt: skip
TITLES = [
    ("Iran freed two sailors on Sunday. Foreign Secretary Alan Marsh said sanctions would not be lifted.",
     ["IRN did CONCEDE *", "GBR will_not CONCEDE *"]),
    ("Defence Secretary Ramon Aquino said Manila would send two more frigates to the shoal.", ["PHL will MOBILIZE *"]),
    ("Prince Faisal bin Nasser, the foreign minister, said Riyadh would not restore ties with Tehran.",
     ["SAU will_not AGREE IRN"]),
    ("Foreign Minister Ana Kovac met Croatian Foreign Minister Ivan Babic in Ljubljana and called on him to withdraw "
     "police from the bay.", ["SVN demand RETREAT *"]),
    ("Armenian Defence Minister Aram Petrosyan told his Russian counterpart that the country would leave the bloc.",
     ["ARM will RETREAT|SANCTION *"]),
    ("Somalia's government accused Ethiopia of sending troops. In Addis Ababa, the government denied that it had sent "
     "any troops.", ["ETH denies MOBILIZE *"]),
]  # fmt: skip
EACH = [
    ("Paris and Berlin will train Ukrainian soldiers, but neither will send its own troops.",
     ["FRA will AID UKR", "DEU will AID UKR", "FRA will_not MOBILIZE *", "DEU will_not MOBILIZE *"]),
    ("Armenian and Azerbaijani envoys met in Tbilisi; each agreed to withdraw from three villages.",
     ["ARM will RETREAT *", "AZE will RETREAT *"]),
    ("Both have agreed to pull back, the mediator said after talks with Somalia and Kenya in Djibouti.",
     ["SOM will RETREAT *", "KEN will RETREAT *"]),
    ("SEOUL/TOKYO - The two governments will hold talks on fishing rights next month, officials said.",
     ["KOR will CONSULT JPN", "JPN will CONSULT KOR"]),
    ("Kenyan President Paul Otieno met his Ugandan counterpart Musa Okello and the two agreed to reopen the road.",
     ["KEN will CONCEDE *", "UGA will CONCEDE *"]),
    ("Kenyan President Paul Otieno met his Ugandan counterpart Musa Okello in Entebbe, where they agreed to reopen the "
     "road.", ["KEN will CONCEDE *", "UGA will CONCEDE *"]),
]  # fmt: skip
COMPANY = [
    ("Norway and the Netherlands suspended aid to Uganda. So did Denmark.",
     ["NOR did SANCTION UGA", "NLD did SANCTION UGA", "DNK did SANCTION UGA"]),
    ("Not Paris but Berlin will host the talks.", ["DEU will CONSULT *"]),
    ("Romania, like Bulgaria, will not let Ukrainian grain through its ports.",
     ["ROU will_not CONCEDE *", "BGR will_not CONCEDE *"]),
    ("Britain said that together with France it would arm the rebels.", ["GBR will AID *", "FRA will AID *"]),
    ("Brazil recalled its envoy from Israel, followed by Chile and Colombia.",
     ["BRA did SANCTION ISR", "CHL did SANCTION ISR", "COL did SANCTION ISR"]),
    ("Germany, later joined by Italy, imposed a ban on Belarusian airlines.",
     ["DEU did COERCE|SANCTION BLR", "ITA did COERCE|SANCTION BLR"]),
    ("Zambia as well as Malawi has banned imports of maize from Tanzania.",
     ["ZMB did SANCTION TZA", "MWI did SANCTION TZA"]),
    ("Like most diplomats, the ambassador will leave on Friday, Kenya's foreign ministry said.",
     ["KEN will RETREAT *"]),
]  # fmt: skip
PACTS = [
    ("The agreement signed by Chad and Sudan on Monday provides for a ceasefire within a week.",
     ["TCD did AGREE SDN", "SDN did AGREE TCD", "TCD will RETREAT *", "SDN will RETREAT *"]),
    ("The deal reached between Chad and Sudan calls for the withdrawal of troops from the border.",
     ["TCD will RETREAT *", "SDN will RETREAT *"]),
    ("The paper initialled overnight by the Chadian army and the M23 rebels provides for a ceasefire.",
     ["TCD will RETREAT *", "M23 will RETREAT *"]),
    ("Under the agreement between Chad and Sudan, troops will leave the border area by June.",
     ["TCD will RETREAT *", "SDN will RETREAT *"]),
    ("Signed by Sudan and Chad in May, the accord lapsed on Friday.", ["SDN did AGREE TCD", "TCD did AGREE SDN"]),
    ("The plan calls for the demolition of 40 houses in Nablus.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*BEHIND_A_PLACE, *TITLES, *EACH, *COMPANY, *PACTS])
def test_all_who_act_in_company_hold_what_is_said(text: str, expected: tuple[str, ...]) -> None:
    assert_noted(text, expected)
