/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

G_BEGIN_DECLS

/* Offers that somebody does not want, remembered in the list of the preferences that is
 * called @key. @what is what was offered: the id of a plan, or part of one. */

gboolean
footing_declined_get (FootingContext *context, const char *key, const char *what);
void footing_declined_set (FootingContext *context,
                           const char *key,
                           const char *what,
                           gboolean declined);

/* Declines @what, as somebody does who says "not now", and offers to take that back;
 * @text says what was done. Nothing happens when it was declined before. */
void footing_declined_decline (FootingContext *context,
                               const char *key,
                               const char *what,
                               const char *text);

G_END_DECLS
