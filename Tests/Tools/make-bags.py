#!/usr/bin/env python3
"""Makes bags, good and bad, none of them by HocBa: make-bags.py FOLDER.

Prints a line for each: its name, whether it is valid by RFC 8493, and what the Library of Congress tool says of it where
that differs, with the reason.
"""
import hashlib
import os
import sys
import unicodedata

root = sys.argv[1]
FILES = {"data/a.txt": b"one\n", "data/b/c.txt": b"two\n"}


class Bag:
    def __init__(self, name):
        self.path = os.path.join(root, name)
        self.files = dict(FILES)
        self.version = "1.0"
        self.encoding = "UTF-8"
        self.algorithms = ["sha256"]
        self.tag_algorithms = []
        self.info = [("Source-Organization", "Spengler University")]
        self.oxum = True
        self.declaration = None
        self.edit = {}          # manifest file -> function on its lines
        self.extra = {}         # files written as they are, after all
        self.after = None       # a function called with the path of the bag
        self.end = "\n"

    def lines(self, algorithm, paths):
        return [hashlib.new(algorithm, self.files[p]).hexdigest() + "  " + p for p in sorted(paths)]

    def put(self, path, data):
        full = os.path.join(os.fsencode(self.path), path if isinstance(path, bytes) else os.fsencode(path))
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as file:
            file.write(data)

    def manifest(self, file, lines):
        if file in self.edit:
            lines = self.edit[file](lines)
        self.files[file] = "".join(line + self.end for line in lines).encode(self.encoding)

    def make(self):
        os.makedirs(os.path.join(self.path, "data"))
        payload = [p for p in self.files if p.startswith("data/")]
        if self.oxum:
            size = sum(len(self.files[p]) for p in payload)
            self.info.append(("Payload-Oxum", "%d.%d" % (size, len(payload)) if self.oxum is True else self.oxum))
        self.files["bagit.txt"] = (
            self.declaration
            if self.declaration is not None
            else ("BagIt-Version: %s\nTag-File-Character-Encoding: %s\n" % (self.version, self.encoding)).encode()
        )
        if self.info:
            text = "".join("%s: %s\n" % tag for tag in self.info)
            name = "package-info.txt" if self.version in ("0.93", "0.94", "0.95") else "bag-info.txt"
            self.files[name] = text.encode(self.encoding)
        for algorithm in self.algorithms:
            self.manifest("manifest-%s.txt" % algorithm, self.lines(algorithm, payload))
        for algorithm in self.tag_algorithms:
            tags = [p for p in self.files if not p.startswith("data/") and not p.startswith("tagmanifest-")]
            self.manifest("tagmanifest-%s.txt" % algorithm, self.lines(algorithm, tags))
        for path, data in list(self.files.items()) + list(self.extra.items()):
            if data is not None:
                self.put(path, data)
        if self.after:
            self.after(self.path)


CASES = []


def case(valid, tool=None):
    def add(function):
        CASES.append((function.__name__.replace("_", "-"), function, valid, tool))
        return function
    return add


@case(True)
def plain(b): pass

@case(True)
def all_algorithms(b): b.algorithms = b.tag_algorithms = ["md5", "sha1", "sha256", "sha512"]

@case(True)
def unusual_algorithms(b): b.algorithms = ["sha224", "sha384"]

@case(True)
def without_information(b): b.info = []; b.oxum = False

@case(True)
def empty_payload(b): b.files = {}

@case(True)
def empty_file(b): b.files["data/empty"] = b""

@case(True)
def version_0_93(b): b.version = "0.93"; b.algorithms = ["md5"]

@case(True)
def version_0_96(b): b.version = "0.96"; b.algorithms = ["md5"]; b.tag_algorithms = ["md5"]

@case(True)
def version_0_97(b): b.version = "0.97"; b.algorithms = ["sha1"]; b.tag_algorithms = ["sha1"]

@case(False)
def version_0_92(b): b.version = "0.92"

@case(False)
def version_2_0(b): b.version = "2.0"

@case(False)
def version_no_number(b): b.version = "one"

@case(True)
def latin_1(b):
    b.encoding = "ISO-8859-1"; b.files["data/caf\u00e9.txt"] = b"x"; b.info.append(("Contact-Name", "Andr\u00e9"))

@case(True)
def utf_16(b): b.encoding = "UTF-16"; b.files["data/\u0111.txt"] = b"x"

@case(False)
def not_the_declared_encoding(b):
    b.files["data/caf\u00e9.txt"] = b"x"
    b.after = lambda path: open(path + "/bag-info.txt", "wb").write(b"Contact-Name: Andr\xe9\n")

@case(False)
def unknown_encoding(b): b.encoding = "UTF-8"; b.declaration = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: x-nothing\n"

