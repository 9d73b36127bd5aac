#!/usr/bin/env bash
# pdf: what a view answers, on paper: its words in order, headings and cells by their tags, page x of y. Read with poppler's
# eyes, not with those that wrote it. Over the web: serve_form.py.
. "$(dirname "$0")/check.sh"
run init a.db --origin kommun.example/liggare
run import a.db "$repository/examples/exempelkommunen/register"

run see a.db people --format pdf
refused "paper wants a name" "--output"
run see a.db people --format pdf --output people.pdf
equal "a view as paper" "$code" 0
holds "is tagged, and says what it is" "$(pdfinfo people.pdf)" "Tagged:          yes" "Title:           $(sed -n '/^msgid "view.people"/{n;s/msgstr "\(.*\)"/\1/p}' "$repository"/po/*.sv.po)"
shown=$(pdfinfo -struct-text people.pdf)
holds "headings and cells are told as such to whoever listens" "$shown" "H1 (block)" "Table (block)" "TH" "TD" '"enhetschef"'
equal "each row has a cell for each heading" "$(($(grep -c '^ *TD' <<<"$shown") % $(grep -c '^ *TH' <<<"$shown")))" 0
equal "as many rows as the same view as CSV" "$(grep -c '^ *TR' <<<"$shown")" "$("$reda" see a.db people --format csv | wc -l)"
holds "Swedish letters are letters" "$(pdftotext -layout people.pdf -)" "ö" "Sida 1 av "
pages=$(pdfinfo people.pdf | sed -n 's/^Pages: *//p')
holds "the last page says that it is the last" "$(pdftotext -f "$pages" people.pdf -)" "Sida $pages av $pages"
cp people.pdf first.pdf
run see a.db people --format pdf --output people.pdf
cmp -s people.pdf first.pdf && passed "the same rows give the same bytes" || broken "the same rows give the same bytes" "they differ"
finish
