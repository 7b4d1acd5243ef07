/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "text-area.h"

G_BEGIN_DECLS

/* Several lines of text, and below them, while nothing is typed, a button that asks for a
 * draft.
 *
 * Signals: "draft" (the button was pressed: whoever knows what to say calls
 * footing_draft_area_fill()). */
#define FOOTING_TYPE_DRAFT_AREA (footing_draft_area_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDraftArea, footing_draft_area, FOOTING, DRAFT_AREA, GtkWidget)

GtkWidget *footing_draft_area_new (const char *title, const char *help);

/* The view inside, to bind or to mark. */
GtkTextView *footing_draft_area_get_view (FootingDraftArea *self);

/* Whether there is a draft to be had. */
void footing_draft_area_set_offered (FootingDraftArea *self, gboolean offered);

/* Puts @text there as if it was typed. */
void footing_draft_area_fill (FootingDraftArea *self, const char *text);

G_END_DECLS
