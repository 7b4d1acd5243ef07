/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "moment-format.h"
#include "code-label.h"
#include "date-format.h"
#include "prepare/moments.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_moment_format_name (FootingMoment *moment)
{
  g_autofree char *shown = NULL;

  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), NULL);

  shown = footing_record_show (moment, moment->title);

  return footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS,
                                  _ ("A moment without a name"));
}

char *
footing_moment_format_when (FootingMoment *moment, const char *today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (FOOTING_IS_MOMENT (moment), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  day = footing_date_format_told (moment->date, today);
  if (*day == '\0' || *moment->time == '\0')
    return g_steal_pointer (&day);

  /* Translators: a day and a time: "Thu, 5 March, 14:00" */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, moment->time);
}

char *
footing_moment_format_state (FootingMoment *moment, const char *today)
{
  static const FootingCodeLabel labels[] = {
      {"ahead", NC_ ("moment", "ahead")},
      {"today", NC_ ("moment", "today")},
      {"after", NC_ ("moment", "not looked back at yet")},
      {"held", NC_ ("moment", "held")},
      {"dropped", NC_ ("moment", "not happening")},
      {NULL, NULL},
  };
  g_autofree char *when = footing_moment_format_when (moment, today);
  const char *state = footing_code_label_translate (
      labels, "moment", footing_moment_get_stage (moment, today));

  if (*when == '\0')
    /* Translators: of a moment; %s is "ahead", "held" or "not happening" */
    return g_strdup_printf (_ ("No day yet · %s"), state);

  /* Translators: when a moment is, and how far it is: "Thu, 5 March, 14:00 · held" */
  return g_strdup_printf (C_ ("moment", "%s · %s"), when, state);
}