@case(False)
def no_declaration(b): b.after = lambda path: os.remove(path + "/bagit.txt")

@case(False)
def declaration_with_mark(b):
    b.declaration = b"\xef\xbb\xbfBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

@case(False)
def declaration_without_encoding(b): b.declaration = b"BagIt-Version: 1.0\n"

@case(False)
def no_data(b):
    b.files = {}
    b.after = lambda path: os.rmdir(path + "/data")

@case(False)
def no_manifest(b): b.algorithms = []

@case(False)
def only_a_tag_manifest(b): b.algorithms = []; b.tag_algorithms = ["sha256"]

@case(False)
def file_missing(b): b.after = lambda path: os.remove(path + "/data/a.txt")

@case(False)
def file_missing_without_oxum(b): b.oxum = False; b.after = lambda path: os.remove(path + "/data/a.txt")

@case(False)
def file_added(b): b.oxum = False; b.extra = {"data/new.txt": b"new"}

@case(False)
def file_changed_same_size(b): b.extra = {"data/a.txt": b"One\n"}

@case(False)
def file_truncated(b): b.oxum = False; b.extra = {"data/a.txt": b""}

@case(False)
def oxum_wrong_count(b): b.oxum = "8.3"

@case(False)
def oxum_wrong_bytes(b): b.oxum = "9.2"

@case(False)
def oxum_malformed(b): b.oxum = "eight"

@case(True)
def folded_and_repeated_labels(b):
    b.info += [("External-Description", "first line\n   second line\n\tthird"), ("Contact-Name", "A"), ("Contact-Name", "B")]

@case(False)
def information_without_colon(b):
    b.extra = {"bag-info.txt": b"Source-Organization\n"}

@case(True)
def line_ends_crlf(b): b.end = "\r\n"

@case(True)
def line_ends_cr(b): b.end = "\r"

@case(True)
def star_before_path(b): b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("  ", " *") for l in lines]}

@case(True)
def dot_before_path(b): b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("  ", "  ./") for l in lines]}

@case(True)
def upper_case_digests(b):
    b.edit = {"manifest-sha256.txt": lambda lines: [l.split("  ")[0].upper() + "  " + l.split("  ")[1] for l in lines]}

@case(True)
def tab_before_path(b): b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("  ", "\t") for l in lines]}

@case(True)
def remarks_and_blank_lines(b): b.edit = {"manifest-sha256.txt": lambda lines: ["# made by hand", ""] + lines + [""]}

@case(True)
def blanks_behind_a_path(b): b.edit = {"manifest-sha256.txt": lambda lines: [l + "  " for l in lines]}

@case(True, (False, "it takes blanks off the end of a name"))
def blank_at_the_end_of_a_name(b): b.files["data/a.txt "] = b"x"

@case(True)
def blanks_in_a_name(b): b.files["data/a  b c.txt"] = b"x"

@case(True)
def hidden_file(b): b.files["data/.hidden"] = b"x"

@case(True)
def line_feed_in_a_name(b):
    b.files["data/a\nb.txt"] = b"x"
    b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("\n", "%0A") for l in lines]}

@case(True)
def carriage_return_in_a_name(b):
    b.files["data/a\rb.txt"] = b"x"
    b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("\r", "%0D") for l in lines]}

@case(True)
def literal_percent_sign(b): b.files["data/100%.txt"] = b"x"

@case(True, (False, "it does not decode %25, which RFC 8493 asks for"))
def encoded_percent_sign(b):
    b.files["data/100%.txt"] = b"x"
    b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("%", "%25") for l in lines]}

@case(False)
def backslashes(b): b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("data/b/", "data\\b\\") for l in lines]}

@case(False)
def path_climbs_out(b):
    b.edit = {"manifest-sha256.txt": lambda lines: lines + ["0" * 64 + "  data/../../outside.txt"]}

@case(False, (True, "it follows .. as long as it stays inside"))
def path_climbs_inside(b):
    b.edit = {"manifest-sha256.txt": lambda lines: [l.replace("data/a.txt", "data/b/../a.txt") for l in lines]}

@case(False)
def path_absolute(b): b.edit = {"manifest-sha256.txt": lambda lines: lines + ["0" * 64 + "  /etc/passwd"]}

@case(False)
def path_of_home(b): b.edit = {"manifest-sha256.txt": lambda lines: lines + ["0" * 64 + "  ~/.profile"]}

@case(False, (True, "it takes any file of the bag in a payload manifest"))
def payload_manifest_lists_a_tag_file(b):
    b.edit = {"manifest-sha256.txt": lambda lines: lines + b.lines("sha256", ["bagit.txt"])}

