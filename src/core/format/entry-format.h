/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/records/entry.h"

G_BEGIN_DECLS

/* The kind of an entry: "win" to "Win"; static and translated, "" for an unknown one. */
const char *footing_kind_to_label (const char *kind);

/* What an entry is called, as one line of a few hundred characters at most: its title, or
 * what stands in for one. Owned by the caller. */
char *footing_entry_format_title (FootingEntry *entry);

/* "−41 min"; "" without a measure. Owned by the caller. */
char *footing_entry_format_measure (FootingEntry *entry);

/* The same where it stands in brackets. Owned by the caller. */
char *footing_entry_format_measure_inside (FootingEntry *entry);

/* When it was, and what was measured: "31 January · −41 min". Owned by the caller. */
char *footing_entry_format_detail (FootingEntry *entry, const char *today);

G_END_DECLS
