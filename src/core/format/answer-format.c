/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "answer-format.h"
#include "date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_answers_format (const FootingAnswers *answers, const char *today)
{
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (answers != NULL, NULL);

  if (answers->answered != NULL) {
    title = footing_text_excerpt_or (answers->answered, FOOTING_TITLE_CHARS,
                                     _ ("a setback without a name"));

    /* Translators: what an entry of the timeline is a reply to; %s is a setback */
    return g_strdup_printf (_ ("Answers “%s”"), title);
  }
  if (answers->n == 0 || answers->title == NULL)
    return NULL;

  title = footing_text_excerpt_or (answers->title, FOOTING_TITLE_CHARS,
                                   _ ("an entry without a name"));
  day = footing_date_format_day (answers->date, today);
  if (answers->n == 1)
    /* Translators: below a setback on the timeline: what followed it, and when */
    return g_strdup_printf (_ ("Answered by “%s”, %s"), title, day);

  return g_strdup_printf (
      /* Translators: below a setback on the timeline: how many entries followed it, and
       * the newest of them with its day */
      ngettext ("Answered by %u entry, the last “%s”, %s",
                "Answered by %u entries, the last “%s”, %s", answers->n),
      answers->n, title, day);
}
