/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-import.h"
#include "store-file.h"
#include "store-private.h"

#include <string.h>

struct _FootingKnownTable {
  /* owned */
  GStringChunk *texts;
  GPtrArray *known;
  GHashTable *by_id;  /* id → FootingKnown */
  GHashTable *by_day; /* ritual and date → id */
};

typedef struct {
  GType (*get_type) (void);
  GType (*get_above) (void); /* the type of the parent */
  const char *sql;           /* id, parent, detail, whether it is in the bin */
} Source;

#define BIN ", deleted_at IS NOT NULL "

static const Source sources[] = {
    {footing_recovery_get_type, NULL, "SELECT id, NULL, NULL" BIN "FROM recovery"},
    {footing_outcome_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM outcome"},
    {footing_progress_get_type, footing_outcome_get_type,
     "SELECT id, outcome, NULL" BIN "FROM progress"},
    {footing_adjustment_get_type, footing_outcome_get_type,
     "SELECT id, outcome, NULL" BIN "FROM adjustment"},
    {footing_step_get_type, footing_recovery_get_type,
     "SELECT id, recovery, restores" BIN "FROM step"},
    {footing_person_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM person"},
    {footing_conversation_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM conversation"},
    {footing_ritual_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM ritual"},
    {footing_occurrence_get_type, footing_ritual_get_type,
     "SELECT id, ritual, date" BIN "FROM occurrence"},
    {footing_answer_get_type, footing_occurrence_get_type,
     "SELECT id, occurrence, NULL" BIN "FROM answer"},
    {footing_own_sign_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM own_sign"},
    {footing_hidden_sign_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM hidden_sign"},
    {footing_checkin_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM checkin"},
    {footing_entry_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM entry"},
    {footing_review_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM review"},
    {footing_recovery_story_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM recovery_story"},
    {footing_agreement_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM agreement"},
    {footing_moment_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM moment"},
    {footing_plan_line_get_type, footing_recovery_get_type,
     "SELECT id, recovery, NULL" BIN "FROM plan_line"},
    {footing_mark_get_type, footing_plan_line_get_type,
     "SELECT id, line, NULL" BIN "FROM mark"},
    {footing_support_contact_get_type, NULL,
     "SELECT id, NULL, NULL" BIN "FROM support_contact"},
};

void
footing_known_table_free (FootingKnownTable *self)
{
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_day);
  g_ptr_array_unref (self->known);
  g_string_chunk_free (self->texts);
  g_free (self);
}

/* The text of a column, kept by @self; parents are the same for many. */
static const char *
keep_text (FootingKnownTable *self,
           FootingStatement *statement,
           int column,
           gboolean once)
{
  g_autofree char *text = NULL;

  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  text = footing_db_column_text (statement, column);
  return once ? g_string_chunk_insert (self->texts, text)
              : g_string_chunk_insert_const (self->texts, text);
}

static char *
make_day (const char *ritual, const char *date)
{
  return g_strdup_printf ("%s %s", ritual, date);
}

static void
add_known (FootingKnownTable *self, FootingStatement *statement, GType type)
{
  FootingKnown *known = g_new0 (FootingKnown, 1);
  const char *id = keep_text (self, statement, 0, TRUE);

  g_ptr_array_add (self->known, known);
  known->type = type;
  known->id = id;
  known->parent = keep_text (self, statement, 1, FALSE);
  known->detail = keep_text (self, statement, 2, FALSE);
  known->deleted = sqlite3_column_int (statement, 3) != 0;
  known->other = g_hash_table_lookup (self->by_id, id);
  g_hash_table_replace (self->by_id, (gpointer)id, known);

  if (type == FOOTING_TYPE_OCCURRENCE)
    g_hash_table_insert (self->by_day, make_day (known->parent, known->detail),
                         (gpointer)id);
}

static gboolean
read_source (FootingKnownTable *self, FootingDb *db, const Source *source, GError **error)
{
  g_autoptr (FootingStatement) statement = footing_db_prepare (db, source->sql, error);
  FootingDbStep step;

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW)
    add_known (self, statement, source->get_type ());

  return step == FOOTING_DB_DONE;
}

FootingKnownTable *
footing_store_list_known (FootingStore *self, GError **error)
{
  g_autoptr (FootingKnownTable) table = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);

  table = g_new0 (FootingKnownTable, 1);
  table->texts = g_string_chunk_new (4096);
  table->known = g_ptr_array_new_with_free_func (g_free);
  table->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  table->by_day = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (!read_source (table, footing_store_get_db (self), &sources[i], error))
      return NULL;

  return g_steal_pointer (&table);
}

const FootingKnown *
footing_known_table_lookup (FootingKnownTable *self, const char *id)
{
  g_return_val_if_fail (self != NULL && id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

const FootingKnown *
footing_known_table_lookup_type (FootingKnownTable *self, GType type, const char *id)
{
  const FootingKnown *known = footing_known_table_lookup (self, id);

  while (known != NULL && known->type != type)
    known = known->other;

  return known;
}

GPtrArray *
footing_known_table_list_ids (FootingKnownTable *self, GType type)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < self->known->len; i++) {
    const FootingKnown *known = self->known->pdata[i];

    if (known->type == type)
      g_ptr_array_add (ids, (gpointer)known->id);
  }

  return ids;
}

const char *
footing_known_table_find_occurrence (FootingKnownTable *self,
                                     const char *ritual,
                                     const char *date)
{
  g_autofree char *day = make_day (ritual, date);

  return g_hash_table_lookup (self->by_day, day);
}

static GType
find_above (GType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (sources[i].get_type () == type)
      return sources[i].get_above ();

  g_assert_not_reached ();
}

const char *
footing_known_table_find_recovery (FootingKnownTable *self, GType type, const char *id)
{
  while (id != NULL && type != FOOTING_TYPE_RECOVERY) {
    const FootingKnown *known = footing_known_table_lookup_type (self, type, id);

    id = known != NULL ? known->parent : NULL;
    type = find_above (type);
  }

  return id;
}

gboolean
footing_known_table_is_live (FootingKnownTable *self, GType type, const char *id)
{
  const FootingKnown *known = footing_known_table_lookup_type (self, type, id);

  while (known != NULL && !known->deleted && known->parent != NULL) {
    type = find_above (type);
    known = footing_known_table_lookup_type (self, type, known->parent);
  }

  return known != NULL && !known->deleted;
}

guint
footing_known_table_get_size (FootingKnownTable *self)
{
  return self->known->len;
}

const FootingKnown *
footing_known_table_nth (FootingKnownTable *self, guint i)
{
  g_return_val_if_fail (i < self->known->len, NULL);

  return self->known->pdata[i];
}

static gboolean
take_ratings (FootingStore *self, gpointer record, GHashTable *ratings, GError **error)
{
  const char *id = footing_record_get_id (record);
  GHashTableIter iter;
  gpointer code, rating;
  gboolean done = TRUE;

  if (ratings == NULL)
    return TRUE;

  g_hash_table_iter_init (&iter, ratings);
  while (done && g_hash_table_iter_next (&iter, &code, &rating))
    done =
        FOOTING_IS_RECOVERY (record)
            ? footing_store_set_driver (self, id, code, GPOINTER_TO_INT (rating), error)
            : footing_store_set_sign (self, id, code, GPOINTER_TO_INT (rating), error);

  return done;
}

/* Adds @given, ids or NULL, to those that @record has. */
static gboolean
take_link (FootingStore *self,
           gpointer record,
           FootingLink link,
           const GStrv given,
           GError **error)
{
  const char *id = footing_record_get_id (record);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) current = NULL;
  g_auto (GStrv) all = NULL;

  if (given == NULL || given[0] == NULL)
    return TRUE;

  current = footing_store_get_links (self, link, id, error);
  if (current == NULL)
    return FALSE;

  g_strv_builder_addv (ids, (const char **)current);
  g_strv_builder_addv (ids, (const char **)given);
  all = g_strv_builder_end (ids);

  return footing_store_set_links (self, link, id, (const char *const *)all, error);
}

static gboolean
take_links (FootingStore *self, gpointer record, const GStrv *links, GError **error)
{
  for (guint i = 0; links != NULL && i < FOOTING_N_LINKS; i++)
    if (!take_link (self, record, i, links[i], error))
      return FALSE;

  return TRUE;
}

gboolean
footing_store_take (FootingStore *self,
                    gpointer record,
                    gint64 changed_at,
                    GHashTable *ratings,
                    const GStrv *links,
                    GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECORD (record), FALSE);

  if (!footing_store_begin (self, error))
    return FALSE;

  footing_store_set_as_of (self, changed_at);
  done = footing_store_save (self, record, error) &&
         take_ratings (self, record, ratings, error) &&
         take_links (self, record, links, error);
  footing_store_set_as_of (self, 0);

  return footing_store_finish (self, done, error);
}

gboolean
footing_store_defer_references (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), FALSE);

  return footing_db_exec (footing_store_get_db (self), "PRAGMA defer_foreign_keys = ON",
                          error);
}

gint64
footing_store_get_version (FootingStore *self, GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (self), -1);

  return footing_db_get_int (footing_store_get_db (self), "PRAGMA data_version", error);
}
