# Needs GNU make and Python 3.11 or newer. Everything is installed inside .venv.
# Extra options go in ARGS: make test ARGS='-k feed', make lock ARGS=--upgrade
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
# Tools are run as modules: a script in .venv/bin holds the path at which it was installed.
RUN    := $(BIN)/python -m
PIP    := $(RUN) pip --quiet --disable-pip-version-check
LOCK   := $(VENV)/lock/bin/python -m uv pip compile --quiet --universal --python-version 3.11 \
          --generate-hashes --no-emit-index-url --no-emit-find-links \
          --custom-compile-command 'make lock' pyproject.toml --group build
# tests/conftest.py says how many processes run tests; one that has done its share takes from the others.
PYTEST := $(RUN) pytest --numprocesses=auto --dist=worksteal
FAST   := not slow and not thorough and not browser and not programs

# The names of the stamps hold a checksum of the project's path, which a .venv holds too:
# so a clone that was moved or copied is set up again.
STAMP  := $(VENV)/$(firstword $(shell pwd -P | cksum))

.PHONY: help site serve fast test test-all lint lock clean
.DELETE_ON_ERROR:

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 10

site: $(STAMP).run ## Build the site
	$(BIN)/bantin build $(ARGS)

serve: $(STAMP).run ## Build the site, serve it here and rebuild on change
	$(BIN)/bantin serve $(ARGS)

fast: $(STAMP).test ## Run in a minute the tests that need no browser and no other program
	$(PYTEST) --hypothesis-profile=fast -m '$(FAST)' $(ARGS)

test: $(STAMP).test ## Run every test, with few examples of each property
	tests/setup
	$(PYTEST) -m 'not thorough' $(ARGS)

test-all: $(STAMP).test ## Run every test, with many examples: long histories, fuzz, kills
	tests/setup
	$(PYTEST) --hypothesis-profile=thorough $(ARGS)

lint: $(STAMP).test ## Check style, format and types of code, scripts and styles
	tests/setup npm
	$(RUN) ruff check
	$(RUN) ruff format --check
	$(RUN) mypy
	tests/node_modules/.bin/biome ci --error-on-warnings

lock: $(STAMP).lock ## Write both requirement files again from pyproject.toml
	$(LOCK) -o requirements.txt $(ARGS)
	$(LOCK) --group test -c requirements.txt -o requirements-test.txt $(ARGS)

clean: ## Remove all that make created
	rm -rf $(VENV) *.egg-info build output xem-thu cache tests/node_modules
	rm -rf .pytest_cache .hypothesis .mypy_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A step of the set-up is done again only when what it installs from has changed.
$(STAMP).venv:
	$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(STAMP).run: requirements.txt pyproject.toml | $(STAMP).venv
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(STAMP).test: requirements-test.txt $(STAMP).run
	$(PIP) install --require-hashes -r requirements-test.txt
	@touch $@

# uv has a venv of its own, so that a broken lock can still be made again.
$(STAMP).lock: | $(STAMP).venv
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip --quiet install uv
	@touch $@
