/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-kept.h"

G_BEGIN_DECLS

/* What a copy of the file reads like. */

/* "Nightly backup", "Before a restore". */
const char *footing_kept_format_kind (FootingKeptKind kind);

/* "2 plans, 38 entries · 240 kB", plans with drafts. Owned by the caller. */
char *footing_kept_format_contents (const FootingKept *kept, int n_plans, int n_entries);

/* "Before a restore · 240 kB". Owned by the caller. */
char *footing_kept_format_size (const FootingKept *kept);

G_END_DECLS
