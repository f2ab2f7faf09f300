#!/bin/sh
# What `make demo` runs: the brief of an example report and two what-if questions. PYTHON is the folder of programs.
set -eu
casus="${PYTHON:-.venv/bin}/casus"
report="$(dirname "$0")/donbas_2022-01-30.md"

say() { printf '\n$ casus %s\n\n' "$*"; "$casus" "$@"; }

say brief "$report"
say whatif "Russia invades Ukraine" --on 2022-01-31 --articles "$report"
say whatif "Russia invades Estonia" --on 2022-01-31 --articles "$report"
