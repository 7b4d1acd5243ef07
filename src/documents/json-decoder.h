/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-document.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * FootingJsonDecoder:
 * @warned: what was warned about already
 * @nameless: how many records without an id a place and date has had
 * @guidance: knows the codes, NULL to take all of them
 * @days: how far dates are moved
 *
 * What is needed while records are decoded, all of it borrowed.
 */
typedef struct {
  FootingJsonDocument *document;
  GHashTable *warned;
  GHashTable *nameless;
  FootingGuidance *guidance;
  int days;
} FootingJsonDecoder;

/* Decodes the record @node, called @where, without the lists in it, into the document;
 * NULL with @error set when it is not allowed. */
FootingJsonItem *footing_json_decoder_read (FootingJsonDecoder *self,
                                            guint place,
                                            const char *parent,
                                            const char *where,
                                            JsonNode *node,
                                            GError **error);

/* Says, once, that @key of the object @where is left out. */
void
footing_json_decoder_warn (FootingJsonDecoder *self, const char *where, const char *key);

/* Sets @error: @where lacks @key. Always FALSE. */
gboolean
footing_json_decoder_refuse_missing (const char *where, const char *key, GError **error);

G_END_DECLS
