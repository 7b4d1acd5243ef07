/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "opening-format.h"
#include "format/date-format.h"
#include "plan/telling.h"
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

static void
add_event (GString *text,
           const FootingTelling *telling,
           FootingRecovery *recovery,
           const char *today)
{
  g_autofree char *day = footing_date_format_short (recovery->happened_on, today);
  g_autofree char *title =
      quote (footing_telling_may_say (telling, recovery->title) ? recovery->title : "");

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
add_win (GString *text, FootingEntry *win, const char *line, const char *today)
{
  g_autofree char *title = quote (line != NULL ? line : "");
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
compose (const FootingTelling *telling,
         FootingRecovery *recovery,
         GPtrArray *entries,
         GPtrArray *steps,
         const char *today,
         GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *done = NULL;
  g_autofree char *ahead = NULL;
  g_autofree char *next = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  FootingEntry *win = footing_telling_find_win (telling, entries, &done, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  footing_telling_find_step (telling, steps, &ahead);
  next = quote (ahead != NULL ? ahead : "");
  add_event (text, telling, recovery, today);
  /* What is written to oneself on the page of the story is nobody else's (C3). */
  g_string_append (text, _ ("What I’ve learned: …"));
  g_string_append_c (text, '\n');
  add_win (text, win, done, today);
  /* Translators: %s is somebody's next step, in their own words, or "…" */
  g_string_append_printf (text, _ ("What comes next: %s"), next);

  return g_strdup (text->str);
}

char *
footing_opening_suggest (FootingContext *context, FootingPerson *person, GError **error)
{
  g_autoptr (FootingRecovery) row = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *today = NULL;
  FootingTelling telling = {0};

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);

  telling.store = footing_context_get_store (context);
  telling.guidance = footing_context_get_guidance (context);
  telling.reader = person->name;
  telling.role = person->role;
  row = footing_store_get (telling.store, FOOTING_TYPE_RECOVERY, person->recovery, error);
  if (row == NULL)
    return NULL;
  footing_perspective_from_code (row->perspective, &telling.perspective);

  entries =
      footing_store_list (telling.store, FOOTING_TYPE_ENTRY, person->recovery, error);
  steps = entries != NULL ? footing_store_list (telling.store, FOOTING_TYPE_STEP,
                                                person->recovery, error)
                          : NULL;

  today = footing_context_today (context);

  return steps != NULL ? compose (&telling, row, entries, steps, today, error) : NULL;
}
