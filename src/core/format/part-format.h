/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The parts of a task that is taken apart (F95), in words. */

/* What a code of footing_part_marks() is called, "" for none yet. Static, translated. */
const char *footing_part_mark_to_label (const char *code);

/* Where a part with @marks (FootingMark, the oldest first) stands: "With help, since 3
 * March"; @today is the local date on which that is read. Owned by the caller. */
char *footing_part_format_state (GPtrArray *marks, const char *today);

/* What @mark says: "3 March: With help". Owned by the caller. */
char *footing_mark_format (FootingMark *mark, const char *today);

/* What a @task or a part is called, with initials in place of names where its plan says
 * so. Owned by the caller. */
char *footing_task_format_title (FootingPlanLine *task);
char *footing_part_format_title (FootingPlanLine *part);

G_END_DECLS
