#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshots.sh BUILD FOLDER: the pictures of README and of software centres, in FOLDER, from
# the worked example.
set -eu

build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
folder=$(cd "$2" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# take NAME PLACE: the place of that name among those that place-pictures knows.
take () {
  env LOOK_ONLY="$2" LOOK_FRAME=1.5 LOOK_WIDTH=1000 LOOK_HEIGHT=720 \
    GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
    "$here/../e2e/session.sh" "$build/tests/app/place-pictures" "$scratch" >/dev/null
  mv "$scratch"/[0-9][0-9]-"$2.png" "$folder/$1.png"
  rm -f "$scratch"/*.png
}

take 1-today today
take 2-plan plan
take 3-timeline timeline
take 4-signs signs
take 5-momentum momentum
