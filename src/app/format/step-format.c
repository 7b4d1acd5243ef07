/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "step-format.h"
#include "date-format.h"
#include "store/records/step.h"
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
footing_step_format_when (const char *kind,
                          const char *often,
                          const char *due_on,
                          const char *until_on,
                          const char *today)
{
  g_autofree char *due = footing_date_format_long (due_on, today);
  g_autofree char *until = footing_date_format_long (until_on, today);

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
