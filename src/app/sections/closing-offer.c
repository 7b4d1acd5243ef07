/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closing-offer.h"
#include "widgets/wrap-box.h"
#include "plan/closing.h"

#include <glib/gi18n-lib.h>

#define DECLINED "closing-declined"

/* --- What was declined ---------------------------------------------------------------
 */

static gboolean
is_declined (FootingModel *model, const char *recovery)
{
  g_auto (GStrv) declined =
      g_settings_get_strv (footing_model_get_settings (model), DECLINED);

  return g_strv_contains ((const char *const *)declined, recovery);
}

static void
set_declined (FootingModel *model, const char *recovery, gboolean declined)
{
  GSettings *settings = footing_model_get_settings (model);
  g_auto (GStrv) before = g_settings_get_strv (settings, DECLINED);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) after = NULL;

  if (g_strv_contains ((const char *const *)before, recovery) == declined)
    return;

  for (guint i = 0; before[i] != NULL; i++)
    if (!g_str_equal (before[i], recovery))
      g_strv_builder_add (builder, before[i]);
  if (declined)
    g_strv_builder_add (builder, recovery);
  after = g_strv_builder_end (builder);
  g_settings_set_strv (settings, DECLINED, (const char *const *)after);
}

/* --- The offer -----------------------------------------------------------------------
 */

static void
close_cb (GtkWidget *slot, GtkWidget *button)
{
  FootingModel *model = g_object_get_data (G_OBJECT (button), "model");
  g_autofree char *id = g_strdup (footing_model_get_recovery (model));
  g_autoptr (GError) error = NULL;

  if (id == NULL)
    return;

  if (!footing_plan_close (footing_model_get_store (model), id, &error))
    footing_model_report (model, error);
  else
    footing_model_toast (model, _ ("The plan is closed"), _ ("_Undo"), "win.take-up-plan",
                         g_variant_new_string (id));
}

static void
not_yet_cb (GtkWidget *slot, GtkWidget *button)
{
  FootingModel *model = g_object_get_data (G_OBJECT (button), "model");
  const char *id = footing_model_get_recovery (model);

  if (id != NULL)
    set_declined (model, id, TRUE);
  gtk_widget_set_visible (slot, FALSE);
}

static GtkWidget *
make_button (AdwBin *slot, FootingModel *model, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_object_set_data_full (G_OBJECT (button), "model", g_object_ref (model),
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
make_offer (AdwBin *slot, FootingModel *model)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = footing_wrap_box_new (6);

  gtk_widget_add_css_class (box, "suggestion");
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("This Plan Has Done Its Work"), "heading"));
  gtk_box_append (GTK_BOX (box),
                  make_label (_ ("The outcomes are delivered, and “back on my feet” is "
                                 "ticked. You can close the plan: its reminders stop, "
                                 "and everything in it stays."),
                              NULL));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (buttons),
      make_button (slot, model, _ ("_Close This Plan"), G_CALLBACK (close_cb)));
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (buttons),
      make_button (slot, model, _ ("_Not Yet"), G_CALLBACK (not_yet_cb)));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

void
footing_closing_offer_update (AdwBin *slot,
                              FootingModel *model,
                              FootingRecovery *recovery)
{
  gboolean offered = FALSE;

  g_return_if_fail (ADW_IS_BIN (slot));
  g_return_if_fail (FOOTING_IS_MODEL (model));

  if (recovery != NULL) {
    const char *id = footing_record_get_id (recovery);

    if (footing_plan_has_arrived (footing_model_get_store (model), recovery))
      offered = !is_declined (model, id);
    else
      set_declined (model, id, FALSE);
  }

  if (offered && adw_bin_get_child (slot) == NULL)
    adw_bin_set_child (slot, make_offer (slot, model));
  gtk_widget_set_visible (GTK_WIDGET (slot), offered);
}
