/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agent-link.h"
#include "guidance/guidance.h"
#include "plan/plan.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What every view shares: the store, the catalogue, the preferences, which recovery is
 * current, and whether all that was typed is in the file. Passed as a construct property.
 *
 * Properties: "store", "guidance", "settings", "recovery" (the current one's id, or
 * NULL), "unsaved" (whether something typed could not be stored), "problem" (why, or
 * NULL). */
#define FOOTING_TYPE_MODEL (footing_model_get_type ())
G_DECLARE_FINAL_TYPE (FootingModel, footing_model, FOOTING, MODEL, GObject)

FootingModel *
footing_model_new (FootingStore *store, FootingGuidance *guidance, GSettings *settings);

/* Borrowed. */
FootingStore *footing_model_get_store (FootingModel *self);
FootingGuidance *footing_model_get_guidance (FootingModel *self);
GSettings *footing_model_get_settings (FootingModel *self);

/* The link to the agent, or NULL: for a worked example there is none. Borrowed. */
FootingAgentLink *footing_model_get_agent_link (FootingModel *self);
void footing_model_set_agent_link (FootingModel *self, FootingAgentLink *link);

/* The id of the current recovery: the chosen one while it is live and not a draft, else
 * the newest that is active, else any other that was started; NULL when there is none. */
const char *footing_model_get_recovery (FootingModel *self);

/* Makes @id current; @id has been started. */
void footing_model_set_recovery (FootingModel *self, const char *id);

/* The current recovery's row, or NULL. Owned by the caller. */
FootingRecovery *footing_model_dup_recovery (FootingModel *self);

/* The perspective of the recovery @id, self when it cannot be read. */
FootingPerspective footing_model_get_perspective (FootingModel *self, const char *id);

/* The local date; owned by the caller. */
char *footing_model_today (FootingModel *self);

/* Says that something failed, in a toast of the window that shows this model. */
void footing_model_report (FootingModel *self, const GError *error);

/* Says something in a toast; with an action (and its target) a button called @label does
 * it. All but @text may be NULL. */
void footing_model_toast (FootingModel *self,
                          const char *text,
                          const char *label,
                          const char *action,
                          GVariant *target);

/* Removes a record and shows a toast called @text with Undo. */
void
footing_model_remove (FootingModel *self, GType type, const char *id, const char *text);

/* Says in a toast called @text that the text of a record's @property was replaced; Undo
 * puts @previous back. */
void footing_model_replaced (FootingModel *self,
                             GType type,
                             const char *id,
                             const char *property,
                             const char *previous,
                             const char *text);

/* Stores all that is typed and not stored yet; FALSE when some could not be. */
gboolean footing_model_flush (FootingModel *self);

/* For FootingAutosave: @saver has something to store, or no more; @problem is why it
 * could not. */
void footing_model_set_pending (FootingModel *self,
                                gpointer saver,
                                gboolean pending,
                                const char *problem);

G_END_DECLS
