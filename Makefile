# Everything runs inside .venv; uv makes it when it is installed, the standard library otherwise.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3.14 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)

.PHONY: setup run test faults lint check screenshots bench fuzz clean

setup: $(VENV)/.installed

run: setup
	@$(BIN)/blotter $(ARGS)

test: $(VENV)/.developing
	$(BIN)/python -m pytest -q -n auto

faults: $(VENV)/.developing
	$(BIN)/python -m pytest -q -n auto tests/faults

lint: $(VENV)/.developing
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python screenshots/make.py --check

check: test faults lint

screenshots: $(VENV)/.developing
	$(BIN)/python screenshots/make.py

bench: $(VENV)/.developing
	$(BIN)/python -m tests.bench

fuzz: $(VENV)/.developing
	$(BIN)/python -m tests.fuzz $(ARGS)

clean:
	rm -rf $(VENV) dist

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Blotter needs Python 3.11 or newer on the PATH (or: make PYTHON=/path/to/python)" >&2; exit 1; }
ifdef UV
	@uv venv --quiet --python "$(PYTHON)" $(VENV)
else
	@"$(PYTHON)" -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
endif

$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Setting up Blotter in $(VENV) …"
ifdef UV
	@VIRTUAL_ENV=$(VENV) uv pip install --quiet --editable .
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
endif
	@$(BIN)/python -m compileall -q tui  # or the first start would take a second longer
	@touch $@

$(VENV)/.developing: $(VENV)/.installed
	@echo "Adding the test tools …"
ifdef UV
	@VIRTUAL_ENV=$(VENV) uv pip install --quiet --editable . --group dev
else
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
endif
	@touch $@
