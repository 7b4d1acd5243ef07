/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The articles (F74), searched as one types. What they say of the current plan leads to
 * its pages. */
#define FOOTING_TYPE_CONCEPTS_WINDOW (footing_concepts_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingConceptsWindow, footing_concepts_window, FOOTING, CONCEPTS_WINDOW, AdwWindow)

/* Shows the article of @code, or for NULL the list of them: in the window that is open
 * over @parent already, or is @parent, else in a new one. */
void footing_concepts_show (GtkWindow *parent, FootingContext *context, const char *code);

G_END_DECLS
