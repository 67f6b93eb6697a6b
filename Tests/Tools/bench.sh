#!/bin/sh
# Measures the program in folder $1 (with hocba and make-school) on an invented school of 1,050 complete pupils.
set -eu

programs=$(cd "$1" && pwd)
hocba=$programs/hocba
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$programs/make-school" --classes 30 --pupils 1050 --seed 7 school
export LC_ALL=C

# measure LABEL ARGUMENTS...: one line of the table. The pages are those that the program reports.
measure() {
  label=$1
  shift
  /usr/bin/time -o time -f '%U %S %e %M' "$hocba" "$@" >said 2>errors || { cat errors >&2; exit 1; }
  pages=$(sed -n 's/^Printed [0-9]* documents*, \([0-9]*\) page.*/\1/p' said)
  awk -v label="$label" -v pages="${pages:-0}" '{
    cpu = $1 + $2
    printf "%-36s %8.2f %8.2f %8.0f", label, cpu, $3, $4 / 1024
    if (pages > 0) printf " %8d %8.0f", pages, pages / (cpu > 0 ? cpu : 0.01)
    printf "\n"
  }' time
}

printf '%-36s %8s %8s %8s %8s %8s\n' '' 'CPU s' 'wall s' 'peak MB' 'pages' 'pages/s'
"$hocba" school create --profile school/profile.json --quiet
"$hocba" year open 2023-2024 --quiet
for table in staff classes pupils; do
  measure "import $table" import $table school/$table.csv
done
measure 'import results' import results school/results-end-year.csv --period end-year
measure 'import attendance' import attendance school/attendance.csv
measure 'import history' import history school/history.csv
measure 'export results' export results --period end-year -o results.csv
measure 'print result-sheet --all' print result-sheet --all -o sheets
measure 'print result-sheet --all -o .pdf' print result-sheet --all -o sheets.pdf
measure 'print report-card --all' print report-card --all -o cards
measure 'print report-card --all -o .pdf' print report-card --all -o cards.pdf

# What a school prints at the end of the year, class by class and pupil by pupil, in files of their own. Awards are
# confirmed first, or there would be no certificate.
"$hocba" award confirm --all-computed --quiet >/dev/null 2>&1 || true
forms='result-sheet report-card school-register class-list class-book merit-certificate completion-certificate
  transfer-slip statistics handover-minutes decision'
sum=0
total=0
for form in $forms; do
  measure "print $form --all" print "$form" --all -o year
  sum=$(awk -v sum="$sum" '{ print sum + $1 + $2 }' time)
  total=$((total + ${pages:-0}))
done
awk -v sum="$sum" -v total="$total" 'BEGIN {
  printf "%-36s %8.2f %8s %8s %8d %8.0f\n", "all documents of the year", sum, "", "", total, total / sum
}'
measure 'bind --duplex --chained' bind --period end-year --duplex --chained -o volume.pdf
measure 'archive create' archive create -o archive --include-drafts
measure 'archive verify' archive verify archive
