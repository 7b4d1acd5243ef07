/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "problem-page.h"
#include "error.h"

struct _FootingProblemPage {
  AdwBin parent_instance;

  /* template children */
  AdwStatusPage *status;
  GtkWidget *start_new_button;
};

G_DEFINE_FINAL_TYPE (FootingProblemPage, footing_problem_page, ADW_TYPE_BIN)

static void
footing_problem_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PROBLEM_PAGE);

  G_OBJECT_CLASS (footing_problem_page_parent_class)->dispose (object);
}

static void
footing_problem_page_class_init (FootingProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_problem_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/files/problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingProblemPage, status);
  gtk_widget_class_bind_template_child (widget_class, FootingProblemPage,
                                        start_new_button);
}

static void
footing_problem_page_init (FootingProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_problem_page_new (const GError *error)
{
  FootingProblemPage *self = g_object_new (FOOTING_TYPE_PROBLEM_PAGE, NULL);
  /* The description is markup. */
  g_autofree char *escaped = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->status, escaped);
  gtk_widget_set_visible (self->start_new_button,
                          g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_MISSING));

  return GTK_WIDGET (self);
}
