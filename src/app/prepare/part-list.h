/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The parts of a task that is taken apart (F95), in the order that somebody gives them.
 */
#define FOOTING_TYPE_PART_LIST (footing_part_list_get_type ())
G_DECLARE_FINAL_TYPE (FootingPartList, footing_part_list, FOOTING, PART_LIST, AdwBin)

/* Once, before it is shown. */
void footing_part_list_set_context (FootingPartList *self, FootingContext *context);

/* Shows @parts (FootingPlanLine). */
void footing_part_list_show (FootingPartList *self, GPtrArray *parts);

/* Opens the part with @id, to write what it is. */
void footing_part_list_edit (FootingPartList *self, const char *id);

G_END_DECLS
