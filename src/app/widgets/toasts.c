/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toasts.h"

/* The toast in an overlay, while it is shown. */
#define SHOWN "footing-toast"

typedef struct {
  /* owned */
  char *action;
  GVariant *target;

  /* borrowed */
  GWeakRef place;
} Button;

static void
free_button (gpointer data, GClosure *closure)
{
  Button *button = data;

  g_free (button->action);
  g_clear_pointer (&button->target, g_variant_unref);
  g_weak_ref_clear (&button->place);
  g_free (button);
}

/* The window in which somebody looks may belong to the one that has the action. */
static void
button_cb (AdwToast *toast, gpointer data)
{
  Button *button = data;
  g_autoptr (GtkWidget) place = g_weak_ref_get (&button->place);
  GtkWidget *widget = place;

  while (widget != NULL &&
         !gtk_widget_activate_action_variant (widget, button->action, button->target)) {
    GtkRoot *root = gtk_widget_get_root (widget);

    widget = GTK_IS_WINDOW (root)
                 ? GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (root)))
                 : NULL;
  }
}

/* What was taken back by the keyboard is offered no longer. */
static void
undone_cb (AdwToast *toast, GVariant *number)
{
  const GVariant *own = g_object_get_data (G_OBJECT (toast), "number");

  if (g_variant_equal (own, number))
    adw_toast_dismiss (toast);
}

static void
follow_deed (AdwToast *toast, FootingContext *context, GVariant *number)
{
  g_object_set_data_full (G_OBJECT (toast), "number", g_variant_ref (number),
                          (GDestroyNotify)g_variant_unref);
  g_signal_connect_object (context, "undone", G_CALLBACK (undone_cb), toast,
                           G_CONNECT_SWAPPED);
}

AdwToast *
footing_toast_new (GtkWidget *place,
                   FootingContext *context,
                   const char *text,
                   const char *label,
                   const char *action,
                   GVariant *target)
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
  g_weak_ref_init (&button->place, place);
  adw_toast_set_button_label (toast, label);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (button_cb), button,
                         free_button, 0);
  if (g_str_equal (action, FOOTING_UNDO_ACTION))
    follow_deed (toast, context, button->target);

  return toast;
}

static void
dismissed_cb (AdwToast *toast, AdwToastOverlay *overlay)
{
  if (g_object_get_data (G_OBJECT (overlay), SHOWN) == toast)
    g_object_set_data (G_OBJECT (overlay), SHOWN, NULL);
}

/* The newest deed counts: what was said before goes, rather than keep it waiting. Undo
 * takes back both all the same. */
static void
toast_cb (FootingContext *context,
          const char *text,
          const char *label,
          const char *action,
          GVariant *target,
          AdwToastOverlay *overlay)
{
  AdwToast *before = g_object_get_data (G_OBJECT (overlay), SHOWN);
  AdwToast *toast =
      footing_toast_new (GTK_WIDGET (overlay), context, text, label, action, target);

  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (overlay), SHOWN, g_object_ref (toast),
                          g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay, 0);
  adw_toast_overlay_add_toast (overlay, toast);
}

static gboolean
undo_cb (GtkWidget *place, GVariant *arguments, gpointer context)
{
  return footing_context_undo (context, 0);
}

void
footing_toasts_add_undo (GtkWidget *place, FootingContext *context)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutAction *action =
      gtk_callback_action_new (undo_cb, g_object_ref (context), g_object_unref);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK), action));
  gtk_widget_add_controller (place, controller);
}

void
footing_toasts_follow (AdwToastOverlay *overlay, FootingContext *context)
{
  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_signal_connect_object (context, "toast", G_CALLBACK (toast_cb), overlay, 0);
  footing_toasts_add_undo (GTK_WIDGET (overlay), context);
}
