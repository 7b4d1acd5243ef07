/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toasts.h"
#include "format/direction.h"
#include "toast-place.h"
#include "toast-rise.h"
#include "toast-room.h"

#include <glib/gi18n-lib.h>

/* For how many frames a toast looks how high its words are. */
#define N_FRAMES 20

/* Above and below its words, in pixels. */
#define MARGIN 6

/* How many lines a toast has at most. */
#define N_LINES 4

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

/* What was taken back by the keyboard is offered no longer, nor what cannot be any more.
 */
static void
undone_cb (AdwToast *toast, GVariant *number)
{
  GVariant *own = g_object_get_data (G_OBJECT (toast), "number");

  if (g_variant_get_int64 (number) == 0 || g_variant_equal (own, number))
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

/* A toast asks how high it is before it knows how wide: its words say so once they have
 * their width. */
static gboolean
fit_cb (GtkWidget *label, GdkFrameClock *frames, gpointer n)
{
  int before, height;

  gtk_widget_get_size_request (label, NULL, &before);
  pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (label)), NULL, &height);
  if (gtk_widget_get_width (label) > 0 && height != before)
    gtk_widget_set_size_request (label, -1, height);

  return --*(int *)n > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* A toast's own title is one line, in which a name is cut off where there is little room.
 */
static GtkWidget *
make_words (const char *text)
{
  g_autofree char *sentence = footing_text_keep_direction (text);
  GtkWidget *label = gtk_label_new (sentence);
  int *n;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), N_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, MARGIN);
  gtk_widget_set_margin_bottom (label, MARGIN);
  gtk_widget_add_css_class (label, "heading");
  n = g_new (int, 1);
  *n = N_FRAMES;
  gtk_widget_add_tick_callback (label, fit_cb, n, g_free);

  return label;
}

static AdwToast *
make_toast (GtkWidget *place,
            FootingContext *context,
            const char *text,
            const char *label,
            const char *action,
            GVariant *target)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *words = make_words (text);
  Button *button;

  adw_toast_set_custom_title (toast, words);
  footing_toast_let_rise (toast, words);
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

/* An overlay takes Escape for its toast. In a window that Escape closes, that is what the
 * key is for, and the toast goes on in the one below. */
static gboolean
escape_cb (GtkWidget *place, GVariant *arguments, gpointer data)
{
  GtkRoot *window = gtk_widget_get_root (place);

  if (!GTK_IS_WINDOW (window) ||
      gtk_window_get_transient_for (GTK_WINDOW (window)) == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action (place, "window.close", NULL);
}

/* The controller that was added last is asked first. */
static void
add_escape (GtkWidget *overlay)
{
  GtkShortcutController *controller =
      GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_add_shortcut (
      controller, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                    gtk_callback_action_new (escape_cb, NULL, NULL)));
  gtk_widget_add_controller (overlay, GTK_EVENT_CONTROLLER (controller));
}

/* --- Where it is shown ------------------------------------------------------------- */

/* What says it in one window. */
typedef struct {
  /* borrowed */
  GtkWidget *place; /* an AdwToastOverlay, or an AdwPreferencesWindow */
  GtkWidget *window;
  FootingContext *context;
  AdwToast *toast; /* the one in sight, or NULL */

  /* owned: what that one says */
  char *text;
  char *label;
  char *action;
  GVariant *target;

  /* state */
  gint64 mark; /* how many deeds there were before the page in it was there */
} Teller;

#define TELLER "footing-toasts"

static Teller *
get_teller (gpointer window)
{
  return window != NULL ? g_object_get_data (G_OBJECT (window), TELLER) : NULL;
}

/* The nearest window below @window that says things, or NULL. */
static Teller *
find_below (GtkWidget *window)
{
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (window));

  while (below != NULL && get_teller (below) == NULL)
    below = gtk_window_get_transient_for (below);

  return get_teller (below);
}

/* --- Ctrl+Z ------------------------------------------------------------------------- */

/* Whether somebody types in a field of the window, and what was done as @number was done
 * before the page of that field was there: the keys of a field are for what it shows. */
static gboolean
is_elsewhere (GtkWidget *place, gint64 number)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (place));
  const Teller *self = get_teller (window);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  return self != NULL && number <= self->mark &&
         (GTK_IS_TEXT (focus) || (GTK_IS_TEXT_VIEW (focus) &&
                                  gtk_text_view_get_editable (GTK_TEXT_VIEW (focus))));
}

static gboolean
undo_cb (GtkWidget *place, GVariant *arguments, gpointer context)
{
  FootingUndo *undo = footing_context_get_undo (context);

  /* What is typed and not stored yet was done last. */
  if (footing_context_flush (context) && footing_undo_get_last (undo) != 0 &&
      is_elsewhere (place, footing_undo_get_last (undo)))
    footing_context_toast (context, _ ("Nothing to undo here"), NULL, NULL, NULL);
  else if (!footing_context_undo (context, 0))
    footing_context_toast (context, _ ("Nothing to undo"), NULL, NULL, NULL);

  return GDK_EVENT_STOP;
}

