/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "about-link.h"

#include <glib/gi18n-lib.h>

struct _FootingAboutLink {
  GtkWidget parent_instance;

  /* children */
  GtkWidget *button;
  GtkLabel *label;

  /* owned */
  char *action;
  GVariant *target;
};

G_DEFINE_FINAL_TYPE (FootingAboutLink, footing_about_link, GTK_TYPE_WIDGET)

static void
clicked_cb (FootingAboutLink *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action_variant (GTK_WIDGET (self), self->action, self->target);
}

static void
footing_about_link_dispose (GObject *object)
{
  g_clear_pointer (&FOOTING_ABOUT_LINK (object)->button, gtk_widget_unparent);

  G_OBJECT_CLASS (footing_about_link_parent_class)->dispose (object);
}

static void
footing_about_link_finalize (GObject *object)
{
  FootingAboutLink *self = FOOTING_ABOUT_LINK (object);

  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (footing_about_link_parent_class)->finalize (object);
}

static void
footing_about_link_class_init (FootingAboutLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_about_link_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_about_link_finalize;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BIN_LAYOUT);
}

static void
footing_about_link_init (FootingAboutLink *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Many have nothing to lead to. */
static void
ensure_button (FootingAboutLink *self, gboolean quiet)
{
  GtkWidget *label;

  if (self->button != NULL)
    return;

  label = gtk_label_new (NULL);
  self->label = GTK_LABEL (label);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), label);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  if (quiet) {
    gtk_widget_add_css_class (self->button, "flat");
    gtk_widget_add_css_class (self->button, "link-line");
  }
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Takes @target, which may be floating. */
static void
show (FootingAboutLink *self,
      const char *text,
      gboolean quiet,
      const char *action,
      GVariant *target)
{
  ensure_button (self, quiet);
  gtk_label_set_label (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_free (self->action);
  self->action = g_strdup (action);
  g_clear_pointer (&self->target, g_variant_unref);
  self->target = g_variant_ref_sink (target);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

GtkWidget *
footing_about_link_new (void)
{
  return g_object_new (FOOTING_TYPE_ABOUT_LINK, NULL);
}

void
footing_about_link_set (FootingAboutLink *self, const char *code, const char *title)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FOOTING_IS_ABOUT_LINK (self));

  gtk_widget_set_visible (GTK_WIDGET (self), code != NULL);
  if (code == NULL)
    return;

  /* Translators: leads to an article; %s is its title: "About this: Small wins" */
  text = g_strdup_printf (_ ("About this: %s"), title);
  show (self, text, TRUE, "app.show-concept", g_variant_new_string (code));
}

void
footing_about_link_lead (FootingAboutLink *self,
                         const char *text,
                         const char *action,
                         GVariant *target)
{
  g_return_if_fail (FOOTING_IS_ABOUT_LINK (self));

  show (self, text, FALSE, action, target);
}
