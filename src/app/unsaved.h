/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What holds something typed that is not in the file yet. */
#define FOOTING_TYPE_UNSAVED (footing_unsaved_get_type ())
G_DECLARE_INTERFACE (FootingUnsaved, footing_unsaved, FOOTING, UNSAVED, GObject)

/* One text that would be lost, and what its field is called ("" when it has no name). */
typedef struct {
  char *title;
  char *text;
} FootingUnsavedText;

/**
 * FootingUnsavedInterface:
 * @flush: stores it now; FALSE when that could not be done
 * @give_up: forgets it, because somebody has said so
 * @collect: adds a FootingUnsavedText for each text that would be lost
 * @is_within: whether it was typed below @root
 */
struct _FootingUnsavedInterface {
  GTypeInterface parent_iface;

  gboolean (*flush) (FootingUnsaved *self);
  void (*give_up) (FootingUnsaved *self);
  void (*collect) (FootingUnsaved *self, GPtrArray *texts);
  gboolean (*is_within) (FootingUnsaved *self, GtkWidget *root);
};

gboolean footing_unsaved_flush (FootingUnsaved *self);
void footing_unsaved_give_up (FootingUnsaved *self);
void footing_unsaved_collect (FootingUnsaved *self, GPtrArray *texts);
gboolean footing_unsaved_is_within (FootingUnsaved *self, GtkWidget *root);

/* An empty array for texts, which it owns; and one text for it. */
GPtrArray *footing_unsaved_texts_new (void);
void footing_unsaved_texts_add (GPtrArray *texts, const char *title, const char *text);

G_END_DECLS
