/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin.h"
#include "store-private.h"

#include <glib/gi18n-lib.h>

#define DEED "a(ssx)" /* type, id, since when it was in the bin */

/* The kinds of records that there are, as they are numbered in a list. */
static GType (*const kinds[]) (void) = {
    footing_recovery_get_type,
    footing_outcome_get_type,
    footing_progress_get_type,
    footing_adjustment_get_type,
    footing_step_get_type,
    footing_person_get_type,
    footing_conversation_get_type,
    footing_ritual_get_type,
    footing_occurrence_get_type,
    footing_answer_get_type,
    footing_checkin_get_type,
    footing_entry_get_type,
    footing_own_sign_get_type,
    footing_hidden_sign_get_type,
    footing_review_get_type,
    footing_recovery_story_get_type,
    footing_support_contact_get_type,
    footing_agreement_get_type,
    footing_moment_get_type,
    footing_plan_line_get_type,
    footing_mark_get_type,
};

/* What refers to what. Deleted together, the one comes back with the other. */
static const struct {
  GType (*child) (void);
  const char *column;
  GType (*owner) (void);
  gboolean held; /* without its owner it is nowhere */
} relations[] = {
    {footing_outcome_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_progress_get_type, "outcome", footing_outcome_get_type, TRUE},
    {footing_adjustment_get_type, "outcome", footing_outcome_get_type, TRUE},
    {footing_step_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_step_get_type, "restores", footing_step_get_type, TRUE},
    {footing_person_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_conversation_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_conversation_get_type, "person", footing_person_get_type, FALSE},
    {footing_ritual_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_occurrence_get_type, "ritual", footing_ritual_get_type, TRUE},
    {footing_answer_get_type, "occurrence", footing_occurrence_get_type, TRUE},
    {footing_answer_get_type, "person", footing_person_get_type, FALSE},
    {footing_own_sign_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_hidden_sign_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_checkin_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_entry_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_entry_get_type, "checkin", footing_checkin_get_type, TRUE},
    {footing_entry_get_type, "outcome", footing_outcome_get_type, FALSE},
    {footing_entry_get_type, "step", footing_step_get_type, FALSE},
    {footing_entry_get_type, "occurrence", footing_occurrence_get_type, FALSE},
    {footing_entry_get_type, "answers", footing_entry_get_type, FALSE},
    {footing_recovery_story_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_review_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_review_get_type, "reach", footing_person_get_type, FALSE},
    {footing_review_get_type, "reader", footing_person_get_type, FALSE},
    {footing_review_get_type, "step", footing_step_get_type, FALSE},
    {footing_agreement_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_agreement_get_type, "person", footing_person_get_type, FALSE},
    {footing_moment_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_moment_get_type, "entry", footing_entry_get_type, FALSE},
    {footing_moment_get_type, "follows", footing_moment_get_type, FALSE},
    {footing_plan_line_get_type, "recovery", footing_recovery_get_type, TRUE},
    {footing_plan_line_get_type, "agreement", footing_agreement_get_type, TRUE},
    {footing_plan_line_get_type, "moment", footing_moment_get_type, TRUE},
    {footing_plan_line_get_type, "task", footing_plan_line_get_type, TRUE},
    {footing_plan_line_get_type, "outcome", footing_outcome_get_type, FALSE},
    {footing_mark_get_type, "line", footing_plan_line_get_type, TRUE},
    {footing_step_get_type, "part", footing_plan_line_get_type, FALSE},
};

/* The statements, built once and kept for good: they are the keys of the statement cache.
 */
typedef struct {
  const char *list;
  const char *find;                               /* by :id */
  const char *pages[G_N_ELEMENTS (kinds)];        /* by ids */
  const char *together[G_N_ELEMENTS (relations)]; /* by :owner and :deleted_at */
} Statements;

static const char *
get_table (GType (*get_type) (void))
{
  /* Held for good, as the type is. */
  return ((FootingRecordClass *)g_type_class_ref (get_type ()))->table;
}

/* "… AND NOT EXISTS" for each of what a record of @kind may have been deleted with. */
static void
add_exceptions (GString *sql, guint kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (relations); i++) {
    const char *child = get_table (relations[i].child);

    if (relations[i].child == kinds[kind])
      g_string_append_printf (
          sql,
          " AND NOT EXISTS (SELECT 1 FROM %s AS owner WHERE owner.id = %s.%s"
          " AND owner.deleted_at = %s.deleted_at)",
          get_table (relations[i].owner), child, relations[i].column, child);
  }
}

