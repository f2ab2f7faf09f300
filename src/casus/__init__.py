"""Casus reads news reports and keeps a sourced record of who has said they will do what, if what happens.

import casus
reading = casus.read("Britain will not send troops if Ruritania invades Borduria.", date="2022-01-30")
reading.commitments
"""

__all__: list[str] = []
