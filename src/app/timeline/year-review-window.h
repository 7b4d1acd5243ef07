/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The year in review: what one's own wins of a year were, to be looked at or printed. */
#define FOOTING_TYPE_YEAR_REVIEW_WINDOW (footing_year_review_window_get_type ())
G_DECLARE_FINAL_TYPE (FootingYearReviewWindow,
                      footing_year_review_window,
                      FOOTING,
                      YEAR_REVIEW_WINDOW,
                      AdwWindow)

/* Shows the newest year with entries of @recovery, or of all plans and none (NULL). */
void footing_year_review_show (GtkWindow *parent,
                               FootingContext *context,
                               const char *recovery);

G_END_DECLS
