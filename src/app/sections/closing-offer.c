/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closing-offer.h"
#include "declined.h"
#include "widgets/wrap-box.h"
#include "plan/closing.h"

#include <glib/gi18n-lib.h>

#define DECLINED "closing-declined"

static gboolean
take_up_cb (gpointer context, gpointer id, GError **error)
{
  return footing_plan_take_up (footing_context_get_store (context), id, error);
}

static void
close_cb (GtkWidget *slot, GtkWidget *button)
{
  FootingContext *context = g_object_get_data (G_OBJECT (button), "context");
  g_autofree char *id = g_strdup (footing_context_get_recovery (context));
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return;

  if (!footing_plan_close (footing_context_get_store (context), id, &error))
    footing_context_report (context, error);
  else
    footing_context_offer_undo (context, _ ("The plan is closed"), take_up_cb,
                                g_steal_pointer (&id), g_free);
}

static void
not_yet_cb (GtkWidget *slot, GtkWidget *button)
{
  FootingContext *context = g_object_get_data (G_OBJECT (button), "context");
  const char *id = footing_context_get_recovery (context);

  if (id != NULL)
    footing_declined_decline (context, DECLINED, id, _ ("The plan goes on"));
  gtk_widget_set_visible (slot, FALSE);
}

static GtkWidget *
make_button (AdwBin *slot, FootingContext *context, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data_full (G_OBJECT (button), "context", g_object_ref (context),
                          g_object_unref);
  g_signal_connect_object (button, "clicked", callback, slot, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
make_offer (AdwBin *slot, FootingContext *context)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = footing_wrap_box_new (6);

  g_object_set_data_full (G_OBJECT (box), "context", g_object_ref (context),
                          g_object_unref);
  gtk_widget_add_css_class (box, "suggestion");
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("This Plan Has Done Its Work"), "heading"));
  gtk_box_append (
      GTK_BOX (box),
      make_label (
          _ ("You’ve delivered the outcomes and ticked “back on my feet”. You can close "
             "the plan: its reminders stop, and everything in it stays."),
          NULL));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (buttons),
      make_button (slot, context, _ ("_Close This Plan"), G_CALLBACK (close_cb)));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (buttons),
      make_button (slot, context, _ ("_Not Yet"), G_CALLBACK (not_yet_cb)));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

/* It was declined, or that was taken back. */
static void
declined_cb (GSettings *settings, const char *key, AdwBin *slot)
{
  GtkWidget *offer = adw_bin_get_child (slot);
  FootingContext *context = g_object_get_data (G_OBJECT (offer), "context");
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (context);

  footing_closing_offer_update (slot, context, recovery);
}

void
footing_closing_offer_update (AdwBin *slot,
                              FootingContext *context,
                              FootingRecovery *recovery)
{
  gboolean offered = FALSE;

  g_return_if_fail (ADW_IS_BIN (slot));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (recovery != NULL) {
    const char *id = footing_record_get_id (recovery);

    if (footing_plan_has_arrived (footing_context_get_store (context), recovery))
      offered = !footing_declined_get (context, DECLINED, id);
    else
      footing_declined_set (context, DECLINED, id, FALSE);
  }

  if (offered && adw_bin_get_child (slot) == NULL) {
    adw_bin_set_child (slot, make_offer (slot, context));
    g_signal_connect_object (footing_context_get_settings (context), "changed::" DECLINED,
                             G_CALLBACK (declined_cb), slot, 0);
  }
  gtk_widget_set_visible (GTK_WIDGET (slot), offered);
}
