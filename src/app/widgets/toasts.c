/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toasts.h"

#define MAIN "footing-main"

typedef struct {
  /* owned */
  char *action;
  GVariant *target;
  GtkWidget *main;
} Button;

static void
free_button (gpointer data, GClosure *closure)
{
  Button *button = data;

  g_free (button->action);
  g_clear_pointer (&button->target, g_variant_unref);
  g_object_unref (button->main);
  g_free (button);
}

static void
button_cb (AdwToast *toast, gpointer data)
{
  const Button *button = data;

  gtk_widget_activate_action_variant (button->main, button->action, button->target);
}

AdwToast *
footing_toast_new (const char *text,
                   const char *label,
                   const char *action,
                   GVariant *target,
                   GtkWidget *main)
{
  /* Titles of toasts are markup; what people typed is not. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);
  Button *button;

  if (action == NULL)
    return toast;

  button = g_new0 (Button, 1);
  button->action = g_strdup (action);
  button->target = target != NULL ? g_variant_ref_sink (target) : NULL;
  button->main = g_object_ref (main);
  adw_toast_set_button_label (toast, label);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (button_cb), button,
                         free_button, 0);

  return toast;
}

static void
toast_cb (AdwToastOverlay *overlay,
          const char *text,
          const char *label,
          const char *action,
          GVariant *target)
{
  GtkWidget *main = g_object_get_data (G_OBJECT (overlay), MAIN);

  adw_toast_overlay_add_toast (overlay,
                               footing_toast_new (text, label, action, target, main));
}

void
footing_toasts_follow (AdwToastOverlay *overlay, FootingContext *context, GtkWidget *main)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (GTK_IS_WIDGET (main));

  g_object_set_data_full (G_OBJECT (overlay), MAIN, g_object_ref (main), g_object_unref);
  g_signal_connect_object (context, "toast", G_CALLBACK (toast_cb), overlay,
                           G_CONNECT_SWAPPED);
}
