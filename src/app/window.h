/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The one window: five views, the wizard over them, or what to do when the file could not
 * be opened.
 *
 * Properties: "context" (FootingContext, or NULL when the file could not be opened). */
#define FOOTING_TYPE_WINDOW (footing_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingWindow, footing_window, FOOTING, WINDOW, AdwApplicationWindow)

/* With @context, or NULL when the file could not be opened. */
FootingWindow *footing_window_new (GtkApplication *application, FootingContext *context);

/* Says why the file could not be opened, and what to do. */
void footing_window_show_problem (FootingWindow *self, const GError *error);

/* Says that nothing can be saved, because of @why. */
void footing_window_show_read_only (FootingWindow *self, const GError *why);

/* Marks all that it shows as a worked example (F73). */
void footing_window_show_example (FootingWindow *self);

/* Shows a view: "today", "plan", "timeline", "signs", "people". Others are ignored. */
void footing_window_show_view (FootingWindow *self, const char *view);

/* Shows the entry @id on the timeline, whatever that was narrowed to; one that is gone,
 * or in the bin, is ignored. */
void footing_window_show_entry (FootingWindow *self, const char *id);

/* Shows what the timeline has on @text, of all plans. */
void footing_window_search (FootingWindow *self, const char *text);

/* Opens the wizard on the draft @recovery. Gone or started ones are ignored. */
void footing_window_open_wizard (FootingWindow *self, const char *recovery);

/* Opens the short beginning of the draft @recovery (F98). Gone or started ones are
 * ignored. */
void footing_window_open_quick_start (FootingWindow *self, const char *recovery);

/* Opens the draft @recovery where it is written: on one screen while it has not got
 * beyond its first page, else in the wizard. Gone or started ones are ignored. */
void footing_window_open_draft (FootingWindow *self, const char *recovery);

/* Opens the page that answers the door @code of the catalogue (F72). Others are ignored.
 */
void footing_window_open_door (FootingWindow *self, const char *code);

/* Shows the part of the plan that is written on @page, opened, at the driver, sign or
 * move with the code @item ("" for none). */
void footing_window_show_part (FootingWindow *self, FootingPage page, const char *item);

/* Opens the session of @occurrence (F42); Today when it is gone. */
void footing_window_open_session (FootingWindow *self, const char *occurrence);

/* NULL when the file could not be opened. Borrowed. */
FootingContext *footing_window_get_context (FootingWindow *self);

G_END_DECLS
