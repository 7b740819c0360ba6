# Two commands need nothing but Python 3.11 or newer, git and make:
#   make demo    builds an environment in .venv, compiles a network, verifies it, prints its latency beside onnxruntime's
#   make test    builds the environment and runs the tests (ARGS="tests/cli -x" for some)
# make check runs the linter and the type checker; make bench measures the networks of the README; make fuzz looks for faults with
# random graphs, broken files, damaged artifacts and more (MINUTES=60 SEED=1000 FUZZERS=files).
# make docs builds the site of the documents in build/site.

PYTHON ?= python3
VENV ?= .venv
MODEL ?= zoo:squeezenet
BIN := $(VENV)/bin
JOBS ?= $(shell $(PYTHON) -c 'import os; print(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count())')

# What `make bench` measures, on one thread beside onnxruntime, which gets the models as they are.
NETWORKS ?= zoo:alexnet zoo:vgg16 zoo:googlenet zoo:resnet50 zoo:mobilenet_v1 zoo:squeezenet zoo:densenet121

# What `make fuzz` runs, each for so many minutes (FUZZERS=graphs for one).
FUZZERS ?= graphs regions files arrays artifacts options processes native
MINUTES ?= 5
SEED ?= 0

.PHONY: demo test check bench fuzz docs clean

demo: $(VENV)/.base
	$(BIN)/nnc verify $(MODEL)
	$(BIN)/nnc bench $(MODEL) --vs onnxruntime

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(JOBS) --dist worksteal -q $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.base
	$(BIN)/nnc bench $(NETWORKS) --vs onnxruntime --threads 1 --seconds 5

fuzz: $(VENV)/.base
	@found=0; for fuzzer in $(FUZZERS); do \
	    $(BIN)/python -m fuzz.$$fuzzer --minutes $(MINUTES) --seed $(SEED) || found=1; done; exit $$found

docs: $(VENV)/.docs
	$(BIN)/mkdocs build --quiet

$(VENV)/.base: pyproject.toml
	$(PYTHON) -c 'import sys; assert sys.version_info >= (3, 11), "Python 3.11 or newer is required, got " + sys.version'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.base
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

$(VENV)/.docs: $(VENV)/.base
	$(BIN)/python -m pip install --quiet --editable '.[docs]'
	touch $@

clean:
	rm -rf $(VENV) build *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
