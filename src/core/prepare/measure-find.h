/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A measure as somebody wrote it: from where to where, in a unit of their own words. A
 * value is NAN where nothing was said, @unit is "" then. */
typedef struct {
  double from;
  double to;
  char *unit; /* owned */
} FootingMeasure;

void footing_measure_clear (FootingMeasure *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingMeasure, footing_measure_clear)

/* Finds the one measure that @text says in so many words, into @measure, which is empty:
 * two figures of which one leads to the other ("from 3 to 1 a month"), or a single figure
 * with its unit ("fewer than 2 escalations a month"). What may be a day, a time, a year
 * or a number in a name ("version 2") is none, and nothing is made up: FALSE, and nothing
 * in @measure, where it is in doubt. */
gboolean footing_measure_find (const char *text, FootingMeasure *measure);

G_END_DECLS
