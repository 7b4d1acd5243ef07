/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare.h"

G_BEGIN_DECLS

/* How far the page is, for footing_prepared_read(). */
gboolean footing_agreements_read (FootingStore *store,
                                  const char *recovery,
                                  FootingPrepared *state,
                                  GError **error);

G_END_DECLS
