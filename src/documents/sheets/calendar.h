/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "model/document.h"
#include "store/store.h"

G_BEGIN_DECLS

/* The rituals of @recovery that are switched on as iCalendar (RFC 5545): events that come
 * again and again from the next one on, in the time zone of the clock, which is described
 * too, each with an alarm. One that is moved is there on its day; what is done, skipped
 * or agreed for later is not. Their words say nothing private, as those of notifications
 * do, unless @details. Whoever imports it again gets no event twice. Owned by the caller;
 * NULL with @error. */
char *footing_calendar_write (FootingStore *store,
                              FootingGuidance *guidance,
                              const char *recovery,
                              gboolean details,
                              GError **error);

/* The same to be read: what each is called there, and when it comes. */
FootingDocument *footing_calendar_preview (FootingStore *store,
                                           FootingGuidance *guidance,
                                           const char *recovery,
                                           gboolean details,
                                           GError **error);

G_END_DECLS
