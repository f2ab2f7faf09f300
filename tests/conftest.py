"""Settings of every test: property tests are not timed, for a busy machine must not fail them."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("casus", deadline=None)
settings.load_profile("casus")
