/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "kept-form.h"
#include "perspective.h"
#include "review/review.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One of the three blocks of the next week: who or what it is for, with the reason, and
 * on which day. What is chosen goes into the plan at once. */
#define FOOTING_TYPE_REVIEW_GROUP (footing_review_group_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingReviewGroup, footing_review_group, FOOTING, REVIEW_GROUP, AdwPreferencesGroup)

/* The block of @kind of @plan, which must outlive it; @today is a local date. */
GtkWidget *footing_review_group_new (FootingReviewPlan *plan,
                                     FootingReviewBlockKind kind,
                                     FootingPerspective perspective,
                                     const char *today);

/* Shows @plan in place of the one before, as it is on another day; what is chosen stays.
 */
void footing_review_group_refresh (FootingReviewGroup *self,
                                   FootingReviewPlan *plan,
                                   const char *today);

/* Keeps what is chosen, until it is confirmed, in @kept. */
void footing_review_group_keep (FootingReviewGroup *self, FootingKeptForm *kept);

G_END_DECLS
