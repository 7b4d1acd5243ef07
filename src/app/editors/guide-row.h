/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row to choose one item of the catalogue, or none.
 *
 * Properties: "code" (of the chosen item, or ""). */
#define FOOTING_TYPE_GUIDE_ROW (footing_guide_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingGuideRow, footing_guide_row, FOOTING, GUIDE_ROW, AdwComboRow)

/* Offers the items of @kind. */
void footing_guide_row_load (FootingGuideRow *self,
                             FootingGuidance *guidance,
                             FootingGuideKind kind,
                             FootingPerspective perspective);

/* Of those, offers only @codes, NULL-terminated, in that order. */
void footing_guide_row_limit (FootingGuideRow *self, const char *const *codes);

G_END_DECLS
