/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-export.h"
#include "date.h"
#include "json-kinds.h"
#include "json-scope.h"
#include "json-writer.h"
#include "target.h"

#include <math.h>

typedef struct {
  /* owned */
  FootingJsonWriter *writer;
  GArray *fields[FOOTING_N_JSON_KINDS];
  FootingJsonScope *scope;

  /* borrowed */
  FootingStore *store;
} Export;

static void
export_clear (Export *self)
{
  footing_json_writer_free (self->writer);
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    g_array_unref (self->fields[i]);
  g_clear_pointer (&self->scope, footing_json_scope_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

static void
export_init (Export *self, FootingStore *store)
{
  self->writer = footing_json_writer_new ();
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    self->fields[i] = footing_json_kind_list_fields (&footing_json_kinds[i]);
  self->store = store;
}

/* Whether @text is one of the codes that @field allows. */
static gboolean
is_allowed (const FootingField *field, const char *text)
{
  return *text != '\0' && footing_field_allows (field, text);
}

static gboolean
is_int_given (gpointer record, const FootingJsonField *described)
{
  return footing_record_get_int (record, described->field) >= 0 ||
         described->field->preset >= 0;
}

/* Whether @at is when something was; a reminder that came too late never was. */
static gboolean
is_instant (gpointer record, gint64 at)
{
  return at != 0 && !(FOOTING_IS_MOMENT (record) && at == FOOTING_MOMENT_PASSED);
}

/* Whether @record holds something in @described that another file can hold too. */
static gboolean
is_given (Export *self, gpointer record, const FootingJsonField *described)
{
  const FootingField *field = described->field;
  const char *text;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    return footing_record_get_codes (record, field)[0] != NULL;
  case FOOTING_FIELD_INT:
    return is_int_given (record, described);
  case FOOTING_FIELD_REAL:
    return isfinite (footing_record_get_real (record, field));
  case FOOTING_FIELD_BOOL:
    return TRUE;
  case FOOTING_FIELD_INSTANT:
    return is_instant (record, footing_record_get_instant (record, field));
  case FOOTING_FIELD_REFERENCE:
    text = footing_record_get_text (record, field);
    return text != NULL &&
           footing_json_scope_allows (self->scope, record, described->target, text);
  case FOOTING_FIELD_CODE:
    return is_allowed (field, footing_record_get_text (record, field));
  case FOOTING_FIELD_DATE:
    return described->required ||
           footing_date_is_valid (footing_record_get_text (record, field));
  case FOOTING_FIELD_TIME:
    return footing_time_is_valid (footing_record_get_text (record, field));
  case FOOTING_FIELD_TEXT:
  default:
    return *footing_record_get_text (record, field) != '\0';
  }
}

/* @code of @kind as @record says it; NULL where that is a sign of one's own that another
 * file would not know. */
static const char *
find_code (Export *self, gpointer record, FootingCodeKind kind, const char *code)
{
  const GType type = FOOTING_TYPE_OWN_SIGN;

  if (kind != FOOTING_CODE_SIGN || (!g_uuid_string_is_valid (code) &&
                                    !footing_json_scope_has (self->scope, type, code)))
    return code;

  return footing_json_scope_allows (self->scope, record, type, code)
             ? footing_json_scope_get_id (self->scope, type, code)
             : NULL;
}

static void
add_codes (Export *self, gpointer record, const FootingJsonField *described)
{
  const FootingField *field = described->field;
  const char *const *codes = footing_record_get_codes (record, field);

  footing_json_writer_begin_list (self->writer, described->key);
  for (guint i = 0; codes[i] != NULL; i++) {
    const char *code = find_code (self, record, described->catalogue, codes[i]);

    if (code != NULL && is_allowed (field, code))
      footing_json_writer_add_text (self->writer, NULL, code);
  }
  footing_json_writer_end_list (self->writer);
}

/* @instant in @format, NULL when it has no year of four digits. */
static char *
format_instant (gint64 instant, const char *format)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (instant);

  return time != NULL ? g_date_time_format (time, format) : NULL;
}

