/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-report.h"
#include "json-document.h"

G_BEGIN_DECLS

/* Checks that the ids of @document are its own and that each reference has its target,
 * there or in @store. Reads only. Errors: FOOTING_ERROR_INVALID and the store's. */
gboolean footing_json_merge_check (FootingJsonDocument *document,
                                   FootingStore *store,
                                   GError **error);

/* Writes the checked @document into @store in one transaction, and gives that up again
 * unless @keep. The report says what was done; owned by the caller. */
FootingImportReport *footing_json_merge (FootingJsonDocument *document,
                                         FootingStore *store,
                                         gboolean keep,
                                         GError **error);

G_END_DECLS
