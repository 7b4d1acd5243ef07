/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "store/db.h"
#include "window.h"

G_BEGIN_DECLS

/* A window of the program, shown. Destroyed by whoever opens it. */
FootingWindow *probe_open_window (Fixture *self);

/* All visible widgets of @type below @root, in order. Owned by the caller. */
GPtrArray *probe_all (GtkWidget *root, GType type);

/* Whether a label below @root that is in sight has @part in what it says. */
gboolean probe_says (gpointer root, const char *part);

/* The same for a label that says just @text. */
gboolean probe_reads (gpointer root, const char *text);

/* Whether the widget that fixture_find() finds is in sight. */
gboolean probe_is_shown (GtkWidget *root, GType type, const char *label);

/* A view of @type, shown in the window; all that is in it has a name. */
GtkWidget *probe_show_view (Fixture *self, GType type);

/* The open window of @type, or NULL; and it is gone. */
gpointer probe_find_window (GType type);
void probe_close (GtkWidget *window);

/* The visible entry row (or any row) below @root called @title; fails when there is none.
 */
GtkWidget *probe_row (GtkWidget *root, const char *title);

/* Opens @row, an expander row: its fields are there then. Returns it. */
GtkWidget *probe_open (GtkWidget *row);

/* Types into an editable below @root: the row called @title. */
void probe_type (GtkWidget *root, const char *title, const char *text);

/* Presses the button below @root called @label (its visible or accessible one). */
void probe_press (GtkWidget *root, const char *label);

/* Presses the button whose label has this @part, where one is in sight. */
void probe_press_any (GtkWidget *root, const char *part);

/* The last toast of @context; it outlives neither. Free with probe_toast_free(). */
typedef struct {
  FootingContext *context;
  gulong handler;
  char *text;
  char *action;
  GVariant *target;
} ProbeToast;

ProbeToast *probe_toast_new (FootingContext *context);
void probe_toast_free (ProbeToast *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProbeToast, probe_toast_free)

/* Presses the toast's button, in a window of the application's own kind. */
void probe_toast_press (ProbeToast *self);

/* A line with everything in it that has ever broken a label. */
#define PROBE_HOSTILE "<b>a</b> & %s \"'\n\xe2\x80\xae\xf0\x9f\x8c\xb1"

/* What is read of it in a line. */
#define PROBE_HOSTILE_LINE "<b>a</b> & %s \"' \xf0\x9f\x8c\xb1"

/* The record of @type with @id; fails when there is none. */
gpointer probe_get (Fixture *self, GType type, const char *id);

/* Sets the text @property of the record, and runs what follows from that. */
void probe_change (
    Fixture *self, GType type, const char *id, const char *property, const char *value);

/* Whether something typed is not in the file. */
gboolean probe_is_unsaved (Fixture *self);

/* Another program writes to the store's file until that is closed. */
FootingDb *probe_hold_file (Fixture *self);

/* The live records of @type. Owned by the caller. */
GPtrArray *probe_list (Fixture *self, GType type, const char *parent);

G_END_DECLS
