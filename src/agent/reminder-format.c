/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-format.h"
#include "date.h"
#include "format/moment-format.h"
#include "plan/rituals.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct {
  const char *code;
  const char *name;
} names[] = {
    {"outreach", N_ ("Outreach")},     {"progress-update", N_ ("Progress update")},
    {"reflection", N_ ("Reflection")}, {"check-in", N_ ("Signs check-in")},
    {"one-on-one", N_ ("One-on-one")}, {"look-back", N_ ("Look back")},
};

static FootingPerspective
get_perspective (FootingStore *store, FootingRitual *ritual)
{
  g_autoptr (FootingRecovery) recovery =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, ritual->recovery, NULL);
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;

  if (recovery != NULL)
    footing_perspective_from_code (recovery->perspective, &perspective);

  return perspective;
}

static char *
format_length (FootingRitual *ritual)
{
  return g_strdup_printf (
      /* Translators: below the title of a reminder: how long the ritual takes. */
      ngettext ("It takes about %d minute.", "It takes about %d minutes.",
                (gulong)ritual->length_minutes),
      ritual->length_minutes);
}

static void
format_discreet (FootingRitual *ritual, char **title, char **body)
{
  *title = g_strdup (footing_ritual_get_discreet_title (ritual));
  *body = format_length (ritual);
}

/* The catalogue is loaded for this alone and freed again: the agent stays small. */
static void
format_details (FootingStore *store, FootingRitual *ritual, char **title, char **body)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (NULL);
  const FootingGuide *guide =
      guidance != NULL
          ? footing_guidance_lookup (guidance, FOOTING_GUIDE_RITUAL, ritual->code)
          : NULL;
  const FootingPerspective perspective = get_perspective (store, ritual);

  if (guide != NULL || !footing_text_is_blank (ritual->title)) {
    g_free (*title);
    *title = g_strdup (footing_ritual_get_title (ritual, guidance, perspective));
  }
  if (guide != NULL && footing_guide_text (guide, perspective) != NULL) {
    g_free (*body);
    *body = g_strdup (footing_guide_text (guide, perspective));
  }
}

/* F63: a notification is read by whoever stands near. */
static void
show (FootingRitual *ritual, char **text)
{
  g_autofree char *whole = g_steal_pointer (text);

  *text = footing_record_show (ritual, whole);
}

void
footing_reminder_format (FootingStore *store,
                         FootingRitual *ritual,
                         gboolean details,
                         char **title,
                         char **body)
{
  g_return_if_fail (FOOTING_IS_STORE (store));
  g_return_if_fail (FOOTING_IS_RITUAL (ritual));

  format_discreet (ritual, title, body);
  if (details)
    format_details (store, ritual, title, body);
  show (ritual, title);
  show (ritual, body);
}

char *
footing_reminder_format_name (FootingRitual *ritual)
{
  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), NULL);

  if (*ritual->title != '\0')
    return footing_record_show (ritual, ritual->title);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i].code, ritual->code) == 0)
      return g_strdup (_ (names[i].name));

  return g_strdup (_ ("A weekly ritual"));
}

/* Tomorrow says its weekday too: a notification that is still there the next morning is
 * not taken for one of the day after. */
static char *
format_tomorrow (const char *date)
{
  g_autoptr (GDateTime) day = footing_date_to_date_time (date);
  g_autofree char *weekday = g_date_time_format (day, "%A");

  /* Translators: below the title of a reminder: tomorrow and its weekday, as in
   * "Tomorrow, Tuesday" */
  return g_strdup_printf (C_ ("moment", "Tomorrow, %s"), weekday);
}

static char *
format_when (FootingMoment *moment, const char *today)
{
  const int days = footing_date_days_between (today, moment->date);
  g_autofree char *day = NULL;

  if (days != 0 && days != 1)
    return footing_moment_format_when (moment, today);

  day = days == 1 ? format_tomorrow (moment->date) : g_strdup (C_ ("moment", "Today"));
  if (!footing_time_is_valid (moment->time))
    return g_steal_pointer (&day);

  /* Translators: when a moment is, a day and a time of day: "Today, 14:00", "Tomorrow,
   * Tuesday, 14:00" */
  return g_strdup_printf (C_ ("moment", "%s, %s"), day, moment->time);
}

void
footing_reminder_format_moment (
    FootingMoment *moment, const char *today, gboolean details, char **title, char **body)
{
  g_return_if_fail (FOOTING_IS_MOMENT (moment));
  g_return_if_fail (footing_date_is_valid (moment->date));

  /* Translators: the title of a notification about a moment that is exposed, such as a
   * talk; it says nothing that is private. */
  *title = details && !footing_text_is_blank (moment->title)
               ? footing_record_show (moment, moment->title)
               : g_strdup (_ ("Something you’re preparing for is coming up"));
  *body = format_when (moment, today);
}
