/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/records/outcome.h"
#include "store/records/ritual.h"

G_BEGIN_DECLS

/* The words for the codes that records hold, and the short forms in which records are
 * told, in one place. What is returned as const is static and translated; "" for a code
 * that is not known. */

/* The seven roles of a person, in the order to offer them; NULL-terminated. */
const char *const *footing_roles (void);
const char *footing_role_to_label (const char *role);

/* The rungs of the risk ladder, from "" (none) upwards; NULL-terminated. */
const char *const *footing_rungs (void);
const char *footing_rung_to_label (const char *rung);

/* A rung with what it means: "Try it alone: a small try that nobody has to see". */
const char *footing_rung_to_help (const char *rung);

/* The kind of an entry: "win" to "Win". */
const char *footing_kind_to_label (const char *kind);

/* Where a repair stands: "none", "wanted", "requested", "held". */
const char *footing_repair_to_label (const char *repair);

/* How often a person wants to hear; -1 for not at all. Owned by the caller. */
char *footing_rhythm_to_label (int days);

/* The codes of the weekdays, "mon" first, NULL-terminated; and the same beginning with
 * the day on which the week starts where the language is spoken. */
const char *const *footing_weekdays (void);
const char *const *footing_weekdays_in_order (void);

/* "tue" to "Tuesday", "Tue", and for every week "Tuesdays". */
const char *footing_weekday_to_label (const char *day);
const char *footing_weekday_to_short (const char *day);
const char *footing_weekday_to_plural (const char *day);

/* What @ritual is called: its own title, or the catalogue's. Borrowed from either. */
const char *footing_ritual_get_title (FootingRitual *ritual,
                                      FootingGuidance *guidance,
                                      FootingPerspective perspective);

/* "Tuesdays, 10:00 · 20 min", "Tuesdays, every 2 weeks, 10:00 · 20 min". Owned by the
 * caller. */
char *footing_ritual_format_when (FootingRitual *ritual);

/* The same, or why it does not come: "Off", "Paused until Tue, 10 March". Owned by the
 * caller. */
char *footing_ritual_format_state (FootingRitual *ritual, const char *today);

/* "48 → 24 hours"; "" without a measure. Owned by the caller. */
char *footing_outcome_format_measure (FootingOutcome *outcome);

/* A number in the language's form, without trailing zeros; "" for NAN. Owned by the
 * caller. */
char *footing_number_format (double value);

/* Reads a number as people type it, with a decimal comma or point; FALSE, with @value
 * left alone, when it is none. */
gboolean footing_number_parse (const char *text, double *value);

/* What somebody typed as one short line, for a title: no line breaks, cut after 80
 * characters with "…"; @empty when it is blank. Owned by the caller. */
char *footing_text_to_line (const char *text, const char *empty);

/* The same, cut after @n_chars characters. */
char *footing_text_to_excerpt (const char *text, int n_chars, const char *empty);

G_END_DECLS
