#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plants offences, one at a time, in a clean tree: each check must name its own, by file
and line, and be content with the clean tree."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SPDX = "/* SPDX-License-Identifier: GPL-3.0-or-later */\n"

ROOMS = """| `src/app/` | windows |
| `src/documents/` | files |
| `src/core/plan/`, `src/core/story/` | rules |
| `src/core/store/` | SQL |
| `src/core/` | clock |
"""

DEV = """  run [--yes]  opens it
END
command_run () {
}
  run) "command_$command" "$@" ;;
"""

CLEAN = {
    "src/core/good.c": SPDX + '#include "good.h"\n\n#include <glib.h>\n\n'
    "/* At that time (UTC) g_get_real_time () is not called, and gtk/gtk.h is not included. */\n"
    "int\ngood (const char *time)\n{\n  return g_strcmp0 (time, \"time ()\");\n}\n",
    "src/core/good.h": SPDX + "#pragma once\n\nint good (const char *time);\n",
    "src/core/store/db.c": SPDX + "#include <sqlite3.h>\n",
    "src/core/store/db.h": SPDX,
    "src/core/store/store.h": SPDX + '#include "db.h"\n',
    "src/core/store/store-wins.c": SPDX + '#include "store.h"\n#include "good.h"\n',
    "src/core/plan/plan.h": SPDX + '#include "store/store.h"\n',
    "src/core/story/story.h": SPDX,
    "src/core/clock.c": SPDX + "static long now = g_get_real_time ();\n",
    "src/core/store/records/step.c": SPDX
    + 'FOOTING_FIELD_OF (A, state, CODE, "open done"),\nFOOTING_FIELD_OF (\n  A, kind, CODE, "win held"),\n'
    + 'x = strcmp (a->state, "done");\n',
    "src/core/story/whom.c": SPDX + 'if (strcmp (whom, "held") == 0 || g_str_equal (kind, "no"))\n',
    "src/core/store/schema/001.sql": "CREATE TABLE win (id TEXT) STRICT;\n",
    "src/documents/export.h": SPDX,
    "src/documents/export.c": SPDX + '#include "good.h"\n#include <json-glib/json-glib.h>\n',
    "src/app/window.h": SPDX,
    "src/app/window.c": SPDX + '#include "export.h"\n#include <gtk/gtk.h>\n',
    "CONTRIBUTING.md": ROOMS,
    "dev": DEV,
    "src/app/rows.c": SPDX + "a = footing_store_save (b);\n",
    "tests/checks/writes.txt": "# Shrinks\nsrc/app/rows.c 1\n",
    "ui/window.ui": """<interface>
  <template class="FootingWindow">
    <child><object class="GtkButton">
      <property name="icon-name">go-next-symbolic</property>
      <accessibility><property name="label" translatable="yes">Next</property></accessibility>
    </object></child>
    <child><object class="GtkLabel">
      <property name="label" translatable="yes">Today</property>
    </object></child>
  </template>
</interface>
""",
    "tests/core/test-win.c": SPDX + '/* F21, T4 */\nconst char *path = "/win/T3-forward";\n',
    "tests/checks/features.txt": "F21 # quick win\n",
    "tests/checks/test.h": SPDX + "/* F22 */\n",
    "tests/run.sh": "#!/bin/sh\nset -eu\nls\n",
}

LONG_FUNCTION = "int\nlong_one (void)\n{\n" + "  go ();\n" * 98 + "}\n"