@case(False)
def link_out_of_the_bag(b):
    b.files["data/link.txt"] = None
    b.oxum = False
    b.lines = lambda algorithm, paths: Bag.lines(b, algorithm, [p for p in paths if p != "data/link.txt"]) + (
        ["0" * 64 + "  data/link.txt"])
    b.after = lambda path: os.symlink("/etc/hostname", path + "/data/link.txt")

@case(True)
def link_within_the_bag(b):
    b.files["data/link.txt"] = b"one\n"
    def after(path):
        os.remove(path + "/data/link.txt")
        os.symlink("a.txt", path + "/data/link.txt")
    b.after = after

@case(False)
def link_to_nothing(b):
    b.oxum = False
    b.after = lambda path: os.symlink("nothing", path + "/data/link.txt")

@case(False)
def listed_twice(b): b.edit = {"manifest-sha256.txt": lambda lines: lines + lines[:1]}

@case(True)
def listed_twice_in_0_97(b): b.version = "0.97"; b.edit = {"manifest-sha256.txt": lambda lines: lines + lines[:1]}

@case(False)
def listed_twice_differently(b):
    b.version = "0.97"
    b.edit = {"manifest-sha256.txt": lambda lines: lines + ["0" * 64 + "  data/a.txt"]}

@case(False)
def one_of_two_manifests_wrong(b):
    b.algorithms = ["md5", "sha256"]
    b.edit = {"manifest-md5.txt": lambda lines: ["0" * 32 + l[32:] for l in lines]}

@case(False, (True, "it takes all manifests together"))
def one_of_two_manifests_incomplete(b):
    b.algorithms = ["md5", "sha256"]
    b.edit = {"manifest-md5.txt": lambda lines: lines[:1]}

@case(True)
def incomplete_manifests_of_0_97(b):
    b.version = "0.97"; b.algorithms = ["md5", "sha256"]
    b.edit = {"manifest-md5.txt": lambda lines: lines[:1], "manifest-sha256.txt": lambda lines: lines[1:]}

@case(False)
def digest_too_short(b): b.edit = {"manifest-sha256.txt": lambda lines: [l[1:] for l in lines]}

@case(False)
def tag_file_changed(b):
    b.tag_algorithms = ["sha256"]; b.extra = {"bag-info.txt": b"Source-Organization: somebody else\n"}; b.oxum = False

@case(False)
def tag_file_missing(b):
    b.tag_algorithms = ["sha256"]; b.files["notes/readme.txt"] = b"x"
    b.after = lambda path: os.remove(path + "/notes/readme.txt")

@case(True)
def tag_folders(b): b.tag_algorithms = ["sha256"]; b.files["notes/deep/readme.txt"] = b"x"

@case(True)
def tag_file_not_listed(b): b.tag_algorithms = ["sha256"]; b.extra = {"notes.txt": b"x"}

@case(False)
def fetch_not_fetched(b):
    b.files["fetch.txt"] = b"http://example.org/a.txt 4 data/a.txt\n"
    b.oxum = False
    b.after = lambda path: os.remove(path + "/data/a.txt")

@case(True)
def fetch_fetched(b): b.files["fetch.txt"] = b"http://example.org/a.txt - data/a.txt\n"

@case(False)
def fetch_path_climbs(b): b.files["fetch.txt"] = b"http://example.org/a.txt 4 data/../../a.txt\n"

@case(False)
def fetch_without_address(b): b.files["fetch.txt"] = b"a.txt 4 data/a.txt\n"

@case(True)
def names_of_vietnam(b): b.files["data/S\u1ed5 \u0111\u0103ng b\u1ed9/\u1eb6ng.pdf"] = b"x"

@case(True)
def disk_in_another_form(b):
    b.files[unicodedata.normalize("NFD", "data/S\u1ed5.txt")] = b"x"
    b.edit = {"manifest-sha256.txt": lambda lines: [unicodedata.normalize("NFC", l) for l in lines]}

@case(True, (False, "it finds names of the other form only when the manifest has NFC"))
def manifest_in_another_form(b):
    b.files["data/S\u1ed5.txt"] = b"x"
    b.edit = {"manifest-sha256.txt": lambda lines: [unicodedata.normalize("NFD", l) for l in lines]}

@case(False)
def other_case_on_disk(b):
    b.after = lambda path: os.rename(path + "/data/a.txt", path + "/data/A.txt")

@case(True)
def names_that_differ_in_case(b): b.files["data/A.TXT"] = b"x"

@case(False, (True, "it does not look at links to folders"))
def link_to_a_folder_outside(b):
    b.oxum = False
    b.after = lambda path: os.symlink("/etc", path + "/data/etc")


os.makedirs(root, exist_ok=True)
for name, function, valid, tool in CASES:
    made = Bag(name)
    function(made)
    made.make()
    print("\t".join([name, str(valid).lower(), "" if tool is None else str(tool[0]).lower(), "" if tool is None else tool[1]]))
