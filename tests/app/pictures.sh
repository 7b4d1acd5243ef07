#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# pictures.sh BUILD FOLDER: pictures to look at, in FOLDER. Every place of the worked example;
# the timeline with nothing in it, with three entries and with a dense year. Each wide, narrow,
# dark, with text at 200 %, from right to left, and in each language.
set -eu

build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$2/locales"
folder=$(cd "$2" && pwd)
# Since glibc 2.39 the locale C translates nothing; any other name does.
ln -sfn /usr/lib/locale/C.utf8 "$folder/locales/any.utf8"

# take NAME EXAMPLE ONLY VARIABLES…: what there is of EXAMPLE, as VARIABLES have it.
take () {
  name=$1
  example=$2
  only=$3
  shift 3
  env "$@" LOOK_EXAMPLE="$example" ${only:+LOOK_ONLY="$only"} \
    LC_ALL=any.UTF-8 LOCPATH="$folder/locales" LOOK_LOCALEDIR="$build/po" \
    GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
    "$here/../e2e/session.sh" "$build/tests/app/place-pictures" \
    "$folder/$name/${example:-empty}" >/dev/null
}

# take_as NAME VARIABLES…
take_as () {
  name=$1
  shift
  printf '%s\n' "$name" >&2
  take "$name" '' timeline "$@"
  take "$name" three timeline "$@"
  take "$name" year 'timeline|year in review' "$@"
  take "$name" self "${PICTURES_ONLY-}" "$@"
}

take_as wide LANGUAGE=en
take_as narrow LANGUAGE=en LOOK_WIDTH=360 LOOK_HEIGHT=640
take_as dark LANGUAGE=en ADW_DEBUG_COLOR_SCHEME=prefer-dark
take_as large LANGUAGE=en LOOK_SCALE=2
take_as right-to-left LANGUAGE=en LOOK_RTL=1
while read -r language; do
  take_as "$language" LANGUAGE="$language"
done <"$here/../../po/LINGUAS"
