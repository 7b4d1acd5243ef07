/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "debrief-format.h"
#include "code-label.h"
#include "date-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A setback's comes first: it stands for the others. */
static const struct {
  const char *kind;
  const char *help;
  const char *questions[FOOTING_N_DEBRIEF_PARTS];
  gboolean optional;
  gboolean likelihood;
} debriefs[] = {
    {"setback",
     N_ ("Four short answers, facts first."),
     {N_ ("What was intended"), N_ ("How it turned out"), N_ ("Why it happened"),
      N_ ("What comes next")}},
    {"win",
     N_ ("A success is worth four short answers, too."),
     {N_ ("What was intended"), N_ ("How it turned out"), N_ ("What made it work"),
      N_ ("What to do again")},
     .optional = TRUE},
    {"experiment",
     NULL,
     {N_ ("What you feared"), N_ ("What happened"), N_ ("What you learned"),
      N_ ("What to try next")},
     .likelihood = TRUE},
};

static guint
find_debrief (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (debriefs); i++)
    if (strcmp (debriefs[i].kind, kind) == 0)
      return i;

  return 0;
}

gboolean
footing_debrief_is_asked (const char *kind)
{
  return strcmp (debriefs[find_debrief (kind)].kind, kind) == 0;
}

gboolean
footing_debrief_is_optional (const char *kind)
{
  return debriefs[find_debrief (kind)].optional;
}

gboolean
footing_debrief_asks_likelihood (const char *kind)
{
  return debriefs[find_debrief (kind)].likelihood;
}

const char *
footing_debrief_to_label (const char *kind, FootingDebriefPart part)
{
  g_return_val_if_fail (part < FOOTING_N_DEBRIEF_PARTS, NULL);

  return _ (debriefs[find_debrief (kind)].questions[part]);
}

const char *
footing_debrief_to_help (const char *kind)
{
  const char *help = debriefs[find_debrief (kind)].help;

  return help != NULL ? _ (help) : NULL;
}

char *
footing_came_true_dup_label (const char *came_true)
{
  static const FootingCodeLabel labels[] = {
      {"", NC_ ("came true", "Not said yet")},
      {"no", NC_ ("came true", "No")},
      {"partly", NC_ ("came true", "Partly")},
      {"yes", NC_ ("came true", "Yes")},
      {NULL, NULL},
  };

  return g_strdup (footing_code_label_translate (labels, "came true", came_true));
}

char *
footing_debrief_format_came_true (FootingEntry *entry)
{
  return *entry->came_true != '\0' ? footing_came_true_dup_label (entry->came_true)
                                   : g_strdup ("");
}

char *
footing_debrief_format_likelihood (FootingEntry *entry)
{
  g_return_val_if_fail (FOOTING_IS_ENTRY (entry), NULL);

  /* Translators: a share in percent */
  return entry->likelihood >= 0 ? g_strdup_printf (_ ("%d%%"), entry->likelihood)
                                : g_strdup ("");
}

char *
footing_debrief_format_held (FootingRecovery *plan, const char *today)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (FOOTING_IS_RECOVERY (plan), NULL);
  g_return_val_if_fail (today != NULL, NULL);

  day = footing_date_format_day (plan->debriefed_on, today);

  /* Translators: %s is a day, such as "3 March" */
  return *day != '\0' ? g_strdup_printf (_ ("The debrief was held on %s."), day)
                      : g_strdup ("");
}
