/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The task taken apart (F95): the task that failed as its parts, each marked as something
 * one can do, can with help, or not yet; what is practised of it, and how the marks
 * moved. */
#define FOOTING_TYPE_TASK_WINDOW (footing_task_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingTaskWindow, footing_task_window, FOOTING, TASK_WINDOW, AdwWindow)

/* Shows the tasks of @recovery, first @id ("" for the one that is next). */
void footing_task_window_show (GtkWindow *parent,
                               FootingContext *context,
                               const char *recovery,
                               const char *id);

G_END_DECLS
