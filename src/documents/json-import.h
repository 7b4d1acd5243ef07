/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-report.h"
#include "json-plan.h"

G_BEGIN_DECLS

/* An export on its way into a file. Records are known by their ids (occurrences also by
 * ritual and date): new ones are added; of one that is there the newer text wins, that of
 * the export or that of the file, and of an export's what it gives; nothing is ever
 * removed, and what was in the bin comes out of it. Importing the same again changes
 * nothing.
 *
 * A record of an export says when it was changed; one that does not counts as of when the
 * export was made. */
typedef struct _FootingJsonImport FootingJsonImport;

/* Reads and checks the export at @path. @guidance knows the codes that are allowed, and
 * @clock the time. Errors: FOOTING_ERROR_FOREIGN, FOOTING_ERROR_DAMAGED and
 * FOOTING_ERROR_NEWER for the file, FOOTING_ERROR_INVALID for what stands in it, and
 * G_IO_ERROR_CANCELLED. */
FootingJsonImport *footing_json_import_new (const char *path,
                                            FootingGuidance *guidance,
                                            FootingClock *clock,
                                            const FootingJsonProgress *progress,
                                            GError **error);
void footing_json_import_free (FootingJsonImport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonImport, footing_json_import_free)

/* Reports what it would do, and changes nothing. Errors as below. */
FootingImportReport *footing_json_import_preview (FootingJsonImport *self,
                                                  FootingStore *store,
                                                  const FootingJsonProgress *progress,
                                                  GError **error);

/* Does it, all of it or nothing. Everything is checked before anything is written, and a
 * copy of the file is kept first, unless there is nothing in it or nothing to do. Others
 * can read meanwhile, and write but for a moment.
 * @report, if not NULL, is owned by the caller. Errors: FOOTING_ERROR_INVALID for what
 * does not go together with the file, G_IO_ERROR_CANCELLED, and those of the store. */
gboolean footing_json_import_run (FootingJsonImport *self,
                                  FootingStore *store,
                                  const FootingJsonProgress *progress,
                                  FootingImportReport **report,
                                  GError **error);

/* How many writes make an import a large one, which is made beside the file. */
#define FOOTING_JSON_LARGE 1000

/* Makes @n writes and more a large import; for tests. */
void footing_json_import_set_large (FootingJsonImport *self, guint n);

/* All of it at once. */
gboolean footing_json_import (FootingStore *store,
                              FootingGuidance *guidance,
                              const char *path,
                              FootingImportReport **report,
                              GError **error);
FootingImportReport *footing_json_preview (FootingStore *store,
                                           FootingGuidance *guidance,
                                           const char *path,
                                           GError **error);

G_END_DECLS
