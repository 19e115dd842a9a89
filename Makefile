# The commands of the house. `make help` lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# The first Python on this machine that is new enough; PYTHON=… chooses another.
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python3.14; do \
	$$p -c '$(NEW_ENOUGH)' 2>/dev/null && echo $$p && break; done)
PY := .venv/bin/python
DEMO ?= 1
NO_DEMO := $(if $(filter 0 no false off,$(DEMO)),--no-demo,)

.PHONY: help run test shots bench lint format messages compile-messages install install-dev python

help: ## This list
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:[^#]*##/\t/' | expand -t 20

run: install ## Install, prepare and serve the course on this machine (HOST, PORT, DEMO=0)
	@$(PY) manage.py prepare $(NO_DEMO)
	@exec $(PY) -m cms.supervisor

test: python ## Install what tests need and run all of them, on SQLite and on PostgreSQL with Redis
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

install: python
	@$(PYTHON) -m cms.bootstrap requirements.txt

install-dev: python
	@$(PYTHON) -m cms.bootstrap requirements-dev.txt

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv"; exit 1; }
