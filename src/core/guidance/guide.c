/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-private.h"

#include <glib/gi18n-lib.h>

const char *
footing_guide_get_field (const FootingGuide *guide,
                         FootingGuideField field,
                         FootingPerspective perspective)
{
  const char *text;

  g_return_val_if_fail (guide != NULL, NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  text = guide->offered[perspective] ? guide->fields[field].by[perspective] : NULL;

  return text != NULL ? g_dgettext (GETTEXT_PACKAGE, text) : NULL;
}

/* The evidence itself, or what a move names. */
static const FootingGuide *
get_evidence (const FootingGuide *guide)
{
  return guide->kind == FOOTING_GUIDE_EVIDENCE ? guide : guide->evidence;
}

FootingGuideKind
footing_guide_kind (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, FOOTING_GUIDE_TRIGGER);

  return guide->kind;
}

guint
footing_guide_position (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, 0);

  return guide->position;
}

const char *
footing_guide_code (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->code;
}

const char *
footing_guide_group (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->group;
}

gboolean
footing_guide_offered_to (const FootingGuide *guide, FootingPerspective perspective)
{
  g_return_val_if_fail (guide != NULL, FALSE);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, FALSE);

  return guide->offered[perspective];
}

const char *
footing_guide_title (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_TITLE, perspective);
}

const char *
footing_guide_text (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_TEXT, perspective);
}

const char *
footing_guide_example (const FootingGuide *guide)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_EXAMPLE,
                                  FOOTING_PERSPECTIVE_SELF);
}

const char *
footing_guide_explanation (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_EXPLANATION, perspective);
}

const char *const *
footing_guide_first_moves (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return (const char *const *)guide->first_moves;
}

const char *const *
footing_guide_then_moves (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return (const char *const *)guide->then_moves;
}

const char *
footing_guide_lead_move (const FootingGuide *guide, FootingPerspective perspective)
{
  g_return_val_if_fail (guide != NULL && guide->kind == FOOTING_GUIDE_DRIVER, NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return guide->leads[perspective];
}

const char *
footing_guide_counter_move (const FootingGuide *guide, FootingPerspective perspective)
{
  g_return_val_if_fail (guide != NULL && guide->kind == FOOTING_GUIDE_SIGN, NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return guide->leads[perspective];
}

const char *
footing_guide_stand_in_reason (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_STAND_IN, perspective);
}

const char *
footing_guide_try (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_TRY, perspective);
}

const char *
footing_guide_done_when (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_DONE_WHEN, perspective);
}

const char *
footing_guide_first_win (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_FIRST_WIN, perspective);
}

const char *
footing_guide_caution (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_CAUTION, perspective);
}

const char *
footing_guide_frame (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_FRAME, perspective);
}

char **
footing_guide_dup_how (const FootingGuide *guide, FootingPerspective perspective)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (guide != NULL, NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  for (guint i = 0; guide->offered[perspective] && i < guide->how[perspective]->len; i++)
    g_strv_builder_add (
        builder,
        g_dgettext (GETTEXT_PACKAGE, g_ptr_array_index (guide->how[perspective], i)));

  return g_strv_builder_end (builder);
}

const char *
footing_guide_get_said (const FootingGuide *guide,
                        FootingGuideSaid said,
                        FootingPerspective perspective,
                        const char *trigger)
{
  const GArray *all;
  const char *found = NULL;

  g_return_val_if_fail (guide != NULL, NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  all = guide->said[said];
  for (guint i = 0; guide->offered[perspective] && i < all->len; i++) {
    const FootingGuideWords *words = &g_array_index (all, FootingGuideWords, i);
    const char *text = words->text.by[perspective];

    if (text != NULL &&
        (words->trigger == NULL ? found == NULL
                                : g_strcmp0 (words->trigger, trigger) == 0))
      found = text;
  }

  return found != NULL ? g_dgettext (GETTEXT_PACKAGE, found) : NULL;
}

const char *
footing_guide_words (const FootingGuide *guide,
                     FootingPerspective perspective,
                     const char *trigger)
{
  return footing_guide_get_said (guide, FOOTING_GUIDE_SAID_WORDS, perspective, trigger);
}

const char *
footing_guide_often (const FootingGuide *guide, FootingPerspective perspective)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_OFTEN, perspective);
}

const char *
footing_guide_next (const FootingGuide *guide)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_NEXT,
                                  FOOTING_PERSPECTIVE_SELF);
}

const char *
footing_guide_decision (const FootingGuide *guide)
{
  return footing_guide_get_field (guide, FOOTING_GUIDE_FIELD_DECISION,
                                  FOOTING_PERSPECTIVE_SELF);
}

guint
footing_guide_days (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, 0);

  return guide->days;
}

const char *
footing_guide_step_kind (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->step_kind;
}

const char *
footing_guide_rung (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->rung;
}

const char *const *
footing_guide_roles (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return (const char *const *)guide->roles;
}

gboolean
footing_guide_suits (const FootingGuide *guide, const char *trigger)
{
  g_return_val_if_fail (guide != NULL, FALSE);

  return trigger != NULL && g_strv_contains ((const char *const *)guide->suits, trigger);
}

gboolean
footing_guide_is_not_for (const FootingGuide *guide, const char *trigger)
{
  g_return_val_if_fail (guide != NULL, FALSE);

  return trigger != NULL &&
         g_strv_contains ((const char *const *)guide->not_for, trigger);
}

const char *
footing_guide_waits_for (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->waits_for;
}

const char *
footing_guide_fulfilled_by (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->fulfilled_by;
}

const char *
footing_guide_beside (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->beside;
}

gboolean
footing_guide_is_told (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, FALSE);

  return !guide->untold;
}

gboolean
footing_guide_presumes (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, FALSE);

  return guide->presumes;
}

const char *
footing_guide_session (const FootingGuide *guide, FootingPerspective perspective)
{
  guint n;

  g_return_val_if_fail (guide != NULL, NULL);

  n = g_strv_length (guide->sessions);
  if (n == 0 || !footing_guide_offered_to (guide, perspective))
    return NULL;

  return guide->sessions[perspective == FOOTING_PERSPECTIVE_SUPPORT ? n - 1 : 0];
}

const char *
footing_guide_why (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  if (get_evidence (guide) == NULL)
    return NULL;

  return footing_guide_get_field (get_evidence (guide), FOOTING_GUIDE_FIELD_WHY,
                                  FOOTING_PERSPECTIVE_SELF);
}

const char *
footing_guide_source (const FootingGuide *guide)
{
  const FootingGuide *evidence;

  g_return_val_if_fail (guide != NULL, NULL);

  evidence = get_evidence (guide);

  return evidence != NULL ? evidence->fields[FOOTING_GUIDE_FIELD_SOURCE].by[0] : NULL;
}

char
footing_guide_grade (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, 0);

  return get_evidence (guide) != NULL ? get_evidence (guide)->grade : 0;
}

const char *
footing_guide_weekday (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->weekday;
}

const char *
footing_guide_time (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, NULL);

  return guide->time;
}

guint
footing_guide_minutes (const FootingGuide *guide)
{
  g_return_val_if_fail (guide != NULL, 0);

  return guide->minutes;
}
