# `make demo` shows what Casus does; `make test` proves it; `make check` keeps the code in order.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo install test check lock docs clean
.DEFAULT_GOAL := demo

demo: .venv/installed
	@PYTHON=$(BIN) examples/demo.sh

install: .venv/installed

test: .venv/installed-test
	$(BIN)/python -m pytest -n 2 $(ARGS)

check: .venv/installed-check
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/installed-docs
	$(BIN)/mkdocs build --strict

# The lock files pin every package by hash, for Python 3.11 and later on every platform. They are complete, so nothing is
# resolved at installation (--no-deps): a release published later cannot break it.
lock: .venv/bin/python
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header pyproject.toml -o requirements/base.txt
	for group in test check docs; do \
	  $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 --no-header \
	    --constraint requirements/base.txt --group $$group -o requirements/$$group.txt; done

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Casus needs Python 3.11 or later, this is " + sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements/base.txt pyproject.toml
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements/base.txt
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

.venv/installed-%: .venv/installed requirements/%.txt
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements/$*.txt
	@touch $@

clean:
	rm -rf .venv build dist site .mypy_cache .ruff_cache .import_linter_cache .hypothesis
