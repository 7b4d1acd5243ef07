/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a plan has brought, as a page that can be printed and kept (F46). */
#define FOOTING_TYPE_LOOK_BACK_WINDOW (footing_look_back_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingLookBackWindow, footing_look_back_window, FOOTING, LOOK_BACK_WINDOW, AdwWindow)

/* Shows that of @recovery over @parent. */
void
footing_look_back_show (GtkWindow *parent, FootingContext *context, const char *recovery);

/* Saves it as a PDF at @path; a toast says what came of it. */
void
footing_look_back_save (FootingContext *context, const char *recovery, const char *path);

G_END_DECLS
