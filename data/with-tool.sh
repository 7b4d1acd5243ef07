#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command, or says that it is not installed (77: the test is skipped).
command -v "$1" >/dev/null 2>&1 || {
  echo "$1 is not installed"
  exit 77
}
exec "$@"
