/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The page of one person (F50): what matters now, the ways forward with them, everything
 * between, and what is noted about them. */
#define FOOTING_TYPE_PERSON_WINDOW (footing_person_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingPersonWindow, footing_person_window, FOOTING, PERSON_WINDOW, AdwWindow)

/* Shows it over @parent; nothing when the person is gone. */
void footing_person_show (GtkWindow *parent, FootingContext *context, const char *id);

/* The same, led to what is to be done now: its path opened. */
void
footing_person_show_deed (GtkWindow *parent, FootingContext *context, const char *id);

/* The same for somebody new: what is noted about them is open, with the focus on the
 * name.
 */
void footing_person_show_new (GtkWindow *parent, FootingContext *context, const char *id);

G_END_DECLS
