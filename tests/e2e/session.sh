#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# session.sh [--prefix DIR] COMMAND…
#
# Runs COMMAND in a desktop session of its own: a virtual display of 1280×900, a session
# bus, the accessibility bus when asked for, a home folder that is thrown away, and no
# network. With --prefix, the programs and data installed there come first. The status is
# that of COMMAND. However this script ends, all that it started ends with it. (No network,
# and the end of daemons after SIGKILL, are the kernel's namespaces; where it allows none,
# both are left out.)
#
# GTK_A11Y, GSETTINGS_BACKEND, GSK_RENDERER and LC_ALL are kept when they are set.
set -eu

start_display () {
  mkfifo "$scratch/display"
  setpriv --pdeathsig KILL Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset \
    3>"$scratch/display" >"$scratch/Xvfb.log" 2>&1 &
  server=$!
  if ! read -r number <"$scratch/display"; then
    cat "$scratch/Xvfb.log" >&2
    echo 'session.sh: the virtual display did not start.' >&2
    exit 1
  fi
  export DISPLAY=":$number"
}

set_environment () {
  mkdir -m 700 "$scratch/home" "$scratch/run" "$scratch/tmp"
  export HOME="$scratch/home"
  export XDG_DATA_HOME="$HOME/.local/share"
  export XDG_CONFIG_HOME="$HOME/.config"
  export XDG_STATE_HOME="$HOME/.local/state"
  export XDG_CACHE_HOME="$HOME/.cache"
  export XDG_RUNTIME_DIR="$scratch/run"
  export TMPDIR="$scratch/tmp"
  export LC_ALL="${LC_ALL:-C.UTF-8}"
  export GDK_BACKEND=x11
  export GSK_RENDERER="${GSK_RENDERER:-cairo}"
  export GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-keyfile}"
  export GTK_A11Y="${GTK_A11Y:-atspi}"
  unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS GTK_THEME \
    FOOTING_DATA_DIR XDG_CURRENT_DESKTOP
}

# Where cairo draws, GL would be begun for nothing: in software it takes its time, and in
# Debian 13 it leaks.
disable_gl () {
  if pkg-config --atleast-version=4.16 gtk4; then
    export GDK_DISABLE=gl
  else
    export GDK_DEBUG="${GDK_DEBUG:+$GDK_DEBUG,}gl-disable"
  fi
}

# The usual session bus, but with its socket in our own folder.
write_bus_config () {
  cat >"$scratch/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:dir=$XDG_RUNTIME_DIR</listen>
  <standard_session_servicedirs/>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
END
}

# A process and network namespace where the kernel allows one: nothing in it outlives its
# first process, and it reaches no network.
namespace () {
  spaces='--net --pid --fork --kill-child --mount-proc'
  for user in '' '--user --map-current-user'; do
    # shellcheck disable=SC2086 # a list of options
    if unshare $user $spaces true 2>/dev/null; then
      echo "unshare $user $spaces"
      return
    fi
  done
}

# shellcheck disable=SC2317 # the trap calls it
stop () {
  trap '' HUP INT TERM
  kill -KILL ${inner:+"$inner"} ${server:+"$server"} 2>/dev/null || true
  wait
  if [ -n "${number-}" ]; then
    rm -f "/tmp/.X$number-lock" "/tmp/.X11-unix/X$number"
  fi
  rm -rf "$scratch"
}

prefix=
if [ "${1-}" = --prefix ]; then
  prefix=$(cd "$2" && pwd)
  shift 2
fi

if [ -n "$prefix" ]; then
  export PATH="$prefix/bin:$PATH"
  export XDG_DATA_DIRS="$prefix/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
fi

scratch=$(mktemp -d "${TMPDIR:-/tmp}/footing-session-XXXXXX")
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

start_display
set_environment
if [ "$GSK_RENDERER" = cairo ]; then
  disable_gl
fi
write_bus_config

# What the bus and the services on it say is shown only when COMMAND fails: on its output
# it would stand among the results of a test.
# shellcheck disable=SC2016,SC2046 # for the inner shell; a list of options
setpriv --pdeathsig KILL $(namespace) \
  dbus-run-session --config-file="$scratch/bus.conf" -- \
  sh -c 'exec "$@" >&3 2>&4 3>&- 4>&-' sh "$@" \
  <&0 3>&1 4>&2 >"$scratch/bus.log" 2>&1 &
inner=$!
status=0
wait "$inner" || status=$?
inner=
if [ "$status" != 0 ]; then
  cat "$scratch/bus.log" >&2
fi
exit "$status"
