/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store.h"

G_BEGIN_DECLS

/* Every table of the file that holds what somebody has written, with what it takes to do
 * to it in one file what was done to it in another: "base" was a copy of both, "now" is
 * the other. */

/**
 * FootingStagingTable:
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
} FootingStagingTable;

#define FOOTING_N_STAGING_TABLES 27
extern const FootingStagingTable footing_staging_tables[FOOTING_N_STAGING_TABLES];

G_END_DECLS
