/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-format.h"
#include "date-format.h"
#include "date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_at (const FootingPrepared *state, const char *stage)
{
  return state->stage != NULL && strcmp (state->stage, stage) == 0;
}

static gboolean
is_empty (const FootingPrepared *state)
{
  return state->id == NULL || *state->id == '\0';
}

const char *
footing_prepare_get_title (FootingPreparePage page)
{
  static const char *const titles[FOOTING_N_PREPARE_PAGES] = {
      [FOOTING_PREPARE_GOOD] = N_ ("What Good Looks Like"),
      /* Translators: the next time that others look on, such as a demo */
      [FOOTING_PREPARE_MOMENT] = N_ ("Next Exposed Moment"),
      [FOOTING_PREPARE_TASK] = N_ ("The Task Taken Apart"),
      /* Translators: which decisions somebody may take without asking */
      [FOOTING_PREPARE_ROOM] = N_ ("Room to Decide"),
  };

  g_return_val_if_fail (page < FOOTING_N_PREPARE_PAGES, "");

  return _ (titles[page]);
}

const char *
footing_prepare_get_deed (FootingPreparePage page, FootingPerspective perspective)
{
  static const char *const deeds[FOOTING_N_PREPARE_PAGES][FOOTING_N_PERSPECTIVES] = {
      [FOOTING_PREPARE_GOOD] = {N_ ("Write Down What Good Looks Like"),
                                N_ ("Write Down What Good Looks Like")},
      [FOOTING_PREPARE_MOMENT] = {N_ ("Prepare the Moment"),
                                  N_ ("Prepare the Moment Together")},
      [FOOTING_PREPARE_TASK] = {N_ ("Take the Task Apart"),
                                N_ ("Take the Task Apart Together")},
      [FOOTING_PREPARE_ROOM] = {N_ ("Sort Your Decisions"), N_ ("Sort Their Decisions")},
  };

  g_return_val_if_fail (page < FOOTING_N_PREPARE_PAGES, "");
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, "");

  return _ (deeds[page][perspective]);
}

/* What it is for, while nothing is on it. */
static const char *
get_purpose (FootingPreparePage page, FootingPerspective perspective)
{
  static const char *const purposes[FOOTING_N_PREPARE_PAGES][FOOTING_N_PERSPECTIVES] = {
      [FOOTING_PREPARE_GOOD] =
          {N_ ("What’s expected, what would show it, who decides and by when"),
           N_ ("What’s expected, what would show it, who decides and by when")},
      [FOOTING_PREPARE_MOMENT] =
          {N_ ("What could go wrong, what you’d do then, and your first sentence"),
           N_ ("What could go wrong, what they’d do then, and their first sentence")},
      [FOOTING_PREPARE_TASK] =
          {N_ ("Which parts of it you can do, and which one to practise"),
           N_ ("Which parts of it they can do, and which one to practise")},
      [FOOTING_PREPARE_ROOM] =
          {N_ ("What you ask about, and what you could decide yourself"),
           N_ ("What they ask about, and what they could decide themselves")},
  };

  return _ (purposes[page][perspective]);
}

/* --- How far it is --------------------------------------------------------------------
 */

/* Whether @date is told as a word, such as "tomorrow". */
static gboolean
is_near (const char *date, const char *today)
{
  return ABS (footing_date_days_between (today, date)) <= 1;
}

static char *
format_good (const FootingPrepared *state, const char *today)
{
  g_autofree char *day = footing_date_format_near (state->due_on, today);

  if (is_at (state, "checked"))
    return g_strdup_printf (ngettext ("Checked together; %u of %u line delivered",
                                      "Checked together; %u of %u lines delivered",
                                      state->n),
                            state->n_done, state->n);
  if (is_at (state, "agreed") && *day != '\0' && is_near (state->due_on, today))
    /* Translators: %s is "today", "tomorrow" or "yesterday" */
    return g_strdup_printf (_ ("Agreed; to be checked together %s"), day);
  if (is_at (state, "agreed") && *day != '\0')
    /* Translators: %s is a day: "Agreed; to be checked together on Fri, 3 April" */
    return g_strdup_printf (_ ("Agreed; to be checked together on %s"), day);
  if (is_at (state, "agreed"))
    return g_strdup (_ ("Agreed"));
  if (is_at (state, "sent"))
    return g_strdup (_ ("Sent, not agreed yet"));

  if (state->n == 0)
    /* Translators: of a page with what is expected: it has no line */
    return g_strdup (_ ("A draft, nothing on it yet"));

  return g_strdup_printf (
      ngettext ("A draft with %u line", "A draft with %u lines", state->n), state->n);
}

