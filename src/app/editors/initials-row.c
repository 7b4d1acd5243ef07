/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials-row.h"
#include "plan-state.h"

#include <glib/gi18n-lib.h>

struct _FootingInitialsRow {
  AdwActionRow parent_instance;

  /* owned */
  FootingContext *context;
  char *recovery;

  /* borrowed */
  GtkSwitch *toggle;

  /* state */
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (FootingInitialsRow, footing_initials_row, ADW_TYPE_ACTION_ROW)

static void
refresh (FootingInitialsRow *self)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (footing_context_get_store (self->context), FOOTING_TYPE_RECOVERY,
                         self->recovery, NULL);

  if (plan == NULL)
    return;

  self->showing = TRUE;
  gtk_switch_set_active (self->toggle, plan->initials);
  self->showing = FALSE;
}

static void
changed_cb (FootingInitialsRow *self, GType type)
{
  if (type == FOOTING_TYPE_RECOVERY || type == G_TYPE_NONE)
    refresh (self);
}

/* What is being typed counts first: the name may be on its way. */
static void
active_cb (FootingInitialsRow *self)
{
  const gboolean initials = gtk_switch_get_active (self->toggle);

  if (self->showing || self->context == NULL)
    return;

  footing_context_flush (self->context);
  if (!footing_plan_state_set_initials (self->context, self->recovery, initials))
    refresh (self);
}

static void
footing_initials_row_finalize (GObject *object)
{
  FootingInitialsRow *self = FOOTING_INITIALS_ROW (object);

  g_clear_object (&self->context);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_initials_row_parent_class)->finalize (object);
}

static void
footing_initials_row_class_init (FootingInitialsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_initials_row_finalize;
}

static void
footing_initials_row_init (FootingInitialsRow *self)
{
  /* Translators: a switch; names stay in the fields where they are typed */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Show initials"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (self),
      _ ("In place of the names of everybody in this plan, on screen and on paper. What "
         "you say or send to others has names."));
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self),
                                         GTK_WIDGET (self->toggle));
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (active_cb), self,
                           G_CONNECT_SWAPPED);
}

void
footing_initials_row_follow (FootingInitialsRow *self,
                             FootingContext *context,
                             const char *recovery)
{
  g_return_if_fail (FOOTING_IS_INITIALS_ROW (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (self->context == NULL && recovery != NULL);

  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
}
