/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session-form.h"

G_BEGIN_DECLS

/* What the weekly review confirmed for the week of the session of @form (F43), or NULL.
 * Owned by the caller. */
FootingReview *footing_session_planned_find (gpointer form);

/* Who is to read the update of @form: whom the review says, else of @ranked
 * (FootingReach) who waits longest to hear, leaving aside who has other things to talk
 * about. The id, owned by the caller, or NULL. */
char *footing_session_planned_choose_reader (gpointer form, GPtrArray *ranked);

/* What the review says is to be tried, and how it stands: "You wanted to try: Show it.
 * It is done." Owned by the caller, or NULL. */
char *footing_session_planned_format_step (gpointer form);

G_END_DECLS
