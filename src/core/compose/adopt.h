/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What was prepared to be said before there was a plan (F92): it is kept without one, and
 * can go on in the plan that was made of the same event. */

/* Whether answers are there that @recovery has none in place of, after an event that may
 * be the same. FALSE where the file cannot be read, too. */
gboolean footing_compose_may_adopt (FootingStore *store, FootingRecovery *recovery);

/* Moves those answers to @recovery, with what was edited and rehearsed after its event;
 * what it has of these already stays as it is. FALSE with @error when the file cannot be
 * written. */
gboolean
footing_compose_adopt (FootingStore *store, FootingRecovery *recovery, GError **error);

/* Whether there are such answers that a plan of one's own after the event of @trigger (or
 * NULL) could go on with; into @what what happened, as it was answered, and into @event
 * the code of the event, each NULL where that is not known, owned by the caller. FALSE
 * where the file cannot be read, too. */
gboolean footing_compose_find_prepared (FootingStore *store,
                                        const char *trigger,
                                        char **what,
                                        char **event);

/* Whether @text, written behind @door, still has a sentence that is proposed there: an
 * example, until it is put in one's own facts. */
gboolean footing_compose_has_example (FootingGuidance *guidance,
                                      const FootingGuide *door,
                                      const char *text);

/* What somebody has written to be said behind the @door of this code (guidance/door.h),
 * without the sentences of the example that it began with; NULL where nothing is left.
 * Owned by the caller. */
char *footing_compose_dup_written (FootingStore *store,
                                   FootingGuidance *guidance,
                                   const char *door);

G_END_DECLS
