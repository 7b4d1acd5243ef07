/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The session of one occurrence (F42), over the five views. It can be left and gone on
 * with; finished, it says what it wrote, with Undo.
 *
 * Signal: "closed", when it is left, finished or skipped. */
#define FOOTING_TYPE_SESSION_PAGE (footing_session_page_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingSessionPage, footing_session_page, FOOTING, SESSION_PAGE, AdwBin)

/* NULL with FOOTING_ERROR_GONE when the occurrence is not there any more. Not for a
 * check-in, which has a window of its own. */
GtkWidget *footing_session_page_new (FootingContext *context,
                                     const char *occurrence,
                                     GError **error);

const char *footing_session_page_get_occurrence (FootingSessionPage *self);

/* Focuses the first field; the page is in sight. */
void footing_session_page_focus (FootingSessionPage *self);

G_END_DECLS
