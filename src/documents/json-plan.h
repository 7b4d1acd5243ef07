/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import-report.h"
#include "json-document.h"
#include "store/store-import.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Told from time to time how much of the work is done, from 0 to 1. */
typedef void (*FootingProgressFunc) (double done, gpointer data);

/* How long work is told of and stopped. */
typedef struct {
  FootingProgressFunc func; /* or NULL */
  gpointer data;
  GCancellable *cancellable; /* or NULL */
  double from;
  double to;
} FootingJsonProgress;

/* Tells that @i of @n things are done; FALSE with @error when it was stopped. */
gboolean footing_json_progress_tell (const FootingJsonProgress *self,
                                     guint i,
                                     guint n,
                                     GError **error);

/**
 * FootingJsonTask:
 * @outcome: what is to be done with an item
 * @id: its id in the store; an occurrence of the same ritual and date is the same,
 *   whatever its id in the document
 * @parent: the id in the store of the record above, or NULL
 * @taken: whether what the item gives is taken; an older text comes out of the bin as it
 *   is there
 */
typedef struct {
  FootingImportOutcome outcome;
  gboolean taken;
  const char *id;
  const char *parent;
} FootingJsonTask;

/**
 * FootingJsonPlan:
 * @tasks: one for each item of @document
 * @places: id in the document → GUINT_TO_POINTER (place + 1)
 * @known: what there is in the store
 * @others: id in an export → FootingKnown, where they are exported under another
 * @n_writes: how many tasks write something
 * @version: the store's when it was looked at
 *
 * What an import of @document into @store would do. Reads only.
 */
typedef struct {
  /* borrowed */
  FootingJsonDocument *document;
  FootingGuidance *guidance;
  FootingStore *store;

  /* owned */
  GArray *tasks;
  GHashTable *places;
  FootingKnownTable *known;
  GHashTable *others;
  FootingImportReport *report;

  /* state */
  guint n_writes;
  gint64 version;
} FootingJsonPlan;

/* Checks that the ids of @document are its own, that references have their target, there
 * or in @store, within their plan, and lead in no circle; then finds out for each item
 * what is to be done with it. @guidance (or NULL) knows what rituals are called. NULL
 * with @error: FOOTING_ERROR_INVALID, G_IO_ERROR_CANCELLED and the store's. */
FootingJsonPlan *footing_json_plan_new (FootingJsonDocument *document,
                                        FootingGuidance *guidance,
                                        FootingStore *store,
                                        const FootingJsonProgress *progress,
                                        GError **error);
void footing_json_plan_free (FootingJsonPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingJsonPlan, footing_json_plan_free)

/* The place of the item @id in the document, -1 when it is not there. */
int footing_json_plan_find (const FootingJsonPlan *self, const char *id);

/* The id in the store of what is @id in the document. */
const char *footing_json_plan_map (const FootingJsonPlan *self, const char *id);

/* The ratings of @item as the store has them; NULL for none. Owned by the caller, the
 * codes by @self. */
GHashTable *footing_json_plan_dup_ratings (const FootingJsonPlan *self,
                                           const FootingJsonItem *item);

/* @item as a record: what it gives, and for the rest what @current, if any, has. Owned by
 * the caller. */
gpointer footing_json_plan_make_record (const FootingJsonPlan *self,
                                        const FootingJsonItem *item,
                                        const FootingJsonTask *task,
                                        gpointer current);

/* Gives each task its ids, and refuses those that belong to something else. */
gboolean footing_json_plan_check_ids (FootingJsonPlan *self, GError **error);

/* Refuses references that lead nowhere, out of their plan or in a circle. The tasks have
 * their outcomes. */
gboolean footing_json_plan_check_references (FootingJsonPlan *self, GError **error);

/* What a hand-over does where it was imported before: what is here stays as it is, for it
 * is the reader's own by now, and only what is new is added (F97). */

/* Whether @item, which is not here yet, may be added: an outcome while its plan here has
 * not all that a plan can have, a first win where it has none. Says so in the report
 * where not; the tasks before it are decided. FALSE with @error when it cannot be found
 * out. */
gboolean footing_json_plan_has_room (FootingJsonPlan *self,
                                     const FootingJsonItem *item,
                                     const FootingJsonTask *task,
                                     gboolean *has_room,
                                     GError **error);

/* What becomes of @item, which is here as @current and is the @same or not: only a plan
 * comes out of the bin, as it is there. */
FootingImportOutcome footing_json_plan_choose_handed (gpointer current, gboolean same);

/* Says in the report what @item proposes beside @current, which stays. */
void footing_json_plan_propose_handed (FootingJsonPlan *self,
                                       const FootingJsonItem *item,
                                       const FootingJsonTask *task,
                                       gpointer current);

/* Notes the plan that @item is in the report; @current is what is here of it, or NULL. */
void footing_json_plan_note_handed (FootingJsonPlan *self,
                                    const FootingJsonItem *item,
                                    const FootingJsonTask *task,
                                    gpointer current);

G_END_DECLS
