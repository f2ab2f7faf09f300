#!/bin/sh
# What `make demo` runs: the brief of an example report and two what-if questions. PYTHON is the folder of programs.
set -eu
casus="${PYTHON:-.venv/bin}/casus"
report="$(dirname "$0")/donbas_2022-01-30.md"

printf '$ casus brief %s\n\n' "$report"
"$casus" brief "$report"
for question in "Russia invades Ukraine" "Russia invades Estonia"; do
  printf '\n$ casus whatif "%s" --on 2022-01-31 --articles %s\n\n' "$question" "$report"
  "$casus" whatif "$question" --on 2022-01-31 --articles "$report"
done
