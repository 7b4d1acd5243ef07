/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kept-group.h"
#include "format/date-format.h"
#include "format/kept-format.h"

#include <glib/gi18n-lib.h>

struct _FootingKeptGroup {
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray *rows; /* borrowed widgets */
};

G_DEFINE_FINAL_TYPE (FootingKeptGroup, footing_kept_group, ADW_TYPE_PREFERENCES_GROUP)

/* A copy with its row. */
typedef struct {
  FootingKeptGroup *group; /* weak */
  GtkWidget *row;          /* weak */
  FootingKept *kept;       /* owned */
} Copy;

static Copy *
copy_new (FootingKeptGroup *group, GtkWidget *row, const FootingKept *kept)
{
  Copy *copy = g_new0 (Copy, 1);

  g_set_weak_pointer (&copy->group, group);
  g_set_weak_pointer (&copy->row, row);
  copy->kept = footing_kept_copy (kept);

  return copy;
}

static void
copy_free (gpointer data, GClosure *closure)
{
  Copy *copy = data;

  g_clear_weak_pointer (&copy->group);
  g_clear_weak_pointer (&copy->row);
  footing_kept_free (copy->kept);
  g_free (copy);
}

static void
say (GtkWidget *widget, const char *text)
{
  GtkWidget *window = gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_WINDOW);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  if (window != NULL)
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window),
                                      adw_toast_new (escaped));
}

/* The row after the one that goes, or the one before it, keeps the focus. */
static void
focus_beside (FootingKeptGroup *self, GtkWidget *row)
{
  guint place;

  if (!g_ptr_array_find (self->rows, row, &place))
    return;

  g_ptr_array_remove_index (self->rows, place);
  if (self->rows->len > 0)
    gtk_widget_child_focus (self->rows->pdata[MIN (place, self->rows->len - 1)],
                            GTK_DIR_TAB_FORWARD);
}

static void
response_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  const Copy *copy = data;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "delete") != 0 || copy->group == NULL || copy->row == NULL)
    return;

  if (!footing_kept_remove (copy->kept, &error)) {
    say (GTK_WIDGET (copy->group), error->message);
    return;
  }

  focus_beside (copy->group, copy->row);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (copy->group), copy->row);
  gtk_widget_set_visible (GTK_WIDGET (copy->group), copy->group->rows->len > 0);
}

static void
delete_cb (GtkWidget *button, gpointer data)
{
  const Copy *copy = data;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (gtk_widget_get_root (button)), _ ("Delete This Copy?"),
      _ ("Anything that’s only in this copy will be gone for good. Your file stays as it "
         "is.")));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "delete",
                                    _ ("_Delete"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb),
                         copy_new (copy->group, copy->row, copy->kept), copy_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
make_button (FootingKeptGroup *self, GtkWidget *row, const FootingKept *kept)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Delete This Copy"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Delete this copy"), -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (delete_cb),
                         copy_new (self, row, kept), copy_free, 0);

  return button;
}

static void
add_row (FootingKeptGroup *self, const FootingKept *kept, FootingClock *clock)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *when = footing_instant_format (kept->kept_at, clock);
  g_autofree char *size = footing_kept_format_size (kept);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_button (self, row, kept));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
footing_kept_group_finalize (GObject *object)
{
  g_ptr_array_unref (FOOTING_KEPT_GROUP (object)->rows);

  G_OBJECT_CLASS (footing_kept_group_parent_class)->finalize (object);
}

static void
footing_kept_group_class_init (FootingKeptGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_kept_group_finalize;
}

static void
footing_kept_group_init (FootingKeptGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
footing_kept_group_fill (FootingKeptGroup *self, const char *path, FootingClock *clock)
{
  g_autoptr (GPtrArray) kept = NULL;

  g_return_if_fail (FOOTING_IS_KEPT_GROUP (self));
  g_return_if_fail (path != NULL);

  kept = footing_kept_list (path);
  for (guint i = 0; i < kept->len; i++)
    add_row (self, kept->pdata[i], clock);
  gtk_widget_set_visible (GTK_WIDGET (self), kept->len > 0);
}
