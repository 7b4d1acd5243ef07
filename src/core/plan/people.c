/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people.h"
#include "fold.h"
#include "parts.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* A name is a word or a few; more of them say something about somebody. */
#define NAME_WORDS_MAX 4

/* How many names are looked for in one line. */
#define NAMES_MAX 8

gboolean
footing_people_note_contact (FootingStore *store,
                             const char *person,
                             FootingPerson **before,
                             GError **error)
{
  g_autoptr (FootingPerson) row = NULL;
  g_autofree char *today = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  row = footing_store_get (store, FOOTING_TYPE_PERSON, person, error);
  if (row == NULL)
    return FALSE;

  today = footing_clock_today (footing_store_get_clock (store));
  if (!footing_store_change (store, FOOTING_TYPE_PERSON, person, error, "last-contact-on",
                             today, NULL))
    return FALSE;

  *before = g_steal_pointer (&row);

  return TRUE;
}

gboolean
footing_people_put_back_contact (FootingStore *store,
                                 FootingPerson *before,
                                 GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_PERSON (before), FALSE);

  return footing_store_change (store, FOOTING_TYPE_PERSON, footing_record_get_id (before),
                               error, "last-contact-on", before->last_contact_on, NULL);
}

/* The id of the one of @people called @name, or NULL. Borrowed. */
static const char *
find_named (GPtrArray *people, const char *name)
{
  g_autofree char *wanted = footing_fold (name);

  for (guint i = 0; i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);
    g_autofree char *own = footing_fold (person->name);

    if (g_str_equal (own, wanted))
      return footing_record_get_id (person);
  }

  return NULL;
}

static char *
add_named (FootingStore *store, const char *recovery, const char *name, GError **error)
{
  g_autofree char *id = NULL;
  gboolean done;

  if (!footing_store_begin (store, error))
    return NULL;

  id = footing_plan_add_part (store, FOOTING_TYPE_PERSON, recovery, error);
  done = id != NULL && footing_store_change (store, FOOTING_TYPE_PERSON, id, error,
                                             "name", name, "role", "other", NULL);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}

char *
footing_people_ensure (FootingStore *store,
                       const char *recovery,
                       const char *name,
                       GError **error)
{
  g_autoptr (GPtrArray) people = NULL;
  g_autofree char *line = NULL;
  const char *id;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  if (people == NULL)
    return NULL;

  line = footing_text_normalize_line (name);
  id = find_named (people, line);

  return id != NULL ? g_strdup (id) : add_named (store, recovery, line, error);
}

/* --- Those who are to see something --------------------------------------------------
 */

static gboolean
is_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return *text != '\0' && g_strv_length (words) <= NAME_WORDS_MAX;
}

/* "Mira, Tom and Ana" one by one, without what is no name. */
static GStrv
split_names (const char *names)
{
  g_autofree char *line = footing_text_normalize_line (names);
  g_autoptr (GString) list = g_string_new (line);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  /* Translators: between two names, "Mira and Tom", with its spaces */
  g_string_replace (list, C_ ("names", " and "), ",", 0);
  g_string_replace (list, "،", ",", 0);
  g_string_replace (list, "؛", ",", 0);
  parts = g_strsplit_set (list->str, ",;/&", -1);

  for (guint i = 0; parts[i] != NULL && i < NAMES_MAX; i++)
    if (is_name (g_strstrip (parts[i])))
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

gboolean
footing_people_ensure_viewers (FootingStore *store, FootingStep *step, GError **error)
{
  g_auto (GStrv) names = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_STEP (step), FALSE);

  names = split_names (step->seen_by);
  if (names[0] == NULL)
    return TRUE;
  if (!footing_store_begin (store, error))
    return FALSE;

  for (guint i = 0; done && names[i] != NULL; i++) {
    g_autofree char *id = footing_people_ensure (store, step->recovery, names[i], error);

    done = id != NULL;
  }

  return footing_store_end (store, done, done ? error : NULL) && done;
}

/* Adds those of @names who are not among @people to these, and to @newcomers. */
static void
add_newcomers (GStrvBuilder *newcomers, GPtrArray *people, const GStrv names)
{
  for (guint i = 0; names[i] != NULL; i++) {
    if (find_named (people, names[i]) != NULL)
      continue;
    g_ptr_array_add (people,
                     footing_record_new (FOOTING_TYPE_PERSON, "name", names[i], NULL));
    g_strv_builder_add (newcomers, names[i]);
  }
}

GStrv
footing_people_list_to_come (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GStrvBuilder) newcomers = g_strv_builder_new ();
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  if (people != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = steps->pdata[i];
    g_auto (GStrv) names = split_names (step->seen_by);

    if (footing_step_is_first_win (step) && footing_step_is_open (step))
      add_newcomers (newcomers, people, names);
  }

  return g_strv_builder_end (newcomers);
}

GStrv
footing_people_list_viewers (FootingStore *store, const char *step, GError **error)
{
  g_autoptr (FootingStep) row = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_STEP, step, error);
  if (row != NULL)
    people = footing_store_list (store, FOOTING_TYPE_PERSON, row->recovery, error);
  if (people == NULL)
    return NULL;

  names = split_names (row->seen_by);
  for (guint i = 0; names[i] != NULL; i++) {
    const char *id = find_named (people, names[i]);

    if (id != NULL)
      g_strv_builder_add (ids, id);
  }

  return g_strv_builder_end (ids);
}

/* --- Those whom a deed adds ----------------------------------------------------------
 */

GPtrArray *
footing_people_list_added (FootingStore *store,
                           const char *recovery,
                           GPtrArray *before,
                           GError **error)
{
  g_autoptr (GPtrArray) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (before != NULL, NULL);

  ids = footing_store_list_ids (store, FOOTING_LIST_PEOPLE, recovery, error);
  if (ids == NULL)
    return NULL;

  for (guint i = ids->len; i > 0; i--)
    if (g_ptr_array_find_with_equal_func (before, g_ptr_array_index (ids, i - 1),
                                          g_str_equal, NULL))
      g_ptr_array_remove_index (ids, i - 1);

  return footing_store_get_all (store, FOOTING_TYPE_PERSON, ids, error);
}

/* Whether @person is noted to have seen something. */
static gboolean
find_seen (FootingStore *store, FootingPerson *person, gboolean *seen, GError **error)
{
  const FootingEntryFilter filter = {.recovery = person->recovery,
                                     .person = footing_record_get_id (person)};
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (store, &filter, error);

  *seen = keys != NULL && keys->len > 0;

  return keys != NULL;
}

static gboolean
drop_added (FootingStore *store, FootingPerson *added, GError **error)
{
  const char *id = footing_record_get_id (added);
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingPerson) person =
      footing_store_get (store, FOOTING_TYPE_PERSON, id, &problem);
  gboolean seen;

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    return TRUE;
  if (person == NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (!footing_record_equal (person, added))
    return TRUE;

  return find_seen (store, person, &seen, error) &&
         (seen || footing_store_erase (store, FOOTING_TYPE_PERSON, id, error));
}

gboolean
footing_people_drop_added (FootingStore *store, GPtrArray *added, GError **error)
{
  gboolean done = TRUE;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (added != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  for (guint i = 0; done && i < added->len; i++)
    done = drop_added (store, g_ptr_array_index (added, i), error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
