"""Nouns that take up who was mentioned: what each may stand for."""

from __future__ import annotations

from casus.codebook.state_nouns import load_state_nouns

ORDINALS = frozenset({"former", "latter"})
RELATIONAL = frozenset(
    {"neighbour", "neighbor", "ally", "rival", "partner", "foe", "enemy", "adversary", "patron", "protector"}
)
"""Nouns that mean somebody else than who possesses them: "*its* ally"."""

FRIENDS = frozenset({"brother", "sister", "friend", "neighbour", "neighbor"})
"""How one state calls the government of another: "our *brothers* in Kuwait"."""

HALVES = {"North": (("PRK", "KOR"), ("SDN", "SSD")), "South": (("KOR", "PRK"), ("SSD", "SDN"))}
"""Halves of what was one country: who is called so, and the other half: "*the South* will respond"."""

HOMES = frozenset({"country", "nation", "state", "republic", "kingdom", "homeland"})

ORGANISATIONS = {
    "alliance": {"alliance"},
    "bloc": {"union", "bloc", "organisation"},
    "grouping": {"union", "bloc", "organisation"},
    "union": {"union"},
    "organisation": {"organisation", "alliance", "union", "agency"},
    "organization": {"organisation", "alliance", "union", "agency"},
    "body": {"organisation", "alliance", "union", "agency", "court", "organ"},
    "institution": {"organisation", "union", "agency", "court", "bank", "organ"},
    "lender": {"bank"},
    "bank": {"bank"},
    "fund": {"bank"},
    "agency": {"agency"},
    "watchdog": {"agency", "ngo"},
    "coalition": {"coalition"},
    "pact": {"alliance"},
    "council": {"organ", "union"},
    "commission": {"organ", "union"},
    "court": {"court"},
    "tribunal": {"court"},
    "mission": {"mission"},
    "charity": {"ngo"},
}
"""Which kinds of organisations a noun takes up again."""

MEETINGS = frozenset({"summit", "meeting", "gathering"})
"""Nouns for those who met: "the NATO *summit* called on Serbia"."""

GROUPS = frozenset(
    {"group", "movement", "militia", "organisation", "organization", "party", "faction", "rebel", "insurgent",
     "militant", "guerrilla", "fighter", "jihadist", "jihadi", "islamist", "separatist", "paramilitary"}
)  # fmt: skip
INSURGENTS = frozenset(
    {"rebel", "insurgent", "militant", "guerrilla", "fighter", "jihadist", "jihadi", "islamist", "separatist"}
)
"""Nouns that in the plural mean the group mentioned last: "the *guerrillas*"."""
COMPANIES = frozenset({"company", "firm", "group", "giant", "manufacturer", "operator", "supplier"})
LEADERS = frozenset({"leader", "man", "woman", "politician", "statesman", "strongman", "ruler", "head"})
"""Nouns for people at the head of a side, whatever their office."""

PEOPLE = LEADERS | {
    "president", "minister", "premier", "chancellor", "king", "diplomat", "envoy", "negotiator", "general", "official",
}  # fmt: skip
ASSEMBLED = frozenset(
    {"leader", "head", "minister", "president", "ambassador", "envoy", "delegate", "premier"}
)
"""Nouns that in the plural take up those who met: "the *ministers*"."""

BODIES = frozenset(
    {"country", "nation", "state", "side", "power", "party", "neighbour", "neighbor", "ally", "rival", "government",
     "capital", "republic", "enemy", "foe", "superpower", "navy", "army", "partner", "adversary", "member",
     "delegation", "belligerent"}
)  # fmt: skip

TAKEN_UP = frozenset(
    {"community", *load_state_nouns(), *ORGANISATIONS, *MEETINGS, *GROUPS, *COMPANIES, *PEOPLE, *BODIES}
)
"""Nouns that may take up a mention."""

QUANTITIES = frozenset(
    {
        "number", "thousand", "hundred", "dozen", "score", "million", "part", "majority", "minority",
        "some", "many",
        "several", "most", "all", "rest", "handful", "couple", "lot", "half", "third", "quarter", "none",
        "each", "those",
        "both", "any", "few", "one", "two", "three", "either", "plenty", "member", "representative", "series",
        "group", "people", "bulk", "remainder", "version", "kind", "sort", "type", "city", "town", "capital",
        "barrage", "salvo", "volley", "wave", "hail", "swarm", "pair", "trio",
    }
)  # fmt: skip
"""Heads that count or pick out of what stands behind "of": "thousands *of Russian soldiers*"."""

MEMBER_NOUNS = frozenset(
    {"member", "country", "state", "nation", "ally", "partner", "power", "capital", "side", "mission", "board",
     "secretariat", "bloc", "grouping"}
)  # fmt: skip
"""Whoever belongs to an organisation or decides for it: "several *NATO* countries", "the *IAEA* board"."""