static void
add_instant (FootingJsonWriter *writer, const char *key, gint64 instant)
{
  g_autofree char *text = format_instant (instant, "%Y-%m-%dT%H:%M:%SZ");

  if (text != NULL)
    footing_json_writer_add_text (writer, key, text);
}

/* A date that may not be missing is never the reason why nothing can be imported. */
static void
add_date (FootingJsonWriter *writer, const char *key, gpointer record, const char *date)
{
  g_autofree char *made = NULL;

  if (!footing_date_is_valid (date)) {
    made = format_instant (footing_record_get_created_at (record), "%Y-%m-%d");
    date = footing_date_is_valid (made) ? made : "1970-01-01";
  }

  footing_json_writer_add_text (writer, key, date);
}

static void
add_field (Export *self, gpointer record, const FootingJsonField *described)
{
  const FootingField *field = described->field;
  FootingJsonWriter *writer = self->writer;
  const char *key = described->key;

  switch (field->type) {
  case FOOTING_FIELD_CODES:
    add_codes (self, record, described);
    break;
  case FOOTING_FIELD_INT:
    footing_json_writer_add_int (
        writer, key,
        CLAMP (footing_record_get_int (record, field), described->min, described->max));
    break;
  case FOOTING_FIELD_REAL:
    footing_json_writer_add_real (writer, key, footing_record_get_real (record, field));
    break;
  case FOOTING_FIELD_BOOL:
    footing_json_writer_add_bool (writer, key, footing_record_get_int (record, field));
    break;
  case FOOTING_FIELD_INSTANT:
    add_instant (writer, key, footing_record_get_instant (record, field));
    break;
  case FOOTING_FIELD_REFERENCE:
    footing_json_writer_add_text (
        writer, key,
        footing_json_scope_get_id (self->scope, described->target,
                                   footing_record_get_text (record, field)));
    break;
  case FOOTING_FIELD_DATE:
    add_date (writer, key, record, footing_record_get_text (record, field));
    break;
  case FOOTING_FIELD_TEXT:
  case FOOTING_FIELD_CODE:
  case FOOTING_FIELD_TIME:
  default:
    footing_json_writer_add_text (writer, key, footing_record_get_text (record, field));
    break;
  }
}

static void
add_fields (Export *self, gpointer record, GArray *fields)
{
  const char *group = NULL;

  for (guint i = 0; i < fields->len; i++) {
    const FootingJsonField *described = &g_array_index (fields, FootingJsonField, i);

    if (!is_given (self, record, described))
      continue;

    if (g_strcmp0 (group, described->group) != 0) {
      if (group != NULL)
        footing_json_writer_end_object (self->writer);
      group = described->group;
      if (group != NULL)
        footing_json_writer_begin_object (self->writer, group);
    }
    add_field (self, record, described);
  }

  if (group != NULL)
    footing_json_writer_end_object (self->writer);
}

static int
compare_codes_cb (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (a, b);
}

static gboolean
add_ratings (Export *self, const FootingJsonKind *kind, gpointer record, GError **error)
{
  const char *id = footing_record_get_id (record);
  g_autoptr (GHashTable) ratings =
      kind->rated == FOOTING_CODE_DRIVER
          ? footing_store_get_drivers (self->store, id, error)
          : footing_store_get_signs (self->store, id, error);
  g_autoptr (GList) codes = NULL;

  if (ratings == NULL)
    return FALSE;

  codes = g_list_sort (g_hash_table_get_keys (ratings), compare_codes_cb);
  footing_json_writer_begin_object (self->writer, kind->ratings);
  for (GList *l = codes; l != NULL; l = l->next) {
    const char *code = find_code (self, record, kind->rated, l->data);

    if (code != NULL)
      footing_json_writer_add_int (
          self->writer, code, GPOINTER_TO_INT (g_hash_table_lookup (ratings, l->data)));
  }
  footing_json_writer_end_object (self->writer);

  return TRUE;
}

