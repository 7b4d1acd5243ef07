/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opening-format.h"
#include "date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLANK "…"
/* Of each text that is quoted from the plan. */
#define QUOTED_CHARS 240

static char *
quote (const char *text)
{
  return footing_text_excerpt_or (text, QUOTED_CHARS, BLANK);
}

/* The newest win of the plan, or NULL. */
static FootingEntry *
find_win (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);

    if (footing_entry_is_win (entry) && *entry->title != '\0')
      return entry;
  }

  return NULL;
}

/* The open step that is due first, or NULL. */
static FootingStep *
find_step (GPtrArray *steps)
{
  FootingStep *first = NULL;

  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_step_is_open (step) && *step->title != '\0' &&
        (first == NULL || strcmp (step->due_on, first->due_on) < 0))
      first = step;
  }

  return first;
}

static void
add_event (GString *text, FootingRecovery *recovery, const char *today)
{
  g_autofree char *day = footing_date_format_short (recovery->happened_on, today);
  g_autofree char *title = quote (recovery->title);

  if (*recovery->title == '\0' || *day == '\0')
    /* Translators: the beginning of a talk that repairs a relationship; %s is what
     * happened, in somebody's own words, or "…" */
    g_string_append_printf (text, _ ("I’d like to talk with you about this: %s"), title);
  else
    /* Translators: the same, with the day on which it happened: "5 Mar" */
    g_string_append_printf (text, _ ("I’d like to talk with you about %s: %s"), day,
                            title);
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("My part in it was: …"));
  g_string_append_c (text, '\n');
}

/* The last of @text: "Since then: Shipped the fix, 5 Mar". */
static void
add_win (GString *text, FootingEntry *win, const char *today)
{
  g_autofree char *title = quote (win != NULL ? win->title : "");
  g_autofree char *day =
      win != NULL ? footing_date_format_short (win->date, today) : NULL;

  if (win == NULL || *day == '\0')
    /* Translators: %s is what somebody has done, in their own words, or "…" */
    g_string_append_printf (text, _ ("What I’ve done since: %s"), title);
  else
    /* Translators: what somebody has done, in their own words, and the day: "5 Mar" */
    g_string_append_printf (text, _ ("What I’ve done since: %s (%s)"), title, day);
  g_string_append_c (text, '\n');
}

static char *
compose (FootingRecovery *recovery,
         GPtrArray *entries,
         GPtrArray *steps,
         const char *today)
{
  FootingStep *step = find_step (steps);
  g_autofree char *learned = quote (recovery->reframe);
  g_autofree char *next = quote (step != NULL ? step->title : "");
  g_autoptr (GString) text = g_string_new (NULL);

  add_event (text, recovery, today);
  /* Translators: %s is what somebody has learned, in their own words, or "…" */
  g_string_append_printf (text, _ ("What I’ve learned: %s"), learned);
  g_string_append_c (text, '\n');
  add_win (text, find_win (entries), today);
  /* Translators: %s is somebody's next step, in their own words, or "…" */
  g_string_append_printf (text, _ ("What comes next: %s"), next);

  return g_strdup (text->str);
}

char *
footing_opening_suggest (FootingContext *context, const char *recovery, GError **error)
{
  g_autoptr (FootingRecovery) row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *today = NULL;
  FootingStore *store;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  store = footing_context_get_store (context);
  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (row == NULL)
    return NULL;

  entries = footing_store_list (store, FOOTING_TYPE_ENTRY, recovery, error);
  steps = entries != NULL ? footing_store_list (store, FOOTING_TYPE_STEP, recovery, error)
                          : NULL;

  today = footing_context_today (context);

  return steps != NULL ? compose (row, entries, steps, today) : NULL;
}
