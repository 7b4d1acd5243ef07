/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "today-items-private.h"
#include "format/date-format.h"
#include "format/ritual-format.h"
#include "format/step-format.h"
#include "date.h"
#include "plan/due.h"
#include "plan/handed-over.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far ahead the page looks, in days. */
#define RITUAL_DAYS 1
#define LATER_RITUAL_DAYS 7

/* A day after all others. */
#define NEVER "9999-99-99"

/* How many rituals are in sight, when there are some. */
#define MIN_RITUALS 2

static void
free_item (gpointer data)
{
  FootingTodayItem *item = data;

  g_free (item->id);
  g_free (item->title);
  g_free (item->detail);
  g_free (item->ritual);
  g_free (item->date);
  g_free (item->time);
  g_free (item->answer);
  g_clear_object (&item->step);
  g_clear_object (&item->occurrence);
  g_free (item);
}

FootingTodayItem *
today_list_add (
    TodayList *list, FootingTodayKind kind, gpointer record, char *title, char *detail)
{
  FootingTodayItem *item = g_new0 (FootingTodayItem, 1);

  item->kind = kind;
  item->id = g_strdup (footing_record_get_id (record));
  item->title = title;
  item->detail = detail;
  g_ptr_array_add (list->items, item);

  return item;
}

static char *
format_rest (FootingTodayKind kind, guint n)
{
  switch (kind) {
  case FOOTING_TODAY_DRAFT:
    return g_strdup_printf (
        ngettext ("%u more plan to finish", "%u more plans to finish", n), n);
  case FOOTING_TODAY_STEP:
    return g_strdup_printf (ngettext ("%u more step", "%u more steps", n), n);
  case FOOTING_TODAY_TALK:
    return g_strdup_printf (ngettext ("%u more conversation that you want",
                                      "%u more conversations that you want", n),
                            n);
  case FOOTING_TODAY_OUTCOME:
    return g_strdup_printf (ngettext ("%u more outcome", "%u more outcomes", n), n);
  case FOOTING_TODAY_PERSON:
    return g_strdup_printf (ngettext ("%u more person is waiting to hear from you",
                                      "%u more people are waiting to hear from you", n),
                            n);
  case FOOTING_TODAY_DEBRIEF:
  case FOOTING_TODAY_ONE_ON_ONE:
  case FOOTING_TODAY_PREPARED:
  case FOOTING_TODAY_RITUAL:
  default:
    return g_strdup_printf (ngettext ("%u more ritual", "%u more rituals", n), n);
  }
}

void
today_list_add_rest (TodayList *list, FootingTodayKind kind, guint n)
{
  FootingTodayItem *item;

  if (n == 0)
    return;

  item = g_new0 (FootingTodayItem, 1);
  item->kind = kind;
  item->id = g_strdup ("");
  item->title = format_rest (kind, n);
  item->detail = g_strdup ("");
  /* Below those of which there are more. */
  item->date = g_strdup (NEVER);
  item->time = g_strdup ("");
  item->n_rest = n;
  g_ptr_array_add (list->items, item);
}

/* Adds the first of the records of @type with these @ids, and how many more there are. */
static gboolean
add_first (TodayList *list,
           FootingTodayKind kind,
           GType type,
           GPtrArray *ids,
           void (*add_record) (TodayList *list, gpointer record),
           GError **error)
{
  const guint n = ids->len;
  g_autoptr (GPtrArray) records = NULL;

  g_ptr_array_set_size (ids, (int)MIN (n, TODAY_MAX_EACH));
  records = footing_store_get_all (list->store, type, ids, error);
  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    add_record (list, g_ptr_array_index (records, i));
  today_list_add_rest (list, kind, n - ids->len);

  return TRUE;
}

/* Whether it was handed over, and nobody has gone on in it yet. */
static gboolean
is_untouched (FootingRecovery *draft)
{
  return draft->page == FOOTING_PAGE_HAPPENED &&
         footing_is_handed_over (footing_record_get_id (draft));
}

static void
add_draft (TodayList *list, gpointer record)
{
  FootingRecovery *recovery = record;
  g_autofree char *title = footing_record_show (recovery, recovery->title);
  FootingTodayItem *item = today_list_add (
      list, FOOTING_TODAY_DRAFT, recovery,
      footing_text_excerpt_or (title, FOOTING_NAME_CHARS, _ ("A plan without a name")),
      g_strdup (is_untouched (recovery) ? _ ("From what you agreed on")
                                        : _ ("Continue where you left off")));

  item->begun = TRUE;
}

