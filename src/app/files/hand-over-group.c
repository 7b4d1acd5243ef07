/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hand-over-group.h"
#include "hand-over.h"

#include <glib/gi18n-lib.h>

struct _FootingHandOverGroup {
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray *parts; /* FootingHandOverPart, or NULL */
  GPtrArray *rows;  /* borrowed; one for each of them */
  GPtrArray *codes; /* borrowed; of those that go, ends in NULL */

  /* state */
  gboolean initials; /* whether others are in it by those */
};

G_DEFINE_FINAL_TYPE (FootingHandOverGroup,
                     footing_hand_over_group,
                     ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static GtkSwitch *
get_switch (GtkWidget *row)
{
  return GTK_SWITCH (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
choose (FootingHandOverGroup *self)
{
  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_switch_get_active (get_switch (self->rows->pdata[i])))
      g_ptr_array_add (self->codes, ((FootingHandOverPart *)self->parts->pdata[i])->code);
  g_ptr_array_add (self->codes, NULL);
}

static void
switched_cb (FootingHandOverGroup *self)
{
  choose (self);
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_row (FootingHandOverGroup *self, const FootingHandOverPart *part)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();
  /* Translators: for a screen reader: what it is, then how it reads */
  g_autofree char *name =
      g_strdup_printf (C_ ("hand-over", "%s: %s"), part->title, part->text);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), part->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), part->text);
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_switch_set_active (GTK_SWITCH (toggle), part->proposed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);

  return row;
}

static void
clear (FootingHandOverGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->codes, 0);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
}

void
footing_hand_over_group_load (FootingHandOverGroup *self, FootingContext *context)
{
  g_autoptr (FootingRecovery) plan = NULL;
  const char *recovery;

  g_return_if_fail (FOOTING_IS_HAND_OVER_GROUP (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  clear (self);
  recovery = footing_context_get_recovery (context);
  if (recovery != NULL) {
    FootingStore *store = footing_context_get_store (context);

    plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, NULL);
    self->parts = footing_hand_over_list (store, footing_context_get_guidance (context),
                                          recovery, NULL);
  }
  self->initials = plan != NULL && plan->initials;
  for (guint i = 0; self->parts != NULL && i < self->parts->len; i++) {
    GtkWidget *row = make_row (self, self->parts->pdata[i]);

    g_ptr_array_add (self->rows, row);
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  }
  choose (self);
}

const char *const *
footing_hand_over_group_get_parts (FootingHandOverGroup *self)
{
  g_return_val_if_fail (FOOTING_IS_HAND_OVER_GROUP (self), NULL);

  return (const char *const *)self->codes->pdata;
}

const char *
footing_hand_over_group_get_hint (FootingHandOverGroup *self)
{
  g_return_val_if_fail (FOOTING_IS_HAND_OVER_GROUP (self), NULL);

  return self->initials
             ? _ ("Only what’s below goes, with other people by their initials. Whoever "
                  "gets the file opens it in Footing, with Import… in the main menu: it "
                  "becomes a plan of their own.")
             : _ ("Only what’s below goes. Whoever gets the file opens it in Footing, "
                  "with Import… in the main menu: it becomes a plan of their own.");
}

static void
footing_hand_over_group_finalize (GObject *object)
{
  FootingHandOverGroup *self = FOOTING_HAND_OVER_GROUP (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->codes);

  G_OBJECT_CLASS (footing_hand_over_group_parent_class)->finalize (object);
}

static void
footing_hand_over_group_class_init (FootingHandOverGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_hand_over_group_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_hand_over_group_init (FootingHandOverGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->codes = g_ptr_array_new ();
  g_ptr_array_add (self->codes, NULL);
}
