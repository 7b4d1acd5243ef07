/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-value.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define MAX_QUOTED 60
#define SECONDS_PER_DAY (24 * 60 * 60)

char *
footing_json_value_quote (const char *text)
{
  g_autoptr (GString) quoted = g_string_new (NULL);
  const char *c = text;

  for (int n = 0; *c != '\0' && n < MAX_QUOTED; n++, c = g_utf8_next_char (c)) {
    const gunichar character = g_utf8_get_char (c);

    g_string_append_unichar (quoted, g_unichar_isprint (character) ? character : 0xfffd);
  }
  if (*c != '\0')
    g_string_append (quoted, "…");

  return g_strdup (quoted->str);
}

/* Takes @sentence. */
static void
refuse (GError **error, char *sentence)
{
  g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID, sentence);
  g_free (sentence);
}

const char *
footing_json_value_get_text (JsonNode *node, const char *where, GError **error)
{
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  refuse (error, g_strdup_printf (
                     /* Translators: %s is a place such as recoveries[0].title */
                     _ ("“%s” must be text: correct the file."), where));
  return NULL;
}

const char *
footing_json_value_get_id (JsonNode *node, const char *where, GError **error)
{
  const char *text = footing_json_value_get_text (node, where, error);
  g_autofree char *quoted = NULL;

  if (text == NULL || g_uuid_string_is_valid (text))
    return text;

  quoted = footing_json_value_quote (text);
  refuse (error,
          g_strdup_printf (_ ("“%s” must be an id (a UUID), not “%s”: correct the file."),
                           where, quoted));
  return NULL;
}

JsonArray *
footing_json_value_get_list (JsonNode *node, const char *where, GError **error)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  refuse (error,
          g_strdup_printf (_ ("“%s” must be a list in [ ]: correct the file."), where));
  return NULL;
}

JsonObject *
footing_json_value_get_object (JsonNode *node, const char *where, GError **error)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  refuse (error, g_strdup_printf (_ ("“%s” must be an object in { }: correct the file."),
                                  where));
  return NULL;
}

static gboolean
is_number (JsonNode *node)
{
  const GType type = json_node_get_value_type (node);

  return type == G_TYPE_INT64 || type == G_TYPE_DOUBLE;
}

gboolean
footing_json_value_get_int (
    JsonNode *node, const char *where, int min, int max, int *value, GError **error)
{
  const double number = is_number (node) ? json_node_get_double (node) : (double)NAN;

  if (number >= min && number <= max && number == (int)number) {
    *value = number;
    return TRUE;
  }

  refuse (error, max == G_MAXINT
                     ? g_strdup_printf (_ ("“%s” must be a whole number of at least %d: "
                                           "correct the file."),
                                        where, min)
                     : g_strdup_printf (_ ("“%s” must be a whole number from %d to %d: "
                                           "correct the file."),
                                        where, min, max));
  return FALSE;
}

gboolean
footing_json_value_get_instant (JsonNode *node,
                                const char *where,
                                gint64 *instant,
                                GError **error)
{
  const char *text = footing_json_value_get_text (node, where, error);
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *quoted = NULL;

  if (text == NULL)
    return FALSE;

  time = g_date_time_new_from_iso8601 (text, NULL);
  if (time != NULL) {
    *instant = g_date_time_to_unix (time);
    if (*instant == 0)
      *instant = 1;
    return TRUE;
  }

  quoted = footing_json_value_quote (text);
  refuse (error, g_strdup_printf (_ ("“%s” must be a moment such as "
                                     "2026-03-05T09:30:00Z, not “%s”: correct the "
                                     "file."),
                                  where, quoted));
  return FALSE;
}

static gboolean
read_date (JsonNode *node, const char *where, int days, GValue *value, GError **error)
{
  const char *text = footing_json_value_get_text (node, where, error);
  g_autofree char *quoted = NULL;

  if (text == NULL)
    return FALSE;

  if (*text == '\0') {
    g_value_set_string (value, text);
    return TRUE;
  }

  if (footing_date_is_valid (text)) {
    g_autofree char *moved = footing_date_add_days (text, days);

    if (footing_date_is_valid (moved)) {
      g_value_set_string (value, moved);
      return TRUE;
    }
  }

  quoted = footing_json_value_quote (text);
  refuse (error, g_strdup_printf (_ ("“%s” must be a date such as 2026-03-05, not “%s”: "
                                     "correct the file."),
                                  where, quoted));
  return FALSE;
}

static gboolean
read_time (JsonNode *node, const char *where, GValue *value, GError **error)
{
  const char *text = footing_json_value_get_text (node, where, error);
  g_autofree char *quoted = NULL;

  if (text == NULL)
    return FALSE;

  if (*text == '\0' || footing_time_is_valid (text)) {
    g_value_set_string (value, text);
    return TRUE;
  }

  quoted = footing_json_value_quote (text);
  refuse (error, g_strdup_printf (_ ("“%s” must be a time such as 09:30, not “%s”: "
                                     "correct the file."),
                                  where, quoted));
  return FALSE;
}

static gboolean
is_allowed (const FootingField *field,
            const char *code,
            const char *where,
            GError **error)
{
  g_autofree char *quoted = NULL;

  if (footing_field_allows (field, code))
    return TRUE;

  quoted = footing_json_value_quote (code);
  refuse (error, g_strdup_printf (_ ("“%s” has the unknown value “%s”: update Footing, "
                                     "or correct the file."),
                                  where, quoted));
  return FALSE;
}

