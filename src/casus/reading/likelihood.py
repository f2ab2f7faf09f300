"""How likely the text calls something: the words, the range a yardstick gives them and what they are said of."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from casus.codebook.likelihood import DEFAULT_YARDSTICK, Yardstick, find_yardstick, load_likelihood_words
from casus.model import Assessment, Span


@dataclass(frozen=True, slots=True)
class LikelihoodMention:
    """Words of likelihood: tokens ``start`` to ``end`` (exclusive), ``head`` the token they hang on."""

    start: int
    end: int
    head: int
    assessment: Assessment


def find_likelihoods(
    doc: Doc, yardstick: str | Yardstick = DEFAULT_YARDSTICK
) -> tuple[LikelihoodMention, ...]:
    """The words of estimative probability in the document, in the order of the text."""
    scale = find_yardstick(yardstick) if isinstance(yardstick, str) else yardstick
    table = load_likelihood_words()
    found: list[LikelihoodMention] = []
    index = 0
    while index < len(doc):
        for entry in table.get(doc[index].lower_, ()):
            end = index + len(entry.words)
            if tuple(t.lower_ for t in doc[index:end]) == entry.words and entry.word_class != "degree":
                text = doc[index:end].text
                term = scale.own_term(text) or scale.nearest_term(entry.probability)
                span = Span(doc[index:end].start_char, doc[index:end].end_char, text)
                found.append(
                    LikelihoodMention(
                        index,
                        end,
                        doc[index:end].root.i,
                        Assessment(span, scale.name, term.term, term.low, term.high),
                    )
                )
                index = end - 1
                break
        index += 1
    return tuple(found)


def likelihood_of(act: Token, mentions: tuple[LikelihoodMention, ...]) -> LikelihoodMention | None:
    """The mention that scopes over the act headed by ``act``, ``None`` when nothing is said of its likelihood."""
    near = {act.i, *(ancestor.i for ancestor in act.ancestors), *(child.i for child in act.children)}
    return next((mention for mention in mentions if mention.head in near), None)
