/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* By what the timeline is narrowed from a menu (F22), in the order in which it is
 * offered.
 */
typedef enum {
  FOOTING_NARROW_KIND,    /* a code */
  FOOTING_NARROW_PERIOD,  /* a code, as in period.h */
  FOOTING_NARROW_OUTCOME, /* an id */
  FOOTING_NARROW_PERSON,  /* an id */
  FOOTING_N_NARROW,
} FootingNarrow;

/* The action that chooses among @by, of the group "narrow"; it takes a string, which is
 * "" for anything. Static. */
const char *footing_narrow_get_action (FootingNarrow by);

/* What there is to choose from among the entries of @recovery, or of all (NULL), and ways
 * to other places of the timeline. Owned by the caller. */
GMenuModel *footing_timeline_filter_make_menu (FootingStore *store, const char *recovery);

/* What is shown when @value is chosen: "Setback", "This Month", "Seen by Mira". Owned by
 * the caller. */
char *footing_narrow_format (FootingNarrow by, FootingStore *store, const char *value);

/* What to try when @filter lets nothing through: fewer letters only where there are some,
 * and fewer filters only where one is set. Static. */
const char *footing_timeline_filter_advise (const FootingEntryFilter *filter);

G_END_DECLS