static gboolean
read_code (JsonNode *node,
           const FootingField *field,
           const char *where,
           GValue *value,
           GError **error)
{
  const char *text = footing_json_value_get_text (node, where, error);

  if (text == NULL || !is_allowed (field, text, where, error))
    return FALSE;

  g_value_set_string (value, text);
  return TRUE;
}

static gboolean
read_codes (JsonNode *node,
            const FootingField *field,
            const char *where,
            GValue *value,
            GError **error)
{
  JsonArray *list = footing_json_value_get_list (node, where, error);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    const char *text =
        footing_json_value_get_text (json_array_get_element (list, i), where, error);

    if (text == NULL || !is_allowed (field, text, where, error))
      return FALSE;
    g_strv_builder_add (codes, text);
  }

  g_value_take_boxed (value, g_strv_builder_end (codes));
  return list != NULL;
}

static gboolean
read_real (JsonNode *node, const char *where, GValue *value, GError **error)
{
  if (is_number (node)) {
    g_value_set_double (value, json_node_get_double (node));
    return TRUE;
  }

  refuse (error, g_strdup_printf (_ ("“%s” must be a number: correct the file."), where));
  return FALSE;
}

static gboolean
read_bool (JsonNode *node, const char *where, GValue *value, GError **error)
{
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN) {
    g_value_set_boolean (value, json_node_get_boolean (node));
    return TRUE;
  }

  refuse (error,
          g_strdup_printf (_ ("“%s” must be true or false: correct the file."), where));
  return FALSE;
}

static gboolean
read_instant (JsonNode *node, const char *where, int days, GValue *value, GError **error)
{
  gint64 instant;

  if (!footing_json_value_get_instant (node, where, &instant, error))
    return FALSE;

  g_value_set_int64 (value, instant + (gint64)days * SECONDS_PER_DAY);
  return TRUE;
}

static gboolean
read_int (JsonNode *node,
          const FootingJsonField *described,
          const char *where,
          GValue *value,
          GError **error)
{
  int number = -1;
  const gboolean done = footing_json_value_get_int (node, where, described->min,
                                                    described->max, &number, error);

  g_value_set_int (value, number);
  return done;
}

static gboolean
read_text (JsonNode *node,
           const char *where,
           const char *(*get) (JsonNode *, const char *, GError **),
           GValue *value,
           GError **error)
{
  const char *text = get (node, where, error);

  g_value_set_string (value, text);
  return text != NULL;
}

gboolean
footing_json_value_read (JsonNode *node,
                         const FootingJsonField *described,
                         const char *where,
                         int days,
                         GValue *value,
                         GError **error)
{
  const FootingField *field = described->field;

  switch (field->type) {
  case FOOTING_FIELD_CODE:
    g_value_init (value, G_TYPE_STRING);
    return read_code (node, field, where, value, error);
  case FOOTING_FIELD_CODES:
    g_value_init (value, G_TYPE_STRV);
    return read_codes (node, field, where, value, error);
  case FOOTING_FIELD_DATE:
    g_value_init (value, G_TYPE_STRING);
    return read_date (node, where, days, value, error);
  case FOOTING_FIELD_TIME:
    g_value_init (value, G_TYPE_STRING);
    return read_time (node, where, value, error);
  case FOOTING_FIELD_REFERENCE:
    g_value_init (value, G_TYPE_STRING);
    return read_text (node, where, footing_json_value_get_id, value, error);
  case FOOTING_FIELD_INT:
    g_value_init (value, G_TYPE_INT);
    return read_int (node, described, where, value, error);
  case FOOTING_FIELD_REAL:
    g_value_init (value, G_TYPE_DOUBLE);
    return read_real (node, where, value, error);
  case FOOTING_FIELD_BOOL:
    g_value_init (value, G_TYPE_BOOLEAN);
    return read_bool (node, where, value, error);
  case FOOTING_FIELD_INSTANT:
    g_value_init (value, G_TYPE_INT64);
    return read_instant (node, where, days, value, error);
  case FOOTING_FIELD_TEXT:
  default:
    g_value_init (value, G_TYPE_STRING);
    return read_text (node, where, footing_json_value_get_text, value, error);
  }
}

void
footing_json_value_refuse_code (FootingCodeKind kind,
                                const char *code,
                                const char *where,
                                GError **error)
{
  g_autofree char *quoted = footing_json_value_quote (code);
  char *sentence;

  switch (kind) {
  case FOOTING_CODE_TRIGGER:
    sentence =
        /* Translators: first a place such as recoveries[0], then a code */
        g_strdup_printf (_ ("“%s” has the unknown trigger “%s”: update Footing, or "
                            "correct the file."),
                         where, quoted);
    break;
  case FOOTING_CODE_DRIVER:
    sentence = g_strdup_printf (_ ("“%s” has the unknown driver “%s”: update Footing, or "
                                   "correct the file."),
                                where, quoted);
    break;
  case FOOTING_CODE_SIGN:
    sentence = g_strdup_printf (_ ("“%s” has the unknown sign “%s”: update Footing, or "
                                   "correct the file."),
                                where, quoted);
    break;
  case FOOTING_CODE_MOVE:
    sentence = g_strdup_printf (_ ("“%s” has the unknown move “%s”: update Footing, or "
                                   "correct the file."),
                                where, quoted);
    break;
  case FOOTING_CODE_RITUAL:
    sentence = g_strdup_printf (_ ("“%s” has the unknown ritual “%s”: update Footing, or "
                                   "correct the file."),
                                where, quoted);
    break;
  case FOOTING_CODE_ANY:
  default:
    g_return_if_reached ();
  }

  refuse (error, sentence);
}
