/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "restore-dialog.h"
#include "format/date-format.h"
#include "format/kept-format.h"
#include "widgets/window-fit.h"

#include <glib/gi18n-lib.h>

#define KEPT "footing-kept"

struct _FootingRestoreDialog {
  AdwWindow parent_instance;

  /* template children */
  AdwPreferencesGroup *backups_group;
  AdwPreferencesGroup *kept_group;

  /* owned */
  FootingClock *clock;
  GQueue *uncounted; /* rows, borrowed */

  /* state */
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingRestoreDialog, footing_restore_dialog, ADW_TYPE_WINDOW)

enum {
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
choose (FootingRestoreDialog *self, const char *path)
{
  g_autofree char *copy = g_strdup (path);

  g_object_ref (self);
  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[CHOSEN], 0, copy);
  g_object_unref (self);
}

static void
choose_cb (FootingRestoreDialog *self)
{
  choose (self, NULL);
}

static void
activated_cb (FootingRestoreDialog *self, GtkWidget *row)
{
  const FootingKept *kept = g_object_get_data (G_OBJECT (row), KEPT);

  choose (self, kept->path);
}

/* What it is called besides its date: of backups there is only one kind. */
static char *
format (const FootingKept *kept, const char *contents)
{
  return kept->kind == FOOTING_KEPT_BACKUP
             ? g_strdup (contents)
             : g_strdup_printf ("%s\n%s", footing_kept_format_kind (kept->kind),
                                contents);
}

/* Says what is in the copy of @row, or why it cannot be used. */
static void
count (AdwActionRow *row)
{
  const FootingKept *kept = g_object_get_data (G_OBJECT (row), KEPT);
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  int n_plans, n_entries;

  if (footing_kept_count (kept, &n_plans, &n_entries, &error)) {
    contents = footing_kept_format_contents (kept, n_plans, n_entries);
    gtk_widget_set_sensitive (GTK_WIDGET (row), TRUE);
  }
  text = format (kept, contents != NULL ? contents : error->message);
  adw_action_row_set_subtitle (row, text);
}

/* One at a time: some are large, and on slow disks. */
static gboolean
count_cb (gpointer data)
{
  FootingRestoreDialog *self = data;
  AdwActionRow *row = g_queue_pop_head (self->uncounted);

  if (row != NULL) {
    count (row);
    return G_SOURCE_CONTINUE;
  }

  self->idle = 0;
  return G_SOURCE_REMOVE;
}

static void
add_row (FootingRestoreDialog *self, AdwPreferencesGroup *group, const FootingKept *kept)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *when = footing_instant_format (kept->kept_at, self->clock);
  g_autofree char *size = footing_kept_format_size (kept);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (row, size);
  adw_action_row_add_suffix (row, arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  g_object_set_data_full (G_OBJECT (row), KEPT, footing_kept_copy (kept),
                          (GDestroyNotify)footing_kept_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, GTK_WIDGET (row));
  g_queue_push_tail (self->uncounted, row);
}

static void
fill (FootingRestoreDialog *self, const char *path)
{
  g_autoptr (GPtrArray) backups = footing_kept_list_backups (path);
  g_autoptr (GPtrArray) kept = footing_kept_list (path);

  for (guint i = 0; i < backups->len; i++)
    add_row (self, self->backups_group, backups->pdata[i]);
  if (backups->len == 0)
    adw_preferences_group_set_description (self->backups_group,
                                           _ ("There are none yet."));

  for (guint i = 0; i < kept->len; i++) {
    const FootingKept *copy = kept->pdata[i];

    /* A log alone cannot be restored. */
    if (copy->kind == FOOTING_KEPT_LOG)
      continue;
    add_row (self, self->kept_group, copy);
    gtk_widget_set_visible (GTK_WIDGET (self->kept_group), TRUE);
  }

  self->idle = g_idle_add_full (G_PRIORITY_LOW, count_cb, self, NULL);
}

static void
footing_restore_dialog_dispose (GObject *object)
{
  FootingRestoreDialog *self = FOOTING_RESTORE_DIALOG (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_RESTORE_DIALOG);

  G_OBJECT_CLASS (footing_restore_dialog_parent_class)->dispose (object);
}

static void
footing_restore_dialog_finalize (GObject *object)
{
  FootingRestoreDialog *self = FOOTING_RESTORE_DIALOG (object);

  g_clear_object (&self->clock);
  g_queue_free (self->uncounted);

  G_OBJECT_CLASS (footing_restore_dialog_parent_class)->finalize (object);
}

static void
footing_restore_dialog_class_init (FootingRestoreDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_restore_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_restore_dialog_finalize;

  signals[CHOSEN] =
      g_signal_new ("chosen", FOOTING_TYPE_RESTORE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/files/restore-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingRestoreDialog,
                                        backups_group);
  gtk_widget_class_bind_template_child (widget_class, FootingRestoreDialog, kept_group);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_restore_dialog_init (FootingRestoreDialog *self)
{
  self->uncounted = g_queue_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

FootingRestoreDialog *
footing_restore_dialog_new (GtkWindow *parent, const char *path, FootingClock *clock)
{
  FootingRestoreDialog *self =
      g_object_new (FOOTING_TYPE_RESTORE_DIALOG, "transient-for", parent, "application",
                    gtk_window_get_application (parent), NULL);

  g_return_val_if_fail (path != NULL, self);

  self->clock = g_object_ref (clock);
  footing_window_fit (GTK_WINDOW (self));
  fill (self, path);

  return self;
}