# (check, file, its content, where it is told, a word of what is told)
OFFENCES = [
    ("layers", "src/core/a.c", "#include <gtk/gtk.h>\n", 1, "gtk/gtk.h"),
    ("layers", "src/core/a.c", "# include <adwaita.h>\n", 1, "adwaita.h"),
    ("layers", "src/core/a.c", "\n#include <json-glib/json-glib.h>\n", 2, "json-glib"),
    ("layers", "src/core/a.c", '#include "export.h"\n', 1, "src/documents/export.h"),
    ("layers", "src/core/a.c", '#include "../app/window.h"\n', 1, "src/app/window.h"),
    ("layers", "src/core/a.c", "#include <sqlite3.h>\n", 1, "ask the store"),
    ("layers", "src/core/plan/a.c", "#include <sqlite3.h>\n", 1, "ask the store"),
    ("layers", "src/app/a.c", "#include <sqlite3.h>\n", 1, "ask the store"),
    ("layers", "src/documents/a.c", '#include "window.h"\n', 1, "src/app/window.h"),
    ("layers", "src/documents/a.c", "#include <gtk/gtk.h>\n", 1, "gtk/gtk.h"),
    ("layers", "src/agent/a.c", "#include <gtk/gtk.h>\n", 1, "gtk/gtk.h"),
    ("layers", "src/app/a.c", 'if (strcmp (a->state, "done") == 0)\n', 1, "predicate"),
    ("layers", "src/core/a.c", '\nif (g_strcmp0 (b->a->kind, "win"))\n', 2, "predicate"),
    ("layers", "src/app/a.c", '\nx = strcmp ("done", a->state) != 0;\n', 2, "predicate"),
    ("layers", "src/app/a.c", 'x = g_str_equal (f (a, (b)), "x");\ny = g_str_equal (state, "open");\n', 2, "predicate"),
    ("layers", "src/app/a.c", 'if (strcmp (get (a)->last_state,\n    "open") == 0)\n', 1, "predicate"),
    ("layers", "src/app/a.c", '/* "x" */\nx = !g_strcmp0 ("held", get_kind (a)->kind);\n', 2, "predicate"),
    ("layers", "src/app/a.c", "int t = g_get_real_time ();\n", 1, "clock"),
    ("layers", "src/app/a.c", "int t = time (NULL);\n", 1, "clock"),
    ("layers", "src/core/a.c", "d = g_date_time_new_now_local ();\n", 1, "clock"),
    ("layers", "src/core/a.c", "clock_gettime (0, &t);\n", 1, "clock"),
    ("layers", "src/core/a.c", "t = g_get_monotonic_time ();\n", 1, "clock"),
    ("layers", "src/core/store/store.c", "run (\"SELECT date('now')\");\n", 1, "'now'"),
    ("layers", "src/core/store/schema/002.sql", "a TEXT\nDEFAULT CURRENT_TIMESTAMP\n", 2, "bind"),
    ("rooms", "src/core/store/a.c", '#include "plan/plan.h"\n', 1, "above"),
    ("rooms", "src/core/plan/a.c", '\n#include "story/story.h"\n', 2, "side by side"),
    ("rooms", "src/core/new/a.c", "int a;\n", 1, "say there what it is for"),
    ("rooms", "src/core/store/db.h", '#include "store.h"\n', 1, "circle"),
    ("rooms", "CONTRIBUTING.md", ROOMS + "| `src/core/old/` | rules |\n", 6, "is not there"),
    ("sizes", "src/core/a.c", "int a;\n" * 501, 501, "501 lines"),
    ("sizes", "tests/core/a.c", "int a;\n" * 801, 801, "801 lines"),
    ("sizes", "ui/a.ui", "<!-- -->\n" * 301, 301, "301 lines"),
    ("sizes", "src/core/a.c", "\n" + LONG_FUNCTION, 3, "long_one has 101 lines"),
    ("sizes", "src/core/a.c", "/* " + "ä" * 86 + " */\n", 1, "92 columns"),
    ("fields", "src/app/a.c", "\ngtk_editable_set_text (a, b);\n", 2, "footing_field_fill"),
    ("format", "src/core/a.c", "int  a;\n", 1, "./dev format"),
    ("places", "src/app/a.h", "\nvoid\nask (int a, GtkWindow *parent);\n", 3, "call ask"),
    ("spdx", "src/core/a.c", "int a;\n", 1, "SPDX"),
    ("ui", "ui/a.ui", '<interface>\n<template class="A"/></interface>\n', 2, "src/app/a.c"),
    (
        "ui",
        "ui/window.ui",
        '<interface><object class="GtkMenuButton">\n'
        '<property name="icon_name">x</property></object></interface>\n',
        1,
        "accessible label",
    ),
    (
        "ui",
        "ui/a.ui",
        '<interface><object class="AdwActionRow">\n'
        '<property name="title">Hello</property></object></interface>\n',
        2,
        "translatable",
    ),
    (
        "ui",
        "ui/window.ui",
        '<interface>\n<template class="FootingWindow" parent="AdwWindow">'
        '<property name="modal">True</property></template></interface>\n',
        2,
        "with its parent",
    ),
    ("ui", "ui/a.ui", "<interface>\n<object></interface>\n", 2, "valid XML"),
    ("features", "tests/checks/features.txt", "F21\nF22\n", 2, "F22"),
    ("features", "tests/checks/features.txt", "F2\n", 1, "F2"),
    ("features", "tests/checks/features.txt", "F21\nT4\n", 2, "path"),
    ("features", "tests/checks/features.txt", "T3\nT33\n", 2, "T33"),
    ("features", "tests/checks/features.txt", "F21\nH4\n", 2, "path"),
    ("features", "tests/checks/features.txt", "F21\nC7\n", 2, "path"),
    ("writes", "src/app/a.c", "\nx = footing_store_change (a);\n", 2, "src/core"),
    ("writes", "src/app/rows.c", "footing_store_save (a);\n" * 2, 2, "src/core"),
    ("writes", "src/app/rows.c", "footing_store_set_sign (a);\nf (footing_store_erase (b));\n", 2, "src/core"),
    ("writes", "tests/checks/writes.txt", "src/app/rows.c 2\n", 1, "writes 1 times"),
    ("writes", "tests/checks/writes.txt", "src/app/rows.c 1\nsrc/app/b.c 1\n", 2, "not there"),
    ("scripts", "tests/a.sh", "#!/bin/sh\nif true; then\n", 3, "parse"),
    ("scripts", "tests/a.py", "def a(:\n", 1, "parse"),
    ("scripts", "dev", DEV.replace("_run", "_walk"), 1, "walk"),
    ("scripts", "dev", DEV.replace("  run [", "  walk ["), 1, "walk"),
    ("wording", "src/app/a.c", 'f (_ ("You can say "\n   "what one likes"));\n', 1, "people"),
    ("wording", "src/app/a.c", '\nngettext ("a", "This can\'t be", 1);\n', 2, "’, not"),
    (
        "wording",
        "ui/a.ui",
        '<a>\n<b translatable="yes">The Size of the risk</b></a>\n',
        2,
        "exposed",
    ),
    (
        "wording",
        "data/guidance/guidance.xml",
        "<a>\n<text>Do not ask.</text></a>\n",
        2,
        "contract",
    ),
    ("wording", "README.md", "For\noneself.\n", 2, "yourself"),
    (
        "wording",
        "src/app/a.c",
        '\nfooting_context_toast (a,\n  _ ("It is "\n   "done."), NULL);\n',
        2,
        "full stop",
    ),
]


