/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "backup-bar.h"
#include "widgets/fold-box.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>

#define FOLLOWED "footing-backup-bar-link"

struct _FootingBackupBar {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *label;
  GtkWidget *back_up_button;
  GtkWidget *details_button;
  GtkWidget *restore_button;
};

G_DEFINE_FINAL_TYPE (FootingBackupBar, footing_backup_bar, ADW_TYPE_BIN)

static void
footing_backup_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_BACKUP_BAR);

  G_OBJECT_CLASS (footing_backup_bar_parent_class)->dispose (object);
}

static void
footing_backup_bar_class_init (FootingBackupBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_backup_bar_dispose;

  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/files/backup-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingBackupBar, label);
  gtk_widget_class_bind_template_child (widget_class, FootingBackupBar, back_up_button);
  gtk_widget_class_bind_template_child (widget_class, FootingBackupBar, details_button);
  gtk_widget_class_bind_template_child (widget_class, FootingBackupBar, restore_button);
}

static void
footing_backup_bar_init (FootingBackupBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
say (FootingBackupBar *self, FootingAgentLink *link)
{
  const char *problem = footing_agent_link_get_backup_problem (link);
  const gboolean failed = *problem != '\0';
  const gboolean restore = !failed || footing_agent_link_backup_needs_restore (link);
  g_autofree char *text = NULL;

  /* Translators: %s is a sentence that says why, and what to do */
  text = failed ? g_strdup_printf (_ ("The last backup failed. %s"), problem)
                : g_strdup (footing_agent_link_get_backup_notice (link));
  gtk_label_set_label (self->label, text);
  /* The button does what the sentence says (R7). */
  gtk_widget_set_visible (self->restore_button, restore);
  gtk_widget_set_visible (self->back_up_button, !restore);
  gtk_widget_set_visible (self->details_button, failed);
}

/* The bar is made when there is something to say. */
static void
status_cb (AdwBin *place, FootingAgentLink *link)
{
  GtkWidget *bar = adw_bin_get_child (place);

  if (*footing_agent_link_get_backup_problem (link) == '\0' &&
      *footing_agent_link_get_backup_notice (link) == '\0') {
    adw_bin_set_child (place, NULL);
    return;
  }

  if (bar == NULL) {
    bar = g_object_new (FOOTING_TYPE_BACKUP_BAR, NULL);
    adw_bin_set_child (place, bar);
  }
  say (FOOTING_BACKUP_BAR (bar), link);
}

void
footing_backup_bar_follow (AdwBin *place, FootingContext *context)
{
  FootingAgentLink *link;

  g_return_if_fail (ADW_IS_BIN (place));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  link = footing_context_get_agent_link (context);
  if (link == NULL || g_object_get_data (G_OBJECT (place), FOLLOWED) != NULL)
    return;

  g_object_set_data (G_OBJECT (place), FOLLOWED, link);
  g_signal_connect_object (link, "status-changed", G_CALLBACK (status_cb), place,
                           G_CONNECT_SWAPPED);
  status_cb (place, link);
}
