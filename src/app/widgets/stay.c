/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "stay.h"
#include "focus.h"

#define STAY "footing-stay"

typedef struct {
  /* borrowed */
  GtkWidget *page;
  GtkEventController *pointer;
  GtkWindow *window; /* that is watched, or NULL */
  FootingStayFunc left;
  gpointer data;

  /* state */
  gboolean fresh;
  gboolean held;
  gboolean by_pointer; /* it is the pointer that was there, whoever has the focus */
  guint idle;
} Stay;

static void
free_stay (gpointer data)
{
  Stay *stay = data;

  g_clear_handle_id (&stay->idle, g_source_remove);
  g_clear_weak_pointer (&stay->window);
  g_free (stay);
}

static Stay *
find (GtkWidget *widget)
{
  Stay *stay = NULL;

  for (; widget != NULL && stay == NULL; widget = gtk_widget_get_parent (widget))
    stay = g_object_get_data (G_OBJECT (widget), STAY);

  return stay;
}

/* Whoever types has left what is to be answered. */
static gboolean
has_keys (Stay *stay)
{
  GtkRoot *root = gtk_widget_get_root (stay->page);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && GTK_IS_WINDOW (root) &&
         gtk_window_is_active (GTK_WINDOW (root)) && !GTK_IS_EDITABLE (focus) &&
         gtk_widget_is_ancestor (focus, stay->page);
}

static gboolean
has_pointer (Stay *stay)
{
  return gtk_event_controller_motion_contains_pointer (
      GTK_EVENT_CONTROLLER_MOTION (stay->pointer));
}

/* A click leaves the focus where it was done: what the pointer has done, the pointer
 * leaves. */
static gboolean
is_still_there (Stay *stay)
{
  return stay->by_pointer ? has_pointer (stay) : has_keys (stay);
}

/* Later: a menu that closes takes pointer and keys with it for a moment. */
static gboolean
left_cb (gpointer data)
{
  Stay *stay = data;

  stay->idle = 0;
  if (stay->held && !is_still_there (stay)) {
    stay->held = FALSE;
    stay->left (stay->data);
  }

  return G_SOURCE_REMOVE;
}

static void
moved_cb (GtkWidget *page)
{
  Stay *stay = find (page);

  if (stay->held && stay->idle == 0)
    stay->idle = g_idle_add (left_cb, stay);
}

/* What is not in sight is shown anew. */
static void
unmap_cb (GtkWidget *page)
{
  find (page)->held = FALSE;
}

static void
watch_window (Stay *stay)
{
  GtkRoot *root = gtk_widget_get_root (stay->page);

  if (!GTK_IS_WINDOW (root) || GTK_WINDOW (root) == stay->window)
    return;

  g_set_weak_pointer (&stay->window, GTK_WINDOW (root));
  g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (moved_cb),
                           stay->page, G_CONNECT_SWAPPED);
  g_signal_connect_object (root, "notify::is-active", G_CALLBACK (moved_cb), stay->page,
                           G_CONNECT_SWAPPED);
}

void
footing_stay_watch (GtkWidget *page, FootingStayFunc left, gpointer data)
{
  Stay *stay;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (left != NULL);

  stay = g_new0 (Stay, 1);
  stay->page = page;
  stay->left = left;
  stay->data = data;
  stay->pointer = gtk_event_controller_motion_new ();
  g_object_set_data_full (G_OBJECT (page), STAY, stay, free_stay);
  g_signal_connect_object (stay->pointer, "leave", G_CALLBACK (moved_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect (page, "unmap", G_CALLBACK (unmap_cb), NULL);
  gtk_widget_add_controller (page, stay->pointer);
}

gboolean
footing_stay_hold (GtkWidget *widget)
{
  Stay *stay;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  stay = find (widget);
  if (stay == NULL || stay->fresh || !gtk_widget_get_mapped (stay->page))
    return FALSE;
  if (!has_pointer (stay) && !has_keys (stay))
    return FALSE;

  watch_window (stay);
  stay->by_pointer = has_pointer (stay);
  stay->held = TRUE;

  return TRUE;
}

void
footing_stay_set_fresh (GtkWidget *page, gboolean fresh)
{
  Stay *stay;

  g_return_if_fail (GTK_IS_WIDGET (page));

  stay = find (page);
  g_return_if_fail (stay != NULL);
  stay->fresh = fresh;
}

void
footing_stay_set_open (GtkWidget *widget, gboolean open)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  /* Not insensitive: the focus would go elsewhere, and the page scroll there. */
  gtk_widget_set_can_target (widget, open);
  gtk_widget_set_opacity (widget, open ? 1 : 0.5);
  gtk_accessible_update_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_DISABLED,
                               !open, -1);
}

void
footing_stay_set_visible (GtkWidget *widget, gboolean visible)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (!visible && gtk_widget_get_visible (widget) && footing_stay_hold (widget)) {
    footing_stay_set_open (widget, FALSE);
    return;
  }

  if (!visible) {
    footing_stay_hide (widget);
    return;
  }

  footing_stay_set_open (widget, TRUE);
  gtk_widget_set_visible (widget, TRUE);
}

void
footing_stay_hide (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  footing_stay_set_open (widget, TRUE);
  footing_focus_drop (widget);
  gtk_widget_set_visible (widget, FALSE);
}
