# The commands of the house. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# The newest Python on this machine that is new enough; PYTHON=… chooses another.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p && break; done)
PY := .venv/bin/python
DEMO ?= 1
NO_DEMO := $(if $(filter 0 no false off,$(DEMO)),--no-demo,)

.PHONY: help run test shots bench lint format messages compile-messages install install-dev

help: ## This list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*##/\t/' | expand -t 20

run: install ## Install, prepare and serve the course on this machine (HOST, PORT, DEMO=0)
	@$(PY) manage.py prepare $(NO_DEMO)
	@exec $(PY) manage.py serve

test: ## Install what tests need and run all of them, on SQLite and on PostgreSQL with Redis
	@$(PYTHON) -m tests.everything $(PYTHON)

shots: install-dev ## Render every screen as each role into shots/
	@$(PY) tests/browser/shots.py

bench: install-dev ## Measure what is promised, print it and write bench/results/
	@$(PY) bench/run.py

lint: install-dev ## Check style of Python, templates and CSS, and the contrast of the colours
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m pytest -q -p no:cacheprovider tests/house/test_templates.py tests/house/test_styles.py
	@$(PY) tests/house/contrast.py

format: install-dev ## Write Python the way `make lint` wants it
	@$(PY) -m ruff check --fix --quiet .
	@$(PY) -m ruff format --quiet .

messages: install-dev ## Take new Russian texts into the catalogues of each app
	@$(PY) manage.py messages

compile-messages: install-dev ## Write the .mo files that the site reads
	@$(PY) manage.py compile_messages

install:
	@$(PYTHON) -m cms.bootstrap requirements.txt

install-dev:
	@$(PYTHON) -m cms.bootstrap requirements-dev.txt
