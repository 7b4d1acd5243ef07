/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-follow.h"
#include "records/entry.h"
#include "records/moment.h"
#include "records/person.h"
#include "records/plan-line.h"
#include "records/recovery.h"
#include "records/ritual.h"

/* Only the columns that the schedule reads; a title can be typed at no cost. */
#define TRIGGERS                                                                         \
  "CREATE TEMP TRIGGER due_ritual_added AFTER INSERT ON main.ritual BEGIN "              \
  "  SELECT footing_due_changed (0, new.id); "                                           \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_ritual_changed AFTER UPDATE OF recovery, days, time, "        \
  "  every_weeks, starts_on, enabled, paused_until, deleted_at ON main.ritual "          \
  "WHEN (old.recovery, old.days, old.time, old.every_weeks, old.starts_on, "             \
  "      old.enabled, old.paused_until, old.deleted_at) IS NOT "                         \
  "     (new.recovery, new.days, new.time, new.every_weeks, new.starts_on, "             \
  "      new.enabled, new.paused_until, new.deleted_at) BEGIN "                          \
  "  SELECT footing_due_changed (0, new.id); "                                           \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_recovery_changed AFTER UPDATE OF state, deleted_at "          \
  "  ON main.recovery "                                                                  \
  "WHEN (old.state, old.deleted_at) IS NOT (new.state, new.deleted_at) BEGIN "           \
  "  SELECT footing_due_changed (1, new.id); "                                           \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER debrief_changed AFTER UPDATE OF debriefed_on ON main.recovery "   \
  "WHEN old.debriefed_on IS NOT new.debriefed_on AND new.perspective = 'support' "       \
  "  AND new.state <> 'draft' BEGIN "                                                    \
  "  SELECT footing_due_changed (4, new.id); "                                           \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_conversation_changed AFTER UPDATE OF state, date, next_on, "  \
  "  notes, deleted_at ON main.conversation "                                            \
  "WHEN new.kind = 'one-on-one' AND "                                                    \
  "  (old.state, old.date, old.next_on, old.notes, old.deleted_at) IS NOT "              \
  "  (new.state, new.date, new.next_on, new.notes, new.deleted_at) BEGIN "               \
  "  SELECT footing_due_changed (2, new.id || char (31) || old.next_on || char (31) || " \
  "    (old.deleted_at IS NULL) || char (31) || old.notes); "                            \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_moment_added AFTER INSERT ON main.moment BEGIN "              \
  "  SELECT footing_due_changed (3, new.id || char (31) || 0); "                         \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_moment_changed AFTER UPDATE OF recovery, date, time, "        \
  "  remind_day, remind_hour, state, deleted_at ON main.moment "                         \
  "WHEN (old.recovery, old.date, old.time, old.remind_day, old.remind_hour, "            \
  "      old.state, old.deleted_at) IS NOT "                                             \
  "     (new.recovery, new.date, new.time, new.remind_day, new.remind_hour, "            \
  "      new.state, new.deleted_at) BEGIN "                                              \
  "  SELECT footing_due_changed (3, new.id || char (31) || "                             \
  "    ((old.date, old.time) IS NOT (new.date, new.time))); "                            \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER told_moment_changed AFTER UPDATE OF title, came_true "            \
  "  ON main.moment "                                                                    \
  "WHEN new.entry IS NOT NULL AND "                                                      \
  "  (old.title, old.came_true) IS NOT (new.title, new.came_true) BEGIN "                \
  "  SELECT footing_due_changed (3, new.id || char (31) || 2 || char (31) || "           \
  "    old.title || char (31) || old.came_true); "                                       \
  "END;"                                                                                 \
  "CREATE TEMP TRIGGER due_line_changed AFTER UPDATE OF due_on ON main.plan_line "       \
  "WHEN new.outcome IS NOT NULL AND old.due_on IS NOT new.due_on BEGIN "                 \
  "  SELECT footing_due_changed (5, new.id || char (31) || old.due_on); "                \
  "END;"

#define N_TABLES 6

struct _FootingDueChanges {
  /* ids of rituals, of recoveries; one-on-ones; moments; plans of debriefs; lines */
  GHashTable *tables[N_TABLES];
};

static void
changed_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  FootingDueChanges *self = sqlite3_user_data (context);
  const int table = sqlite3_value_int (values[0]);

  g_hash_table_add (self->tables[table],
                    g_strdup ((const char *)sqlite3_value_text (values[1])));
}

FootingDueChanges *
footing_due_changes_new (FootingDb *db, GError **error)
{
  FootingDueChanges *self = g_new0 (FootingDueChanges, 1);
  int code;

  for (guint i = 0; i < N_TABLES; i++)
    self->tables[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  code = sqlite3_create_function_v2 (footing_db_get_handle (db), "footing_due_changed", 2,
                                     SQLITE_UTF8, self, changed_cb, NULL, NULL, NULL);
  if (code != SQLITE_OK)
    footing_db_fail (db, code, error);
  if (code == SQLITE_OK && footing_db_exec (db, TRIGGERS, error))
    return self;

  footing_due_changes_free (self);
  return NULL;
}

void
footing_due_changes_free (FootingDueChanges *self)
{
  for (guint i = 0; i < N_TABLES; i++)
    g_hash_table_unref (self->tables[i]);
  g_free (self);
}

GType
footing_due_changes_take (FootingDueChanges *self, char **id)
{
  const GType types[N_TABLES] = {FOOTING_TYPE_RITUAL,       FOOTING_TYPE_RECOVERY,
                                 FOOTING_TYPE_CONVERSATION, FOOTING_TYPE_MOMENT,
                                 FOOTING_TYPE_ENTRY,        FOOTING_TYPE_PLAN_LINE};

  for (guint i = 0; i < N_TABLES; i++) {
    GHashTableIter iter;
    gpointer key;

    g_hash_table_iter_init (&iter, self->tables[i]);
    if (g_hash_table_iter_next (&iter, &key, NULL)) {
      g_hash_table_iter_steal (&iter);
      *id = key;
      return types[i];
    }
  }

  return G_TYPE_NONE;
}

void
footing_due_changes_clear (FootingDueChanges *self)
{
  for (guint i = 0; i < N_TABLES; i++)
    g_hash_table_remove_all (self->tables[i]);
}
