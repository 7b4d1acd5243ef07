/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-items.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "date.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far ahead the page looks, in days. */
#define RITUAL_DAYS 1
#define STEP_DAYS 14

typedef struct {
  /* borrowed */
  FootingContext *context;
  FootingStore *store;
  GPtrArray *items;
  const char *today;
  const char *recovery;
  gint64 now;
} List;

static void
free_item (gpointer data)
{
  FootingTodayItem *item = data;

  g_free (item->id);
  g_free (item->title);
  g_free (item->detail);
  g_clear_object (&item->step);
  g_free (item);
}

/* Takes @title and @detail. */
static FootingTodayItem *
add (List *list, FootingTodayKind kind, gpointer record, char *title, char *detail)
{
  FootingTodayItem *item = g_new0 (FootingTodayItem, 1);

  item->kind = kind;
  item->id = g_strdup (footing_record_get_id (record));
  item->title = title;
  item->detail = detail;
  g_ptr_array_add (list->items, item);

  return item;
}

static gboolean
add_drafts (List *list, GError **error)
{
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (list->store, FOOTING_TYPE_RECOVERY, NULL, error);

  if (recoveries == NULL)
    return FALSE;

  for (guint i = 0; i < recoveries->len; i++) {
    FootingRecovery *recovery = g_ptr_array_index (recoveries, i);

    if (strcmp (recovery->state, "draft") == 0)
      add (list, FOOTING_TODAY_DRAFT, recovery,
           footing_text_excerpt_or (recovery->title, FOOTING_TITLE_CHARS,
                                    _ ("A plan without a name")),
           g_strdup (_ ("Continue where you left off")));
  }

  return TRUE;
}

/* The day an occurrence is meant for now. */
static const char *
get_day (FootingOccurrence *occurrence)
{
  return footing_date_is_valid (occurrence->moved_to) ? occurrence->moved_to
                                                      : occurrence->date;
}

static char *
format_ritual_time (List *list, FootingOccurrence *occurrence, FootingRitual *ritual)
{
  g_autofree char *day = footing_date_format_distance (get_day (occurrence), list->today);

  /* Something is written already. */
  if (footing_store_has_answers (list->store, footing_record_get_id (occurrence)))
    return g_strdup (_ ("Continue where you left off"));

  /* Translators: when a ritual is due, and how long it takes: "today, 15:00 · 20 min" */
  return g_strdup_printf (
      ngettext ("%s, %s · %d min", "%s, %s · %d min", ritual->length_minutes), day,
      ritual->time, ritual->length_minutes);
}

static gboolean
add_rituals (List *list, GError **error)
{
  const FootingPerspective perspective =
      footing_context_get_perspective (list->context, list->recovery);
  g_autoptr (GPtrArray) occurrences =
      footing_store_list_open_occurrences (list->store, list->recovery, error);

  if (occurrences == NULL)
    return FALSE;

  for (guint i = 0; i < occurrences->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);
    g_autoptr (FootingRitual) ritual = NULL;
    FootingTodayItem *item;
    const char *title;

    if (!footing_date_is_valid (occurrence->date) ||
        footing_date_days_between (list->today, get_day (occurrence)) > RITUAL_DAYS)
      continue;

    ritual =
        footing_store_get (list->store, FOOTING_TYPE_RITUAL, occurrence->ritual, error);
    if (ritual == NULL)
      return FALSE;
    title = footing_ritual_get_title (
        ritual, footing_context_get_guidance (list->context), perspective);
    item = add (list, FOOTING_TODAY_RITUAL, occurrence,
                footing_text_excerpt_or (title, FOOTING_TITLE_CHARS,
                                         _ ("A ritual without a name")),
                format_ritual_time (list, occurrence, ritual));
    item->rings = occurrence->due_at <= list->now;
  }

  return TRUE;
}

static char *
format_due (FootingStep *step, const char *today)
{
  g_autofree char *when = NULL;

  if (!footing_date_is_valid (step->due_on))
    return g_strdup ("");
  if (footing_date_days_between (today, step->due_on) >= 0)
    return footing_date_format_distance (step->due_on, today);

  when = footing_date_format_short (step->due_on, today);
  /* Translators: a step whose day has passed; %s is that day, such as "3 March" */
  return g_strdup_printf (_ ("was planned for %s"), when);
}

static void
add_step (List *list, FootingStep *step)
{
  const gboolean first_win = strcmp (step->kind, "first-win") == 0;
  FootingTodayItem *item;
  g_autofree char *title = footing_text_excerpt_or (step->title, FOOTING_TITLE_CHARS,
                                                    _ ("A step without a name"));

  if (strcmp (step->state, "open") != 0)
    return;
  if (!first_win && (!footing_date_is_valid (step->due_on) ||
                     footing_date_days_between (list->today, step->due_on) > STEP_DAYS))
    return;

  item = add (list, FOOTING_TODAY_STEP, step,
              first_win ? g_strdup_printf (_ ("First win: %s"), title)
                        : g_steal_pointer (&title),
              format_due (step, list->today));
  item->step = g_object_ref (step);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  FootingStep *left = *(FootingStep **)a, *right = *(FootingStep **)b;
  const gboolean left_first = strcmp (left->kind, "first-win") == 0;
  const gboolean right_first = strcmp (right->kind, "first-win") == 0;

  if (left_first != right_first)
    return left_first ? -1 : 1;

  return strcmp (left->due_on, right->due_on);
}

static gboolean
add_steps (List *list, GError **error)
{
  g_autoptr (GPtrArray) steps =
      footing_store_list (list->store, FOOTING_TYPE_STEP, list->recovery, error);

  if (steps == NULL)
    return FALSE;

  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    add_step (list, g_ptr_array_index (steps, i));

  return TRUE;
}

static void
add_person (List *list, FootingPerson *person)
{
  g_autofree char *name =
      footing_text_excerpt_or (person->name, FOOTING_TITLE_CHARS, _ ("Somebody"));
  int days;

  if (person->rhythm_days < 0 || !footing_date_is_valid (person->last_contact_on))
    return;

  days = footing_date_days_between (person->last_contact_on, list->today);
  if (days < person->rhythm_days)
    return;

  add (list, FOOTING_TODAY_PERSON, person, g_steal_pointer (&name),
       g_strdup_printf (ngettext ("has not heard from you for %d day",
                                  "has not heard from you for %d days", days),
                        days));
}

static gboolean
add_people (List *list, GError **error)
{
  g_autoptr (GPtrArray) people =
      footing_store_list (list->store, FOOTING_TYPE_PERSON, list->recovery, error);

  if (people == NULL)
    return FALSE;

  for (guint i = 0; i < people->len; i++)
    add_person (list, g_ptr_array_index (people, i));

  return TRUE;
}

GPtrArray *
footing_today_list (FootingContext *context, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autofree char *today = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  List list = {0};

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  today = footing_context_today (context);
  list.context = context;
  list.store = footing_context_get_store (context);
  list.items = items;
  list.today = today;
  list.now = footing_clock_now (footing_store_get_clock (list.store));
  list.recovery = footing_context_get_recovery (context);

  if (!add_drafts (&list, error))
    return NULL;

  /* A plan that is paused or closed asks for nothing. */
  recovery = footing_context_dup_recovery (context);
  if (recovery != NULL && strcmp (recovery->state, "active") == 0 &&
      (!add_rituals (&list, error) || !add_steps (&list, error) ||
       !add_people (&list, error)))
    return NULL;

  return g_steal_pointer (&items);
}
