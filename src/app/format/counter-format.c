/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "counter-format.h"
#include "format/entry-format.h"
#include "format/step-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* Of what a reason names. */
#define WHAT_CHARS 60

/* The title of the item with the code that @win names; NULL when the catalogue has none.
 */
static const char *
get_title (const FootingCounterWin *win,
           FootingGuidance *guidance,
           FootingPerspective perspective)
{
  const FootingGuide *guide = footing_guidance_lookup (
      guidance,
      win->reason == FOOTING_COUNTER_DRIVER ? FOOTING_GUIDE_DRIVER : FOOTING_GUIDE_SIGN,
      win->what);

  return guide != NULL ? footing_guide_title (guide, perspective) : NULL;
}

static char *
format_guide (const FootingCounterWin *win,
              FootingGuidance *guidance,
              FootingPerspective perspective)
{
  const char *title = get_title (win, guidance, perspective);

  if (title == NULL)
    return g_strdup (_ ("Comes from a step of your plan"));

  /* Translators: why a win answers a thought; %s is what the step works against, such as
   * “Dwelling on it” */
  return g_strdup_printf (_ ("Comes from a step against “%s”"), title);
}

static char *
format_figure (const FootingCounterWin *win)
{
  g_autofree char *measure = footing_entry_format_measure (win->win);

  /* Translators: why a win answers a thought; %s is a figure such as “−41 min” */
  return g_strdup_printf (_ ("It can be measured: %s"), measure);
}

char *
footing_counter_format_reason (const FootingCounterWin *win,
                               FootingGuidance *guidance,
                               FootingPerspective perspective)
{
  g_autofree char *what =
      footing_text_excerpt (win->what != NULL ? win->what : "", WHAT_CHARS);

  switch (win->reason) {
  case FOOTING_COUNTER_WORD:
    /* Translators: why a win answers a thought; %s is a word of the thought */
    return g_strdup_printf (_ ("Also about “%s”"), what);
  case FOOTING_COUNTER_DRIVER:
  case FOOTING_COUNTER_SIGN:
    return format_guide (win, guidance, perspective);
  case FOOTING_COUNTER_OUTCOME:
    /* Translators: why a win answers a thought; %s is the title of an outcome */
    return g_strdup_printf (_ ("Counts toward “%s”"), what);
  case FOOTING_COUNTER_FIGURE:
    return format_figure (win);
  case FOOTING_COUNTER_SEEN:
    return g_strdup (_ ("Somebody saw it"));
  case FOOTING_COUNTER_RECENT:
    return g_strdup (_ ("One of your latest"));
  case FOOTING_COUNTER_CHOSEN:
  default:
    /* Translators: why a win answers a thought: nothing else says so */
    return g_strdup (_ ("You chose it"));
  }
}

/* F24: without a win nothing is made up; the smallest next one is named. */
char *
footing_counter_format_none (FootingStore *store, const char *recovery)
{
  g_autoptr (FootingStep) next =
      recovery != NULL ? footing_thoughts_find_next (store, recovery, NULL) : NULL;
  g_autofree char *title = next != NULL ? footing_step_format_title (next) : NULL;

  if (title == NULL)
    return g_strdup (_ ("No win on your timeline speaks to this yet. A small one is "
                        "enough: one line about something that went right today."));

  /* Translators: %s is the title of the step that is next in the plan */
  return g_strdup_printf (_ ("No win on your timeline speaks to this yet. The next small "
                             "one is in your plan: “%s”."),
                          title);
}

char *
footing_counter_format_thought (FootingEntry *entry)
{
  g_autofree char *shown = NULL;
  g_autofree char *thought = NULL;

  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  if (footing_text_is_blank (entry->thought))
    return g_strdup ("");

  shown = footing_record_show (entry, entry->thought);
  thought = footing_text_excerpt (shown, FOOTING_STEP_CHARS);

  /* Translators: below a fairer sentence; %s is the discouraging thought it answers */
  return g_strdup_printf (_ ("Instead of “%s”"), thought);
}

char *
footing_counter_format_title (FootingEntry *entry)
{
  g_autofree char *title = footing_entry_format_title (entry);
  g_autofree char *shown = footing_record_show (entry, entry->thought);
  g_autofree char *thought = footing_text_excerpt (shown, FOOTING_STEP_CHARS);

  if (footing_text_is_blank (entry->thought))
    return g_steal_pointer (&title);

  /* Translators: an entry as it is read out: a fairer sentence, and the thought it
   * answers
   */
  return g_strdup_printf (_ ("“%s”, instead of “%s”"), title, thought);
}
