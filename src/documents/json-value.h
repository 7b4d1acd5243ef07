/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-kinds.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Reads single values. @where names the value in messages, such as
 * "recoveries[0].title". An instant is never 0, which says that there is none: the first
 * second of 1970 is read as the second one. */

/* Sets @value to what @node holds for @described, moved by @days where it is a date or an
 * instant; catalogue codes are left to the caller. */
gboolean footing_json_value_read (JsonNode *node,
                                  const FootingJsonField *described,
                                  const char *where,
                                  int days,
                                  GValue *value,
                                  GError **error);

/* What @node holds; NULL or FALSE with @error set when it is something else. Text is
 * the node's own. */
const char *
footing_json_value_get_text (JsonNode *node, const char *where, GError **error);
const char *footing_json_value_get_id (JsonNode *node, const char *where, GError **error);
JsonArray *
footing_json_value_get_list (JsonNode *node, const char *where, GError **error);
JsonObject *
footing_json_value_get_object (JsonNode *node, const char *where, GError **error);
gboolean footing_json_value_get_int (
    JsonNode *node, const char *where, int min, int max, int *value, GError **error);
gboolean footing_json_value_get_instant (JsonNode *node,
                                         const char *where,
                                         gint64 *instant,
                                         GError **error);

/* @text for a message: no longer than a line, without control characters. Owned by the
 * caller. */
char *footing_json_value_quote (const char *text);

/* Sets @error to the sentence for a code that @where has and the catalogue has not. */
void footing_json_value_refuse_code (FootingCodeKind kind,
                                     const char *code,
                                     const char *where,
                                     GError **error);

G_END_DECLS
