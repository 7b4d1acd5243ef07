/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "wizard-page.h"
#include "editors/concept-link.h"
#include "format/page-format.h"
#include "widgets/focus.h"

struct _FootingWizardPage {
  AdwBin parent_instance;

  /* template children */
  GtkLabel *question;
  GtkLabel *help;
  FootingAboutLink *about;
  GtkBox *box;

  /* borrowed */
  FootingSection *section;

  /* state */
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingWizardPage, footing_wizard_page, ADW_TYPE_BIN)

static GtkScrolledWindow *
get_scroller (FootingWizardPage *self)
{
  return GTK_SCROLLED_WINDOW (adw_bin_get_child (ADW_BIN (self)));
}

/* The first field, rather than a button that stands before it, such as one that removes.
 */
static void
focus_first_field (GtkWidget *section)
{
  GtkRoot *root = gtk_widget_get_root (section);

  for (int i = 0; i < 3; i++)
    if (!gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD) ||
        !GTK_IS_BUTTON (gtk_root_get_focus (root)))
      return;
}

static gboolean
focus_cb (gpointer data)
{
  FootingWizardPage *self = data;
  GtkWidget *section = GTK_WIDGET (self->section);

  self->idle = 0;
  if (!gtk_widget_get_mapped (section))
    return G_SOURCE_REMOVE;

  /* From inside, moving forward would pass the first field. */
  footing_focus_drop (section);
  focus_first_field (section);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (get_scroller (self)), 0);

  return G_SOURCE_REMOVE;
}

static void
footing_wizard_page_dispose (GObject *object)
{
  g_clear_handle_id (&FOOTING_WIZARD_PAGE (object)->idle, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WIZARD_PAGE);

  G_OBJECT_CLASS (footing_wizard_page_parent_class)->dispose (object);
}

static void
footing_wizard_page_class_init (FootingWizardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_wizard_page_dispose;

  g_type_ensure (FOOTING_TYPE_ABOUT_LINK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/wizard-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, question);
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, help);
  gtk_widget_class_bind_template_child (widget_class, FootingWizardPage, about);
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
                         FootingContext *context,
                         FootingSection *section)
{
  FootingWizardPage *self = g_object_new (FOOTING_TYPE_WIZARD_PAGE, NULL);

  gtk_label_set_label (self->question, footing_page_get_question (page, perspective));
  gtk_label_set_label (self->help,
                       footing_page_get_help_in (page, perspective,
                                                 footing_context_get_store (context),
                                                 footing_section_get_recovery (section)));
  footing_concept_link_show_page (self->about, footing_context_get_guidance (context),
                                  page, perspective);
  if (gtk_widget_get_visible (GTK_WIDGET (self->about)))
    gtk_widget_set_margin_bottom (GTK_WIDGET (self->help), 0);
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

  /* Later: the stacks around it give the focus away as well when they change. */
  if (self->idle == 0)
    self->idle = g_idle_add (focus_cb, self);
}
