/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "between.h"
#include "date.h"
#include "store/store-ledger.h"
#include "store/store-people.h"

#include <string.h>

void
footing_between_free (FootingBetween *self)
{
  if (self == NULL)
    return;

  g_free (self->date);
  g_clear_object (&self->entry);
  g_clear_object (&self->talk);
  g_clear_object (&self->plan);
  g_free (self);
}

static FootingBetween *
add (GPtrArray *list, FootingBetweenKind kind, const char *date)
{
  FootingBetween *item = g_new0 (FootingBetween, 1);

  item->kind = kind;
  item->date = g_strdup (date);
  g_ptr_array_add (list, item);

  return item;
}

static void
add_entries (GPtrArray *list, GPtrArray *entries, GHashTable *ids)
{
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    add (list, FOOTING_BETWEEN_ENTRY, entry->date)->entry = g_object_ref (entry);
    g_hash_table_add (ids, (gpointer)footing_record_get_id (entry));
  }
}

/* Each day of @talk up to the state that it has; that it was held is said by its entry,
 * where that is in the list. One that is planned for a day has not been held. */
static void
add_talk (GPtrArray *list, FootingConversation *talk, GHashTable *ids)
{
  g_autofree char *entry = footing_talk_get_entry_id (footing_record_get_id (talk));

  for (guint state = 0; state <= footing_talk_get_state (talk); state++) {
    const char *day = footing_talk_get_day (talk, state);
    FootingBetween *item;

    if (!footing_date_is_valid (day) ||
        (state == FOOTING_TALK_HELD && g_hash_table_contains (ids, entry)))
      continue;
    item = add (list, FOOTING_BETWEEN_TALK, day);
    item->talk = g_object_ref (talk);
    item->state = state;
  }
}

static gboolean
has_day (GPtrArray *list, const char *day)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_equal (((FootingBetween *)g_ptr_array_index (list, i))->date, day))
      return TRUE;

  return FALSE;
}

/* On one day the later state first; else what was there first stays so. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const FootingBetween *one = *(FootingBetween *const *)a;
  const FootingBetween *two = *(FootingBetween *const *)b;
  const int order = strcmp (two->date, one->date);

  return order != 0 ? order : (int)two->state - (int)one->state;
}

/* What there is with @person alone, as one of @plan (NULL for the one that is looked at).
 */
static gboolean
add_all (GPtrArray *list,
         FootingStore *store,
         FootingPerson *person,
         FootingRecovery *plan,
         guint limit,
         GError **error)
{
  const char *id = footing_record_get_id (person);
  const guint first = list->len;
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) entries = footing_store_list_shown_to (store, id, limit, error);
  g_autoptr (GPtrArray) talks = NULL;

  if (entries != NULL)
    talks = footing_store_list_talks_with (store, id, error);
  if (talks == NULL)
    return FALSE;

  add_entries (list, entries, ids);
  for (guint i = 0; i < talks->len; i++)
    add_talk (list, g_ptr_array_index (talks, i), ids);
  for (guint i = first; plan != NULL && i < list->len; i++)
    ((FootingBetween *)list->pdata[i])->plan = g_object_ref (plan);

  return TRUE;
}

/* What there is with the same somebody in other plans. */
static gboolean
add_others (GPtrArray *list,
            FootingStore *store,
            FootingPerson *person,
            guint limit,
            GError **error)
{
  g_autoptr (GPtrArray) others =
      footing_store_list_same (store, footing_record_get_id (person), error);
  gboolean done = others != NULL;

  for (guint i = 0; done && i < others->len; i++) {
    FootingPerson *other = g_ptr_array_index (others, i);
    g_autoptr (FootingRecovery) plan =
        footing_store_get (store, FOOTING_TYPE_RECOVERY, other->recovery, error);

    done = plan != NULL && add_all (list, store, other, plan, limit, error);
  }

  return done;
}

GPtrArray *
footing_between_list (FootingStore *store,
                      FootingPerson *person,
                      guint limit,
                      GError **error)
{
  g_autoptr (GPtrArray) list =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_between_free);

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);

  if (!add_all (list, store, person, NULL, limit, error) ||
      !add_others (list, store, person, limit, error))
    return NULL;

  if (footing_date_is_valid (person->last_contact_on) &&
      !has_day (list, person->last_contact_on))
    add (list, FOOTING_BETWEEN_CONTACT, person->last_contact_on);
  g_ptr_array_sort (list, compare);

  return g_steal_pointer (&list);
}
