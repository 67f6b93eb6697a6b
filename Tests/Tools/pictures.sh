#!/bin/sh
# Renders the first and the last page of every form of the sample school: one contact sheet of all of them, and a
# few small pictures for the README.
#   pictures.sh <folder of the hocba binary> <folder for the contact sheet> <folder for the README's pictures>
set -eu
hocba=$1/hocba
out=$2
docs=$3
for tool in pdftoppm pdfinfo montage convert; do
  command -v "$tool" >/dev/null 2>&1 || { echo "make pictures: $tool is missing / thiếu $tool" >&2; exit 1; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out" "$docs"

"$hocba" demo "$work/sample" --quiet
export HOCBA_SCHOOL="$work/sample/school.hocba"

# print NAME FORM OPTIONS…: one PDF; its first and last page as pictures NAME-1.png and NAME-2.png.
print() {
  name=$1
  form=$2
  shift 2
  if [ "$form" = bind ]; then
    "$hocba" bind --quiet --draft "$@" -o "$work/$name.pdf"
  else
    "$hocba" print "$form" --quiet --draft "$@" -o "$work/$name.pdf"
  fi
  last=$(pdfinfo "$work/$name.pdf" | sed -n 's/^Pages: *//p')
  pdftoppm -r 50 -f 1 -l 1 -png -singlefile "$work/$name.pdf" "$work/$name-1"
  if [ "$last" -gt 1 ]; then
    pdftoppm -r 50 -f "$last" -l "$last" -png -singlefile "$work/$name.pdf" "$work/$name-2"
  fi
}
