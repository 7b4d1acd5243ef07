/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "application.h"
#include "cli/demo.h"
#include "search/search-provider.h"
#include "window.h"

G_BEGIN_DECLS

/* For the application's own files: application.c starts and ends the program,
 * application-open.c opens the file and the window, application-actions.c is what others
 * ask of it. */
struct _FootingApplication {
  AdwApplication parent_instance;

  /* owned */
  FootingClock *clock;
  GSettings *settings;
  FootingContext *context;
  char *path;
  GError *read_only;             /* why nothing can be written, while that is so */
  FootingDemo *demo;             /* the example that is shown, or NULL */
  FootingSearchProvider *search; /* for the desktop, or NULL */

  /* state */
  guint ends[3]; /* sources of signals */
};

/* Opens the file unless it is open; FALSE with @error when that cannot be done. */
gboolean application_ensure_context (FootingApplication *self, GError **error);

/* The window, made when there is none; it says what is wrong with the file. */
FootingWindow *application_ensure_window (FootingApplication *self);

/* The window, when there is a file to work on, or NULL; presented either way. */
FootingWindow *application_ready_window (FootingApplication *self);

void application_add_actions (FootingApplication *self);

G_END_DECLS
