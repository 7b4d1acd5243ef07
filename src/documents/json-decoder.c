/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-decoder.h"
#include "json-value.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DAYS_PER_WEEK 7

/* @key in the place @where, without the numbers of list items. */
static char *
get_pattern (const char *where, const char *key)
{
  g_autoptr (GString) pattern = g_string_new (NULL);
  g_autofree char *quoted = footing_json_value_quote (key);
  gboolean inside = FALSE;

  for (const char *c = where; *c != '\0'; c++) {
    inside = *c == '[' || (inside && *c != ']');
    if (!inside && *c != ']')
      g_string_append_c (pattern, *c);
  }

  return *where != '\0' ? g_strconcat (pattern->str, ".", quoted, NULL)
                        : g_strdup (quoted);
}

void
footing_json_decoder_warn (FootingJsonDecoder *self, const char *where, const char *key)
{
  char *pattern = get_pattern (where, key);

  if (g_hash_table_add (self->warned, pattern))
    g_ptr_array_add (self->document->unknown, g_strdup (pattern));
}

static gboolean
check_code (FootingJsonDecoder *self,
            FootingCodeKind kind,
            const char *code,
            const char *where,
            GError **error)
{
  if (self->guidance == NULL ||
      footing_guidance_lookup (self->guidance, kind - 1, code) != NULL)
    return TRUE;

  footing_json_value_refuse_code (kind, code, where, error);
  return FALSE;
}

/* The same for what may be a sign of one's own, too: what has an id is looked for with
 * the references. */
static gboolean
check_code_or_id (FootingJsonDecoder *self,
                  FootingCodeKind kind,
                  const char *code,
                  const char *where,
                  GError **error)
{
  return footing_json_is_own_sign (kind, code) ||
         check_code (self, kind, code, where, error);
}

static gboolean
check_catalogue (FootingJsonDecoder *self,
                 const FootingJsonField *described,
                 const GValue *value,
                 const char *where,
                 GError **error)
{
  const char *const *codes;

  if (described->catalogue == FOOTING_CODE_ANY)
    return TRUE;

  if (G_VALUE_HOLDS_STRING (value)) {
    const char *code = g_value_get_string (value);

    return *code == '\0' || check_code (self, described->catalogue, code, where, error);
  }

  codes = g_value_get_boxed (value);
  for (guint i = 0; codes[i] != NULL; i++)
    if (!check_code_or_id (self, described->catalogue, codes[i], where, error))
      return FALSE;

  return TRUE;
}

/* @days without what goes beyond whole weeks; never more than @days. */
static int
floor_to_weeks (int days)
{
  const int rest = days % DAYS_PER_WEEK;

  return days - (rest >= 0 ? rest : rest + DAYS_PER_WEEK);
}

/* Makes the text in @value, called @where, one line; FALSE when there is something and
 * nothing of it can be seen, so that it is left out. */
static gboolean
make_line (FootingJsonDecoder *self, const char *where, GValue *value)
{
  const char *text = g_value_get_string (value);
  g_autofree char *line = footing_text_normalize_line (text);

  if (*line == '\0' && *text != '\0') {
    g_ptr_array_add (self->document->blank, g_strdup (where));
    return FALSE;
  }

  g_value_take_string (value, g_steal_pointer (&line));
  return TRUE;
}

static gboolean
decode_field (FootingJsonDecoder *self,
              FootingJsonItem *item,
              const FootingJsonField *described,
              JsonNode *node,
              GError **error)
{
  const FootingJsonKind *kind = &footing_json_kinds[item->place];
  const int days = kind->get_type () == FOOTING_TYPE_OCCURRENCE
                       ? floor_to_weeks (self->days)
                       : self->days;
  g_autofree char *where =
      described->group != NULL
          ? g_strdup_printf ("%s.%s.%s", item->where, described->group, described->key)
          : g_strdup_printf ("%s.%s", item->where, described->key);
  FootingJsonValue value = {described, G_VALUE_INIT};

  if (!footing_json_value_read (node, described, where, days, &value.value, error) ||
      !check_catalogue (self, described, &value.value, item->where, error)) {
    g_value_unset (&value.value);
    return FALSE;
  }

  if (described->field->line && !make_line (self, where, &value.value))
    g_value_unset (&value.value);
  else
    g_array_append_val (item->values, value);
  return TRUE;
}

static const FootingJsonField *
find_field (FootingJsonDecoder *self, guint place, const char *group, const char *key)
{
  GArray *fields = self->document->fields[place];

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);

    if (g_strcmp0 (described->group, group) == 0 && strcmp (described->key, key) == 0)
      return described;
  }

  return NULL;
}

