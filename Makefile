# `make serve` and `make test` set up all they need; a second run does nothing twice.
export PATH := $(CURDIR)/.tools/bin:$(PATH)
PYTHON := .venv/bin/python
NODE_BIN := node_modules/.bin

.PHONY: serve build wheel test check format bench lock runtime setup setup-tests clean

# Build the national site and serve it on http://localhost:8000.
serve: runtime
	.venv/bin/familiegroepsplan serve

# Build the national site into site/.
build: runtime
	.venv/bin/familiegroepsplan build

# The package that needs no Node and no network, in dist/.
wheel: runtime
	$(PYTHON) -m hatchling build -t wheel

# All tests: the plan core, the generator on two Pythons, scripts in Node, and a real browser.
test: setup-tests runtime
	.venv-3.11/bin/python -m pytest -q tests/generator
	node --test $$(find tests/web -name "*.test.mjs")
	$(PYTHON) -m pytest

# Format, lint, types, import contracts, the language of the pages, tests.
check: setup-tests
	.venv/bin/ruff format --check
	.venv/bin/ruff check
	$(NODE_BIN)/prettier --check .
	$(NODE_BIN)/eslint
	.venv/bin/mypy
	$(NODE_BIN)/tsc
	.venv/bin/lint-imports
	.venv/bin/familiegroepsplan check
	$(MAKE) test

# Put all files in the one format that `make check` expects.
format: setup
	.venv/bin/ruff format
	.venv/bin/ruff check --fix
	$(NODE_BIN)/prettier --write .

# Sizes and times, as the README and the closing notes state them.
bench: setup-tests runtime
	$(PYTHON) tools/bench.py

# Pin the dependencies anew, after a change in pyproject.toml.
lock: setup
	.tools/python/bin/uv pip compile -q --upgrade --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-annotate --no-header \
		--group test --group check --group install -o requirements/develop.txt pyproject.toml
	npm install --package-lock-only

# The browser's Python, in build/runtime/; made once, and again when something in it changed.
runtime: setup
	@$(PYTHON) builder/runtime/make_runtime.py

setup:
	@python3 tools/setup.py

setup-tests:
	@python3 tools/setup.py --tests

# Everything that is made here, but not what you wrote.
clean:
	rm -rf .tools .venv .venv-3.11 node_modules build dist site
