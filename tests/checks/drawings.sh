#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every drawing is well-formed, and the symbolic ones can be recoloured: GTK 4.8 does
# that with the fill of path, rect and circle, and with nothing else.
set -u
cd "$1" || exit 2
command -v xmllint >/dev/null 2>&1 || {
  echo "xmllint is not installed"
  exit 77
}

failed=0
fail () {
  echo "$1" >&2
  failed=1
}

for file in data/icons/*.svg ui/drawings/*.svg; do
  xmllint --noout --nonet "$file" || fail "$file: not well-formed"
done
for file in data/icons/*-symbolic.svg ui/drawings/*-symbolic.svg; do
  grep -nE '<(ellipse|polygon|polyline|line|text|image|style|use)|stroke|style=|class=' \
    "$file" && fail "$file: not recolourable: use path, rect and circle with a fill"
  grep -oE 'fill="[^"]*"' "$file" | grep -v '"#2e3436"' &&
    fail "$file: not recolourable: the only fill is #2e3436"
done
exit "$failed"
