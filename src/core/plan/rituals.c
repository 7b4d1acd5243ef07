/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rituals.h"
#include "closing.h"
#include "date.h"
#include "schedule/recurrence.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

const char *
footing_ritual_get_title (FootingRitual *ritual,
                          FootingGuidance *guidance,
                          FootingPerspective perspective)
{
  const FootingGuide *guide;
  const char *title = NULL;

  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), NULL);

  if (!footing_text_is_blank (ritual->title))
    return ritual->title;

  guide = guidance != NULL
              ? footing_guidance_lookup (guidance, FOOTING_GUIDE_RITUAL, ritual->code)
              : NULL;
  if (guide != NULL)
    title = footing_guide_title (guide, perspective);

  return title != NULL ? title : _ ("A ritual of your own");
}

const char *
footing_ritual_get_discreet_title (FootingRitual *ritual)
{
  static const struct {
    const char *code;
    const char *title;
  } discreet[] = {
      {"outreach", N_ ("Time for your weekly outreach")},
      {"progress-update", N_ ("Time for your weekly update")},
      {"reflection", N_ ("Time for your weekly reflection")},
      {"check-in", N_ ("Time for your weekly check-in")},
      {"one-on-one", N_ ("Time for your one-on-one")},
      {"look-back", N_ ("Time to look back")},
  };

  g_return_val_if_fail (FOOTING_IS_RITUAL (ritual), "");

  for (guint i = 0; i < G_N_ELEMENTS (discreet); i++)
    if (strcmp (discreet[i].code, ritual->code) == 0)
      return _ (discreet[i].title);

  return _ ("Time for a weekly ritual");
}

gboolean
footing_rituals_add (FootingStore *store,
                     const char *recovery,
                     const FootingGuide *guide,
                     int position,
                     gboolean enabled,
                     GError **error)
{
  const char *days[] = {NULL, NULL};
  g_autoptr (FootingRitual) ritual = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL && guide != NULL, FALSE);

  days[0] = footing_guide_weekday (guide);
  ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", recovery, "position", position, "code",
      footing_guide_code (guide), "days", days, "time", footing_guide_time (guide),
      "length-minutes", (int)footing_guide_minutes (guide), "enabled", enabled, NULL);

  return footing_store_save (store, ritual, error);
}

gboolean
footing_rituals_set_weeks (FootingStore *store,
                           const char *ritual,
                           int weeks,
                           GError **error)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);

  start = footing_recurrence_start_week (footing_store_get_clock (store));

  return footing_store_change (store, FOOTING_TYPE_RITUAL, ritual, error, "every-weeks",
                               weeks, "starts-on", weeks > 1 ? start : "", NULL);
}

gboolean
footing_rituals_set_enabled (FootingStore *store,
                             const char *ritual,
                             gboolean enabled,
                             GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);

  return footing_store_change (store, FOOTING_TYPE_RITUAL, ritual, error, "enabled",
                               enabled, NULL);
}

gboolean
footing_rituals_set_days (FootingStore *store,
                          const char *ritual,
                          const char *const *days,
                          GError **error)
{
  const char *const *weekdays = footing_recurrence_get_weekdays ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) sorted = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (ritual != NULL, FALSE);
  g_return_val_if_fail (days != NULL, FALSE);

  for (guint i = 0; days[i] != NULL; i++)
    if (!g_strv_contains (weekdays, days[i])) {
      g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                   _ ("“%s” is no day of the week."), days[i]);
      return FALSE;
    }
  for (guint i = 0; weekdays[i] != NULL; i++)
    if (g_strv_contains (days, weekdays[i]))
      g_strv_builder_add (builder, weekdays[i]);

  sorted = g_strv_builder_end (builder);
  if (sorted[0] == NULL) {
    g_set_error_literal (
        error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
        _ ("At least one day stays on. To stop the ritual for now, turn it off."));
    return FALSE;
  }

  return footing_store_change (store, FOOTING_TYPE_RITUAL, ritual, error, "days", sorted,
                               NULL);
}

const char *
footing_plan_find_pause (GPtrArray *rituals, const char *today)
{
  const char *first = NULL;

  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (!ritual->enabled)
      continue;
    if (!footing_ritual_is_paused (ritual, today))
      return NULL;
    if (first == NULL || strcmp (ritual->paused_until, first) < 0)
      first = ritual->paused_until;
  }

  return first;
}

static gboolean
pause_all (FootingStore *store, const char *recovery, const char *until, GError **error)
{
  g_autoptr (GPtrArray) rituals =
      footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++)
    if (!footing_store_change (store, FOOTING_TYPE_RITUAL,
                               footing_record_get_id (g_ptr_array_index (rituals, i)),
                               error, "paused-until", until, NULL))
      return FALSE;

  return rituals != NULL;
}

gboolean
footing_plan_pause_rituals (FootingStore *store,
                            const char *recovery,
                            const char *until,
                            GError **error)
{
  g_autofree char *today = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (until != NULL, FALSE);

  today = footing_clock_today (footing_store_get_clock (store));
  if (*until != '\0' && (!footing_date_is_valid (until) || strcmp (until, today) <= 0)) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("Choose a day after today: that’s when they start again."));
    return FALSE;
  }

  if (!footing_store_begin (store, error))
    return FALSE;
  done = pause_all (store, recovery, until, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static gboolean
take_up (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  return plan != NULL && (footing_recovery_is_active (plan) ||
                          footing_plan_take_up (store, recovery, error));
}

gboolean
footing_plan_resume_rituals (FootingStore *store, const char *recovery, GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = (recovery == NULL || take_up (store, recovery, error)) &&
         footing_plan_pause_rituals (store, recovery, "", error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static gboolean
put_back_pauses (FootingStore *store, GPtrArray *rituals, GError **error)
{
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *before = g_ptr_array_index (rituals, i);

    if (!footing_store_change (store, FOOTING_TYPE_RITUAL, footing_record_get_id (before),
                               error, "paused-until", before->paused_until, NULL))
      return FALSE;
  }

  return TRUE;
}

/* The look back among @rituals, or NULL. Borrowed. */
static FootingRitual *
find_look_back (GPtrArray *rituals)
{
  for (guint i = 0; i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (g_str_equal (ritual->code, FOOTING_RITUAL_LOOK_BACK))
      return ritual;
  }

  return NULL;
}

gboolean
footing_plan_put_back_pauses (FootingStore *store,
                              GPtrArray *rituals,
                              FootingRecovery *plan,
                              GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (rituals != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = put_back_pauses (store, rituals, error) &&
         (plan == NULL ||
          footing_plan_put_back_state (store, plan, find_look_back (rituals), error));

  return footing_store_end (store, done, done ? error : NULL) && done;
}
