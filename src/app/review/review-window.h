/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The sheet of the weekly review (F43): what the week brought, and the three blocks of
 * the next one, to be confirmed or changed, printed and copied. */
#define FOOTING_TYPE_REVIEW_WINDOW (footing_review_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingReviewWindow, footing_review_window, FOOTING, REVIEW_WINDOW, AdwWindow)

/* Shows that of the current plan, or of what belongs to no plan, over @parent. */
void footing_review_show (GtkWindow *parent, FootingContext *context);

/* What is printed of it. Owned by the caller. */
GtkPrintOperation *footing_review_window_make_print (FootingReviewWindow *self);

G_END_DECLS