static void
reverse (GPtrArray *array)
{
  for (guint i = 0; i < array->len / 2; i++) {
    gpointer *a = &array->pdata[i], *b = &array->pdata[array->len - 1 - i], kept = *a;

    *a = *b;
    *b = kept;
  }
}

static gboolean
add_drafts (TodayList *list, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (list->store, FOOTING_LIST_DRAFTS, NULL, error);

  if (ids == NULL)
    return FALSE;

  /* The oldest first. */
  reverse (ids);

  return add_first (list, FOOTING_TODAY_DRAFT, FOOTING_TYPE_RECOVERY, ids, add_draft,
                    error);
}

static char *
format_ritual_time (TodayList *list,
                    FootingOccurrence *occurrence,
                    FootingRitual *ritual,
                    gboolean begun)
{
  const char *date = footing_occurrence_get_day (occurrence);
  g_autofree char *day = footing_date_days_between (list->today, date) > RITUAL_DAYS
                             ? footing_date_format_long (date, list->today)
                             : footing_date_format_distance (date, list->today);

  /* Something is written already. */
  if (begun)
    return g_strdup (_ ("Continue where you left off"));

  /* Translators: when a ritual is due, and how long it takes: "today, 15:00 · 20 min" */
  return g_strdup_printf (
      ngettext ("%s, %s · %d min", "%s, %s · %d min", ritual->length_minutes), day,
      footing_occurrence_get_time (occurrence, ritual), ritual->length_minutes);
}

/* The occurrences that are due by tomorrow, in the order in which they are; and the first
 * of the @later ones, while there are too few. One of each ritual. */
static GPtrArray *
list_due (TodayList *list, GPtrArray *later, GError **error)
{
  g_autoptr (GPtrArray) open =
      footing_store_list_open_occurrences (list->store, list->recovery, error);
  g_autoptr (GPtrArray) each =
      open != NULL ? footing_due_one_each (open, list->begun) : NULL;
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; each != NULL && i < each->len; i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (each, i);
    int days;

    if (!footing_date_is_valid (occurrence->date))
      continue;
    days =
        footing_date_days_between (list->today, footing_occurrence_get_day (occurrence));
    if (days <= RITUAL_DAYS)
      g_ptr_array_add (due, g_object_ref (occurrence));
    else if (days <= LATER_RITUAL_DAYS && due->len + later->len < MIN_RITUALS)
      g_ptr_array_add (later, g_object_ref (occurrence));
  }
  if (open == NULL)
    g_clear_pointer (&due, g_ptr_array_unref);

  return due;
}

