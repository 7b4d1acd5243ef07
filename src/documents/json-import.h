/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-report.h"
#include "json-kinds.h"

G_BEGIN_DECLS

/* Takes in what the export at @path holds, all of it or nothing. Records are known by
 * their ids (occurrences also by ritual and date): new ones are added, those that are
 * there take the values that are given and keep all others; nothing is ever removed, and
 * what was in the bin comes out of it. Importing the same file again changes nothing.
 *
 * Everything is checked before anything is written. @guidance knows the codes that are
 * allowed.
 * @report, if not NULL, is owned by the caller. Errors: FOOTING_ERROR_FOREIGN,
 * FOOTING_ERROR_DAMAGED and FOOTING_ERROR_NEWER for the file, FOOTING_ERROR_INVALID for
 * what stands in it, and those of the store. */
gboolean footing_json_import (FootingStore *store,
                              FootingGuidance *guidance,
                              const char *path,
                              FootingImportReport **report,
                              GError **error);

/* Reports what footing_json_import() would do, and changes nothing. */
FootingImportReport *footing_json_preview (FootingStore *store,
                                           FootingGuidance *guidance,
                                           const char *path,
                                           GError **error);

G_END_DECLS
