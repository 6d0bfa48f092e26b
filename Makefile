# SPDX-License-Identifier: GPL-3.0-or-later
#
#   make plan      make the plan of Ogan Komering Ilir, first quarter of 2027, and check it
#   make plan-lahat  the same for Lahat and its mall of public services, second quarter of 2027
#   make test      run every test
#   make lint      check the style of all Swift files
#   make examples-check  make the plans kept in Reports again: they must come out the same
#   make benchmark  plan the districts of Data/benchmarks, one after the other, and write Reports/benchmarks.md
#   make rules     write the page of the rules (Documentation/Aturan.md) from the catalogue
#   make fuzz      feed made-up bytes to the readers for a minute (FUZZ_SECONDS), on Linux
#   make sanitize  run the tests of the solver's face under the address sanitizer
#   make clean     remove what was built
#
# `make plan` and `make test` install GLPK where it is missing, and share one optimised build.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help plan plan-lahat test lint examples-check benchmark rules fuzz sanitize clean install-deps build

DISTRICT ?= Data/oki
QUARTER  ?= 2027-Q1
OUT      ?= Reports/oki/2027-Q1
# A limit of work, not of time: the same plan on every machine.
ROUNDS   ?= 600
SEED     ?= 1
FUZZ_SECONDS ?= 60
# Time limits of the benchmarks are multiplied by this: 0.1 for a quick look.
BENCHMARK_SECONDS ?= 1

# Homebrew keeps GLPK where the compiler does not look by itself.
ifeq ($(shell uname -s),Darwin)
BREW := $(shell brew --prefix 2>/dev/null)
FLAGS := $(if $(BREW),-Xcc -I$(BREW)/include -Xlinker -L$(BREW)/lib)
endif
# One optimised build for plan and tests: no test uses @testable. With colours on a terminal and none
# in a file the compiler's arguments would differ, and all would be built again.
BUILD := -c release --no-color-diagnostics $(FLAGS)
KELILING = .build/release/keliling

help:
	@sed -n '3,14s/^# \{0,1\}//p' Makefile

plan: build
	$(KELILING) plan $(DISTRICT) --quarter $(QUARTER) --rounds $(ROUNDS) --seed $(SEED) --out $(OUT)
	$(KELILING) check $(DISTRICT) --plan $(OUT)

plan-lahat:
	$(MAKE) plan DISTRICT=Data/lahat QUARTER=2027-Q2 OUT=Reports/lahat/2027-Q2

# What tells when and with what a plan was made may differ; everything else must not.
examples-check: build
	bash .ci/examples-same

build: install-deps
	swift build $(BUILD) --product keliling

test: install-deps
	swift test $(BUILD) --disable-testable-imports --disable-xctest

lint:
	swift format lint --strict --recursive Sources Tests Package.swift Fuzz/Sources Fuzz/Package.swift

benchmark: build
	swift build $(BUILD) --product benchmark
	.build/release/benchmark --factor $(BENCHMARK_SECONDS)

rules: build
	$(KELILING) check --rules-page > .build/Aturan.md
	mv .build/Aturan.md Documentation/Aturan.md

# A package of its own: the flags of the fuzzer stay out of the ordinary build. What crashed is kept
# in Fuzz/.corpus/crash-…, and what reached new code in Fuzz/.corpus, for the next run.
fuzz: install-deps
	swift build --package-path Fuzz -c debug -Xswiftc -sanitize=fuzzer,address
	mkdir -p Fuzz/.corpus
	bash Fuzz/seed Data/contoh Fuzz/.corpus
	Fuzz/.build/debug/KelilingFuzz -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=10 \
	  -dict=Fuzz/words.dict -artifact_prefix=Fuzz/.corpus/ Fuzz/.corpus

sanitize: install-deps
	swift test $(FLAGS) --sanitize address --filter GLPKTests

clean:
	rm -rf .build

install-deps:
	@bash .ci/install-deps