static void
build (Statements *self)
{
  GString *list = g_string_new (NULL);
  GString *find = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const char *table = get_table (kinds[i]);
    const char *and = i > 0 ? " UNION ALL " : "";

    g_string_append_printf (list,
                            "%sSELECT id, %u AS kind, deleted_at FROM %s"
                            " WHERE deleted_at IS NOT NULL",
                            and, i, table);
    add_exceptions (list, i);
    g_string_append_printf (find, "%sSELECT %u FROM %s WHERE id = :id", and, i, table);
    self->pages[i] = g_strdup_printf ("SELECT * FROM %s WHERE id IN (" FOOTING_STORE_PAGE
                                      ") AND deleted_at IS NOT NULL",
                                      table);
  }
  g_string_append (list, " ORDER BY deleted_at DESC, kind, id");
  self->list = g_string_free (list, FALSE);
  self->find = g_string_free (find, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    self->together[i] =
        g_strdup_printf ("SELECT id FROM %s WHERE %s = :owner AND deleted_at = :at",
                         get_table (relations[i].child), relations[i].column);
}

static const Statements *
get_statements (void)
{
  static Statements statements;
  static gsize ready;

  if (g_once_init_enter (&ready)) {
    build (&statements);
    g_once_init_leave (&ready, 1);
  }

  return &statements;
}

gint64
footing_bin_get_end (gpointer record)
{
  return footing_record_get_deleted_at (record) + FOOTING_BIN_DAYS * 24 * 60 * 60;
}

/* --- What is in it ------------------------------------------------------------------ */

GPtrArray *
footing_bin_list (FootingStore *store, GHashTable **types, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) found =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  FootingDbStep step;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  statement =
      footing_db_prepare (footing_store_get_db (store), get_statements ()->list, error);

  while ((step = footing_db_step (statement, error)) == FOOTING_DB_ROW) {
    char *id = footing_db_column_text (statement, 0);

    g_ptr_array_add (ids, id);
    g_hash_table_insert (found, g_strdup (id),
                         GSIZE_TO_POINTER (kinds[sqlite3_column_int (statement, 1)]()));
    /* Without memory an id reads as empty. */
    if (*id == '\0') {
      footing_statement_fail (statement, SQLITE_NOMEM, error);
      return NULL;
    }
  }
  if (step != FOOTING_DB_DONE)
    return NULL;

  if (types != NULL)
    *types = g_steal_pointer (&found);

  return g_steal_pointer (&ids);
}

/* Adds the records of @ids (of @kind) to @records by their ids. */
static gboolean
read_kind (
    FootingStore *store, guint kind, GPtrArray *ids, GHashTable *records, GError **error)
{
  for (guint first = 0; first < ids->len; first += FOOTING_PAGE_LENGTH) {
    g_autoptr (FootingStatement) statement = footing_db_prepare (
        footing_store_get_db (store), get_statements ()->pages[kind], error);
    g_autoptr (GPtrArray) read = NULL;

    footing_store_bind_page (statement, ids, first);
    read = footing_store_read_all (store, statement, kinds[kind](), error);
    if (read == NULL)
      return FALSE;
    for (guint i = 0; i < read->len; i++)
      g_hash_table_insert (records, (gpointer)footing_record_get_id (read->pdata[i]),
                           g_object_ref (read->pdata[i]));
  }

  return TRUE;
}

GPtrArray *
footing_bin_get_all (FootingStore *store,
                     GPtrArray *ids,
                     GHashTable *types,
                     GError **error)
{
  g_autoptr (GHashTable) read =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  GPtrArray *records;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (ids != NULL && types != NULL, NULL);

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++) {
    g_autoptr (GPtrArray) some = g_ptr_array_new ();

    for (guint i = 0; i < ids->len; i++)
      if (GPOINTER_TO_SIZE (g_hash_table_lookup (types, ids->pdata[i])) == kinds[kind]())
        g_ptr_array_add (some, ids->pdata[i]);
    if (!read_kind (store, kind, some, read, error))
      return NULL;
  }

  records = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++) {
    gpointer record = g_hash_table_lookup (read, ids->pdata[i]);

    if (record != NULL)
      g_ptr_array_add (records, g_object_ref (record));
  }

  return records;
}

#define HELD "recovery = :id AND (deleted_at IS NULL OR deleted_at = :at)"

gboolean
footing_bin_count_held (FootingStore *store,
                        FootingRecovery *recovery,
                        FootingBinHeld *held,
                        GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);
  g_return_val_if_fail (held != NULL, FALSE);

  statement = footing_db_prepare (footing_store_get_db (store),
                                  "SELECT (SELECT count (*) FROM entry WHERE " HELD "),"
                                  " (SELECT count (*) FROM outcome WHERE " HELD "),"
                                  " (SELECT count (*) FROM step WHERE " HELD "),"
                                  " (SELECT count (*) FROM person WHERE " HELD ")",
                                  error);
  footing_db_bind_text (statement, ":id", footing_record_get_id (recovery));
  footing_db_bind_int (statement, ":at", footing_record_get_deleted_at (recovery));
  if (footing_db_step (statement, error) != FOOTING_DB_ROW)
    return FALSE;

  *held = (FootingBinHeld){
      sqlite3_column_int (statement, 0), sqlite3_column_int (statement, 1),
      sqlite3_column_int (statement, 2), sqlite3_column_int (statement, 3)};

  return TRUE;
}

