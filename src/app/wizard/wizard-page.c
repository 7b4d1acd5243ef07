/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-page.h"
#include "wizard-texts.h"

struct _FootingWizardPage {
  AdwBin parent_instance;

  /* template children */
  GtkScrolledWindow *scroller;
  GtkLabel *question;
  GtkLabel *help;
  GtkBox *box;

  /* borrowed */
  FootingSection *section;

  /* state */
  gboolean wants_focus;
};

G_DEFINE_FINAL_TYPE (FootingWizardPage, footing_wizard_page, ADW_TYPE_BIN)

/* Focus can only be given to what is in a window: a page shown before that waits. */
static void
footing_wizard_page_map (GtkWidget *widget)
{
  FootingWizardPage *self = FOOTING_WIZARD_PAGE (widget);

  GTK_WIDGET_CLASS (footing_wizard_page_parent_class)->map (widget);

  if (self->wants_focus)
    footing_wizard_page_focus (self);
}

static void
footing_wizard_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WIZARD_PAGE);

  G_OBJECT_CLASS (footing_wizard_page_parent_class)->dispose (object);
}

static void
footing_wizard_page_class_init (FootingWizardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_wizard_page_dispose;
  widget_class->map = footing_wizard_page_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/wizard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, question);
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, help);
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, box);
}

static void
footing_wizard_page_init (FootingWizardPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_wizard_page_new (FootingPage page,
                         FootingPerspective perspective,
                         FootingSection *section)
{
  FootingWizardPage *self = g_object_new (FOOTING_TYPE_WIZARD_PAGE, NULL);

  gtk_label_set_label (self->question, footing_page_get_question (page, perspective));
  gtk_label_set_label (self->help, footing_page_get_help (page, perspective));
  self->section = section;
  gtk_box_append (self->box, GTK_WIDGET (section));

  return GTK_WIDGET (self);
}

FootingSection *
footing_wizard_page_get_section (FootingWizardPage *self)
{
  g_return_val_if_fail (FOOTING_IS_WIZARD_PAGE (self), NULL);

  return self->section;
}

void
footing_wizard_page_focus (FootingWizardPage *self)
{
  g_return_if_fail (FOOTING_IS_WIZARD_PAGE (self));

  self->wants_focus = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->wants_focus)
    return;

  gtk_widget_child_focus (GTK_WIDGET (self->section), GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
