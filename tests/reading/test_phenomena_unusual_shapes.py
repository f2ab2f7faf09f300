"""Plans and conditions in unusual shapes: clauses without a verb, distant infinitives, answers, proportions."""

from __future__ import annotations

import pytest

from tests.reading.phenomena import assert_noted, commitments_of

PLANS = [
    ("Plans exist to send 400 Danish soldiers to Mali, a defence ministry official in Copenhagen said.",
     ["DNK will MOBILIZE|AID MLI"]),
    ("A decision was taken in Ankara to send two more battalions to the Syrian border, a Turkish official said.",
     ["TUR will MOBILIZE SYR|-"]),
    ("Plans are under way to send Danish soldiers to Mali, the Danish defence minister said.",
     ["DNK will MOBILIZE|AID MLI"]),
    ("What Peru will do is send its navy to the disputed waters, its defence minister said.", ["PER will MOBILIZE -"]),
    ("What Malta will not do is open its ports to the ship, the interior minister said.",
     ["MLT will_not CONCEDE|RETREAT -"]),
    ("Asked if Chile would break off relations with Peru, Foreign Minister Ana Rojas said it would.",
     ["CHL will REJECT|COERCE|SANCTION PER"]),
    ("Asked whether Kenya would send troops to Haiti, its foreign minister said it would not.",
     ["KEN will_not MOBILIZE|AID HTI"]),
    ("The question is whether Zambia will send troops.", []),
    ("Talks are scheduled between Armenia and Azerbaijan in Geneva on Thursday.",
     ["ARM will CONSULT AZE", "AZE will CONSULT ARM"]),
    ("Consideration is being given in Canberra to sending more troops to Iraq, Australia's defence minister said.",
     ["AUS may MOBILIZE|AID IRQ"]),
    ("Peru has closed its border with Ecuador. So has Colombia.",
     ["PER did COERCE|SANCTION ECU", "COL did COERCE|SANCTION ECU"]),
    ("Norway will send tanks to Ukraine and so will Denmark, ministers said in Oslo.",
     ["NOR will AID UKR", "DNK will AID UKR"]),
    ("Tanzania will not send observers to the vote. Neither will Kenya.",
     ["TZA will_not MOBILIZE|AID -", "KEN will_not MOBILIZE|AID -"]),
    ("The agreement obliges Belgrade to withdraw its police from the north and Pristina to drop its tariffs on "
     "Serbian goods.", ["SRB will RETREAT XKX|-", "XKX will CONCEDE SRB"]),
    ("The deal commits Addis Ababa to withdraw its troops from Badme and Asmara to reopen the road.",
     ["ETH will RETREAT ERI|-", "ERI will CONCEDE|RETREAT ETH|-"]),
]  # fmt: skip
CONDITIONS = [
    ("With or without a UN mandate, Senegal will send soldiers to Gambia, its president told reporters.",
     ["SEN will MOBILIZE|ASSAULT GMB even_if UN|- AGREE -"]),
    ("Even with Russian consent, Kazakhstan would not send troops to the mission, the foreign minister said.",
     ["KAZ will_not MOBILIZE|AID - even_if RUS AGREE -"]),
    ("Uganda will keep its troops in the east of Congo whatever happens in Goma, an army spokesman said.",
     ["UGA will MOBILIZE COD even_if - - -"]),
    ("Ethiopia agreed to send 2,000 soldiers to Abyei, subject to approval by the United Nations Security Council.",
     ["ETH will MOBILIZE|AID - if UN AGREE -"]),
    ("For every Bulgarian diplomat expelled, Sofia will expel two Macedonian ones, the Bulgarian ministry said.",
     ["BGR will COERCE|SANCTION MKD if MKD|- COERCE|SANCTION BGR"]),
    ("For each soldier killed, Israel will bomb a camp, the army warned.", ["ISR will ASSAULT - if - ASSAULT ISR|-"]),
    ("Eritrea could withdraw from the zone. Only then would Ethiopia lift the blockade, its prime minister said.",
     ["ETH will CONCEDE ERI|- if ERI RETREAT -"]),
    ("If Fiji does not withdraw its patrol boats by Sunday, the situation will change. In that case Tonga will send "
     "its own navy to the reef, the Tongan defence minister said.", ["TON will MOBILIZE FJI|- unless FJI RETREAT -"]),
    ("If the army split in two, the minister said, Kenya would pull its peacekeepers out of Sudan.",
     ["KEN will RETREAT SDN if - - -"]),
    ("Nigeria will keep its border with Benin closed until Benin stops the smuggling of rice, the customs chief said.",
     ["NGA will COERCE|SANCTION|MOBILIZE BEN unless BEN CONCEDE -"]),
    ("Guinea must release the crew by Friday, otherwise Liberia will close the border, the Liberian president said.",
     ["LBR demand CONCEDE|RETREAT GIN", "LBR will COERCE|SANCTION GIN|- unless GIN CONCEDE|RETREAT -"]),
    ("Any ship found carrying arms to the rebels will be seized, the Kenyan navy said.",
     ["KEN will COERCE - if - * -"]),
    ("Greece would not hesitate to sink any vessel that violated its waters, the navy chief said.",
     ["GRC will ASSAULT - if - * -|GRC"]),
    ("Germany will send 100 soldiers to Armenia if the mandate is extended, the foreign minister said.",
     ["DEU will MOBILIZE|AID ARM if - AGREE -"]),
    ("Sweden will resume its aid to Mali once the junta holds elections, the minister in Stockholm said.",
     ["SWE will AID MLI if MLI CONCEDE -"]),
    ('"We will return to the talks when they release our people," said the Malian foreign minister, referring to '
     "Ivory Coast.", ["MLI will CONSULT CIV|- if CIV|- CONCEDE|RETREAT -"]),
    ("When Mauritania closed the border in January, Senegal sent food to the stranded drivers.",
     ["MRT did COERCE|SANCTION SEN|-", "SEN did AID -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*PLANS, *CONDITIONS])
def test_plans_and_conditions_in_unusual_shapes(text: str, expected: list[str]) -> None:
    assert_noted(text, tuple(expected))


SHARES = [
    ("France will send 300 soldiers to Chad, Spain 200 and Italy a frigate, the EU's foreign policy chief said.",
     {"FRA": [300], "ESP": [200], "ITA": []}),
    ("Sweden pledged 50 million euros to Ukraine, Norway 80 million and Finland 20 million, the ministers said.",
     {"SWE": [50e6], "NOR": [80e6], "FIN": [20e6]}),
    ("Kenya has deployed 600 troops in Goma, Uganda 1,000 and Burundi 100, according to the regional force.",
     {"KEN": [600], "UGA": [1000], "BDI": [100]}),
    ("Peru expelled three Venezuelan diplomats on Monday and Chile two.", {"PER": [3], "CHL": [2]}),
    ("Paris is to send four jets to Jordan and London another two, officials said.", {"FRA": [4], "GBR": [2]}),
    ("Denmark will supply Ukraine with 19 jets, the Netherlands with 24, their prime ministers announced.",
     {"DNK": [19], "NLD": [24]}),
    ("Nigeria closed its airspace to Malian planes, Ghana its land border.", {"NGA": [], "GHA": []}),
    ("Turkey sent 300 soldiers to Qatar, a Gulf state, in June.", {"TUR": [300]}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amounts"), SHARES)
def test_each_does_his_own_share_where_the_verb_is_left_out(
    text: str, amounts: dict[str, list[float]]
) -> None:
    found = commitments_of(text)
    assert {
        record.holder.code: [quantity.value for quantity in record.quantities] for record in found
    } == amounts
    assert len(found) == len(amounts)
