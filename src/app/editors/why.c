/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "why.h"
#include "widgets/paragraph.h"

struct _FootingWhy {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *expander;
  GtkBox *lines;
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
  gtk_widget_class_bind_template_child (widget_class, FootingWhy, lines);
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

static void
clear (FootingWhy *self)
{
  GtkWidget *line;

  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, line);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
append (FootingWhy *self, const FootingGuide *guide)
{
  GtkWidget *why = footing_paragraph_new (footing_guide_why (guide), NULL);
  GtkWidget *source = footing_paragraph_new (footing_guide_source (guide), "caption");

  gtk_widget_add_css_class (source, "quiet");
  if (gtk_widget_get_first_child (GTK_WIDGET (self->lines)) != NULL)
    gtk_widget_set_margin_top (why, 6);
  gtk_box_append (self->lines, why);
  gtk_box_append (self->lines, source);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
footing_why_set_guide (FootingWhy *self, const FootingGuide *guide)
{
  g_return_if_fail (FOOTING_IS_WHY (self));

  clear (self);
  if (guide != NULL && footing_guide_why (guide) != NULL)
    append (self, guide);
}

void
footing_why_set_place (FootingWhy *self, FootingGuidance *guidance, const char *place)
{
  g_return_if_fail (FOOTING_IS_WHY (self));
  g_return_if_fail (FOOTING_IS_GUIDANCE (guidance));

  clear (self);
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_EVIDENCE); i++) {
    const FootingGuide *guide =
        footing_guidance_nth (guidance, FOOTING_GUIDE_EVIDENCE, i);

    if (place != NULL && g_strcmp0 (footing_guide_beside (guide), place) == 0)
      append (self, guide);
  }
}
