/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-people.h"
#include "store-private.h"

#include <string.h>

/* The others with the identity of the person :id get what is in @columns of them. */
#define SHARE(columns, condition)                                                        \
  "UPDATE person SET (" columns ", changed_at) = (SELECT " columns ", :now FROM person"  \
  "  WHERE id = :id)"                                                                    \
  " WHERE identity <> '' AND id <> :id"                                                  \
  " AND identity = (SELECT identity FROM person WHERE id = :id)"                         \
  " AND (" columns ") IS NOT (SELECT " columns " FROM person WHERE id = :id)" condition  \
  " RETURNING id"

#define OWN "SELECT id FROM recovery WHERE perspective = 'self'"

static const char SHARE_ALWAYS[] = SHARE ("name, last_contact_on", "");

/* What somebody is to whoever is supported says nothing of what they are to oneself. */
static const char SHARE_OWN[] =
    SHARE ("role, relation, needs, rhythm_days",
           " AND recovery IN (" OWN ") AND (SELECT recovery FROM person WHERE id = :id)"
           " IN (" OWN ")");

gboolean
footing_person_shares (const char *property)
{
  static const char *const shared[] = {"name",  "last-contact-on", "role",     "relation",
                                       "needs", "rhythm-days",     "identity", NULL};

  g_return_val_if_fail (property != NULL, FALSE);

  return g_strv_contains (shared, property);
}

static gboolean
share (FootingStore *self, const char *sql, const char *person, GError **error)
{
  g_autoptr (FootingStatement) statement =
      footing_db_prepare (footing_store_get_db (self), sql, error);
  g_autoptr (GPtrArray) ids = NULL;

  footing_db_bind_text (statement, ":id", person);
  footing_db_bind_int (statement, ":now", footing_store_get_now (self));
  ids = footing_store_read_ids (statement, error);
  if (ids == NULL)
    return FALSE;

  for (guint i = 0; i < ids->len; i++) {
    footing_store_note (self, FOOTING_TYPE_PERSON, ids->pdata[i]);
    if (!footing_store_index (self, FOOTING_TYPE_PERSON, ids->pdata[i], error))
      return FALSE;
  }

  return TRUE;
}

gboolean
footing_store_share_person (
    FootingStore *self, const char *id, guint n, const char *names[], GError **error)
{
  for (guint i = 0; i < n; i++)
    if (footing_person_shares (names[i]))
      return share (self, SHARE_ALWAYS, id, error) && share (self, SHARE_OWN, id, error);

  return TRUE;
}

GPtrArray *
footing_store_list_same (FootingStore *self, const char *person, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (person != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT person.* FROM person JOIN recovery ON recovery.id = person.recovery"
      " WHERE identity <> '' AND person.id <> :id"
      " AND identity = (SELECT identity FROM person WHERE id = :id)"
      " AND person.deleted_at IS NULL AND recovery.deleted_at IS NULL"
      " ORDER BY recovery.created_at, recovery.rowid, person.rowid",
      error);
  footing_db_bind_text (statement, ":id", person);

  return footing_store_read_all (self, statement, FOOTING_TYPE_PERSON, error);
}

/* Of those who are the same, the one that was changed last. */
GPtrArray *
footing_store_list_elsewhere (FootingStore *self, const char *recovery, GError **error)
{
  g_autoptr (FootingStatement) statement = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (self), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  statement = footing_db_prepare (
      footing_store_get_db (self),
      "SELECT person.*, max (max (person.changed_at, person.created_at)) AS last"
      " FROM person JOIN recovery ON recovery.id = person.recovery"
      " WHERE person.recovery <> :recovery AND trim (person.name) <> ''"
      " AND person.deleted_at IS NULL AND recovery.deleted_at IS NULL"
      " AND (identity = '' OR identity NOT IN (SELECT identity FROM person"
      "   WHERE recovery = :recovery AND deleted_at IS NULL))"
      " GROUP BY CASE identity WHEN '' THEN person.id ELSE identity END"
      " ORDER BY last DESC, person.rowid",
      error);
  footing_db_bind_text (statement, ":recovery", recovery);

  return footing_store_read_all (self, statement, FOOTING_TYPE_PERSON, error);
}
