/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* How much of everything a store holds that nobody planned for (D35). */
typedef struct {
  int people;
  int steps;
  int practices;
  int scopes;
  int outcomes;
  int progress; /* of the first outcome */
  int rituals;
  int past; /* occurrences of each ritual that have had their time */
  int checkins;
  int plans;
  int drafts;
  int entries;
} LargeStore;

extern const LargeStore large_store_huge;

/* A plan that runs, with nothing in it but what every plan starts with; @with as many
 * records as it says. The newest of all plans. Its id, owned by the caller. */
char *
large_store_fill (FootingStore *store, FootingGuidance *guidance, const LargeStore *with);

G_END_DECLS