/* The rituals of the first of @occurrences: id → FootingRitual. */
static GHashTable *
read_rituals (TodayList *list, GPtrArray *occurrences, GError **error)
{
  GHashTable *rituals =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL;

  for (guint i = 0; i < MIN (occurrences->len, TODAY_MAX_EACH); i++)
    g_ptr_array_add (
        ids, (gpointer)((FootingOccurrence *)g_ptr_array_index (occurrences, i))->ritual);
  records = footing_store_get_all (list->store, FOOTING_TYPE_RITUAL, ids, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    g_hash_table_replace (rituals, g_strdup (footing_record_get_id (records->pdata[i])),
                          g_object_ref (records->pdata[i]));
  if (records == NULL)
    g_clear_pointer (&rituals, g_hash_table_unref);

  return rituals;
}

static void
add_ritual (TodayList *list,
            FootingOccurrence *occurrence,
            FootingRitual *ritual,
            gboolean begun,
            gboolean later)
{
  FootingTodayItem *item = today_list_add (
      list, FOOTING_TODAY_RITUAL, occurrence,
      footing_ritual_format_title (ritual, list->context, list->perspective),
      format_ritual_time (list, occurrence, ritual, begun));

  item->occurrence = g_object_ref (occurrence);
  item->rings = occurrence->due_at <= list->now;
  item->date = g_strdup (footing_occurrence_get_day (occurrence));
  item->time = g_strdup (footing_occurrence_get_time (occurrence, ritual));
  item->begun = begun;
  if (later)
    item->ritual = g_strdup (occurrence->ritual);
}

static gboolean
add_occurrences (TodayList *list, GPtrArray *occurrences, gboolean later, GError **error)
{
  g_autoptr (GHashTable) rituals = read_rituals (list, occurrences, error);

  if (rituals == NULL)
    return FALSE;

  for (guint i = 0; i < MIN (occurrences->len, TODAY_MAX_EACH); i++) {
    FootingOccurrence *occurrence = g_ptr_array_index (occurrences, i);
    FootingRitual *ritual = g_hash_table_lookup (rituals, occurrence->ritual);
    const gboolean open =
        g_hash_table_contains (list->begun, footing_record_get_id (occurrence));

    if (ritual != NULL && footing_ritual_runs_in (ritual, list->state))
      add_ritual (list, occurrence, ritual, open, later && !open);
  }

  return TRUE;
}

static gboolean
add_rituals (TodayList *list, GPtrArray *later, GError **error)
{
  g_autoptr (GPtrArray) due = list_due (list, later, error);

  if (due == NULL || !add_occurrences (list, due, FALSE, error))
    return FALSE;
  today_list_add_rest (list, FOOTING_TODAY_RITUAL,
                       due->len > TODAY_MAX_EACH ? due->len - TODAY_MAX_EACH : 0);

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
add_step (TodayList *list, gpointer record)
{
  FootingStep *step = record;
  FootingTodayItem *item;
  const gboolean named = !footing_text_is_blank (step->title);
  g_autofree char *title = footing_step_format_title (step);

  item = today_list_add (list, FOOTING_TODAY_STEP, step,
                         named && footing_step_is_first_win (step)
                             ? g_strdup_printf (_ ("First win: %s"), title)
                             : g_steal_pointer (&title),
                         format_due (step, list->today));
  item->step = g_object_ref (step);
  item->date = g_strdup (footing_date_is_valid (step->due_on) ? step->due_on : "");
  item->time = g_strdup ("");
}

static gboolean
add_steps (TodayList *list, GError **error)
{
  g_autofree char *until = footing_date_add_days (list->today, TODAY_STEP_DAYS);
  g_autoptr (GPtrArray) ids =
      footing_store_list_due_steps (list->store, list->recovery, until, error);

  return ids != NULL &&
         add_first (list, FOOTING_TODAY_STEP, FOOTING_TYPE_STEP, ids, add_step, error);
}

/* What has a day, in the order of time; what is the same keeps its order. */
static gboolean
add_dated (TodayList *list, GError **error)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *items = list->items;
  g_autoptr (GPtrArray) dated = g_ptr_array_new_with_free_func (free_item);
  gboolean done;

  list->items = dated;
  done = add_rituals (list, later, error) && add_steps (list, error) &&
         today_list_add_prepared (list, error);
  today_list_add_near_outcomes (list);
  done = done && (later->len == 0 || add_occurrences (list, later, TRUE, error));
  list->items = items;

  g_ptr_array_sort (dated, footing_today_item_compare);
  g_ptr_array_extend_and_steal (items, g_steal_pointer (&dated));

  return done;
}

/* What the plan @recovery asks for. */
static gboolean
add_plan (TodayList *list, FootingRecovery *recovery, GError **error)
{
  g_autoptr (GHashTable) begun =
      footing_store_list_begun (list->store, list->recovery, error);
  g_autoptr (GPtrArray) outcomes =
      begun != NULL ? today_list_read_outcomes (list, error) : NULL;

  if (outcomes == NULL)
    return FALSE;

  list->begun = begun;
  list->outcomes = outcomes;
  list->state = recovery->state;
  footing_perspective_from_code (recovery->perspective, &list->perspective);
  if (!add_dated (list, error) || !today_list_add_support (list, error) ||
      !today_list_add_people (list, error))
    return FALSE;
  today_list_add_next_outcome (list);

  return TRUE;
}

/* What a plan that is closed asks for, when it is time. */
static gboolean
add_look_back (TodayList *list, FootingRecovery *recovery, GError **error)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) begun =
      footing_store_list_begun (list->store, list->recovery, error);

  if (begun == NULL)
    return FALSE;

  list->begun = begun;
  list->state = recovery->state;
  footing_perspective_from_code (recovery->perspective, &list->perspective);

  return add_rituals (list, later, error);
}

GPtrArray *
footing_today_list (FootingContext *context, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (free_item);
  g_autofree char *today = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  TodayList list = {0};

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

  /* A plan that is paused or closed asks for nothing, but for a look back. */
  recovery = footing_context_dup_recovery (context);
  if (recovery != NULL && footing_recovery_is_active (recovery) &&
      !add_plan (&list, recovery, error))
    return NULL;
  if (recovery != NULL && footing_recovery_is_recovered (recovery) &&
      !add_look_back (&list, recovery, error))
    return NULL;

  return g_steal_pointer (&items);
}
