#!/usr/bin/env bash
# pictures: the README's pictures are what the program says today, and the check notices one that is not.
. "$(dirname "$0")/check.sh"

equal "the pictures are what the program says" "$("$repository/tools/picture" "$reda" --check)" ""

mkdir -p tree/tools tree/docs
cp "$repository/tools/picture" tree/tools/
cp -r "$repository/examples" tree/
cp "$repository"/docs/*.svg tree/docs/
sed -i 's/Vården avslutades utan/Vården avslutades efter/' tree/docs/aterforening.svg
code=0
said=$(tree/tools/picture "$reda" --check) || code=$?
equal "a picture that says something else is stale" "$code" 1
holds "and named" "$said" "docs/aterforening.svg"
equal "the other is not" "$(grep -c docs/report.svg <<<"$said")" 0

for picture in report aterforening; do
    holds "$picture is shown in the README with words for those who do not see it" \
        "$(grep -E '^!\[.{60,}\]' "$repository/README.md")" "(docs/$picture.svg)"
    equal "$picture names no place of this machine" "$(grep -c "$repository\|$HOME\|/tmp" "$repository/docs/$picture.svg")" 0
done

finish
