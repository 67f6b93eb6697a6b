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

"$hocba" demo "$work/sample" --quiet 2>/dev/null
export HOCBA_SCHOOL="$work/sample/school.hocba"

# print NAME FORM OPTIONS…: one PDF; its first and last page as pictures NAME-1.png and NAME-2.png.
print() {
  name=$1
  form=$2
  shift 2
  if [ "$form" = bind ]; then
    # Classes of the sample that lack marks are left out (3).
    "$hocba" bind --quiet "$@" -o "$work/$name.pdf" || [ $? -eq 3 ]
  else
    "$hocba" print "$form" --quiet "$@" -o "$work/$name.pdf"
  fi
  last=$(pdfinfo "$work/$name.pdf" | sed -n 's/^Pages: *//p')
  pdftoppm -r 50 -f 1 -l 1 -png -singlefile "$work/$name.pdf" "$work/$name-1"
  if [ "$last" -gt 1 ]; then
    pdftoppm -r 50 -f "$last" -l "$last" -png -singlefile "$work/$name.pdf" "$work/$name-2"
  fi
}

print sheet-mid-term result-sheet --class 3A --period mid-term-1 --paper A4 --draft
print sheet-end-term result-sheet --class 1A --period end-term-1 --draft
print sheet-end-year result-sheet --class 4A
print sheet-tt22 result-sheet --class 5A
print report-card report-card --class 4A
print school-register school-register --all
print class-list class-list --class 4A
print class-book class-book --class 4A
print merit-certificate merit-certificate --class 4A
print completion-certificate completion-certificate --class 5A
print transfer-slip transfer-slip --all
print statistics statistics --all
print handover-minutes handover-minutes --class 4A
print decision decision --all
print volume bind --period end-year

montage -font Fonts/LiberationSerif-Regular.ttf -label '%t' "$work"/*-[12].png -tile 6x -geometry 300x300+6+6 -background '#dddddd' "$out/contact-sheet.png"
for name in sheet-end-year report-card merit-certificate statistics; do
  convert "$work/$name-1.png" -strip -colors 32 -define png:exclude-chunk=date,time "$docs/$name.png"
done

# What the guides show: a page reviewed after a change, the foot of a page, the notice of a class, a guide for the seal.
sheet="--class 4A --period end-year"
"$hocba" review $sheet --quiet -o "$work/seen.pdf" >/dev/null
"$hocba" sign $sheet --page all --quiet >/dev/null
"$hocba" mark set --pupil HS200053 --period end-year --subject TOAN --score 8 --retest --quiet >/dev/null
"$hocba" review $sheet --quiet -o "$work/review.pdf" >/dev/null
"$hocba" sign $sheet --page all --quiet >/dev/null
"$hocba" approve $sheet --quiet >/dev/null
"$hocba" publish $sheet --quiet -o "$work/public" >/dev/null
notice="$work/public/2023-2024/4A/public-results-end-year.pdf"
pdftoppm -r 55 -f 2 -l 2 -png -singlefile "$work/review.pdf" "$work/review"
pdftoppm -r 45 -f 1 -l 1 -png -singlefile "$notice" "$work/public-results"
pdftoppm -r 80 -f 1 -l 1 -png -singlefile "$work/sheet-end-year.pdf" "$work/page-code"
convert "$work/page-code.png" -gravity south -crop 1323x110+0+0 +repage "$work/page-code.png"
pdftoppm -r 80 -f 5 -l 5 -png -singlefile "$work/volume.pdf" "$work/seal-guide"
convert "$work/seal-guide.png" -gravity east -crop 420x300+0+0 +repage "$work/seal-guide.png"
for name in review public-results page-code seal-guide; do
  convert "$work/$name.png" -strip -colors 32 -define png:exclude-chunk=date,time "$docs/$name.png"
done
echo "$out/contact-sheet.png, $docs/"
