/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-format.h"
#include "code-label.h"
#include "date-format.h"
#include "page-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

const char *
footing_plan_state_to_label (const char *state)
{
  static const FootingCodeLabel labels[] = {
      /* Translators: the states of a plan */
      {"draft", NC_ ("plan", "Draft")},       {"active", NC_ ("plan", "Active")},
      {"paused", NC_ ("plan", "Paused")},     {"recovered", NC_ ("plan", "Recovered")},
      {"archived", NC_ ("plan", "Archived")}, {NULL, NULL},
  };

  return footing_code_label_translate (labels, "plan", state);
}

char *
footing_plan_format_title (FootingRecovery *recovery)
{
  return footing_text_excerpt_or (recovery->title, FOOTING_NAME_CHARS,
                                  _ ("Without a title"));
}

char *
footing_plan_format_brief (FootingRecovery *recovery)
{
  g_autofree char *person = footing_text_excerpt (recovery->person, FOOTING_TITLE_CHARS);

  if (!footing_recovery_is_support (recovery) || *person == '\0')
    return footing_plan_format_title (recovery);

  /* Translators: the plan to support somebody, in very little room; %s is a name or
   * initials */
  return g_strdup_printf (C_ ("plan", "For %s"), person);
}

char *
footing_plan_format_name (FootingRecovery *recovery)
{
  g_autofree char *person = footing_text_excerpt (recovery->person, FOOTING_TITLE_CHARS);
  g_autofree char *title = footing_text_excerpt (recovery->title, FOOTING_NAME_CHARS);

  if (!footing_recovery_is_support (recovery) || *person == '\0')
    return footing_plan_format_title (recovery);
  if (*title == '\0')
    /* Translators: a plan to support somebody; %s is a name or initials */
    return g_strdup_printf (_ ("Supporting %s"), person);

  /* Translators: a plan to support somebody: a name or initials, and its title */
  return g_strdup_printf (_ ("Supporting %s: %s"), person, title);
}

static char *
format_draft (FootingRecovery *recovery)
{
  const FootingPage page = CLAMP (recovery->page, 0, FOOTING_N_PAGES - 1);
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;
  const char *title;

  footing_perspective_from_code (recovery->perspective, &perspective);
  title = footing_page_get_title (page, perspective);
  if (page == FOOTING_PAGE_REVIEW)
    /* Translators: a draft that was left on its last page, which is called %s */
    return g_strdup_printf (_ ("Draft · %s"), title);

  /* Translators: where a draft was left: "Draft · Page 3 of 9 · What keeps it going" */
  return g_strdup_printf (_ ("Draft · Page %d of %d · %s"),
                          footing_page_get_place (page, perspective) + 1,
                          FOOTING_N_PAGES - 1, title);
}

static char *
format_started (FootingRecovery *recovery, const char *today)
{
  const char *state = footing_plan_state_to_label (recovery->state);
  g_autofree char *day = footing_date_format_day (recovery->started_on, today);

  if (*day == '\0')
    return g_strdup (state);

  /* Translators: when a plan started and its state: "Since 3 March · Active" */
  return g_strdup_printf (_ ("Since %s · %s"), day, state);
}

char *
footing_plan_format_state (FootingRecovery *recovery, const char *today)
{
  g_autofree char *state = footing_recovery_is_draft (recovery)
                               ? format_draft (recovery)
                               : format_started (recovery, today);
  g_autofree char *person = footing_text_excerpt (recovery->person, FOOTING_TITLE_CHARS);

  if (!footing_recovery_is_support (recovery))
    return g_steal_pointer (&state);
  if (*person == '\0')
    /* Translators: a plan to support somebody, and where it stands */
    return g_strdup_printf (_ ("In support · %s"), state);

  /* Translators: whom a plan supports, and where it stands: "For M. K. · Since 3 March ·
   * Active" */
  return g_strdup_printf (_ ("For %s · %s"), person, state);
}

const char *
footing_plan_describe_rest (FootingRecovery *recovery)
{
  static const FootingCodeLabel sentences[] = {
      {"paused", NC_ ("plan", "This plan is paused: it doesn’t remind you.")},
      {"recovered", NC_ ("plan", "You’ve closed this plan as recovered.")},
      {"archived", NC_ ("plan", "This plan is archived.")},
      {NULL, NULL},
  };
  const char *sentence =
      footing_code_label_translate (sentences, "plan", recovery->state);

  return *sentence != '\0' ? sentence : NULL;
}
