/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The four pages that prepare what comes: what good looks like (F93), the next exposed
 * moment (F94), the task taken apart (F95), room to decide (F96). */
typedef enum {
  FOOTING_PREPARE_GOOD,
  FOOTING_PREPARE_MOMENT,
  FOOTING_PREPARE_TASK,
  FOOTING_PREPARE_ROOM,
} FootingPreparePage;

#define FOOTING_N_PREPARE_PAGES 4

/* The code of @page, which an action names: "good", "moment", "task" or "room". Static.
 */
const char *footing_prepare_get_code (FootingPreparePage page);

/* Finds the page that @about names, a code after which a space and the id of what is
 * shown there may follow; @id is that, inside @about, or "". FALSE for what names none.
 */
gboolean
footing_prepare_parse (const char *about, FootingPreparePage *page, const char **id);

/* How far a page that prepares what comes is, for those who lead to it. */
typedef struct {
  char *id;     /* what it shows first, "" while nothing is on it; owned */
  char *title;  /* of that, as it was typed; owned */
  char *stage;  /* a code of that page's own, "" while nothing is on it; owned */
  char *due_on; /* the local date on which something is due, "" for none; owned */
  guint n;      /* how many lines it has */
  guint n_done; /* how many of them are done, in the page's own sense */
  char *time;   /* when on that day, "" for no time; owned */
} FootingPrepared;

void footing_prepared_clear (FootingPrepared *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FootingPrepared, footing_prepared_clear)

/* What leads to @record, an agreement, a moment or a line, where it stands: "good ID", as
 * footing_prepare_parse() reads it. Owned by the caller; NULL for any other record. */
char *footing_prepare_find_about (gpointer record);

G_END_DECLS
