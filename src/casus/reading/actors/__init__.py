"""Who is named: the actors that noun phrases, pronouns and descriptions denote."""
