/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What an import did, or would do. */
typedef struct _FootingImportReport FootingImportReport;

typedef enum {
  FOOTING_IMPORT_ADDED,
  FOOTING_IMPORT_CHANGED,
  FOOTING_IMPORT_UNCHANGED,
} FootingImportOutcome;

#define FOOTING_N_IMPORT_OUTCOMES 3

FootingImportReport *footing_import_report_new (void);
void footing_import_report_free (FootingImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingImportReport, footing_import_report_free)

/* Counts one more record of @type. */
void footing_import_report_add (FootingImportReport *self,
                                GType type,
                                FootingImportOutcome outcome);

/* Takes @warnings. */
void footing_import_report_take_warnings (FootingImportReport *self, GStrv warnings);

/* How many records of @type, or of all types (G_TYPE_NONE), had @outcome. */
guint footing_import_report_count (FootingImportReport *self,
                                   GType type,
                                   FootingImportOutcome outcome);

/* Translated sentences on what was left out. Owned by the report. */
const char *const *footing_import_report_get_warnings (FootingImportReport *self);

G_END_DECLS
