/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The rituals of a plan: what each is called, and the pause of all of them. */

/* What @ritual is called: its own title, or the catalogue's worded for @perspective, or
 * what stands for a ritual without either; never blank. @guidance may be NULL. Borrowed
 * from the ritual or the catalogue, or static. */
const char *footing_ritual_get_title (FootingRitual *ritual,
                                      FootingGuidance *guidance,
                                      FootingPerspective perspective);

/* The same in words that say nothing of people or of what happened, whatever @ritual is
 * called: "Time for your weekly outreach". Static and translated. */
const char *footing_ritual_get_discreet_title (FootingRitual *ritual);

/* Adds to @recovery, at @position, the ritual of the catalogue that @guide is, on its
 * day; what is not @enabled only waits to be switched on. */
gboolean footing_rituals_add (FootingStore *store,
                              const char *recovery,
                              const FootingGuide *guide,
                              int position,
                              gboolean enabled,
                              GError **error);

/* How many weeks apart @ritual is; with more than one, this week is the first that
 * counts.
 */
gboolean footing_rituals_set_weeks (FootingStore *store,
                                    const char *ritual,
                                    int weeks,
                                    GError **error);

/* Switches @ritual on, or off: then nothing of it comes until it is on again. */
gboolean footing_rituals_set_enabled (FootingStore *store,
                                      const char *ritual,
                                      gboolean enabled,
                                      GError **error);

/* The weekdays on which @ritual comes, by their codes in any order, each once however
 * often it is named. FOOTING_ERROR_INVALID for none at all, which would be a ritual that
 * is on and never comes, and for what is no weekday. */
gboolean footing_rituals_set_days (FootingStore *store,
                                   const char *ritual,
                                   const char *const *days,
                                   GError **error);

/* The first day after a pause of all @rituals (FootingRitual) that are switched on; NULL
 * while one of them runs @today. Borrowed from the ritual. */
const char *footing_plan_find_pause (GPtrArray *rituals, const char *today);

/* Pauses all rituals of @recovery: they begin again on the local date @until, or now for
 * "". FOOTING_ERROR_INVALID for a date that is not after today. */
gboolean footing_plan_pause_rituals (FootingStore *store,
                                     const char *recovery,
                                     const char *until,
                                     GError **error);

/* Ends that pause, of @recovery or of what belongs to no plan (NULL), and takes the plan
 * up as well when it is that which rests. */
gboolean
footing_plan_resume_rituals (FootingStore *store, const char *recovery, GError **error);

/* Puts the pauses of the @rituals (FootingRitual) back to what they are there, and the
 * state of @plan (or NULL): undoes both of the above. */
gboolean footing_plan_put_back_pauses (FootingStore *store,
                                       GPtrArray *rituals,
                                       FootingRecovery *plan,
                                       GError **error);

G_END_DECLS
