#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# no-window.sh PROGRAM: fails when the agent links what draws windows, or what reaches the
# network.
set -eu

libraries=$(ldd "$1")
if ! echo "$libraries" | grep -q 'libnotify\.so'; then
  echo 'no-window.sh: libnotify is not among the libraries; is this the agent?' >&2
  exit 1
fi

found=$(echo "$libraries" | grep -E \
  'lib(gtk|gdk-[0-9x]|adwaita|gsk|graphene|pango|cairo|wayland|X11|xcb|GL|EGL|soup|curl|ssl)' ||
  true)
if [ -n "$found" ]; then
  printf 'The agent links what it does not need:\n%s\n' "$found" >&2
  exit 1
fi
