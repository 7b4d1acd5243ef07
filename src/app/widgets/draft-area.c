/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft-area.h"

#include <glib/gi18n-lib.h>

struct _FootingDraftArea {
  GtkWidget parent_instance;

  /* children */
  GtkWidget *area;
  GtkWidget *button;

  /* state */
  gboolean offered;
};

G_DEFINE_FINAL_TYPE (FootingDraftArea, footing_draft_area, GTK_TYPE_WIDGET)

static guint draft_signal;

static void
update (FootingDraftArea *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (footing_draft_area_get_view (self));

  gtk_widget_set_visible (self->button,
                          self->offered && gtk_text_buffer_get_char_count (buffer) == 0);
}

static void
button_cb (FootingDraftArea *self)
{
  g_signal_emit (self, draft_signal, 0);
}

static GtkWidget *
make_button (FootingDraftArea *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Draft It for Me"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), button);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_visible (button, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Draft it for me"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (button_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static void
footing_draft_area_dispose (GObject *object)
{
  FootingDraftArea *self = FOOTING_DRAFT_AREA (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->area, gtk_widget_unparent);

  G_OBJECT_CLASS (footing_draft_area_parent_class)->dispose (object);
}

static void
footing_draft_area_class_init (FootingDraftAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_draft_area_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  draft_signal = g_signal_new ("draft", FOOTING_TYPE_DRAFT_AREA, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_draft_area_init (FootingDraftArea *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
}

GtkWidget *
footing_draft_area_new (const char *title, const char *help)
{
  FootingDraftArea *self = g_object_new (FOOTING_TYPE_DRAFT_AREA, NULL);

  self->area = footing_text_area_new (title, help);
  gtk_widget_set_parent (self->area, GTK_WIDGET (self));
  self->button = make_button (self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (gtk_text_view_get_buffer (footing_draft_area_get_view (self)),
                           "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

GtkTextView *
footing_draft_area_get_view (FootingDraftArea *self)
{
  g_return_val_if_fail (FOOTING_IS_DRAFT_AREA (self), NULL);

  return footing_text_area_get_view (FOOTING_TEXT_AREA (self->area));
}

void
footing_draft_area_set_offered (FootingDraftArea *self, gboolean offered)
{
  g_return_if_fail (FOOTING_IS_DRAFT_AREA (self));

  self->offered = offered;
  update (self);
}

void
footing_draft_area_fill (FootingDraftArea *self, const char *text)
{
  g_return_if_fail (FOOTING_IS_DRAFT_AREA (self));
  g_return_if_fail (text != NULL);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (footing_draft_area_get_view (self)),
                            text, -1);
  gtk_widget_grab_focus (self->area);
}
