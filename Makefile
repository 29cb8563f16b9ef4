# GNU make. Each target first installs what it needs and says so; see .ci/need.

PREFIX ?= /usr/local
ARGS ?=
# What is called with the names of commands and packages; NEED=true skips it.
NEED ?= .ci/need
# That for which Debian's packages are; another one needs yaml and jsonschema.
PYTHON ?= /usr/bin/python3

# Linked statically, with nothing left to load, the program starts in half the time. lld is quick, and
# quiet about Foundation. Accesses that overlap are looked for in the debug build, which the tests run.
# Generic types are laid out when it is built, as on Apple's systems, instead of each time it starts.
RELEASE := -c release -Xswiftc -static-executable -Xswiftc -cross-module-optimization \
  -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -use-ld=lld \
  -Xswiftc -Xfrontend -Xswiftc -prespecialize-generic-metadata
ANNALS := .build/release/annals
# What `make bench` makes tables of, and beside what it measures, by Debian's names.
EVENTS ?= 1000 100000 1000000
PEERS := less lnav visidata ripgrep fzf sqlite3
# What `make acceptance` opens exports in, by Debian's names.
OPENERS := pandoc chromium graphviz librsvg2-bin tidy poppler-utils jq lnav libreoffice-calc-nogui sqlite3 \
  python3-html5lib python3-markdown-it python3-pyld python3-pil python3-pandas python3-icalendar \
  python3-jsonschema python3-dateutil
# libncurses-dev is what libncursesw5-dev has become: the wide ncurses too.
BUILDS := git binutils libncurses-dev libsqlite3-dev zlib1g-dev

