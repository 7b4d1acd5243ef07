/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "compose/sayings.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The questions that may come, one at a time, to be answered aloud (F92); those that were
 * hard come first the next time. How sure one is stands before and after, in words;
 * nothing is counted. */
#define FOOTING_TYPE_REHEARSAL_PART (footing_rehearsal_part_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRehearsalPart, footing_rehearsal_part, FOOTING, REHEARSAL_PART, GtkBox)

/* Begins with the questions of @reader after the event of @trigger (or NULL). What was
 * hard is kept at @place (compose/rehearsal.h). */
void footing_rehearsal_part_begin (FootingRehearsalPart *self,
                                   FootingContext *context,
                                   FootingSayings *sayings,
                                   FootingPerspective perspective,
                                   const char *trigger,
                                   const char *reader,
                                   const char *place);

G_END_DECLS
