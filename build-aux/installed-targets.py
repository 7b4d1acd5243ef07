#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""installed-targets.py FOLDER

Names, for ninja, what is built in the build folder FOLDER to be installed, a line each:
`meson install` would build the tests, too.
"""

import json
import subprocess
import sys
from pathlib import Path


def main(folder):
    command = ["meson", "introspect", "--targets", folder]
    targets = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    for target in targets:
        if target["installed"]:
            for name in target["filename"]:
                print(Path(name).relative_to(folder.resolve()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