static gboolean
is_group (FootingJsonDecoder *self, guint place, const char *key)
{
  GArray *fields = self->document->fields[place];

  for (guint i = 0; i < fields->len; i++)
    if (g_strcmp0 (g_array_index (fields, FootingJsonField, i).group, key) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_list (guint place, const char *key)
{
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if (footing_json_kinds[i].above == (int)place &&
        strcmp (footing_json_kinds[i].list, key) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
decode_group (FootingJsonDecoder *self,
              FootingJsonItem *item,
              const char *group,
              JsonNode *node,
              GError **error)
{
  g_autofree char *where = g_strdup_printf ("%s.%s", item->where, group);
  JsonObject *object = footing_json_value_get_object (node, where, error);
  JsonObjectIter iter;
  const char *key;

  if (object == NULL)
    return FALSE;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    const FootingJsonField *described = find_field (self, item->place, group, key);

    if (described == NULL)
      footing_json_decoder_warn (self, where, key);
    else if (!decode_field (self, item, described, node, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
decode_ratings (FootingJsonDecoder *self,
                FootingJsonItem *item,
                JsonNode *node,
                GError **error)
{
  const FootingJsonKind *kind = &footing_json_kinds[item->place];
  g_autofree char *where = g_strdup_printf ("%s.%s", item->where, kind->ratings);
  JsonObject *object = footing_json_value_get_object (node, where, error);
  JsonObjectIter iter;
  const char *key;

  if (object == NULL)
    return FALSE;

  item->ratings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node)) {
    g_autofree char *place = NULL;
    int rating;

    if (!check_code_or_id (self, kind->rated, key, item->where, error))
      return FALSE;
    place = g_strdup_printf ("%s.%s", where, key);
    if (!footing_json_value_get_int (node, place, 0, kind->rating_max, &rating, error))
      return FALSE;
    g_hash_table_insert (item->ratings, g_strdup (key), GINT_TO_POINTER (rating));
  }

  return TRUE;
}

static gboolean
decode_link (FootingJsonItem *item, guint link, JsonNode *node, GError **error)
{
  g_autofree char *where =
      g_strdup_printf ("%s.%s", item->where, footing_json_links[link].key);
  JsonArray *list = footing_json_value_get_list (node, where, error);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; list != NULL && i < json_array_get_length (list); i++) {
    const char *id =
        footing_json_value_get_id (json_array_get_element (list, i), where, error);

    if (id == NULL)
      return FALSE;
    g_strv_builder_add (ids, id);
  }

  item->links[link] = g_strv_builder_end (ids);
  return list != NULL;
}

static gboolean
decode_member (FootingJsonDecoder *self,
               FootingJsonItem *item,
               const char *key,
               JsonNode *node,
               GError **error)
{
  const FootingJsonKind *kind = &footing_json_kinds[item->place];
  const FootingJsonField *described = find_field (self, item->place, NULL, key);
  g_autofree char *where = g_strdup_printf ("%s.%s", item->where, key);

  if (described != NULL)
    return decode_field (self, item, described, node, error);
  if (strcmp (key, "id") == 0) {
    item->id = g_strdup (footing_json_value_get_id (node, where, error));
    return item->id != NULL;
  }
  if (strcmp (key, "created_at") == 0)
    return footing_json_value_get_instant (node, where, &item->created_at, error);
  if (strcmp (key, "changed_at") == 0) {
    item->dated = TRUE;
    return footing_json_value_get_instant (node, where, &item->changed_at, error);
  }
  if (g_strcmp0 (kind->ratings, key) == 0)
    return decode_ratings (self, item, node, error);
  for (guint i = 0; kind->linked && i < FOOTING_N_LINKS; i++)
    if (strcmp (key, footing_json_links[i].key) == 0)
      return decode_link (item, i, node, error);
  if (is_group (self, item->place, key))
    return decode_group (self, item, key, node, error);
  if (!is_list (item->place, key))
    footing_json_decoder_warn (self, item->where, key);

  return TRUE;
}

/* An id for a record without one that is known by what it belongs to and its date: the
 * same at each import. */
static char *
derive_id (FootingJsonDecoder *self, FootingJsonItem *item)
{
  char *key = g_strdup_printf ("%s %s", item->parent, footing_json_item_get_date (item));
  const int n = GPOINTER_TO_INT (g_hash_table_lookup (self->nameless, key));
  g_autofree char *name = g_strdup_printf ("footing %s %d", key, n);

  g_hash_table_insert (self->nameless, key, GINT_TO_POINTER (n + 1));

  return footing_json_make_id (name);
}

static gboolean
is_given (FootingJsonItem *item, const FootingJsonField *described)
{
  for (guint i = 0; i < item->values->len; i++) {
    const FootingJsonValue *value = &g_array_index (item->values, FootingJsonValue, i);

    if (value->described == described)
      return described->field->type != FOOTING_FIELD_DATE ||
             *g_value_get_string (&value->value) != '\0';
  }

  return FALSE;
}

gboolean
footing_json_decoder_refuse_missing (const char *where, const char *key, GError **error)
{
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
               /* Translators: a place such as recoveries[0], and what it lacks: date */
               _ ("“%s” has no “%s”: correct the file."), where, key);
  return FALSE;
}

/* What may not be missing, once all members have been read. */
static gboolean
complete (FootingJsonDecoder *self, FootingJsonItem *item, GError **error)
{
  GArray *fields = self->document->fields[item->place];
  const GType type = footing_json_kinds[item->place].get_type ();

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);

    if (described->required && !is_given (item, described))
      return footing_json_decoder_refuse_missing (item->where, described->key, error);
  }

  if (item->id == NULL &&
      (type == FOOTING_TYPE_PROGRESS || type == FOOTING_TYPE_OCCURRENCE))
    item->id = derive_id (self, item);

  return item->id != NULL ||
         footing_json_decoder_refuse_missing (item->where, "id", error);
}

FootingJsonItem *
footing_json_decoder_read (FootingJsonDecoder *self,
                           guint place,
                           const char *parent,
                           const char *where,
                           JsonNode *node,
                           GError **error)
{
  FootingJsonItem *item = footing_json_item_new (place, where, parent);
  JsonObject *object = footing_json_value_get_object (node, where, error);
  JsonObjectIter iter;
  const char *key;

  item->changed_at = self->document->as_of;
  g_ptr_array_add (self->document->items, item);
  if (object == NULL)
    return NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    if (!decode_member (self, item, key, node, error))
      return NULL;

  return complete (self, item, error) ? item : NULL;
}
