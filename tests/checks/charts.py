#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every picture of data that a header offers is among those of tests/app/charts.c, which are
drawn in every mode and measured."""

import re
import sys
from pathlib import Path

OFFERED = re.compile(r"^FootingChartModel \*\s*(footing_\w+)\s*\(", re.M)


def main():
    root = Path(sys.argv[1])
    listed = (root / "tests/app/charts.c").read_text()
    offered = [
        (path.relative_to(root), name)
        for path in sorted((root / "src/app").rglob("*.h"))
        if not path.name.startswith("chart-model")
        for name in OFFERED.findall(path.read_text())
    ]
    offences = [
        f"{path}: add {name}() to tests/app/charts.c"
        for path, name in offered
        if not re.search(rf"\b{name}\b", listed)
    ]
    # A model that is made anywhere else is in no such header.
    offences += [
        f"{path.relative_to(root)}: make it in a function that returns it, in a header"
        for path in sorted((root / "src/app").rglob("*.c"))
        if "footing_chart_model_new (" in path.read_text()
        and not path.name.endswith("chart.c") and path.name != "chart-model.c"
    ]
    if len(offered) < 6:
        offences.append(f"src/app: {len(offered)} pictures: this check no longer reads them")

    for offence in offences:
        print(offence, file=sys.stderr)
    sys.exit(bool(offences))


if __name__ == "__main__":
    main()
