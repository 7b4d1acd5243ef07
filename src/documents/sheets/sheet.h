/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "model/document.h"
#include "model/kind.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What is to be made a document of. @recovery is a plan, or NULL where there is none;
 * @from and @to are local dates, both included, or NULL; @parts are what goes of a
 * hand-over (codes of FootingHandOverPart), NULL for what is proposed. @signs tells which
 * signs changed, where that can be told (footing_sheet_has_signs()); @record is the id of
 * the page that is told, NULL for the present one. */
typedef struct {
  FootingSheetKind kind;
  const char *recovery;
  const char *from;
  const char *to;
  const char *const *parts;
  gboolean signs;
  const char *record;
} FootingSheetWish;

/* The document of @wish, in the language of the moment, from what is in @store. Owned by
 * the caller; NULL with @error: FOOTING_ERROR_INVALID where there is no plan to tell of,
 * or for a kind that is no document. */
FootingDocument *footing_sheet_make (FootingStore *store,
                                     FootingGuidance *guidance,
                                     const FootingSheetWish *wish,
                                     GError **error);

/* The wins of @wish as a table for a spreadsheet: days and figures as other programs read
 * them. Owned by the caller; NULL with @error. */
FootingDocument *footing_sheet_make_table (FootingStore *store,
                                           FootingGuidance *guidance,
                                           const FootingSheetWish *wish,
                                           GError **error);

G_END_DECLS
