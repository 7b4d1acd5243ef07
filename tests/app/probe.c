/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"

#include <string.h>

static void
collect (GtkWidget *root, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (root))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    g_ptr_array_add (found, root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

FootingWindow *
probe_open_window (Fixture *self)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  gtk_window_present (GTK_WINDOW (window));
  fixture_settle ();

  return window;
}

GPtrArray *
probe_all (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);

  return found;
}

gboolean
probe_says (gpointer root, const char *part)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
        strstr (gtk_label_get_text (g_ptr_array_index (labels, i)), part) != NULL)
      return TRUE;

  return FALSE;
}

GtkWidget *
probe_row (GtkWidget *root, const char *title)
{
  g_autoptr (GPtrArray) rows = probe_all (root, ADW_TYPE_PREFERENCES_ROW);

  for (guint i = 0; i < rows->len; i++) {
    AdwPreferencesRow *row = g_ptr_array_index (rows, i);

    if (g_strcmp0 (adw_preferences_row_get_title (row), title) == 0)
      return GTK_WIDGET (row);
  }

  g_error ("There is no row “%s”", title);
}

GtkWidget *
probe_open (GtkWidget *row)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);

  return row;
}

void
probe_type (GtkWidget *root, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (probe_row (root, title)), text);
}

void
probe_press (GtkWidget *root, const char *label)
{
  GtkWidget *button = fixture_find (root, GTK_TYPE_BUTTON, label);

  if (button == NULL)
    g_error ("There is no button “%s”", label);
  g_assert_true (gtk_widget_is_visible (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
toast_cb (ProbeToast *self,
          const char *text,
          const char *label,
          const char *action,
          GVariant *target)
{
  g_free (self->text);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  self->text = g_strdup (text);
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref (target) : NULL;
}

ProbeToast *
probe_toast_new (FootingContext *context)
{
  ProbeToast *self = g_new0 (ProbeToast, 1);

  self->context = context;
  self->handler =
      g_signal_connect_swapped (context, "toast", G_CALLBACK (toast_cb), self);

  return self;
}

void
probe_toast_free (ProbeToast *self)
{
  g_signal_handler_disconnect (self->context, self->handler);
  g_free (self->text);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);
  g_free (self);
}

void
probe_toast_press (ProbeToast *self)
{
  FootingWindow *window = footing_window_new (NULL, self->context);

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), self->action,
                                                     self->target));
  gtk_window_destroy (GTK_WINDOW (window));
}

gpointer
probe_get (Fixture *self, GType type, const char *id)
{
  g_autoptr (GError) error = NULL;
  gpointer record = footing_store_get (self->store, type, id, &error);

  g_assert_no_error (error);
  return record;
}

GPtrArray *
probe_list (Fixture *self, GType type, const char *parent)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *records = footing_store_list (self->store, type, parent, &error);

  g_assert_no_error (error);
  return records;
}
