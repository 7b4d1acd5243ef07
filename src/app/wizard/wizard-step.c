/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-step.h"

#include <glib/gi18n-lib.h>

struct _FootingWizardStep {
  GtkListBoxRow parent_instance;

  /* borrowed */
  GtkWidget *mark;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (FootingWizardStep, footing_wizard_step, GTK_TYPE_LIST_BOX_ROW)

static void
footing_wizard_step_class_init (FootingWizardStepClass *klass)
{
}

static void
footing_wizard_step_init (FootingWizardStep *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->mark = gtk_image_new ();
  gtk_widget_add_css_class (self->mark, "step-mark");
  gtk_widget_set_valign (self->mark, GTK_ALIGN_CENTER);
  self->label = gtk_label_new (NULL);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_margin_top (self->label, 3);
  gtk_widget_set_margin_bottom (self->label, 3);
  gtk_label_set_wrap (GTK_LABEL (self->label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_box_append (GTK_BOX (box), self->mark);
  gtk_box_append (GTK_BOX (box), self->label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

GtkWidget *
footing_wizard_step_new (const char *title)
{
  FootingWizardStep *self = g_object_new (FOOTING_TYPE_WIZARD_STEP, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), title);

  return GTK_WIDGET (self);
}

void
footing_wizard_step_set_state (FootingWizardStep *self,
                               gboolean current,
                               gboolean reachable,
                               gboolean passed)
{
  const gboolean check = passed && !current;

  g_return_if_fail (FOOTING_IS_WIZARD_STEP (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->mark),
                                check ? "object-select-symbolic" : NULL);
  gtk_widget_remove_css_class (self->mark, "passed");
  gtk_widget_remove_css_class (self->mark, "current");
  if (current)
    gtk_widget_add_css_class (self->mark, "current");
  else if (check)
    gtk_widget_add_css_class (self->mark, "passed");

  gtk_widget_set_sensitive (GTK_WIDGET (self), reachable);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mark),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, check ? _ ("done") : "",
                                  -1);
}
