/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "store/store-private.h"

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

typedef gboolean (*SaysCheck) (const char *said, const char *text);

static gboolean
has_label (gpointer root, SaysCheck check, const char *text)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (g_ptr_array_index (labels, i)) &&
        check (gtk_label_get_text (g_ptr_array_index (labels, i)), text))
      return TRUE;

  return FALSE;
}

static gboolean
has_part (const char *said, const char *part)
{
  return strstr (said, part) != NULL;
}

static gboolean
is_equal (const char *said, const char *text)
{
  return strcmp (said, text) == 0;
}

gboolean
probe_says (gpointer root, const char *part)
{
  return has_label (root, has_part, part);
}

gboolean
probe_reads (gpointer root, const char *text)
{
  return has_label (root, is_equal, text);
}

gboolean
probe_is_shown (GtkWidget *root, GType type, const char *label)
{
  GtkWidget *widget = fixture_find (root, type, label);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

GtkWidget *
probe_show_view (Fixture *self, GType type)
{
  GtkWidget *view = g_object_new (type, "context", self->context, NULL);

  fixture_show (self, view);
  fixture_assert_named (view);

  return view;
}

gpointer
probe_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (g_type_is_a (G_OBJECT_TYPE (window), type))
      return window;
  }

  return NULL;
}

void
probe_close (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle ();
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

void
probe_press_any (GtkWidget *root, const char *part)
{
  g_autoptr (GPtrArray) buttons = probe_all (root, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++) {
    const char *label = gtk_button_get_label (buttons->pdata[i]);

    if (label != NULL && strstr (label, part) != NULL &&
        gtk_widget_get_mapped (buttons->pdata[i]))
      g_signal_emit_by_name (buttons->pdata[i], "clicked");
  }
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

void
probe_change (
    Fixture *self, GType type, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, type, id, &error, property, value, NULL);
  g_assert_no_error (error);
  fixture_settle ();
}

FootingDb *
probe_hold_file (Fixture *self)
{
  FootingDb *other = footing_db_open (footing_store_get_path (self->store), NULL);

  g_assert_nonnull (other);
  g_assert_true (footing_db_exec (other, "BEGIN IMMEDIATE", NULL));
  /* It does not let go while this process waits for it. */
  sqlite3_busy_timeout (footing_db_get_handle (footing_store_get_db (self->store)), 1);

  return other;
}

gboolean
probe_is_unsaved (Fixture *self)
{
  gboolean unsaved;

  g_object_get (self->context, "unsaved", &unsaved, NULL);

  return unsaved;
}
