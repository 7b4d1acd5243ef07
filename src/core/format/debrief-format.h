/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/entry.h"
#include "store/records/recovery.h"

G_BEGIN_DECLS

/* What a debrief asks (F25): the four fields of an entry mean the same for every kind,
 * but are asked in other words after a success, or after an experiment. */
typedef enum {
  FOOTING_DEBRIEF_INTENDED,
  FOOTING_DEBRIEF_ACTUAL,
  FOOTING_DEBRIEF_WHY,
  FOOTING_DEBRIEF_NEXT,
  FOOTING_N_DEBRIEF_PARTS,
} FootingDebriefPart;

/* Whether entries of @kind have a debrief. */
gboolean footing_debrief_is_asked (const char *kind);

/* Whether it is folded away until somebody wants it. */
gboolean footing_debrief_is_optional (const char *kind);

/* Whether it also asks how likely what was feared seemed. */
gboolean footing_debrief_asks_likelihood (const char *kind);

/* The question of @part for entries of @kind; for other kinds that of a setback. Static
 * and translated. */
const char *footing_debrief_to_label (const char *kind, FootingDebriefPart part);

/* A quiet line for all of them, or NULL. Static and translated. */
const char *footing_debrief_to_help (const char *kind);

/* Whether what was feared came true: "partly" to "Partly", "" to "Not said yet"; and that
 * of @entry, "" when it was not said. Owned by the caller. */
char *footing_came_true_dup_label (const char *came_true);
char *footing_debrief_format_came_true (FootingEntry *entry);

/* How likely what was feared seemed to @entry: "70%"; "" when that was not said. Owned by
 * the caller. */
char *footing_debrief_format_likelihood (FootingEntry *entry);

/* When the debrief that somebody leads was held, in a sentence, on the local date @today,
 * "" for paper; "" when it was not. Owned by the caller. */
char *footing_debrief_format_held (FootingRecovery *plan, const char *today);

G_END_DECLS
