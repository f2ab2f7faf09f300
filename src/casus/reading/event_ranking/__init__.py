"""The event of a single sentence, with its actors marked or not: the trained ranker."""