def write(root, name, content):
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)
    if content.startswith("#!"):
        path.chmod(0o755)


def run(check, root):
    result = subprocess.run(
        [sys.executable, HERE / f"{check}.py", root], capture_output=True, text=True
    )
    return result.returncode, result.stdout, result.stderr


def planted_failure(check, name, content, line, word):
    """What is wrong with how @check tells of a planted offence, or None."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for clean_name, clean_content in CLEAN.items():
            write(root, clean_name, clean_content)
        write(root, name, content)
        code, output, errors = run(check, root)
    told = [text for text in output.splitlines() if text.startswith(f"{name}:{line}:")]
    if code != 1 or not any(word in text for text in told):
        return f"{check} on {name}: expected line {line} and “{word}”, got {code}\n{output}{errors}"
    return None


def main():
    failures = []
    checks = sorted({offence[0] for offence in OFFENCES})
    if shutil.which("clang-format-14") is None:
        checks.remove("format")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for name, content in CLEAN.items():
            write(root, name, content)
        for check in checks:
            if check == "format":
                subprocess.run(
                    ["clang-format-14", "-i", *root.rglob("*.c"), *root.rglob("*.h")], check=True
                )
            code, output, errors = run(check, root)
            if code:
                failures.append(f"{check} on a clean tree: {code}\n{output}{errors}")
    failures += filter(None, (planted_failure(*row) for row in OFFENCES if row[0] in checks))
    for failure in failures:
        print(failure)
    print(f"{len(OFFENCES)} planted offences, {len(failures)} failures")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
