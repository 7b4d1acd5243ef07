/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The wins that speak against a thought, each with why it is there and a check for those
 * that one keeps (F24). No widget of a library lists records that can be chosen.
 *
 * Properties: "wins" (the ids of those that are listed, with a blank between them, and
 * with "-" before each that is not kept). */
#define FOOTING_TYPE_COUNTER_LIST (footing_counter_list_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingCounterList, footing_counter_list, FOOTING, COUNTER_LIST, AdwBin)

/* For the plan with the id @recovery, or for none (NULL). Called once. */
void footing_counter_list_load (FootingCounterList *self,
                                FootingContext *context,
                                const char *recovery);

/* Shows what answers @thought after what somebody has checked, and says of all why it is
 * there. What has a word of it is checked, unless somebody has taken that check away. How
 * many wins there are now; -1 with @error. */
int footing_counter_list_answer (FootingCounterList *self,
                                 const char *thought,
                                 GError **error);

/* Says of those that are listed what speaks for them against @thought. FALSE with @error.
 */
gboolean footing_counter_list_explain (FootingCounterList *self,
                                       const char *thought,
                                       GError **error);

/* The ids of those that are kept. Owned by the caller. */
GStrv footing_counter_list_dup_wins (FootingCounterList *self);

/* The first row, or NULL. Borrowed. */
GtkWidget *footing_counter_list_get_first (FootingCounterList *self);

G_END_DECLS
