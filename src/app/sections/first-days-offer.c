/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "first-days-offer.h"
#include "declined.h"
#include "guidance/door.h"
#include "plan/first-days.h"
#include "widgets/stay.h"

#include <glib/gi18n-lib.h>

#define DECLINED "parts-declined"

struct _FootingFirstDaysOffer {
  FootingView parent_instance;

  /* owned */
  char *recovery;

  /* borrowed */
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (FootingFirstDaysOffer, footing_first_days_offer, FOOTING_TYPE_VIEW)

static char *
make_key (const char *recovery)
{
  return g_strconcat (recovery, ":", FOOTING_FIRST_DAYS_DOOR, NULL);
}

static gboolean
is_declined (FootingFirstDaysOffer *self)
{
  g_autofree char *key = make_key (self->recovery);

  return footing_declined_get (footing_view_get_context (self), DECLINED, key);
}

static void
show_offer (FootingFirstDaysOffer *self)
{
  g_autofree char *today = footing_context_today (footing_view_get_context (self));
  g_autoptr (FootingRecovery) plan =
      self->recovery != NULL
          ? footing_store_get (footing_view_get_store (self), FOOTING_TYPE_RECOVERY,
                               self->recovery, NULL)
          : NULL;

  footing_stay_set_visible (self->list, plan != NULL &&
                                            footing_first_days_is_offered (plan, today) &&
                                            !is_declined (self));
}

static void
footing_first_days_offer_refresh (FootingView *view, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RECOVERY)
    show_offer (FOOTING_FIRST_DAYS_OFFER (view));
}

static void
decline_cb (FootingFirstDaysOffer *self)
{
  g_autofree char *key = make_key (self->recovery);

  footing_declined_decline (footing_view_get_context (self), DECLINED, key,
                            _ ("The first 72 hours stay in the menu"));
}

static GtkWidget *
make_decline (FootingFirstDaysOffer *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a part of the plan, such as "People" */
  g_autofree char *label = g_strdup_printf (_ ("Not now: %s"), _ ("The first 72 hours"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Not Now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (decline_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
footing_first_days_offer_constructed (GObject *object)
{
  FootingFirstDaysOffer *self = FOOTING_FIRST_DAYS_OFFER (object);

  G_OBJECT_CLASS (footing_first_days_offer_parent_class)->constructed (object);

  g_signal_connect_object (footing_context_get_settings (footing_view_get_context (self)),
                           "changed::" DECLINED, G_CALLBACK (show_offer), self,
                           G_CONNECT_SWAPPED);
}

static void
footing_first_days_offer_finalize (GObject *object)
{
  g_free (FOOTING_FIRST_DAYS_OFFER (object)->recovery);

  G_OBJECT_CLASS (footing_first_days_offer_parent_class)->finalize (object);
}

static void
footing_first_days_offer_class_init (FootingFirstDaysOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = footing_first_days_offer_constructed;
  G_OBJECT_CLASS (klass)->finalize = footing_first_days_offer_finalize;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_first_days_offer_refresh;
}

static void
footing_first_days_offer_init (FootingFirstDaysOffer *self)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", _ ("The first 72 hours"), "subtitle",
                    _ ("Whom to tell first, what to say meanwhile, and what can wait."),
                    "activatable", TRUE, "action-name", "app.open-door", "action-target",
                    g_variant_new_string (FOOTING_FIRST_DAYS_DOOR), NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_decline (self));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("The first 72 hours"),
                                  -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  gtk_widget_set_margin_top (self->list, 12);
  gtk_widget_set_visible (self->list, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
footing_first_days_offer_new (FootingContext *context)
{
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  return g_object_new (FOOTING_TYPE_FIRST_DAYS_OFFER, "context", context, NULL);
}

void
footing_first_days_offer_set_recovery (FootingFirstDaysOffer *self, const char *recovery)
{
  g_return_if_fail (FOOTING_IS_FIRST_DAYS_OFFER (self));

  if (recovery != self->recovery) {
    g_free (self->recovery);
    self->recovery = g_strdup (recovery);
  }
  show_offer (self);
}
