# HocBa. `make demo` shows what it does, `make test` checks all of it, `make install` puts it in its place.

SHELL = /bin/sh
.DEFAULT_GOAL = build
.PHONY: build demo test bench pictures lint install clean swift build-packages test-packages

PREFIX = /usr/local
DESTDIR =

# What the program is built with, and what only its tests look at PDFs with.
BUILD_PACKAGES = libhpdf-dev libsqlite3-dev libcrypt-dev
TEST_PACKAGES = poppler-utils qpdf libxml2-utils imagemagick default-jre-headless libpdfbox2-java \
	python3-openpyxl python3-venv libcommons-io-java libcommons-logging-java libfontbox2-java libactivation-java libjaxb-api-java sqlite3
TEST_TOOLS = pdftotext pdftoppm pdffonts pdfinfo qpdf xmllint convert java sqlite3

RELEASE = .build/release
FORMATTED = Package.swift Sources Tests

swift:
	@./.ci/swift-version

build-packages:
	@./.ci/packages $(BUILD_PACKAGES)

test-packages: build-packages
	@./.ci/packages $(TEST_PACKAGES)
	@./.ci/bagit
	@for tool in $(TEST_TOOLS); do \
	  command -v $$tool >/dev/null 2>&1 || { echo "make test: $$tool is missing / thiếu $$tool" >&2; exit 1; }; \
	done

# The program itself, as a school uses it.
build: swift build-packages
	swift build -c release --product hocba

# The sample school from its tables to its year-end documents, under out/.
demo: build
	$(RELEASE)/hocba demo out

lint: swift
	swift format lint --strict -r $(FORMATTED)

# Everything is built once; the tests of the program run the binary that was built with them.
test: swift test-packages lint
	swift build --build-tests
	swift test --skip-build --disable-xctest

# CPU time, pages a second and memory on a school of 1,050 pupils.
bench: build
	@./.ci/packages time
	swift build -c release --product make-school
	@./Tests/Tools/bench.sh $(RELEASE)

# The first and the last page of every form of the sample school on one sheet, and small ones for the README.
pictures: build test-packages
	@./Tests/Tools/pictures.sh $(RELEASE) out/pictures Docs/pictures

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/hocba"
	install -m 755 $(RELEASE)/hocba "$(DESTDIR)$(PREFIX)/bin/hocba"
	@for folder in Templates Fonts Samples; do \
	  rm -rf "$(DESTDIR)$(PREFIX)/share/hocba/$$folder" && \
	  cp -R $$folder "$(DESTDIR)$(PREFIX)/share/hocba/$$folder" || exit 1; \
	done

clean:
	rm -rf .build out
