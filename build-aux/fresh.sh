#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh.sh SUITE
#
# Does what the README tells a newcomer to do, on a minimal Debian with nothing but git
# and a clone of HEAD: "./dev run" (there is no display: the tour) and "./dev test".
# Packages come from the mirror that this machine's apt uses. The base system and the
# packages are kept in _build-fresh/ for the next run; everything else goes when it ends.
set -eu

say () {
  printf '%s\n' "$*" >&2
}

# "MIRROR SUITE COMPONENT" of each Debian source of this machine, for the wanted suite.
debian_sources () {
  # shellcheck disable=SC1091 # not ours
  codename=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME-}")
  # shellcheck disable=SC2016 # apt-get expands these
  apt-get indextargets --format '$(ORIGIN) $(SITE) $(RELEASE) $(COMPONENT)' \
    'Created-By: Packages' |
    awk -v from="$codename" -v to="$suite" '
      $1 == "Debian" && index($3, from) == 1 && NF == 4 {
        print $2, to substr($3, length(from) + 1), $4
      }' | sort -u
}

make_base () {
  base=$cache/$suite.tar
  find "$cache" -name "$suite.tar" -mtime +7 -delete
  if [ ! -f "$base" ]; then
    say "Making a minimal Debian $suite."
    mirror=$(debian_sources | awk -v suite="$suite" '$2 == suite { print $1; exit }')
    if [ -z "$mirror" ]; then
      say 'This needs a Debian mirror in the apt sources of this machine, and an "apt-get update".'
      exit 1
    fi
    debootstrap --variant=minbase --include=git,ca-certificates "$suite" "$root" "$mirror" \
      >"$cache/debootstrap.log" || { tail -n 20 "$cache/debootstrap.log" >&2; exit 1; }
    tar -C "$root" -cf "$base.part" .
    mv "$base.part" "$base"
  else
    mkdir "$root"
    tar -C "$root" -xf "$base"
  fi
}

# The same mirror, proxy and certificates as outside.
configure_network () {
  debian_sources | sed 's/^/deb /' >"$root/etc/apt/sources.list"
  apt-config dump | grep -E '^Acquire::(https?|ftp|Check-|Retries|ForceIPv)' |
    grep -v Proxy-Auto-Detect >"$root/etc/apt/apt.conf.d/90outside" || true
  for folder in /etc/apt/auth.conf.d /etc/apt/trusted.gpg.d /etc/apt/keyrings \
    /usr/local/share/ca-certificates; do
    if [ -d "$folder" ]; then
      mkdir -p "$root$folder"
      cp -a "$folder/." "$root$folder/"
    fi
  done
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  cp -L /etc/hosts "$root/etc/hosts"
  chroot "$root" update-ca-certificates >/dev/null
}

clone () {
  if [ -n "$(git status --porcelain)" ]; then
    say 'What is not committed here is not in the clone.'
  fi
  git clone --quiet "$PWD" "$root/srv/footing"
}

mount_device () {
  : >"$root/dev/$1"
  mount --bind "/dev/$1" "$root/dev/$1"
}

mount_system () {
  mount -t proc proc "$root/proc"
  mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
  mount -t tmpfs -o mode=755 tmpfs "$root/dev"
  for device in null zero full random urandom tty; do
    mount_device "$device"
  done
  mkdir "$root/dev/pts" "$root/dev/shm"
  mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
  ln -s pts/ptmx "$root/dev/ptmx"
  ln -s /proc/self/fd "$root/dev/fd"
  mkdir -p "$root/var/cache/apt/archives" "$cache/archives-$suite/partial"
  mount --bind "$cache/archives-$suite" "$root/var/cache/apt/archives"
}

# newcomer COMMAND…: in the clone, with nothing of this machine's environment but a proxy.
newcomer () {
  say "On the fresh Debian $suite: $*"
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${no_proxy:+no_proxy="$no_proxy"} \
    chroot "$root" sh -c 'cd /srv/footing && exec "$@"' sh "$@" </dev/null
}

# The work, as the first process of a namespace: no mount is seen outside.
inside () {
  make_base
  configure_network
  clone
  mount_system
  failed=
  newcomer ./dev run --yes || failed="$failed run"
  newcomer ./dev test --yes || failed="$failed test"
  rm -rf "$cache/tour"
  cp -r "$root/srv/footing/_build/tour" "$cache/tour" 2>/dev/null || true
  if [ -n "$failed" ]; then
    say "Failed on a fresh Debian $suite:$failed."
    exit 1
  fi
  say "Debian $suite, minimal: ./dev run and ./dev test both succeeded."
}

# Whatever ends this script, even SIGKILL, ends the namespace with all its processes and
# mounts; the next run removes a folder that was left behind.
outside () {
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  if ! flock --nonblock 9; then
    say 'Another "./dev fresh" is at work in this folder; please wait until it ends.'
    exit 1
  fi
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  trap clean_up EXIT

  rm -rf --one-file-system "$root"
  setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc \
    sh build-aux/fresh.sh "$suite" inside 9>&- &
  worker=$!
  status=0
  wait "$worker" || status=$?
  worker=
  exit "$status"
}

# shellcheck disable=SC2317 # the trap calls it
clean_up () {
  trap '' HUP INT TERM
  if [ -n "$worker" ]; then
    kill -KILL "$worker" || true
    wait
  fi
  rm -rf --one-file-system "$root"
}

cd "$(dirname "$0")/.."
suite=$1
cache=$PWD/_build-fresh
root=$cache/root
worker=

if [ "${2-}" = inside ]; then
  inside
else
  outside
fi
