/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* F20: the week of what is at the top of the timeline, said above it while one scrolls.
 * It takes no room and no clicks: it lies over the list, and steps aside for a heading
 * that stands there itself, for the chart, and for the row that has the focus. It asks
 * the file for nothing, and looks at most once a frame.
 *
 * Properties: "list" (the list view of the timeline, in a scrolled window). */
#define FOOTING_TYPE_STICKY_WEEK (footing_sticky_week_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingStickyWeek, footing_sticky_week, FOOTING, STICKY_WEEK, GtkWidget)

/* What it says, or NULL while it says nothing. Borrowed. */
const char *footing_sticky_week_get_text (FootingStickyWeek *self);

/* A row of the list: where it and its heading are, in pixels from the top of what is in
 * sight. */
typedef struct {
  double top;
  double bottom;
  double heading_top; /* NAN for both where it has no heading */
  double heading_bottom;
  gboolean entry;   /* else the chart */
  gboolean focused; /* by the keyboard */
} FootingStickyRow;

/* Which of @rows, from above, is at the top and to be said in a band of @height pixels
 * there; -1 for none. */
int footing_sticky_week_choose (const FootingStickyRow *rows, guint n, double height);

G_END_DECLS
