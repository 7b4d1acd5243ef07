#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every language in po/LINGUAS is complete against the strings as they are now, nothing
# in it is a guess (fuzzy), and msgfmt finds no fault (formats, plurals, header).
# usage: translations.sh SOURCE_ROOT
set -u
cd "$1" || exit 2
# shellcheck source=/dev/null
. tests/checks/extract.sh

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
failed=0

fail () {
  echo "$1" >&2
  failed=1
}

# complain LABEL MSGATTRIB-OPTION: names the messages that the option selects.
complain () {
  rm -f "$work/bad.po"
  msgattrib --no-obsolete --no-wrap "$2" -o "$work/bad.po" "$work/$lang.po"
  [ -s "$work/bad.po" ] || return 0
  fail "po/$lang.po: $1 (run: meson compile -C _build footing-update-po)"
  grep -E '^(#:|msgid )' "$work/bad.po" | grep -v '^msgid ""$' >&2
}

extract --files-from=po/POTFILES -o "$work/footing.pot" || fail "xgettext failed"
[ "$failed" = 0 ] || exit 1

languages=$(grep -v '^#' po/LINGUAS)
for lang in $languages; do
  [ -f "po/$lang.po" ] || {
    fail "po/LINGUAS names $lang, but there is no po/$lang.po"
    continue
  }
  msgfmt --check -o /dev/null "po/$lang.po" || fail "po/$lang.po: msgfmt finds a fault"
  msgmerge --quiet --no-wrap -o "$work/$lang.po" "po/$lang.po" "$work/footing.pot" || {
    fail "po/$lang.po: msgmerge failed"
    continue
  }
  complain "not translated yet" --untranslated
  complain "fuzzy, to be looked at again" --only-fuzzy
done
exit "$failed"
