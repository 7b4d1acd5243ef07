/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-decode.h"
#include "date.h"
#include "hand-over.h"
#include "json-decoder.h"
#include "json-former.h"
#include "json-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SECONDS_PER_DAY (24 * 60 * 60)

/* The list of the kind at @place in @object, if there is one, and the lists in its
 * records. @around is where @object stands, "" at the top. */
static gboolean
decode_list (FootingJsonDecoder *self,
             guint place,
             JsonObject *object,
             const char *around,
             const char *parent,
             GError **error)
{
  const char *key = footing_json_kinds[place].list;
  g_autofree char *where =
      *around != '\0' ? g_strconcat (around, ".", key, NULL) : g_strdup (key);
  JsonArray *list;

  if (!json_object_has_member (object, key))
    return TRUE;
  list = footing_json_value_get_list (json_object_get_member (object, key), where, error);
  if (list == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (list); i++) {
    g_autofree char *own = g_strdup_printf ("%s[%u]", where, i);
    JsonNode *node = json_array_get_element (list, i);
    FootingJsonItem *item =
        footing_json_decoder_read (self, place, parent, own, node, error);

    if (item == NULL)
      return FALSE;
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
      if (footing_json_kinds[j].above == (int)place &&
          !decode_list (self, j, json_node_get_object (node), own, item->id, error))
        return FALSE;
  }

  return TRUE;
}

/* Whether @object says that it is an export that we can read. */
static gboolean
check_format (JsonObject *object, const char *name, GError **error)
{
  JsonNode *format = json_object_get_member (object, "format");
  JsonNode *version = json_object_get_member (object, "version");
  int number;

  if (format == NULL || json_node_get_value_type (format) != G_TYPE_STRING ||
      strcmp (json_node_get_string (format), FOOTING_JSON_FORMAT) != 0) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not exported by Footing: choose another file."), name);
    return FALSE;
  }

  if (version == NULL)
    return footing_json_decoder_refuse_missing (name, "version", error);
  if (!footing_json_value_get_int (version, "version", 1, G_MAXINT, &number, error))
    return FALSE;
  if (number > FOOTING_JSON_VERSION) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_NEWER,
                 _ ("“%s” was exported by a newer version of Footing: update Footing, "
                    "then try again."),
                 name);
    return FALSE;
  }

  return TRUE;
}

/* Whether @object is something that we can read; a hand-over becomes an export first. */
static gboolean
check_kind (FootingJsonDecoder *self,
            JsonObject *object,
            const char *name,
            GError **error)
{
  self->document->handed_over = footing_hand_over_is (object);

  return self->document->handed_over ? footing_hand_over_bring_in (object, name, error)
                                     : check_format (object, name, error);
}

/* How many days the local dates of @instant lie before @today. */
static gboolean
measure_days (gint64 instant, const char *today, int *days, GError **error)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);
  g_autofree char *date = g_date_time_format (time, "%Y-%m-%d");

  if (!footing_date_is_valid (date))
    return footing_json_decoder_refuse_missing (FOOTING_JSON_FORMAT, "exported_at",
                                                error);

  *days = footing_date_days_between (date, today);
  return TRUE;
}

/* Reads when it was exported, and from that how far dates are to be moved. */
static gboolean
decode_anchor (FootingJsonDecoder *self,
               JsonObject *object,
               const char *today,
               GError **error)
{
  JsonNode *node = json_object_get_member (object, "exported_at");
  gint64 *as_of = &self->document->as_of;

  if (node == NULL)
    return today == NULL || footing_json_decoder_refuse_missing (FOOTING_JSON_FORMAT,
                                                                 "exported_at", error);

  if (!footing_json_value_get_instant (node, "exported_at", as_of, error) ||
      (today != NULL && !measure_days (*as_of, today, &self->days, error)))
    return FALSE;

  *as_of += (gint64)self->days * SECONDS_PER_DAY;
  return TRUE;
}

static void
warn_unknown_at_top (FootingJsonDecoder *self, JsonObject *object)
{
  static const char *const known[] = {"format", "version", "exported_at", NULL};
  JsonObjectIter iter;
  const char *key;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL)) {
    gboolean is_known = g_strv_contains (known, key);

    for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
      if (footing_json_kinds[i].above < 0 || footing_json_kinds[i].loose)
        is_known = is_known || strcmp (footing_json_kinds[i].list, key) == 0;
    if (!is_known)
      footing_json_decoder_warn (self, "", key);
  }
}

static gboolean
decode_all (FootingJsonDecoder *self,
            JsonNode *root,
            const char *name,
            const char *today,
            GError **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN,
                 _ ("“%s” was not exported by Footing: choose another file."), name);
    return FALSE;
  }

  object = json_node_get_object (root);
  if (!check_kind (self, object, name, error) ||
      !decode_anchor (self, object, today, error))
    return FALSE;

  footing_json_bring_up_to_date (object);
  warn_unknown_at_top (self, object);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if ((footing_json_kinds[i].above < 0 || footing_json_kinds[i].loose) &&
        !decode_list (self, i, object, "", NULL, error))
      return FALSE;

  return TRUE;
}

FootingJsonDocument *
footing_json_decode (JsonNode *root,
                     const char *name,
                     FootingGuidance *guidance,
                     const char *today,
                     gint64 written_at,
                     GError **error)
{
  g_autoptr (FootingJsonDocument) document = footing_json_document_new ();
  g_autoptr (GHashTable) warned =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) nameless =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FootingJsonDecoder self = {document, warned, nameless, guidance, 0};

  document->as_of = written_at;
  if (!decode_all (&self, root, name, today, error))
    return NULL;

  return g_steal_pointer (&document);
}
