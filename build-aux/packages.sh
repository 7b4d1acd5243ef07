#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# packages.sh [--yes] GROUP…
#
# Installs what is missing of these groups of packages.debian. Asks first, unless --yes
# is given or there is no terminal. On a system without apt it names what is missing.
set -euf

list=$(dirname "$0")/packages.debian

say () {
  printf '%s\n' "$*" >&2
}

# "PACKAGE PROBE" of each line in the groups; the "?" stays.
entries () {
  awk -v groups=" $* " '
    { sub(/#.*/, "") }
    /^\[/ { group = substr($1, 2, length($1) - 2); next }
    NF && index(groups, " " group " ") { print $1, $2 }
  ' "$list"
}

is_installed () {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_packages () {
  entries "$@" | while read -r package _; do
    is_installed "${package#\?}" || printf '%s\n' "$package"
  done
}

probe_succeeds () {
  case $1 in
    -) true ;;
    *'>='*) pkg-config --exists "${1%%>=*} >= ${1#*>=}" 2>/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

missing_probes () {
  entries "$@" | while read -r package probe; do
    [ "$package" != "${package#\?}" ] || probe_succeeds "$probe" || printf '  %s\n' "$probe"
  done
}

required () {
  printf '%s\n' "$@" | grep -v '^?' || true
}

# Leaves out the optional packages that the archive does not have.
offered () {
  for package; do
    case $package in
      \?*)
        package=${package#\?}
        apt-cache --quiet=0 policy "$package" 2>/dev/null | grep -q 'Candidate: [^(]' || continue
        ;;
    esac
    printf '%s\n' "$package"
  done
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo "$@"
  fi
}

stop_unless_root_can_be_had () {
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    say "Installing them needs root, and there is no sudo. Please run as root:"
    say "  apt-get update && apt-get install --no-install-recommends $*"
    exit 1
  fi
}

confirm () {
  if [ "$assume_yes" = true ] || [ ! -t 0 ]; then
    return 0
  fi
  printf 'Install these packages with apt-get? [Y/n] ' >&2
  read -r answer
  case $answer in
    '' | [Yy]*) return 0 ;;
  esac
  say 'Nothing was installed. Without these packages this cannot go on.'
  exit 1
}

install_with_apt () {
  # shellcheck disable=SC2046 # one word per package
  set -- $(missing_packages "$@")
  if [ -z "$(required "$@")$(offered "$@")" ]; then
    return 0
  fi

  # shellcheck disable=SC2046 # to one line
  say $(printf '%s\n' 'Missing packages:' "$@" | tr -d '?')
  # shellcheck disable=SC2046 # one word per package
  stop_unless_root_can_be_had $(required "$@")
  confirm
  say 'Running: apt-get update'
  as_root apt-get update --quiet
  # shellcheck disable=SC2046 # one word per package
  set -- $(offered "$@")
  say "Running: apt-get install --no-install-recommends $*"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install --yes --quiet --no-install-recommends "$@"
}

name_what_is_missing () {
  missing=$(missing_probes "$@")
  if [ -n "$missing" ]; then
    say 'This system has no apt-get. Please install these commands and pkg-config modules:'
    say "$missing"
    exit 1
  fi
}

assume_yes=false
if [ "${1-}" = --yes ]; then
  assume_yes=true
  shift
fi

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
  install_with_apt "$@"
else
  name_what_is_missing "$@"
fi
