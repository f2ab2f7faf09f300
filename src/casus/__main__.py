"""``python -m casus``: the command line."""

from casus.cli import main

main()
