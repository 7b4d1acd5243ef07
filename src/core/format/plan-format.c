/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-format.h"
#include "code-label.h"
#include "date-format.h"
#include "names.h"
#include "page-format.h"
#include "plan/step-dates.h"
#include "step-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

const char *
footing_plan_state_to_label (const char *state)
{
  static const FootingCodeLabel labels[] = {
      /* Translators: the states of a plan */
      {"draft", NC_ ("plan", "Draft")},       {"active", NC_ ("plan", "Active")},
      {"paused", NC_ ("plan", "Paused")},     {"recovered", NC_ ("plan", "Closed")},
      {"archived", NC_ ("plan", "Archived")}, {NULL, NULL},
  };

  return footing_code_label_translate (labels, "plan", state);
}

char *
footing_plan_format_title (FootingRecovery *recovery)
{
  g_autofree char *title = footing_record_show (recovery, recovery->title);

  return footing_text_excerpt_or (title, FOOTING_NAME_CHARS, _ ("Without a title"));
}

/* Whom it supports, "" for nobody who is named. */
static char *
format_person (FootingRecovery *recovery)
{
  g_autofree char *person = footing_record_show (recovery, recovery->person);

  return footing_text_excerpt (person, FOOTING_TITLE_CHARS);
}

char *
footing_plan_format_brief (FootingRecovery *recovery)
{
  g_autofree char *person = format_person (recovery);

  if (!footing_recovery_is_support (recovery) || *person == '\0')
    return footing_plan_format_title (recovery);

  /* Translators: the plan to support somebody, in very little room; %s is a name or
   * initials */
  return g_strdup_printf (C_ ("plan", "For %s"), person);
}

char *
footing_plan_format_name (FootingRecovery *recovery)
{
  g_autofree char *person = format_person (recovery);
  g_autofree char *whole = footing_record_show (recovery, recovery->title);
  g_autofree char *title = footing_text_excerpt (whole, FOOTING_NAME_CHARS);

  if (!footing_recovery_is_support (recovery) || *person == '\0' ||
      footing_names (recovery->title, recovery->person))
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
  g_autofree char *person = format_person (recovery);

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
      {"recovered", NC_ ("plan", "You’ve closed this plan.")},
      {"archived", NC_ ("plan", "This plan is archived.")},
      {NULL, NULL},
  };
  const char *sentence =
      footing_code_label_translate (sentences, "plan", recovery->state);

  return *sentence != '\0' ? sentence : NULL;
}

/* What it has brought, as a list: "4 steps done, 7 wins"; "" for nothing yet. */
static char *
list_brought (const FootingSoFar *so_far, gboolean supports)
{
  const guint n_outcomes = so_far->n_outcomes;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (n_outcomes > 0 && !supports)
    /* Translators: how many outcomes of how many */
    g_ptr_array_add (
        parts, g_strdup_printf (ngettext ("%u of %u outcome delivered",
                                          "%u of %u outcomes delivered", n_outcomes),
                                so_far->n_delivered, n_outcomes));
  if (so_far->n_done > 0 && supports)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%d commitment kept",
                                                "%d commitments kept", so_far->n_done),
                                      so_far->n_done));
  else if (so_far->n_done > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%d step done", "%d steps done",
                                                       so_far->n_done),
                                             so_far->n_done));
  if (so_far->n_wins > 0)
    g_ptr_array_add (
        parts,
        g_strdup_printf (ngettext ("%d win", "%d wins", so_far->n_wins), so_far->n_wins));
  g_ptr_array_add (parts, NULL);

  /* Translators: between the words of a list */
  return g_strjoinv (_ (", "), (GStrv)parts->pdata);
}

static char *
format_brought (const FootingSoFar *so_far, gboolean supports)
{
  g_autofree char *brought = list_brought (so_far, supports);

  if (so_far->day == 0)
    return *brought != '\0' ? g_strdup_printf (C_ ("so far", "%s."), brought)
                            : g_strdup ("");
  if (*brought == '\0')
    /* Translators: which day of a plan it is: "Day 23." */
    return g_strdup_printf (_ ("Day %d."), so_far->day);

  /* Translators: which day of a plan it is, and what it has brought: "Day 23. 4 steps
   * done, 7 wins." */
  return g_strdup_printf (_ ("Day %d. %s."), so_far->day, brought);
}

static char *
format_next (FootingStep *next, const char *today)
{
  g_autofree char *shown = NULL;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (next == NULL)
    return g_strdup ("");

  shown = footing_record_show (next, next->title);
  title = footing_step_format_name (next->kind, shown, FOOTING_TITLE_CHARS);
  day = footing_date_format_near (footing_step_get_day (next), today);
  if (*day == '\0')
    /* Translators: the step of a plan that is next */
    return g_strdup_printf (_ ("Next: %s"), title);

  /* Translators: the step of a plan that is next, and when it is due: "Next: Ask Mira ·
   * tomorrow" */
  return g_strdup_printf (_ ("Next: %s · %s"), title, day);
}

char *
footing_plan_format_so_far (const FootingSoFar *so_far,
                            FootingPerspective perspective,
                            const char *today)
{
  g_autofree char *brought = NULL;
  g_autofree char *next = NULL;

  g_return_val_if_fail (so_far != NULL, NULL);

  brought = format_brought (so_far, perspective == FOOTING_PERSPECTIVE_SUPPORT);
  next = format_next (so_far->next, today);

  return g_strconcat (brought, *brought != '\0' && *next != '\0' ? "\n" : "", next, NULL);
}
