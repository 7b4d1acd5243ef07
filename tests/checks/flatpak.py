#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest is named after app_id and asks for a window, and nothing else:
no network, no file system, no bus names (F80: everything stays on this computer)."""

import json
import re
import sys
from pathlib import Path

ALLOWED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"}


def check(root):
    app_id = re.search(r"^app_id = '(.+)'$", (root / "meson.build").read_text(), re.M)[1]
    path = Path("flatpak") / f"{app_id}.json"
    if not (root / path).is_file():
        yield f"{path}: is missing; the manifest is named after app_id of meson.build"
        return
    try:
        manifest = json.loads((root / path).read_text())
    except json.JSONDecodeError as error:
        yield f"{path}:{error.lineno}: make this valid JSON: {error.msg}"
        return

    if manifest.get("id") != app_id:
        yield f"{path}: the id is {manifest.get('id')}, but app_id is {app_id}"
    if manifest.get("command") != "footing":
        yield f"{path}: the command is footing"
    if manifest.get("runtime") != "org.gnome.Platform":
        yield f"{path}: the runtime is org.gnome.Platform"
    elif int(manifest.get("runtime-version", "0")) < 45:
        yield f"{path}: the runtime-version is 45 or later"

    asked = set(manifest.get("finish-args", []))
    for argument in sorted(asked - ALLOWED):
        yield f"{path}: {argument} is not needed; drop it"
    for argument in sorted(ALLOWED - asked):
        yield f"{path}: {argument} is missing; without it there is no window"
    for module in manifest["modules"]:
        if "--share=network" in json.dumps(module):
            yield f"{path}: {module['name']} builds without the network"


if __name__ == "__main__":
    problems = list(check(Path(sys.argv[1])))
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)
