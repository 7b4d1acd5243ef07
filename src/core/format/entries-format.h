/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The names of those who have seen @entry (char *), each of @max_chars at most; the same
 * as a list, "" for nobody. Owned by the caller. */
GPtrArray *
footing_entries_list_seen_by (FootingStore *store, FootingEntry *entry, int max_chars);
char *
footing_entries_format_seen_by (FootingStore *store, FootingEntry *entry, int max_chars);

/* Entries as a text for other programs. @keys are FootingEntryKey, as they are to stand;
 * what is gone by now is left out, and what is in them is never changed. NULL with @error
 * when the file cannot be read. Owned by the caller. */

/* Markdown to be pasted into a review: a heading for each month, an item for each entry,
 * with its day, measure, who has seen it, its text and its evidence below. What somebody
 * typed reads as it was typed: nothing in it is markup. */
char *footing_entries_format_markdown (FootingStore *store, GArray *keys, GError **error);

/* Pango markup for paper, in the same order. */
char *footing_entries_format_markup (FootingStore *store, GArray *keys, GError **error);

/* D10: a table as RFC 4180 has it, in UTF-8 with its mark, with headings. A figure stands
 * with a decimal point, whatever the language; a text that a spreadsheet would take for a
 * formula begins with an apostrophe. */
char *footing_entries_format_csv (FootingStore *store, GArray *keys, GError **error);

G_END_DECLS
