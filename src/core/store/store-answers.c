/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-answers.h"
#include "store-private.h"

#include <string.h>

/* No title holds this character, for a line has no controls. */
#define SEPARATOR "\x1f"
#define SQL_SEPARATOR "|| char (31) ||"

/* What an entry without a title is called by. */
#define NAME(entry) "ifnull (nullif (" entry ".title, ''), " entry ".body)"

/* What is behind the columns of the entry. */
enum {
  ANSWERED,
  IDS,
  LAST,
  N_COLUMNS,
};

#define GET                                                                              \
  "SELECT entry.*,"                                                                      \
  "  (SELECT " NAME (                                                                    \
      "s") " FROM entry AS s"                                                            \
           "    WHERE s.id = entry.answers AND s.deleted_at IS NULL),"                   \
           "  (SELECT group_concat (a.id, ' ') FROM entry AS a"                          \
           "    WHERE a.answers = entry.id AND a.deleted_at IS NULL),"                   \
           "  (SELECT a.id " SQL_SEPARATOR " a.date " SQL_SEPARATOR NAME (               \
               "a") " FROM entry AS a"                                                   \
                    "    WHERE a.answers = entry.id AND a.deleted_at IS NULL"            \
                    "    ORDER BY a.date DESC, a.seq DESC LIMIT 1) "                     \
                    "FROM entry WHERE seq = :seq"

void
footing_answers_free (FootingAnswers *self)
{
  if (self == NULL)
    return;

  g_free (self->answered);
  g_free (self->ids);
  g_free (self->last);
  g_free (self->date);
  g_free (self->title);
  g_free (self);
}

gboolean
footing_answers_equal (const FootingAnswers *a, const FootingAnswers *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->answered, b->answered) == 0 && g_strcmp0 (a->ids, b->ids) == 0 &&
         g_strcmp0 (a->last, b->last) == 0 && g_strcmp0 (a->date, b->date) == 0 &&
         g_strcmp0 (a->title, b->title) == 0;
}

static char *
dup_column (FootingStatement *statement, int column)
{
  return sqlite3_column_type (statement, column) != SQLITE_NULL
             ? footing_db_column_text (statement, column)
             : NULL;
}

static FootingAnswers *
read_answers (FootingStatement *statement)
{
  const int first = sqlite3_column_count (statement) - N_COLUMNS;
  FootingAnswers *answers = g_new0 (FootingAnswers, 1);
  g_autofree char *last = dup_column (statement, first + LAST);

  answers->answered = dup_column (statement, first + ANSWERED);
  answers->ids = dup_column (statement, first + IDS);
  for (const char *c = answers->ids; c != NULL; c = strchr (c + 1, ' '))
    answers->n++;
  if (last != NULL) {
    g_auto (GStrv) parts = g_strsplit (last, SEPARATOR, N_COLUMNS);

    if (g_strv_length (parts) == N_COLUMNS) {
      answers->last = g_strdup (parts[0]);
      answers->date = g_strdup (parts[1]);
      answers->title = g_strdup (parts[2]);
    }
  }

  return answers;
}

FootingEntry *
footing_store_get_answered_entry_at (FootingStore *self,
                                     gint64 seq,
                                     FootingAnswers **answers,
                                     GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;
  FootingEntry *entry;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  *answers = NULL;
  statement = footing_db_prepare (footing_store_get_db (self), GET, error);
  footing_db_bind_int (statement, ":seq", seq);

  entry = footing_store_read_first (self, statement, FOOTING_TYPE_ENTRY, error);
  if (entry != NULL)
    *answers = read_answers (statement);

  return entry;
}

GPtrArray *
footing_store_list_setbacks (FootingStore *self,
                             const char *recovery,
                             const char *until,
                             guint limit,
                             GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (until != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT * FROM entry WHERE deleted_at IS NULL AND kind = 'setback' "
      "AND recovery = :recovery AND (:until = '' OR date <= :until) "
      "ORDER BY date DESC, seq DESC LIMIT :limit",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);
  footing_db_bind_text (statement, ":until", until);
  footing_db_bind_int (statement, ":limit", limit);

  return footing_store_read_all (self, statement, FOOTING_TYPE_ENTRY, error);
}
