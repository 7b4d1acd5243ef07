/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stores what is typed in the fields that are bound to it: within half a second of the
 * first change, at each focus change, and when the context is flushed. What could not be
 * stored stays, is tried again, and is what the context says is unsaved.
 *
 * Where it goes is for what derives from it: FootingAutosave into a record,
 * FootingKeptForm into what is kept of a form.
 *
 * Signal:
 *
 *   left (FootingSaver *saver)
 *
 * none of its fields is in sight any more: the page was left, the row folded, the window
 * closed. What was typed is stored by then. */
#define FOOTING_TYPE_SAVER (footing_saver_get_type ())
G_DECLARE_DERIVABLE_TYPE (FootingSaver, footing_saver, FOOTING, SAVER, GObject)

/**
 * FootingSaverClass:
 * @read: sets @value, which is unset, to what is stored for the field @name; FALSE when
 *   there is nothing
 * @typed: somebody has changed the field @name to @value; by default it waits as it is
 * @write: stores all that waits, in one transaction
 * @is_line: whether @name is stored as one line; by default it is not
 */
struct _FootingSaverClass {
  GObjectClass parent_class;

  gboolean (*read) (FootingSaver *self, const char *name, GValue *value);
  void (*typed) (FootingSaver *self, const char *name, const GValue *value);
  gboolean (*write) (FootingSaver *self, GError **error);
  gboolean (*is_line) (FootingSaver *self, const char *name);
};

/* Lets go of it, storing what waits. What cannot be stored now is not lost: it is tried
 * on, and comes back in the next saver for the same key. */
void footing_saver_free (gpointer self);

/* Binds @field's @property (for a text buffer its "text") both ways to @name; @widget is
 * where focus is watched, and what names the field. Fills it with what is stored. */
void footing_saver_bind (gpointer self,
                         const char *name,
                         gpointer field,
                         const char *property,
                         GtkWidget *widget);

/* Stores what waits, now; FALSE when something is not in the file. */
gboolean footing_saver_flush (gpointer self);

/* Forgets what waits. */
void footing_saver_give_up (gpointer self);

/* --- For what derives from it ---------------------------------------------------- */

/* Says what it stores for: one key has one saver that has something to store. To be
 * called once, before fields are bound. */
void footing_saver_open (FootingSaver *self, FootingContext *context, const char *key);

/* Borrowed. */
FootingContext *footing_saver_get_context (FootingSaver *self);
FootingStore *footing_saver_get_store (FootingSaver *self);

/* What waits, name → GValue. Borrowed. */
GHashTable *footing_saver_get_waiting (FootingSaver *self);

/* @value waits to be stored for @name. */
void footing_saver_wait (FootingSaver *self, const char *name, const GValue *value);

/* Fills the fields with what is stored, but for those in which something typed waits. */
void footing_saver_refill (FootingSaver *self);

/* Whether fields are bound to it: not before that, and not once it was let go of. */
gboolean footing_saver_is_bound (gpointer self);

/* Whether a text stands in any of the fields. */
gboolean footing_saver_has_text (FootingSaver *self);

/* Says why the fields are not in the file, though nothing may wait; NULL when they are.
 */
void footing_saver_set_problem (FootingSaver *self, const char *problem);

G_END_DECLS
