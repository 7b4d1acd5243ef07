/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "why.h"

struct _FootingWhy {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *expander;
  GtkLabel *why;
  GtkLabel *source;
};

G_DEFINE_FINAL_TYPE (FootingWhy, footing_why, GTK_TYPE_WIDGET)

static void
footing_why_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WHY);

  G_OBJECT_CLASS (footing_why_parent_class)->dispose (object);
}

static void
footing_why_class_init (FootingWhyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_why_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/why.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWhy, expander);
  gtk_widget_class_bind_template_child (widget_class, FootingWhy, why);
  gtk_widget_class_bind_template_child (widget_class, FootingWhy, source);
}

static void
footing_why_init (FootingWhy *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
footing_why_new (void)
{
  return g_object_new (FOOTING_TYPE_WHY, NULL);
}

void
footing_why_set_guide (FootingWhy *self, const FootingGuide *guide)
{
  const char *why = guide != NULL ? footing_guide_why (guide) : NULL;

  g_return_if_fail (FOOTING_IS_WHY (self));

  gtk_widget_set_visible (GTK_WIDGET (self), why != NULL);
  if (why == NULL)
    return;

  gtk_label_set_label (self->why, why);
  gtk_label_set_label (self->source, footing_guide_source (guide));
}
