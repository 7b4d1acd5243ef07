/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "closing-offer.h"
#include "declined.h"
#include "editors/plan-state.h"
#include "widgets/paragraph.h"
#include "widgets/stay.h"
#include "widgets/wrap-box.h"
#include "plan/closing.h"

#include <glib/gi18n-lib.h>

#define DECLINED "closing-declined"

struct _FootingClosingOffer {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context; /* from the first offer on */

  /* borrowed */
  GtkLabel *words; /* the same */
};

G_DEFINE_FINAL_TYPE (FootingClosingOffer, footing_closing_offer, ADW_TYPE_BIN)

static void
close_cb (FootingClosingOffer *self)
{
  g_autofree char *id = g_strdup (footing_context_get_recovery (self->context));

  if (id != NULL)
    footing_plan_state_set (self->context, id, "recovered");
}

static void
not_yet_cb (FootingClosingOffer *self)
{
  const char *id = footing_context_get_recovery (self->context);

  if (id != NULL)
    footing_declined_decline (self->context, DECLINED, id, _ ("The plan goes on"));
  footing_stay_set_visible (GTK_WIDGET (self), FALSE);
}

static GtkWidget *
make_button (FootingClosingOffer *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static const char *
describe (FootingPerspective perspective)
{
  return perspective == FOOTING_PERSPECTIVE_SUPPORT
             ? _ ("The outcomes are delivered, and “back on their feet” is ticked. You "
                  "can "
                  "close the plan: its weekly reminders stop, and everything in it "
                  "stays.")
             : _ ("You’ve delivered the outcomes and ticked “back on my feet”. You can "
                  "close "
                  "the plan: its weekly reminders stop, and everything in it stays.");
}

static GtkWidget *
make_offer (FootingClosingOffer *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = footing_wrap_box_new (6);
  GtkWidget *words;

  gtk_widget_add_css_class (box, "suggestion");
  gtk_box_append (GTK_BOX (box),
                  footing_paragraph_new (_ ("This Plan Has Done Its Work"), "heading"));
  words = footing_paragraph_new ("", NULL);
  self->words = GTK_LABEL (words);
  gtk_box_append (GTK_BOX (box), words);
  footing_wrap_box_append (
      FOOTING_WRAP_BOX (buttons),
      make_button (self, _ ("_Close This Plan"), G_CALLBACK (close_cb)));
  footing_wrap_box_append (FOOTING_WRAP_BOX (buttons),
                           make_button (self, _ ("_Not Yet"), G_CALLBACK (not_yet_cb)));
  gtk_box_append (GTK_BOX (box), buttons);

  return box;
}

/* It was declined, or that was taken back. */
static void
declined_cb (FootingClosingOffer *self)
{
  g_autoptr (FootingRecovery) recovery = footing_context_dup_recovery (self->context);

  footing_closing_offer_update (self, self->context, recovery);
}

static void
footing_closing_offer_finalize (GObject *object)
{
  g_clear_object (&FOOTING_CLOSING_OFFER (object)->context);

  G_OBJECT_CLASS (footing_closing_offer_parent_class)->finalize (object);
}

static void
footing_closing_offer_class_init (FootingClosingOfferClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_closing_offer_finalize;
}

static void
footing_closing_offer_init (FootingClosingOffer *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
ensure_offer (FootingClosingOffer *self, FootingContext *context)
{
  if (self->context != NULL)
    return;

  self->context = g_object_ref (context);
  adw_bin_set_child (ADW_BIN (self), make_offer (self));
  g_signal_connect_object (footing_context_get_settings (context), "changed::" DECLINED,
                           G_CALLBACK (declined_cb), self, G_CONNECT_SWAPPED);
}

void
footing_closing_offer_update (FootingClosingOffer *self,
                              FootingContext *context,
                              FootingRecovery *recovery)
{
  gboolean arrived = FALSE;
  gboolean offered = FALSE;

  g_return_if_fail (FOOTING_IS_CLOSING_OFFER (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (recovery != NULL) {
    const char *id = footing_record_get_id (recovery);

    arrived = footing_plan_has_arrived (footing_context_get_store (context), recovery);
    if (arrived)
      offered = !footing_declined_get (context, DECLINED, id);
    else
      footing_declined_set (context, DECLINED, id, FALSE);
  }

  if (offered) {
    ensure_offer (self, context);
    gtk_label_set_label (self->words, describe (footing_context_get_perspective (
                                          context, footing_record_get_id (recovery))));
  }
  /* Answered, it stays where it is; without its reason, it says what is not so. */
  if (!arrived && recovery != NULL && footing_recovery_is_active (recovery))
    footing_stay_hide (GTK_WIDGET (self));
  else
    footing_stay_set_visible (GTK_WIDGET (self), offered);
}

void
footing_closing_offer_place (FootingClosingOffer *self, GtkWidget *cause)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (FOOTING_IS_CLOSING_OFFER (self));

  if (!gtk_widget_get_visible (widget))
    gtk_box_reorder_child_after (GTK_BOX (gtk_widget_get_parent (widget)), widget, cause);
}
