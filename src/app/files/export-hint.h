/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"
#include "model/kind.h"

G_BEGIN_DECLS

/* What is said of an export of @kind before it is made: which plan it is of, what is
 * there for names, and what is not in it; of a hand-over also @handed. @signs says
 * whether the signs that changed are told, where they can be. Owned by the caller. */
char *footing_export_format_hint (FootingContext *context,
                                  FootingSheetKind kind,
                                  const char *handed,
                                  gboolean signs);

G_END_DECLS
