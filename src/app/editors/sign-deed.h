/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Answers the sign with @code, which is called @title, in @checkin: 0 to
 * FOOTING_SIGN_MAX, or -1 for no answer. Undo puts back what was there, and names the
 * sign; @number gets that of the deed, 0 where there is none, as in a draft. */
gboolean footing_sign_deed_answer (FootingContext *context,
                                   const char *checkin,
                                   const char *code,
                                   const char *title,
                                   int frequency,
                                   gint64 *number,
                                   GError **error);

G_END_DECLS