static gboolean
redo_cb (GtkWidget *place, GVariant *arguments, gpointer context)
{
  const gint64 again = footing_undo_get_again (footing_context_get_undo (context));

  if (again != 0 && is_elsewhere (place, again))
    footing_context_toast (context, _ ("Nothing to redo here"), NULL, NULL, NULL);
  else if (!footing_context_redo (context))
    footing_context_toast (context, _ ("Nothing to redo"), NULL, NULL, NULL);

  return GDK_EVENT_STOP;
}

static void
add_shortcut (GtkShortcutController *controller,
              GdkModifierType modifiers,
              GtkShortcutFunc function,
              FootingContext *context)
{
  gtk_shortcut_controller_add_shortcut (
      controller,
      gtk_shortcut_new (
          gtk_keyval_trigger_new (GDK_KEY_z, modifiers),
          gtk_callback_action_new (function, g_object_ref (context), g_object_unref)));
}

static void
add_undo (GtkWidget *place, FootingContext *context)
{
  GtkShortcutController *controller =
      GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_set_scope (controller, GTK_SHORTCUT_SCOPE_GLOBAL);
  add_shortcut (controller, GDK_CONTROL_MASK, undo_cb, context);
  add_shortcut (controller, GDK_CONTROL_MASK | GDK_SHIFT_MASK, redo_cb, context);
  gtk_widget_add_controller (place, GTK_EVENT_CONTROLLER (controller));
}

/* Whether another window that says things stands over the one of @self. */
static gboolean
is_covered (Teller *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (get_teller (l->data) != NULL && gtk_widget_get_visible (l->data) &&
        find_below (l->data) == self)
      return TRUE;

  return FALSE;
}

static void
dismissed_cb (GtkWidget *window, AdwToast *toast)
{
  Teller *self = get_teller (window);

  if (self->toast != toast)
    return;

  g_clear_weak_pointer (&self->toast);
  if (ADW_IS_TOAST_OVERLAY (self->place))
    footing_toast_room_end (ADW_TOAST_OVERLAY (self->place));
}

static void
forget (Teller *self)
{
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->action, g_free);
  g_clear_pointer (&self->target, g_variant_unref);
}

static void
add_toast (Teller *self, AdwToast *toast)
{
  if (!ADW_IS_TOAST_OVERLAY (self->place)) {
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self->place), toast);
    return;
  }

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->place), toast);
  footing_toast_place (ADW_TOAST_OVERLAY (self->place));
}

/* The newest deed counts: it takes the place of the one before. */
static void
tell (Teller *self,
      const char *text,
      const char *label,
      const char *action,
      GVariant *target)
{
  AdwToast *toast = make_toast (self->place, self->context, text, label, action, target);
  AdwToast *before = self->toast;

  if (before != NULL)
    adw_toast_dismiss (before);
  forget (self);
  self->text = g_strdup (text);
  self->label = g_strdup (label);
  self->action = g_strdup (action);
  self->target = target != NULL ? g_variant_ref (target) : NULL;
  g_set_weak_pointer (&self->toast, toast);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), self->window,
                           G_CONNECT_SWAPPED);
  add_toast (self, toast);
}

static void
toast_cb (FootingContext *context,
          const char *text,
          const char *label,
          const char *action,
          GVariant *target,
          GtkWidget *window)
{
  Teller *self = get_teller (window);

  if (!is_covered (self))
    tell (self, text, label, action, target);
}

/* What is still to be read when its window goes is said in the one below. */
static void
unmap_cb (GtkWidget *window)
{
  Teller *self = get_teller (window);
  Teller *below = find_below (window);

  if (self->toast == NULL || below == NULL)
    return;

  tell (below, self->text, self->label, self->action, self->target);
  adw_toast_dismiss (self->toast);
}

static void
free_teller (gpointer data)
{
  Teller *self = data;

  forget (self);
  g_free (self);
}

static void
add_teller (GtkWidget *window, GtkWidget *place, FootingContext *context)
{
  Teller *self = g_new0 (Teller, 1);

  self->place = place;
  self->window = window;
  self->context = context;
  self->mark = footing_undo_count (footing_context_get_undo (context));
  g_object_set_data_full (G_OBJECT (window), TELLER, self, free_teller);
  g_signal_connect_object (context, "toast", G_CALLBACK (toast_cb), window, 0);
  g_signal_connect (window, "unmap", G_CALLBACK (unmap_cb), NULL);
  add_undo (place, context);
}

void
footing_toasts_follow (AdwToastOverlay *overlay, FootingContext *context)
{
  GtkWidget *window;

  g_return_if_fail (ADW_IS_TOAST_OVERLAY (overlay));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  window = gtk_widget_get_ancestor (GTK_WIDGET (overlay), GTK_TYPE_WINDOW);
  g_return_if_fail (window != NULL);

  add_escape (GTK_WIDGET (overlay));
  add_teller (window, GTK_WIDGET (overlay), context);
}

void
footing_toasts_follow_in (AdwPreferencesWindow *window, FootingContext *context)
{
  g_return_if_fail (ADW_IS_PREFERENCES_WINDOW (window));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  add_teller (GTK_WIDGET (window), GTK_WIDGET (window), context);
}

void
footing_toasts_set_page (GtkWidget *window, gboolean is_page)
{
  Teller *self = get_teller (window);

  g_return_if_fail (GTK_IS_WINDOW (window));

  if (self != NULL)
    self->mark =
        is_page ? footing_undo_count (footing_context_get_undo (self->context)) : 0;
}
