/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* What an import did, or would do. */
typedef struct _FootingImportReport FootingImportReport;

/**
 * FootingImportOutcome:
 * @FOOTING_IMPORT_ADDED: it was not here
 * @FOOTING_IMPORT_REPLACED: it was here, and the export has a newer text
 * @FOOTING_IMPORT_RETURNED: it was in the bin, and comes out of it
 * @FOOTING_IMPORT_UNCHANGED: it was here, and is the same
 * @FOOTING_IMPORT_KEPT: it was here with a newer text, and stays as it is
 */
typedef enum {
  FOOTING_IMPORT_ADDED,
  FOOTING_IMPORT_REPLACED,
  FOOTING_IMPORT_RETURNED,
  FOOTING_IMPORT_UNCHANGED,
  FOOTING_IMPORT_KEPT,
} FootingImportOutcome;

#define FOOTING_N_IMPORT_OUTCOMES 5

/* How many are named in a sentence. */
#define FOOTING_IMPORT_NAMED 5

FootingImportReport *footing_import_report_new (void);
void footing_import_report_free (FootingImportReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingImportReport, footing_import_report_free)

/* Counts one more record of @type, which is called @name (or NULL). */
void footing_import_report_add (FootingImportReport *self,
                                GType type,
                                FootingImportOutcome outcome,
                                const char *name);

/* Adds a translated sentence on something that was left out. */
void footing_import_report_warn (FootingImportReport *self, const char *sentence);

/* Notes where a copy of what there was before is kept. */
void footing_import_report_set_copy (FootingImportReport *self, const char *path);

/* Notes that it is a hand-over of the plan @plan, which is @here already or not. */
void footing_import_report_set_hand_over (FootingImportReport *self,
                                          const char *plan,
                                          gboolean here);

/* Adds a translated sentence on something of it that is here already, and otherwise. */
void footing_import_report_propose (FootingImportReport *self, const char *sentence);

/* Whether one more that has @outcome would be named. */
gboolean footing_import_report_names (FootingImportReport *self,
                                      FootingImportOutcome outcome);

/* Whether it is one. */
gboolean footing_import_report_is_hand_over (FootingImportReport *self);

/* How many records of @type, or of all types (G_TYPE_NONE), had @outcome. */
guint footing_import_report_count (FootingImportReport *self,
                                   GType type,
                                   FootingImportOutcome outcome);

/* How many are new, or are here and change. */
guint footing_import_report_count_changes (FootingImportReport *self);

/* Translated sentences on what was left out. Owned by the report. */
const char *const *footing_import_report_get_warnings (FootingImportReport *self);

/* NULL when none was made. Owned by the report. */
const char *footing_import_report_get_copy (FootingImportReport *self);

/* Translated sentences that name the plan of a hand-over, what is new, what changes, and
 * what stays although the file has it otherwise (for a hand-over with what it proposes),
 * as something to come or as @done. Owned by the caller. */
GStrv footing_import_report_describe (FootingImportReport *self, gboolean done);

/* The first of @n names in quotation marks, with commas between; "…" stands for the rest
 * of @n_all. Owned by the caller. */
char *footing_import_quote_names (const char *const *names, guint n, guint n_all);

G_END_DECLS
