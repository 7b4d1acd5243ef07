/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/step.h"

G_BEGIN_DECLS

/* When a step of @kind (a code) is to be done, or how @often, in words, seen from @today;
 * days are local dates, "" for none. On paper @today is "": then a day is "20 March
 * 2026", as everything there has it. Owned by the caller. */
char *footing_step_format_when (const char *kind,
                                const char *often,
                                const char *due_on,
                                const char *until_on,
                                const char *today);

/* When @step was done, the same way, or dropped and why: "Dropped on Fri, 3 April: Mira
 * does it"; "" while it is open. Owned by the caller. */
char *footing_step_format_end (FootingStep *step, const char *today);

/* What a step of @kind (a code) is called in a row, a button or a sentence: its @title,
 * or what stands for one that has none. At most @n_chars of it; owned by the caller. */
char *footing_step_format_name (const char *kind, const char *title, guint n_chars);

/* The same of @step, in full as far as anything shows it. */
char *footing_step_format_title (FootingStep *step);

/* How many steps are done and dropped: "3 done, 1 dropped". Owned by the caller. */
char *footing_step_format_past (int done, int dropped);

G_END_DECLS
