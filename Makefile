# Undersigned. `make demo` to look, `make test` to work; both set up what they need.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test test-long lint audit bench bench-large soak clean lock

demo: $(VENV)/.ready
	@exec $(BIN)/python -m config.demo

test: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.run

test-long: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.run --long

lint: $(VENV)/.ready-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy config petitions signatories

bench: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.bench

# Slow: lists of up to a million names.
bench-large: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.bench.large

soak: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.bench.soak --seconds 600

audit: $(VENV)/.ready-dev
	@$(BIN)/python -m tests.audit

# Whoever has the venv module has pip in it; Debian keeps it in a package of its own.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed; $(PYTHON) is older or missing." >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian: apt install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements.txt | $(BIN)/python
	@echo "Setting up $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.ready-dev: requirements-dev.txt | $(BIN)/python
	@echo "Setting up $(VENV) for development …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/.ready

COMPILE = $(BIN)/pip-compile --quiet --strip-extras --generate-hashes --allow-unsafe \
  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

lock: $(VENV)/.ready-dev
	$(COMPILE) --output-file requirements.txt pyproject.toml
	$(COMPILE) --extra dev --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf $(VENV) .demo .staticfiles .prepared