static gboolean
add_link (Export *self, gpointer record, FootingLink link, GError **error)
{
  const FootingJsonLink *described = &footing_json_links[link];
  const GType type = described->get_type ();
  g_auto (GStrv) ids =
      footing_store_get_links (self->store, link, footing_record_get_id (record), error);

  if (ids == NULL)
    return FALSE;

  footing_json_writer_begin_list (self->writer, described->key);
  for (guint i = 0; ids[i] != NULL; i++)
    if (described->anywhere
            ? footing_json_scope_has (self->scope, type, ids[i])
            : footing_json_scope_allows (self->scope, record, type, ids[i]))
      footing_json_writer_add_text (
          self->writer, NULL, footing_json_scope_get_id (self->scope, type, ids[i]));
  footing_json_writer_end_list (self->writer);

  return TRUE;
}

static gboolean
add_links (Export *self, gpointer record, GError **error)
{
  for (guint i = 0; i < FOOTING_N_LINKS; i++)
    if (!add_link (self, record, i, error))
      return FALSE;

  return TRUE;
}

/* All of @record but the lists in it. */
static gboolean
add_own (Export *self, guint place, gpointer record, GError **error)
{
  const FootingJsonKind *kind = &footing_json_kinds[place];
  const char *id = footing_record_get_id (record);

  footing_json_writer_add_text (
      self->writer, "id", footing_json_scope_get_id (self->scope, kind->get_type (), id));
  add_fields (self, record, self->fields[place]);
  add_instant (self->writer, "created_at", footing_record_get_created_at (record));
  add_instant (self->writer, "changed_at", footing_record_get_changed_at (record));

  return (kind->ratings == NULL || add_ratings (self, kind, record, error)) &&
         (!kind->linked || add_links (self, record, error));
}

/* The list of the kind at @place that belongs to @parent, with the lists in its records:
 * kinds nest three times at most. */
static gboolean
add_list (Export *self, guint place, const char *parent, GError **error)
{
  const FootingJsonKind *kind = &footing_json_kinds[place];
  g_autoptr (GPtrArray) records =
      footing_store_list (self->store, kind->get_type (), parent, error);

  if (records == NULL)
    return FALSE;

  footing_json_writer_begin_list (self->writer, kind->list);
  for (guint i = 0; i < records->len; i++) {
    footing_json_writer_begin_object (self->writer, NULL);
    if (!add_own (self, place, records->pdata[i], error))
      return FALSE;
    for (guint j = 0; j < FOOTING_N_JSON_KINDS; j++)
      if (footing_json_kinds[j].above == (int)place &&
          !add_list (self, j, footing_record_get_id (records->pdata[i]), error))
        return FALSE;
    footing_json_writer_end_object (self->writer);
  }
  footing_json_writer_end_list (self->writer);

  return TRUE;
}

static gboolean
add_all (Export *self, GError **error)
{
  self->scope = footing_json_scope_new (self->store, error);
  if (self->scope == NULL)
    return FALSE;

  footing_json_writer_begin_object (self->writer, NULL);
  footing_json_writer_add_text (self->writer, "format", FOOTING_JSON_FORMAT);
  footing_json_writer_add_int (self->writer, "version", FOOTING_JSON_VERSION);
  add_instant (self->writer, "exported_at",
               footing_clock_now (footing_store_get_clock (self->store)));
  for (guint i = 0; i < FOOTING_N_JSON_KINDS; i++)
    if ((footing_json_kinds[i].above < 0 || footing_json_kinds[i].loose) &&
        !add_list (self, i, NULL, error))
      return FALSE;
  footing_json_writer_end_object (self->writer);

  return TRUE;
}

GBytes *
footing_json_export_to_bytes (FootingStore *store, GError **error)
{
  g_auto (Export) self = {NULL};
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  export_init (&self, store);

  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = add_all (&self, error);
  if (!footing_store_end (store, TRUE, done ? error : NULL))
    done = FALSE;

  return done ? footing_json_writer_finish (self.writer) : NULL;
}

gboolean
footing_json_export (FootingStore *store, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  bytes = footing_json_export_to_bytes (store, error);

  return bytes != NULL &&
         footing_target_write (path, footing_store_get_path (store), bytes, error);
}
