/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* What can be done with an exposed moment (F94). Each deed says what it did and leaves a
 * way back; what fails is reported. */

/* Adds one to @recovery. Its id, owned by the caller, or NULL; @number is that of the
 * deed. */
char *
footing_moment_deed_add (FootingContext *context, const char *recovery, gint64 *number);

/* The one @id does not happen, or with !@dropped does after all. */
void footing_moment_deed_drop (FootingContext *context, const char *id, gboolean dropped);

/* The rehearsal @line was gone through, or with !@done is still to be. */
void
footing_moment_deed_rehearse (FootingContext *context, const char *line, gboolean done);

/* Puts the one @id on the timeline as @kind. */
void
footing_moment_deed_debrief (FootingContext *context, const char *id, const char *kind);

/* Adds the one that follows @id. Its id, owned by the caller, or NULL. */
char *footing_moment_deed_next (FootingContext *context, const char *id);

G_END_DECLS