/* When it is: "tomorrow, 10:30"; "" for no day. Owned by the caller. */
static char *
format_when (const FootingPrepared *state, const char *today)
{
  g_autofree char *day = footing_date_format_near (state->due_on, today);

  if (*day == '\0' || state->time == NULL || *state->time == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day and a time of day: "tomorrow, 10:00" */
  return g_strdup_printf (C_ ("instant", "%s, %s"), day, state->time);
}

static char *
format_moment (const FootingPrepared *state, const char *shown, const char *today)
{
  const char *title = *shown != '\0' ? shown : _ ("A moment without a name");
  g_autofree char *day = format_when (state, today);

  if (is_at (state, "held") || is_at (state, "dropped"))
    /* Translators: something that is over, such as a demo; what comes next has no name
     * yet */
    return g_strdup_printf (_ ("%s · over. What’s next?"), title);
  if (is_at (state, "after"))
    /* Translators: something that has taken place, such as a demo */
    return g_strdup_printf (_ ("%s · how did it go?"), title);

  /* Translators: something to come, and its day: "Demo for Dana · tomorrow" */
  return *day != '\0' ? g_strdup_printf (_ ("%s · %s"), title, day)
                      : g_strdup_printf (_ ("%s · no day yet"), title);
}

static char *
format_parts (const FootingPrepared *state,
              const char *shown,
              FootingPerspective perspective)
{
  const char *title = *shown != '\0' ? shown : _ ("A task without a name");

  if (state->n == 0)
    return g_strdup_printf (_ ("%s · no parts yet"), title);

  /* Translators: a task, and how many of its parts somebody can do */
  return perspective == FOOTING_PERSPECTIVE_SELF
             ? g_strdup_printf (ngettext ("%s · you can do %u of %u part",
                                          "%s · you can do %u of %u parts", state->n),
                                title, state->n_done, state->n)
             : g_strdup_printf (ngettext ("%s · they can do %u of %u part",
                                          "%s · they can do %u of %u parts", state->n),
                                title, state->n_done, state->n);
}

static char *
format_room (const FootingPrepared *state,
             const char *title,
             FootingPerspective perspective)
{
  if (is_at (state, "ready"))
    /* Translators: %s is a decision, which somebody may take with more room from now on
     */
    return g_strdup_printf (_ ("Ready to move up: %s"),
                            *title != '\0' ? title : _ ("A decision without a name"));

  /* Translators: how many decisions somebody may take without asking */
  return perspective == FOOTING_PERSPECTIVE_SELF
             ? g_strdup_printf (ngettext ("%u of %u decision is yours",
                                          "%u of %u decisions are yours", state->n),
                                state->n_done, state->n)
             : g_strdup_printf (ngettext ("%u of %u decision is theirs",
                                          "%u of %u decisions are theirs", state->n),
                                state->n_done, state->n);
}

char *
footing_prepare_format_state (FootingPreparePage page,
                              const FootingPrepared *state,
                              const char *title,
                              FootingPerspective perspective,
                              const char *today)
{
  g_return_val_if_fail (state != NULL && title != NULL, NULL);

  if (is_empty (state))
    return g_strdup (get_purpose (page, perspective));

  switch (page) {
  case FOOTING_PREPARE_GOOD:
    return format_good (state, today);
  case FOOTING_PREPARE_MOMENT:
    return format_moment (state, title, today);
  case FOOTING_PREPARE_TASK:
    return format_parts (state, title, perspective);
  case FOOTING_PREPARE_ROOM:
  default:
    return format_room (state, title, perspective);
  }
}

/* --- What it asks for -----------------------------------------------------------------
 */

char *
footing_prepare_format_why (FootingPreparePage page,
                            const FootingPrepared *state,
                            const char *today)
{
  switch (page) {
  case FOOTING_PREPARE_GOOD:
    return g_strdup (_ ("to be checked together"));
  case FOOTING_PREPARE_MOMENT:
    if (is_at (state, "after"))
      return g_strdup (_ ("How did it go?"));
    return format_when (state, today);
  case FOOTING_PREPARE_TASK:
    return g_strdup (_ ("practice has ended: how far is it now?"));
  case FOOTING_PREPARE_ROOM:
  default:
    return g_strdup (is_at (state, "ready") ? _ ("ready to move up")
                                            : _ ("time to talk about it"));
  }
}
