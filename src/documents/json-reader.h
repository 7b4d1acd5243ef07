/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reads JSON from other hands. json-glib's own parser does not do for that: it overflows
 * the stack on deep nesting, cuts text at a NUL, turns large numbers into others and
 * takes the last of two equal keys.
 *
 * Strict (RFC 8259, UTF-8); refuses what records cannot keep: NUL characters,
 * numbers beyond a double, more than 64 levels. @name is what the messages call the file.
 * Errors: FOOTING_ERROR_FOREIGN for what is not JSON, FOOTING_ERROR_DAMAGED for what ends
 * too early, FOOTING_ERROR_INVALID for the rest; each names the line. */
JsonNode *footing_json_read (GBytes *bytes, const char *name, GError **error);

G_END_DECLS
