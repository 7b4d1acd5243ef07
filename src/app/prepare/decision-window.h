/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All of one decision (F96): what is agreed and with whom, the sentence to ask with, its
 * runs, and the columns beside its own. Stores what is typed. */
#define FOOTING_TYPE_DECISION_WINDOW (footing_decision_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingDecisionWindow, footing_decision_window, FOOTING, DECISION_WINDOW, AdwWindow)

/* Shows the decision @id over @parent, which has the action room.move. */
void
footing_decision_window_show (GtkWindow *parent, FootingContext *context, const char *id);

G_END_DECLS
