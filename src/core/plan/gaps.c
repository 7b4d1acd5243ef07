/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gaps.h"

#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set (FootingFilling *filling, FootingSlot slot, const char *value)
{
  g_free (filling->values[slot]);
  filling->values[slot] = g_strdup (value);
}

/* --- In words ------------------------------------------------------------------------
 */

static const struct {
  const char *code, *text;
} DAYS[] = {
    /* Translators: part of "Send Mira five lines on Mondays: …" */
    {"mon", NC_ ("weekly", "on Mondays")},    {"tue", NC_ ("weekly", "on Tuesdays")},
    {"wed", NC_ ("weekly", "on Wednesdays")}, {"thu", NC_ ("weekly", "on Thursdays")},
    {"fri", NC_ ("weekly", "on Fridays")},    {"sat", NC_ ("weekly", "on Saturdays")},
    {"sun", NC_ ("weekly", "on Sundays")},
};

static const char *
get_day_text (guint i)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "weekly", DAYS[i].text);
}

const char *
footing_gap_name_day (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    if (g_strcmp0 (DAYS[i].code, code) == 0)
      return get_day_text (i);

  return NULL;
}

const char *
footing_gap_find_day (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (DAYS); i++)
    if (g_strcmp0 (get_day_text (i), text) == 0)
      return DAYS[i].code;

  return "";
}

/* Puts what was typed in place of the "%s" of @format. */
static char *
fill_in (const char *format, const char *typed)
{
  g_autofree char *line = footing_text_normalize_line (typed);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  return g_strjoinv (line, parts);
}

void
footing_gap_take (FootingFilling *filling, FootingSlot slot, const char *typed)
{
  g_autofree char *value = NULL;

  g_return_if_fail (filling != NULL);
  g_return_if_fail (slot < FOOTING_N_SLOTS);

  if (typed == NULL || footing_text_is_blank (typed)) {
    set (filling, slot, NULL);
    return;
  }

  switch (slot) {
  case FOOTING_SLOT_LEAN:
    /* Translators: part of "Ask Mira about one decision, saying that I lean towards May,
     * because two clients would take part: …" */
    value = fill_in (C_ ("gap", "that I lean towards %s"), typed);
    break;
  case FOOTING_SLOT_PART:
    /* Translators: part of "Pair up with Mira for the next demo, where I take the
     * questions" */
    value = fill_in (C_ ("gap", "where I take %s"), typed);
    break;
  case FOOTING_SLOT_FIGURE:
    /* Translators: part of "Propose the import to Mira, and we go on if nine files in ten
     * run through" */
    value = fill_in (C_ ("gap", "and we go on if %s"), typed);
    break;
  case FOOTING_SLOT_DAY:
    value = g_strdup (footing_gap_name_day (typed));
    break;
  case FOOTING_SLOT_WHO:
  case FOOTING_SLOT_WHAT:
  case FOOTING_SLOT_ASK:
  case FOOTING_SLOT_NEXT:
  case FOOTING_SLOT_PERSON:
  case FOOTING_SLOT_EVENT:
  default:
    value = g_strdup (typed);
    break;
  }
  set (filling, slot, value);
}

/* --- From the plan -------------------------------------------------------------------
 */

static gboolean
is_fit (FootingPerson *person, const char *whom)
{
  if (strcmp (whom, "repair") == 0)
    return footing_person_wants_talk (person);
  if (strcmp (whom, "ask") == 0)
    return !footing_text_is_blank (person->ask);

  return strcmp (person->role, whom) == 0;
}

/* The person of @people that @move is best done with, or NULL. */
static FootingPerson *
choose_person (GPtrArray *people, const FootingGuide *move)
{
  const char *const *roles = footing_guide_roles (move);

  for (guint i = 0; roles[i] != NULL; i++)
    for (guint j = 0; j < people->len; j++) {
      FootingPerson *person = g_ptr_array_index (people, j);

      if (!footing_text_is_blank (person->name) && is_fit (person, roles[i]))
        return person;
    }

  return NULL;
}

/* The day of a ritual that comes once a week, else NULL. */
static const char *
get_only_day (FootingRitual *ritual)
{
  const gboolean weekly = ritual->enabled && ritual->every_weeks == 1 &&
                          ritual->days[0] != NULL && ritual->days[1] == NULL;

  return weekly ? ritual->days[0] : NULL;
}

/* The day of updates. */
static gboolean
fill_day (FootingStore *store,
          const char *recovery,
          FootingFilling *filling,
          GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  if (rituals == NULL)
    return FALSE;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, "progress-update") == 0 &&
        filling->values[FOOTING_SLOT_DAY] == NULL)
      filling->values[FOOTING_SLOT_DAY] =
          g_strdup (footing_gap_name_day (get_only_day (ritual)));
  }

  return TRUE;
}

static char *
quote (const char *title)
{
  g_autofree char *line = footing_text_whole_or (title, FOOTING_TITLE_CHARS, NULL);

  /* Translators: the title of what happened, in quotation marks, within a sentence. */
  return line != NULL ? g_strdup_printf (_ ("“%s”"), line) : NULL;
}

gboolean
footing_plan_fill_gaps (FootingStore *store,
                        FootingGuidance *guidance,
                        const char *recovery,
                        const FootingGuide *move,
                        FootingFilling *filling,
                        GError **error)
{
  g_autoptr (FootingRecovery) row =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  g_autoptr (GPtrArray) people = NULL;
  const FootingGuide *trigger;
  FootingPerson *person;

  if (row != NULL)
    people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, error);
  if (people == NULL || !fill_day (store, recovery, filling, error))
    return FALSE;

  person = choose_person (people, move);
  if (person != NULL) {
    filling->values[FOOTING_SLOT_WHO] = g_strdup (person->name);
    filling->values[FOOTING_SLOT_ASK] = g_strdup (person->ask);
  }

  trigger = footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, row->trigger);
  if (trigger != NULL) {
    filling->values[FOOTING_SLOT_NEXT] = g_strdup (footing_guide_next (trigger));
    if (person == NULL || footing_text_is_blank (person->ask))
      set (filling, FOOTING_SLOT_ASK, footing_guide_decision (trigger));
  }
  filling->values[FOOTING_SLOT_PERSON] = g_strdup (row->person);
  filling->values[FOOTING_SLOT_EVENT] = quote (row->title);

  return TRUE;
}
