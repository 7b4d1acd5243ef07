#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BUILD: the figures that this project has promised, measured in BUILD.
set -eu

build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)

status=0
"$build/tests/bench/bench-chart" || status=1
GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" python3 "$here/first_frame.py" "$build/tests/bench" || status=1
GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" python3 "$here/size.py" "$build/tests/bench" || status=1
GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" python3 "$here/timeline.py" "$build/tests/bench" || status=1
data=$(mktemp -d)
GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" "$build/tests/bench/bench-page" "$data/footing.db" || status=1
GTK_A11Y=none GSETTINGS_BACKEND=memory GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" "$build/tests/bench/bench-ledger" "$data/ledger.db" || status=1
rm -r "$data"
FOOTING="$build/src/app/footing" FOOTING_AGENT="$build/src/agent/footing-agent" \
  FOOTING_AGENT_SERVICE="$build/data/io.github.footing_app.Footing.Agent.service" \
  GSETTINGS_SCHEMA_DIR="$build/data" \
  "$here/../e2e/session.sh" "$here/agent_idle.py" || status=1
exit "$status"
