/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a task of @kind, a code of footing_task_kinds(), is called: "A demo"; of "" what
 * is none of them. Static, translated. */
const char *footing_task_kind_to_label (const char *kind);

/* The parts that a task of @kind usually has, in the order in which they come: none for
 * "". NULL-terminated, translated; owned by the caller. */
GStrv footing_task_kind_list_parts (const char *kind);

G_END_DECLS