# What `make fuzz` feeds, and for how many seconds each; SANITIZE="fuzzer address" looks into memory, too.
TARGET ?= $(notdir $(wildcard Tests/FuzzingTests/Corpora/*))
TIME ?= 600
SANITIZE ?= fuzzer

BIN := $(DESTDIR)$(PREFIX)/bin
SHARE := $(DESTDIR)$(PREFIX)/share/annals
MAN := $(DESTDIR)$(PREFIX)/share/man/man1

.PHONY: help run build test acceptance torture lint docs pictures screens bench anchors fuzz install uninstall clean
.DEFAULT_GOAL := help

help: ## This list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

run: $(ANNALS) ## Build annals and open the Machh dossier, or ARGS="list --from 2021-01-03"
	@$(ANNALS) $(ARGS)

build: $(ANNALS) ## Build annals for release

# Folders count as well: theirs is the time at which a file was taken away.
$(ANNALS): Package.swift $(shell find Sources)
	@$(NEED) $(BUILDS)
	swift build $(RELEASE)
	@# A third is gone, and what is written in one piece is mapped in larger ones.
	@strip $@

test: ## Run every test
	@$(NEED) $(BUILDS) tmux poppler-utils python3-yaml python3-jsonschema
	@$(PYTHON) Tests/Schema/schema.py docs/dossier.schema.json seeds/dossier.yaml \
	  Sources/Formats/Dossier/*.swift
	swift build --build-tests
	@.ci/tested --skip CommandTests
	@# Apart, and one after another: what waits for the program in a terminal waits for no other test.
	@.ci/tested --no-parallel --filter CommandTests

acceptance: ## Open every export in the program that it is meant for
	@$(NEED) $(BUILDS) $(OPENERS)
	swift build
	@for trial in Tests/Acceptance/*_test.py; do \
	  echo "$$trial"; ACCEPTANCE=all $(PYTHON) $$trial .build/debug/annals || exit 1; done

# One that hangs fails; the long half takes as long as it takes.
torture: BOUND := $(if $(filter long,$(TORTURE)),,timeout 600)
torture: ## Try to break the program from outside, quickly, or TORTURE=long; see docs/security.md
	@$(NEED) $(BUILDS) python3 util-linux strace tmux poppler-utils
	swift build --build-tests
	@# Four at a time: much of the time they wait for the program.
	@printf '%s\n' Tests/Torture/*_test.py | xargs -P 4 -I '{}' $(BOUND) $(PYTHON) '{}' .build/debug/annals
	FUZZ_MUTANTS=100 .ci/tested --filter FuzzTargetTests

lint: ## Check the form of the sources, what they import, and that the manual names every option
	@$(NEED) $(BUILDS)
	swift format lint --strict -r -p Package.swift Sources Tests
	swift build --build-tests --explicit-target-dependency-import-check error
	@.ci/manual .build/debug/annals docs/annals.1

docs: ## Write anew the documents that are made from code
	@$(NEED) $(BUILDS)
	ANNALS_WRITE_DOCS=1 swift test --disable-xctest --filter DocumentTests

pictures: ## Draw anew the pictures of docs/guide.md, listed in docs/pictures/scenes
	@$(NEED) $(BUILDS)
	ANNALS_WRITE_DOCS=1 swift test --disable-xctest --filter 'PictureTests.*its scene'

screens: ## Draw anew the screens that tests compare, listed in Tests/BrowserTests/Screens/scenes
	@$(NEED) $(BUILDS)
	ANNALS_WRITE_DOCS=1 swift test --disable-xctest --filter WholeScreenTests

bench: $(ANNALS) ## Measure beside other programs, or EVENTS="1000 100000" PLOT=docs/pictures/performance.svg
	@$(NEED) gcc python3
	@# A peer that is not to be had is left out.
	@for peer in $(PEERS); do $(NEED) $$peer || true; done
	@mkdir -p .build/benchmark
	@gcc -O2 -Wall -Wextra -o .build/benchmark/minimal Tests/Benchmark/minimal.c -lncursesw -ltinfo
	@python3 Tests/Benchmark/bench.py $(ANNALS) .build/benchmark/minimal --folder .build/benchmark \
	  --events $(EVENTS) $(PLOT:%=--plot %)

# A Swift trap is to end it at once, and not after a picture of all threads.
fuzz: export SWIFT_BACKTRACE = enable=no
fuzz: export FUZZ_TARGET = none
fuzz: ## Feed what reads from outside with what a fuzzer makes up: TARGET="edtf query" TIME=600
	@$(NEED) $(BUILDS)
	swift build --scratch-path .build/fuzz -c release --product fuzzer $(SANITIZE:%=--sanitize %)
	@mkdir -p .build/fuzz/found
	@for target in $(TARGET); do \
	  echo "$$target"; mkdir -p .build/fuzz/corpora/$$target; \
	  FUZZ_TARGET=$$target .build/fuzz/release/fuzzer -max_total_time=$(TIME) -timeout=20 -rss_limit_mb=2048 \
	    -print_final_stats=1 -artifact_prefix=.build/fuzz/found/$$target- \
	    .build/fuzz/corpora/$$target Tests/FuzzingTests/Corpora/$$target || exit 1; done

anchors: $(ANNALS) ## Measure how well passages are found again in edited texts, or TEXTS="a.txt b.txt"
	@$(NEED) python3
	@python3 Tests/Benchmark/anchors.py $(ANNALS) $(TEXTS)

install: $(ANNALS) ## Install below PREFIX=/usr/local: the program, its dossier, its manual and its format for lnav
	install -d $(BIN) $(SHARE)/machh $(MAN)
	install -s $(ANNALS) $(BIN)
	install -m 644 seeds/dossier.yaml seeds/*.txt $(SHARE)/machh
	install -m 644 docs/annals.lnav.json $(SHARE)
	sed 's|/usr/local|$(PREFIX)|' docs/annals.1 > $(MAN)/annals.1
	chmod 644 $(MAN)/annals.1

uninstall: ## Take away what install put below PREFIX
	rm -f $(BIN)/annals $(MAN)/annals.1
	rm -rf $(SHARE)

clean: ## Take away what was built
	rm -rf .build
