/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent-link.h"
#include "guidance/guidance.h"
#include "plan/plan.h"
#include "schedule/day-watch.h"
#include "store/store.h"
#include "undo.h"
#include "unsaved.h"

G_BEGIN_DECLS

/* What every view shares: the store, the catalogue, the preferences, which recovery is
 * current, and whether all that was typed is in the file. Passed as a construct property.
 *
 * Properties: "store", "guidance", "settings", "recovery" (the current one's id, or
 * NULL), "today" (the local date; notified when another has come, for whatever is told by
 * how far away it is), "unsaved" (whether something typed is not in the file yet),
 * "problem" (why it could not be stored, or NULL). */
#define FOOTING_TYPE_CONTEXT (footing_context_get_type ())
G_DECLARE_FINAL_TYPE (FootingContext, footing_context, FOOTING, CONTEXT, GObject)

FootingContext *
footing_context_new (FootingStore *store, FootingGuidance *guidance, GSettings *settings);

/* Borrowed. */
FootingStore *footing_context_get_store (FootingContext *self);
FootingGuidance *footing_context_get_guidance (FootingContext *self);
GSettings *footing_context_get_settings (FootingContext *self);

/* The link to the agent, or NULL: for a worked example there is none. Borrowed. */
FootingAgentLink *footing_context_get_agent_link (FootingContext *self);
void footing_context_set_agent_link (FootingContext *self, FootingAgentLink *link);

/* The id of the current recovery, by footing_plan_find_current(); NULL when there is
 * none. */
const char *footing_context_get_recovery (FootingContext *self);

/* Makes @id current; @id has been started. */
void footing_context_set_recovery (FootingContext *self, const char *id);

/* The current recovery's row, or NULL. Owned by the caller. */
FootingRecovery *footing_context_dup_recovery (FootingContext *self);

/* The perspective of the recovery @id, self when it cannot be read. */
FootingPerspective footing_context_get_perspective (FootingContext *self, const char *id);

/* The local date; owned by the caller. */
char *footing_context_today (FootingContext *self);

/* What notices that another day has come. Borrowed. */
FootingDayWatch *footing_context_get_day_watch (FootingContext *self);

/* Calls @refresh with @object, as long as that lives, whenever something in the file has
 * changed or another day has come. */
void footing_context_follow (FootingContext *self, GCallback refresh, gpointer object);

/* Says that something failed, in a toast of the window that shows this context. */
void footing_context_report (FootingContext *self, const GError *error);

/* Says something in a toast; with an action (and its target) a button called @label does
 * it. All but @text may be NULL. */
void footing_context_toast (FootingContext *self,
                            const char *text,
                            const char *label,
                            const char *action,
                            GVariant *target);

/* Says in a toast called @text that something was done; Undo, there or by the keyboard,
 * calls @function with @data, which @destroy (or NULL) frees, and says @undone: what was
 * taken back, and how it stands now. */
void footing_context_offer_undo (FootingContext *self,
                                 const char *text,
                                 const char *undone,
                                 FootingUndoFunc function,
                                 gpointer data,
                                 GDestroyNotify destroy);

/* The same in two: what was done can be taken back from now on, by its number, which is
 * above 0; and a toast called @text says so later, unless something was done since. */
gint64 footing_context_note_undo (FootingContext *self,
                                  const char *undone,
                                  FootingUndoFunc function,
                                  gpointer data,
                                  GDestroyNotify destroy);
void footing_context_say_undo (FootingContext *self, const char *text, gint64 number);

/* All that can be taken back. Borrowed. */
FootingUndo *footing_context_get_undo (FootingContext *self);

/* The window's action of Undo in such a toast; its target is the number of the deed. */
#define FOOTING_UNDO_ACTION "win.undo"

/* Takes back the deed with @number, or the last one when it is 0. What cannot be taken
 * back is said. FALSE when there is none. */
gboolean footing_context_undo (FootingContext *self, gint64 number);

/* Does again what was taken back last, which a toast says and offers to take back. What
 * cannot be done again is said. FALSE when there is none: nothing was taken back since
 * something was done. */
gboolean footing_context_redo (FootingContext *self);

/* After something that cannot be taken back: nothing that was done before it can be, for
 * it would not be what it was. */
void footing_context_forget_undo (FootingContext *self);

/* Removes a record and shows a toast called @text with Undo, which says @undone. What has
 * a name is removed by footing_remove(), which says the name. */
void footing_context_remove (FootingContext *self,
                             GType type,
                             const char *id,
                             const char *text,
                             const char *undone);

/* Says in a toast called @text that a record was added; Undo removes it, and says
 * @undone.
 */
void footing_context_added (FootingContext *self,
                            GType type,
                            const char *id,
                            const char *text,
                            const char *undone);

/* Looks whether the file is still the one that was opened, where it was; FALSE when not,
 * and then nothing can be stored. */
gboolean footing_context_check_file (FootingContext *self);

/* What the last look found, borrowed; NULL when all was well. */
const GError *footing_context_get_file_problem (FootingContext *self);

/* Stores all that is typed and not stored yet; FALSE when some could not be. */
gboolean footing_context_flush (FootingContext *self);

/* For what holds something typed: @unsaved says whether it has something that is not in
 * the file, @problem why it could not be stored (or NULL). It says so before it goes. */
void footing_context_note_unsaved (FootingContext *self,
                                   FootingUnsaved *holder,
                                   gboolean unsaved,
                                   const char *problem);

/* All that have something that is not in the file. Owned by the caller. */
GPtrArray *footing_context_list_unsaved (FootingContext *self);

/* What @window, or one that it belongs to, shows: its property "context". Borrowed; NULL
 * when there is none. */
FootingContext *footing_context_find (GtkWindow *window);

G_END_DECLS
