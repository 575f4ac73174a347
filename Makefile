# Needs GNU make and Python 3.11 or newer. Everything is installed inside .venv.
# Extra options go in ARGS: make test ARGS='-k feed', make lock ARGS=--upgrade
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --quiet --disable-pip-version-check
LOCK   := $(VENV)/lock/bin/uv pip compile --quiet --universal --python-version 3.11 \
          --generate-hashes --no-emit-index-url --no-emit-find-links \
          --custom-compile-command 'make lock' pyproject.toml --group build

.PHONY: help site serve test lint lock clean
.DELETE_ON_ERROR:

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

site: $(VENV)/run.stamp ## Build the site
	$(BIN)/bantin build $(ARGS)

serve: $(VENV)/run.stamp ## Build the site, serve it here and rebuild on change
	$(BIN)/bantin serve $(ARGS)

test: $(VENV)/test.stamp ## Run the tests, the browser and validators included
	tests/setup
	$(BIN)/pytest $(ARGS)

lint: $(VENV)/test.stamp ## Check style, format and types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

lock: $(VENV)/lock/stamp ## Write both requirement files again from pyproject.toml
	$(LOCK) -o requirements.txt $(ARGS)
	$(LOCK) --group test -c requirements.txt -o requirements-test.txt $(ARGS)

clean: ## Remove all that make created
	rm -rf $(VENV) *.egg-info build output cache tests/node_modules
	rm -rf .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps make set-up run again only when what it installs from has changed.
$(BIN)/pip:
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.txt pyproject.toml | $(BIN)/pip
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: requirements-test.txt $(VENV)/run.stamp
	$(PIP) install --require-hashes -r requirements-test.txt
	@touch $@

# uv has a venv of its own, so that a broken lock can still be made again.
$(VENV)/lock/stamp: | $(BIN)/pip
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip --quiet install uv
	@touch $@
