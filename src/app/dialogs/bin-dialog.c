/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bin-dialog.h"
#include "bin-row.h"
#include "format/bin-format.h"
#include "store/bin.h"
#include "widgets/focus.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"
#include "widgets/window-fit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingBinDialog {
  AdwWindow parent_instance;

  /* template children */
  GtkWidget *empty_button;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *rows;

  /* owned */
  FootingContext *context;
  GHashTable *types; /* of what is shown: id → GType */
};

G_DEFINE_FINAL_TYPE (FootingBinDialog, footing_bin_dialog, ADW_TYPE_WINDOW)

static FootingStore *
get_store (FootingBinDialog *self)
{
  return footing_context_get_store (self->context);
}

/* --- What is in it ------------------------------------------------------------------ */

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_bin_row_new (footing_record_get_id (record));
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_bin_row_update (FOOTING_BIN_ROW (row), record,
                          FOOTING_BIN_DIALOG (data)->context);
}

static GPtrArray *
read_rows (GPtrArray *ids, gpointer data, GError **error)
{
  FootingBinDialog *self = data;

  return footing_bin_get_all (get_store (self), ids, self->types, error);
}

static void
refresh (FootingBinDialog *self)
{
  g_autoptr (GHashTable) types = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ids = footing_bin_list (get_store (self), &types, &error);
  guint n;

  if (ids == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  n = self->types != NULL ? g_hash_table_size (self->types) : 0;
  g_clear_pointer (&self->types, g_hash_table_unref);
  self->types = g_steal_pointer (&types);
  gtk_widget_set_sensitive (self->empty_button, ids->len > 0);
  gtk_stack_set_visible_child_name (self->stack, ids->len > 0 ? "list" : "empty");
  footing_rows_show (self->rows, ids);
  if (ids->len > n)
    footing_window_fit (GTK_WINDOW (self));
  else if (ids->len < n)
    footing_window_fit_again (GTK_WINDOW (self));
}

/* --- Out of it ---------------------------------------------------------------------- */

static gboolean
put_back_cb (gpointer context, gpointer deed, GError **error)
{
  return footing_bin_put_back (footing_context_get_store (context), deed, error);
}

/* What is restored is what is in the file again; takes @deed. */
static void
say_restored (FootingBinDialog *self, GType type, const char *id, GVariant *deed)
{
  g_autoptr (GObject) record = footing_store_get (get_store (self), type, id, NULL);
  g_autofree char *name =
      record != NULL ? footing_bin_format_name (record, self->context) : g_strdup ("");
  /* Translators: it is no longer in the bin; %s is the title of something */
  g_autofree char *text = g_strdup_printf (_ ("Restored “%s”"), name);
  /* Translators: that it was restored has been taken back; %s is its title */
  g_autofree char *undone = g_strdup_printf (_ ("“%s” is in the bin again"), name);

  footing_context_offer_undo (self->context, text, undone, put_back_cb, deed,
                              (GDestroyNotify)g_variant_unref);
}

static void
restore_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingBinDialog *self = FOOTING_BIN_DIALOG (widget);
  /* Restoring lets go of the row that it may belong to. */
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  const GType type = GPOINTER_TO_SIZE (g_hash_table_lookup (self->types, id));
  GVariant *deed = NULL;
  g_autoptr (GError) error = NULL;

  if (footing_bin_restore (get_store (self), id, &deed, &error))
    say_restored (self, type, id, deed);
  else
    footing_context_report (self->context, error);
}

/* --- Emptying it -------------------------------------------------------------------- */

static void
response_cb (FootingBinDialog *self, const char *response)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (response, "empty") != 0)
    return;
  if (!footing_bin_empty (get_store (self), &error))
    footing_context_report (self->context, error);
  footing_context_forget_undo (self->context);
  footing_focus_enter (GTK_WIDGET (self));
}

static void
empty_cb (FootingBinDialog *self)
{
  g_autofree char *contents = footing_bin_format_contents (self->types);
  /* Translators: %s is a list of what is in the bin, a line for each kind */
  g_autofree char *body =
      g_strdup_printf (_ ("This goes for good, and can’t be undone:\n\n%s"), contents);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (self), _ ("Empty the Bin?"), body));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "empty",
                                    /* Translators: the bin, for good */
                                    _ ("_Empty the Bin"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "empty", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- The window --------------------------------------------------------------------- */

static void
footing_bin_dialog_dispose (GObject *object)
{
  FootingBinDialog *self = FOOTING_BIN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_BIN_DIALOG);
  g_clear_pointer (&self->types, g_hash_table_unref);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_bin_dialog_parent_class)->dispose (object);
}

static void
footing_bin_dialog_class_init (FootingBinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_bin_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/dialogs/bin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingBinDialog, empty_button);
  gtk_widget_class_bind_template_child (widget_class, FootingBinDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingBinDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingBinDialog, rows);
  gtk_widget_class_bind_template_callback (widget_class, empty_cb);

  gtk_widget_class_install_action (widget_class, "bin.restore", "s", restore_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_bin_dialog_init (FootingBinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_bin_dialog_show (GtkWindow *parent, FootingContext *context)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .read = read_rows};
  FootingBinDialog *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  self =
      g_object_new (FOOTING_TYPE_BIN_DIALOG, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_rows_bind (self->rows, NULL, context, G_TYPE_NONE, &kind, self);
  footing_toasts_follow (self->toasts, context);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);

  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