/* --- Out of it, and back ------------------------------------------------------------ */

/* What is taken out of the bin, one after another. */
typedef struct {
  FootingStore *store;
  GQueue left; /* Left */
  GVariantBuilder deed;
} Revival;

typedef struct {
  GType type;
  char *id;
} Left;

static void
add_left (Revival *self, GType type, const char *id)
{
  Left *left = g_new (Left, 1);

  *left = (Left){type, g_strdup (id)};
  g_queue_push_tail (&self->left, left);
}

static void
free_left (gpointer data)
{
  g_free (((Left *)data)->id);
  g_free (data);
}

static void
revival_clear (Revival *self)
{
  g_queue_clear_full (&self->left, free_left);
  g_variant_builder_clear (&self->deed);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Revival, revival_clear)

/* What was deleted together with @record. */
static gboolean
add_together (Revival *self, gpointer record, guint relation, GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (FootingStatement) statement = footing_db_prepare (
      footing_store_get_db (self->store), get_statements ()->together[relation], error);

  footing_db_bind_text (statement, ":owner", footing_record_get_id (record));
  footing_db_bind_int (statement, ":at", footing_record_get_deleted_at (record));
  ids = footing_store_read_ids (statement, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    add_left (self, relations[relation].child (), ids->pdata[i]);

  return ids != NULL;
}

/* What @record belongs to. */
static void
add_owner (Revival *self, gpointer record, guint relation)
{
  g_autofree char *owner = NULL;

  g_object_get (record, relations[relation].column, &owner, NULL);
  if (owner != NULL)
    add_left (self, relations[relation].owner (), owner);
}

static gboolean
add_others (Revival *self, gpointer record, GError **error)
{
  const GType type = G_OBJECT_TYPE (record);

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++) {
    if (relations[i].child () == type && relations[i].held)
      add_owner (self, record, i);
    if (relations[i].owner () == type && !add_together (self, record, i, error))
      return FALSE;
  }

  return TRUE;
}

static gboolean
revive (Revival *self, GType type, const char *id, GError **error)
{
  g_autoptr (GObject) record = footing_store_get (self->store, type, id, error);

  if (record == NULL)
    return FALSE;
  if (footing_record_get_deleted_at (record) == 0)
    return TRUE;

  g_variant_builder_add (&self->deed, "(ssx)", g_type_name (type), id,
                         footing_record_get_deleted_at (record));

  return footing_store_set_deleted (self->store, type, id, 0, error) &&
         add_others (self, record, error);
}

static gboolean
revive_all (Revival *self, GError **error)
{
  gboolean done = TRUE;

  while (done && !g_queue_is_empty (&self->left)) {
    Left *left = g_queue_pop_head (&self->left);

    done = revive (self, left->type, left->id, error);
    free_left (left);
  }

  return done;
}

/* The type of the record with @id; FOOTING_ERROR_GONE when there is none. */
static GType
find_type (FootingStore *store, const char *id, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (store), get_statements ()->find, error);

  footing_db_bind_text (statement, ":id", id);

  switch (footing_db_step (statement, error)) {
  case FOOTING_DB_ROW:
    return kinds[sqlite3_column_int (statement, 0)]();
  case FOOTING_DB_DONE:
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                 _ ("This is no longer in the file: go back and try again."));
    return G_TYPE_NONE;
  case FOOTING_DB_ERROR:
  default:
    return G_TYPE_NONE;
  }
}

gboolean
footing_bin_restore (FootingStore *store, const char *id, GVariant **deed, GError **error)
{
  g_auto (Revival) revival = {.store = store};
  gboolean done;
  GType type;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  g_variant_builder_init (&revival.deed, G_VARIANT_TYPE (DEED));
  if (!footing_store_begin (store, error))
    return FALSE;
  type = find_type (store, id, error);
  if (type != G_TYPE_NONE)
    add_left (&revival, type, id);
  done = type != G_TYPE_NONE && revive_all (&revival, error);
  done = footing_store_finish (store, done, error);
  if (done && deed != NULL)
    *deed = g_variant_ref_sink (g_variant_builder_end (&revival.deed));

  return done;
}

gboolean
footing_bin_put_back (FootingStore *store, GVariant *deed, GError **error)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *type, *id;
  gboolean done = TRUE;
  gint64 at;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (g_variant_is_of_type (deed, G_VARIANT_TYPE (DEED)), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  iter = g_variant_iter_new (deed);
  while (done && g_variant_iter_next (iter, "(&s&sx)", &type, &id, &at))
    done = footing_store_set_deleted (store, g_type_from_name (type), id, at, error);

  return footing_store_finish (store, done, error);
}
