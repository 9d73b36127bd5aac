#!/usr/bin/env bash
# library: what `meson install` puts out is enough to link with libreda, from C and C++; the example finds what the
# program finds; the library hands out what its headers say and nothing else.
. "$(dirname "$0")/check.sh"

build=$(dirname "$reda")
if [ ! -e "$build/libreda.so" ]; then
    echo "ok - linking with libreda # SKIP this build has no shared library"
    exit 0
fi
root=$place/root
example=$repository/examples/link-libreda
meson install -C "$build" --no-rebuild --quiet --destdir "$root" >"$place/installed" 2>&1
equal "everything can be installed below a folder" "$?" 0
pkgconfig=$(dirname "$(find "$root" -name reda.pc)")
export PKG_CONFIG_SYSROOT_DIR=$root PKG_CONFIG_PATH=$pkgconfig LD_LIBRARY_PATH=${pkgconfig%/pkgconfig}
read -ra cflags < <(pkg-config --cflags reda)
read -ra flags < <(pkg-config --cflags --libs reda)
strict=(-Wall -Wextra -Wpedantic -Werror)

cc "${strict[@]}" "$example/main.c" "${flags[@]}" -o judge
equal "the example builds with plain cc and pkg-config" "$?" 0
equal "it needs libreda by its version" "$(readelf -d judge | grep -o 'libreda\.so[.0-9]*')" \
    "libreda.so.$(pkg-config --modversion reda | cut -d. -f1,2)"

# same NAME FILE: the example and the program find the same
same() {
    run audit --law "$repository/law" --findings "$place/found.jsonl" "$2"
    ./judge "$repository/law" <"$2" >"$place/judged.jsonl" 2>"$place/told"
    equal "$1" "$(cmp "$place/found.jsonl" "$place/judged.jsonl" && wc -l <"$place/judged.jsonl")" \
        "$(wc -l <"$place/found.jsonl")"
}
same "real cases: byte by byte what the program finds" "$repository/examples/real/cases.jsonl"
holds "and that is something" "$(cat judged.jsonl)" '"status":"fault"' '"status":"unknown"'
same "fictitious cases likewise" "$repository/examples/exempelkommunen/cases.jsonl"

{ late a; sound b; } | sed 's/2026-02-02/2026-02-30/' >broken.jsonl
run audit broken.jsonl
./judge "$repository/law" <broken.jsonl 2>told
equal "a broken case is told in the program's words" "$(sed 's/.*events/events/' <<<"$err")" "$(cat told)"
mkdir law
echo "plikt bruten" >law/bruten
mkdir law/tom && touch law/tom/sources
./judge law <broken.jsonl 2>told
equal "a broken law stops the example" "$?" 2
holds "and is told" "$(cat told)" bruten

for header in reda.h reda_case.h; do
    printf '#include <%s>\nint main(void) { return !reda_version(); }\n' $header >user.c
    for standard in c99 c11 c17; do
        cc "-std=$standard" "${strict[@]}" "${cflags[@]}" -fsyntax-only user.c
        equal "$header is $standard" "$?" 0
    done
    c++ -std=c++11 "${strict[@]}" -x c++ user.c -x none "${flags[@]}" -o user && ./user
    equal "$header is C++ and links from there" "$?" 0
done

declared=$(cat "$repository"/include/*.h | tr '\n' ' ' |
    sed 's|/\*[^*]*\*\+\([^/*][^*]*\*\+\)*/||g; s/typedef [^;]*;//g' |
    grep -oE '\breda_[a-z_]+\(' | tr -d '(' | sort -u)
version=REDA_$(pkg-config --modversion reda | cut -d. -f1,2)
exported=$(nm --dynamic --defined-only "$build/libreda.so" | awk '$2 == "T" { print $3 }' | sort -u)
equal "what the headers declare is what the library hands out, with its version" "$exported" \
    "$(sed "s/\$/@@$version/" <<<"$declared")"

finish
