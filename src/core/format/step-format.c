/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-format.h"
#include "date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
format_practice (const char *often, const char *until)
{
  g_autofree char *line = footing_text_excerpt (often, FOOTING_TITLE_CHARS);

  if (*line != '\0' && *until != '\0')
    /* Translators: how often, and a date: "Practice: twice a week, until Fri, 3 April" */
    return g_strdup_printf (_ ("Practice: %s, until %s"), line, until);
  if (*line != '\0')
    return g_strdup_printf (_ ("Practice: %s"), line);
  if (*until != '\0')
    return g_strdup_printf (_ ("Practice until %s"), until);

  return g_strdup (_ ("Practice"));
}

char *
footing_step_format_end (FootingStep *step, const char *today)
{
  g_autofree char *done = footing_date_format_told (step->done_on, today);
  g_autofree char *dropped = footing_date_format_told (step->dropped_on, today);
  g_autofree char *why = footing_text_excerpt (step->dropped_why, FOOTING_TITLE_CHARS);

  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  /* A scope that was set up is not over. */
  if (footing_step_is_done (step) && footing_step_is_scope (step))
    return g_strdup ("");
  if (footing_step_is_done (step))
    /* Translators: %s is a date: "Done on Fri, 3 April" */
    return *done != '\0' ? g_strdup_printf (_ ("Done on %s"), done) : g_strdup ("");
  if (!footing_step_is_dropped (step))
    return g_strdup ("");

  if (*dropped == '\0')
    return *why != '\0' ? g_strdup_printf (_ ("Dropped: %s"), why)
                        : g_strdup (_ ("Dropped"));
  if (*why == '\0')
    return g_strdup_printf (_ ("Dropped on %s"), dropped);

  /* Translators: a date, and why a step was dropped then: "Dropped on Fri, 3 April: Mira
   * does it" */
  return g_strdup_printf (_ ("Dropped on %s: %s"), dropped, why);
}

static const char *
describe_unnamed (const char *kind)
{
  static const struct {
    const char *kind;
    const char *words;
  } kinds[] = {
      {"first-win", N_ ("First win")},
      {"practice", N_ ("Something to practise")},
      {"scope", N_ ("A reduced scope")},
      {"restore", N_ ("Back to full scope")},
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (kinds[i].kind, kind) == 0)
      return _ (kinds[i].words);

  return _ ("A step without a name");
}

char *
footing_step_format_name (const char *kind, const char *title, guint n_chars)
{
  g_return_val_if_fail (kind != NULL, NULL);

  return footing_text_excerpt_or (title, n_chars, describe_unnamed (kind));
}

char *
footing_step_format_title (FootingStep *step)
{
  g_autofree char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_STEP (step), NULL);

  title = footing_record_show (step, step->title);

  return footing_step_format_name (step->kind, title, FOOTING_STEP_CHARS);
}

char *
footing_step_format_past (int done, int dropped)
{
  g_autofree char *first = g_strdup_printf (ngettext ("%d done", "%d done", done), done);
  g_autofree char *second =
      g_strdup_printf (ngettext ("%d dropped", "%d dropped", dropped), dropped);

  if (dropped == 0)
    return g_steal_pointer (&first);
  if (done == 0)
    return g_steal_pointer (&second);

  /* Translators: how many steps are done, and how many dropped: "3 done, 1 dropped" */
  return g_strdup_printf (C_ ("steps", "%s, %s"), first, second);
}

char *
footing_step_format_when (const char *kind,
                          const char *often,
                          const char *due_on,
                          const char *until_on,
                          const char *today)
{
  g_autofree char *due = footing_date_format_told (due_on, today);
  g_autofree char *until = footing_date_format_told (until_on, today);

  if (footing_step_kind_is_practice (kind))
    return format_practice (often, until);
  if (footing_step_kind_is_scope (kind))
    return *until != '\0' ? g_strdup_printf (_ ("Reduced scope until %s"), until)
                          : g_strdup (_ ("Reduced scope, with no end yet"));
  if (footing_step_kind_is_first_win (kind))
    return *due != '\0' ? g_strdup_printf (_ ("First win, by %s"), due)
                        : g_strdup (_ ("First win, no date yet"));

  /* Translators: %s is a date: "By Fri, 3 April" */
  return *due != '\0' ? g_strdup_printf (_ ("By %s"), due) : g_strdup (_ ("No date yet"));
}
