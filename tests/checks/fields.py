#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program puts into a field goes through src/app/field-text.c: GTK takes what
is put in by any other way for typed, and Ctrl+Z after one letter empties the field."""

import re

from offences import main, source_files, without_comments_and_strings

PLACE = "src/app/field-text.c"
CALL = re.compile(r"\b(gtk_editable_set_text|gtk_entry_buffer_set_text)\b")


def check(root):
    for path in source_files(root, ".c", ".h"):
        if not path.as_posix().startswith("src/app/") or path.as_posix() == PLACE:
            continue
        text = without_comments_and_strings((root / path).read_text())
        for number, line in enumerate(text.splitlines(), 1):
            found = CALL.search(line)
            if found:
                yield path, number, (
                    f"{found[1]} is undone as if it was typed; "
                    "use footing_field_fill or footing_field_replace"
                )


if __name__ == "__main__":
    main(check)
