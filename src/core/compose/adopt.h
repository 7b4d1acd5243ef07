/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

G_END_DECLS
