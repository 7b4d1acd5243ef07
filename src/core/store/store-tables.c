/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

/* What the field table of a record class does not say of its table. */
typedef struct {
  GType (*get_type) (void);
  const char *parent; /* the column of what the record belongs to, or NULL */
  const char *order;  /* of a list */
  gboolean has_seq;
  const char *index; /* the statement that indexes it once it is saved, or NULL */
} Table;

#define INDEX_ENTRY FOOTING_INDEX_MISSING " AND id = :id"

/* Those who have seen an entry are found with it. */
#define INDEX_SEEN                                                                       \
  FOOTING_INDEX_MISSING " AND id IN (SELECT entry FROM entry_person WHERE person = :id)"

static const Table tables[] = {
    {footing_recovery_get_type, NULL, "created_at, rowid"},
    {footing_outcome_get_type, "recovery", "position, rowid"},
    {footing_progress_get_type, "outcome", "date, rowid"},
    {footing_adjustment_get_type, "outcome", "date, rowid"},
    {footing_step_get_type, "recovery", "position, rowid"},
    {footing_person_get_type, "recovery", "position, rowid", .index = INDEX_SEEN},
    {footing_conversation_get_type, "recovery", "date, rowid"},
    {footing_ritual_get_type, "recovery", "position, rowid"},
    {footing_occurrence_get_type, "ritual", "date, rowid"},
    {footing_answer_get_type, "occurrence", "rowid"},
    {footing_own_sign_get_type, "recovery", "created_at, rowid"},
    {footing_hidden_sign_get_type, "recovery", "created_at, rowid"},
    {footing_checkin_get_type, "recovery", "date, rowid"},
    {footing_entry_get_type, "recovery", "date DESC, seq DESC", .has_seq = TRUE,
     .index = INDEX_ENTRY},
    {footing_review_get_type, "recovery", "week, rowid"},
    {footing_recovery_story_get_type, "recovery", "date, rowid"},
    {footing_agreement_get_type, "recovery", "created_at, rowid"},
    {footing_moment_get_type, "recovery", "date, time, rowid"},
    {footing_plan_line_get_type, "recovery", "position, rowid"},
    {footing_mark_get_type, "line", "date, rowid"},
    {footing_support_contact_get_type, NULL, "created_at, rowid"},
};

#define N_TABLES G_N_ELEMENTS (tables)

/* Adds the @n columns of @fields, each after a comma and @prefix. */
static void
add_columns (GString *sql, const char *prefix, const FootingField *fields, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (sql, ", %s%s", prefix, fields[i].column);
}

/* Inserts or updates: whoever saves a record that is there keeps its seq, its creation
 * and the later of two changes. */
static char *
build_save (const FootingRecordClass *klass, const Table *table)
{
  const char *const seq = table->has_seq ? ", seq" : "";
  const char *const seq_value = table->has_seq ? ", :seq" : "";
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (id%s", klass->table, seq);
  add_columns (sql, "", klass->fields, klass->n_fields);
  g_string_append_printf (sql, ", created_at, changed_at, deleted_at) VALUES (:id%s",
                          seq_value);
  add_columns (sql, ":", klass->fields, klass->n_fields);
  g_string_append (sql, ", :created_at, :changed_at, :deleted_at) "
                        "ON CONFLICT (id) DO UPDATE SET (changed_at, deleted_at");
  add_columns (sql, "", klass->fields, klass->n_fields);
  g_string_append (sql,
                   ") = (max (changed_at, excluded.changed_at), excluded.deleted_at");
  add_columns (sql, "excluded.", klass->fields, klass->n_fields);

  return g_string_free (g_string_append_c (sql, ')'), FALSE);
}

static char *
build_list (const char *name, const Table *table)
{
  g_autofree char *of_parent = table->parent != NULL
                                   ? g_strdup_printf ("%s IS :parent AND ", table->parent)
                                   : g_strdup ("");

  return g_strdup_printf ("SELECT * FROM %s WHERE %sdeleted_at IS NULL ORDER BY %s", name,
                          of_parent, table->order);
}

static void
build (FootingTable *built, const Table *table)
{
  /* Held for good, as the type is. */
  const FootingRecordClass *klass = g_type_class_ref (table->get_type ());
  const char *name = klass->table;

  built->type = table->get_type ();
  built->get = g_strdup_printf ("SELECT * FROM %s WHERE id = :id", name);
  built->list = build_list (name, table);
  built->save = build_save (klass, table);
  built->index = table->index;
  built->touch = g_strdup_printf (
      "UPDATE %s SET changed_at = max (changed_at, :now) WHERE id = :id", name);
  built->erase = g_strdup_printf ("DELETE FROM %s WHERE id = :id", name);
  built->count =
      g_strdup_printf ("SELECT count(*) FROM %s WHERE deleted_at IS NULL", name);
}

const FootingTable *
footing_store_find_table (GType type)
{
  static FootingTable built[N_TABLES];
  static gsize ready;

  if (g_once_init_enter (&ready)) {
    for (guint i = 0; i < N_TABLES; i++)
      build (&built[i], &tables[i]);
    g_once_init_leave (&ready, 1);
  }

  for (guint i = 0; i < N_TABLES; i++)
    if (built[i].type == type)
      return &built[i];

  g_error ("%s has no table", g_type_name (type));
}
