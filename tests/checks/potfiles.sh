#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every file with strings to translate is in po/POTFILES, and every file there exists. What
# is to be said in one or many is written where it is counted: xgettext reads no macros.
# usage: potfiles.sh SOURCE_ROOT
set -u
cd "$1" || exit 2
# shellcheck source=/dev/null
. tests/checks/extract.sh

failed=0
listed=$(grep -v '^#' po/POTFILES)

for file in $listed; do
  [ -f "$file" ] || {
    echo "po/POTFILES names $file, which does not exist" >&2
    failed=1
  }
done
[ "$listed" = "$(echo "$listed" | LC_ALL=C sort -u)" ] || {
  echo "po/POTFILES is not sorted, or names a file twice (LC_ALL=C sort -u)" >&2
  failed=1
}

# A file that xgettext has no rules for holds nothing that gettext could find.
unlisted=$(
  find data src ui -type f \( -name '*.[ch]' -o -name '*.ui' -o -name '*.in' \
    -o -name '*.xml' \) | LC_ALL=C sort | while read -r file; do
    echo "$listed" | grep -qxF "$file" && continue
    extract --omit-header -o - "$file" 2>/dev/null | grep -q '^msgid' && echo "$file"
  done
)
for file in $unlisted; do
  echo "$file has strings to translate: add it to po/POTFILES" >&2
  failed=1
done

hidden=$(grep -rnE --include='*.[ch]' '\bngettext \([A-Za-z_]' src)
[ -z "$hidden" ] || {
  echo "nobody can translate what ngettext() gets here: $hidden" >&2
  failed=1
}
exit "$failed"
