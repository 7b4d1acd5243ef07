/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Every table of the file but the search index, with what it takes to do to it in one
 * file what was done to it in another: "base" was a copy of both, "now" is the other. */

/**
 * FootingSideTable:
 * @name: of the table
 * @get_type: of its records, or NULL when it has no records of ours
 * @erase: erases what was erased there
 * @changed: selects the records that are new or other there; without records, writes
 *   those rows
 */
typedef struct {
  const char *name;
  GType (*get_type) (void);
  const char *erase;
  const char *changed;
} FootingSideTable;

#define FOOTING_N_SIDE_TABLES 20
extern const FootingSideTable footing_side_tables[FOOTING_N_SIDE_TABLES];

G_END_DECLS
