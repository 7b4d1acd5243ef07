/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "prepare/prepared.h"

G_BEGIN_DECLS

/* What @page is called: a static string, translated. */
const char *footing_prepare_get_title (FootingPreparePage page);

/* The same as what somebody does there, for a button that opens it. */
const char *footing_prepare_get_deed (FootingPreparePage page,
                                      FootingPerspective perspective);

/* How far it is, in one line; of a page with nothing on it what it is for. @title is that
 * of @state as it is shown, @today the local date. Owned by the caller. */
char *footing_prepare_format_state (FootingPreparePage page,
                                    const FootingPrepared *state,
                                    const char *title,
                                    FootingPerspective perspective,
                                    const char *today);

/* Why it asks for something where it is due (footing_prepared_is_due()): "tomorrow,
 * 10:30". Owned by the caller. */
char *footing_prepare_format_why (FootingPreparePage page,
                                  const FootingPrepared *state,
                                  const char *today);

G_END_DECLS
