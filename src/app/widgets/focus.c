/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "focus.h"

#include <adwaita.h>

#define KEEPER "footing-focus-keeper"
#define PREPARED "footing-focus-prepared"

/* How many places are remembered to come back to. */
#define N_REMEMBERED 8

/* What stands around one of the focus widget's ancestors. */
typedef struct {
  GWeakRef parent;
  GWeakRef child;
  GType type;          /* of the child */
  GPtrArray *next;     /* GWeakRef *, nearest first */
  GPtrArray *previous; /* GWeakRef *, nearest first */
} Level;

/* Of one window. */
typedef struct {
  /* borrowed */
  GtkWindow *window;

  /* owned */
  GPtrArray *levels; /* of the focus that was lost, innermost first; or NULL */

  /* state */
  GWeakRef places[N_REMEMBERED]; /* where the focus was, the last one first */
  GWeakRef watched;              /* the widget that has it */
  gulong unmap;
  guint idle;
} Keeper;

static GWeakRef *
weak_ref_new (gpointer widget)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, widget);

  return ref;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
free_level (gpointer data)
{
  Level *level = data;

  g_weak_ref_clear (&level->parent);
  g_weak_ref_clear (&level->child);
  g_ptr_array_unref (level->next);
  g_ptr_array_unref (level->previous);
  g_free (level);
}

/* --- Where the focus can be ------------------------------------------------------- */

static gboolean
is_in (GtkWidget *widget, GtkWindow *window)
{
  return gtk_widget_get_mapped (widget) &&
         gtk_widget_get_root (widget) == GTK_ROOT (window);
}

static gboolean
is_alive (GtkWidget *focus, GtkWindow *window)
{
  return focus != NULL && is_in (focus, window) && gtk_widget_is_sensitive (focus);
}

static gboolean
is_header (GtkWidget *widget)
{
  return ADW_IS_HEADER_BAR (widget) || GTK_IS_HEADER_BAR (widget);
}

/* Whether @widget itself knows where the focus goes in it, as a list knows its rows. */
static gboolean
knows_focus (GtkWidget *widget)
{
  return GTK_IS_LIST_VIEW (widget) || GTK_IS_LIST_BOX (widget) ||
         (gtk_widget_get_focusable (widget) && !GTK_IS_SCROLLED_WINDOW (widget));
}

/* Focuses the first that can be below @widget, in a header or out of it; not what comes
 * after the place where the focus was in there before. */
static gboolean
focus_first (GtkWidget *widget, gboolean headers)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_can_focus (widget) ||
      (!headers && is_header (widget)))
    return FALSE;

  if (knows_focus (widget)) {
    gtk_widget_set_focus_child (widget, NULL);
    return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  }

  /* A toast is no place to begin. */
  if (ADW_IS_TOAST_OVERLAY (widget)) {
    GtkWidget *content = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (widget));

    return content != NULL && focus_first (content, headers);
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_first (child, headers))
      return TRUE;

  return GTK_IS_SCROLLED_WINDOW (widget) &&
         gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

void
footing_focus_enter (GtkWidget *page)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (page));

  root = gtk_widget_get_root (page);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (root == NULL || (focus != NULL && gtk_widget_get_mapped (focus) &&
                       gtk_widget_is_ancestor (focus, page)))
    return;

  if (!focus_first (page, FALSE))
    focus_first (page, TRUE);
}

void
footing_focus_drop (GtkWidget *widget)
{
  GtkRoot *root;
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
    gtk_root_set_focus (root, NULL);
}

static gboolean
enter_cb (gpointer part)
{
  if (gtk_widget_get_mapped (part))
    footing_focus_enter (part);

  return G_SOURCE_REMOVE;
}

static void
shown_cb (GtkWidget *part)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, enter_cb, g_object_ref (part),
                   g_object_unref);
}

void
footing_focus_enter_when_shown (GtkWidget *page, GtkWidget *part)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (part));

  g_signal_connect_object (page, "map", G_CALLBACK (shown_cb), part, G_CONNECT_SWAPPED);
}

/* --- Where it was ------------------------------------------------------------------ */

static void
remember (Keeper *self, GtkWidget *focus)
{
  for (guint i = N_REMEMBERED - 1; i > 0; i--) {
    g_autoptr (GtkWidget) before = g_weak_ref_get (&self->places[i - 1]);

    g_weak_ref_set (&self->places[i], before);
  }
  g_weak_ref_set (&self->places[0], focus);
}

static gboolean
come_back (Keeper *self)
{
  for (guint i = 0; i < N_REMEMBERED; i++) {
    g_autoptr (GtkWidget) place = g_weak_ref_get (&self->places[i]);

    if (is_alive (place, self->window) && gtk_widget_grab_focus (place))
      return TRUE;
  }

  return FALSE;
}

/* --- What was next to it ----------------------------------------------------------- */

static Level *
make_level (GtkWidget *child, GtkWidget *parent)
{
  Level *level = g_new0 (Level, 1);

  g_weak_ref_init (&level->parent, parent);
  g_weak_ref_init (&level->child, child);
  level->type = G_OBJECT_TYPE (child);
  level->next = g_ptr_array_new_with_free_func (weak_ref_free);
  level->previous = g_ptr_array_new_with_free_func (weak_ref_free);
  for (GtkWidget *other = gtk_widget_get_next_sibling (child); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    g_ptr_array_add (level->next, weak_ref_new (other));
  for (GtkWidget *other = gtk_widget_get_prev_sibling (child); other != NULL;
       other = gtk_widget_get_prev_sibling (other))
    g_ptr_array_add (level->previous, weak_ref_new (other));

  return level;
}

static GPtrArray *
describe_place (GtkWidget *focus)
{
  GPtrArray *levels = g_ptr_array_new_with_free_func (free_level);
  GtkWidget *parent;

  for (GtkWidget *child = focus; (parent = gtk_widget_get_parent (child)) != NULL;
       child = parent)
    g_ptr_array_add (levels, make_level (child, parent));

  return levels;
}

/* Its children are pages, one of which is shown, or come and go by themselves: they are
 * no neighbours. */
static gboolean
holds_pages (GtkWidget *widget)
{
  return GTK_IS_STACK (widget) || ADW_IS_VIEW_STACK (widget) ||
         ADW_IS_TOAST_OVERLAY (widget) || ADW_IS_LEAFLET (widget) ||
         GTK_IS_WINDOW (widget);
}

/* Focuses the nearest of @widgets, or the first thing in it; only one of @type unless
 * that is G_TYPE_NONE. */
static gboolean
focus_one_of (GPtrArray *widgets, GType type, gboolean itself, GtkWindow *window)
{
  for (guint i = 0; i < widgets->len; i++) {
    g_autoptr (GtkWidget) widget = g_weak_ref_get (g_ptr_array_index (widgets, i));

    if (widget != NULL && (type == G_TYPE_NONE || G_OBJECT_TYPE (widget) == type) &&
        is_in (widget, window) &&
        ((itself && gtk_widget_grab_focus (widget)) || focus_first (widget, FALSE)))
      return TRUE;
  }

  return FALSE;
}

/* Another of its kind, after it or before it, itself as that was or the first thing in
 * it; else what stands there. */
static gboolean
focus_beside (Level *level, gboolean itself, GtkWindow *window)
{
  return focus_one_of (level->next, level->type, itself, window) ||
         focus_one_of (level->previous, level->type, itself, window) ||
         focus_one_of (level->next, G_TYPE_NONE, FALSE, window) ||
         focus_one_of (level->previous, G_TYPE_NONE, FALSE, window);
}

static gboolean
focus_neighbour (Keeper *self)
{
  for (guint i = 0; self->levels != NULL && i < self->levels->len; i++) {
    Level *level = g_ptr_array_index (self->levels, i);
    g_autoptr (GtkWidget) child = g_weak_ref_get (&level->child);
    g_autoptr (GtkWidget) parent = g_weak_ref_get (&level->parent);

    if (parent == NULL || !is_in (parent, self->window))
      continue;
    if (holds_pages (parent))
      return child != NULL && is_in (child, self->window) && focus_first (child, FALSE);
    if (child != NULL && GTK_IS_POPOVER (child))
      return gtk_widget_grab_focus (parent) || focus_first (parent, TRUE);
    if (focus_beside (level, i == 0, self->window))
      return TRUE;
  }

  return FALSE;
}

/* Where a row of a list had the focus itself, GTK gives it to the first button of the
 * next one: the row gets it, so that Enter and Delete mean the same as before. */
static void
lift_focus (Keeper *self, GtkWidget *focus)
{
  Level *level =
      self->levels != NULL && self->levels->len > 0 ? self->levels->pdata[0] : NULL;
  g_autoptr (GtkWidget) list = level != NULL ? g_weak_ref_get (&level->parent) : NULL;
  GtkWidget *row = focus;

  if (!GTK_IS_LIST_VIEW (list) || !gtk_widget_is_ancestor (focus, list))
    return;

  while (gtk_widget_get_parent (row) != list)
    row = gtk_widget_get_parent (row);
  if (row != focus)
    gtk_widget_grab_focus (row);
}

/* --- Watching ---------------------------------------------------------------------- */

/* Before the next frame: GTK would choose then. */
static gboolean
mend_cb (gpointer data)
{
  Keeper *self = data;
  GtkWidget *focus = gtk_window_get_focus (self->window);

  self->idle = 0;
  if (is_alive (focus, self->window))
    lift_focus (self, focus);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->window)) && !focus_neighbour (self) &&
           !come_back (self) && !focus_first (GTK_WIDGET (self->window), FALSE))
    focus_first (GTK_WIDGET (self->window), TRUE);
  g_clear_pointer (&self->levels, g_ptr_array_unref);

  return G_SOURCE_REMOVE;
}

static void
mend_later (Keeper *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, mend_cb, self, NULL);
}

/* What stands around it can still be told: it is taken out from the outside in. */
static void
unmap_cb (Keeper *self, GtkWidget *focus)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self->window)))
    return;

  g_clear_pointer (&self->levels, g_ptr_array_unref);
  self->levels = describe_place (focus);
  mend_later (self);
}

static void
unwatch (Keeper *self)
{
  g_autoptr (GtkWidget) watched = g_weak_ref_get (&self->watched);

  if (watched != NULL && self->unmap != 0)
    g_signal_handler_disconnect (watched, self->unmap);
  self->unmap = 0;
  g_weak_ref_set (&self->watched, NULL);
}

/* What the program fills in has no undo (footing_field_fill ()); what somebody types or
 * deletes has, be the text empty then or not. */
static void
update_undo (GtkWidget *text)
{
  const gboolean any = gtk_editable_get_enable_undo (GTK_EDITABLE (text));

  gtk_widget_action_set_enabled (text, "text.undo", any);
  gtk_widget_action_set_enabled (text, "text.redo", any);
}

static void
enable_undo_cb (GtkWidget *text)
{
  if (!gtk_editable_get_enable_undo (GTK_EDITABLE (text)))
    update_undo (text);
}

/* A text that was there before is gone on with, at its end. And an entry in which nothing
 * was typed yet, or that was filled because that is done with, takes Ctrl+Z all the same,
 * and it goes nowhere: there the key is for the last deed. */
static void
prepare_text (GtkWidget *focus)
{
  if (!GTK_IS_TEXT (focus) || g_object_get_data (G_OBJECT (focus), PREPARED) != NULL)
    return;

  g_object_set_data (G_OBJECT (focus), PREPARED, focus);
  gtk_editable_set_position (GTK_EDITABLE (focus), -1);
  gtk_widget_action_set_enabled (focus, "text.undo", FALSE);
  gtk_widget_action_set_enabled (focus, "text.redo", FALSE);
  g_signal_connect (focus, "changed", G_CALLBACK (update_undo), NULL);
  g_signal_connect (focus, "notify::enable-undo", G_CALLBACK (enable_undo_cb), NULL);
}

/* Whether @focus comes into sight as soon as what it is in has begun to unfold. */
static gboolean
is_unfolding (GtkWidget *focus, GtkWindow *window)
{
  if (focus == NULL || gtk_widget_get_mapped (focus) ||
      gtk_widget_get_root (focus) != GTK_ROOT (window))
    return FALSE;

  for (GtkWidget *part = focus; part != NULL; part = gtk_widget_get_parent (part))
    if (GTK_IS_REVEALER (part) && gtk_revealer_get_reveal_child (GTK_REVEALER (part)) &&
        !gtk_revealer_get_child_revealed (GTK_REVEALER (part)))
      return TRUE;

  return FALSE;
}

static void
focus_cb (Keeper *self)
{
  GtkWidget *focus = gtk_window_get_focus (self->window);

  unwatch (self);
  if (is_unfolding (focus, self->window)) {
    g_weak_ref_set (&self->watched, focus);
    self->unmap = g_signal_connect_swapped (focus, "map", G_CALLBACK (focus_cb), self);
    return;
  }
  if (!is_alive (focus, self->window)) {
    mend_later (self);
    return;
  }

  remember (self, focus);
  prepare_text (focus);
  g_weak_ref_set (&self->watched, focus);
  self->unmap = g_signal_connect_swapped (focus, "unmap", G_CALLBACK (unmap_cb), self);
}

static void
free_keeper (gpointer data)
{
  Keeper *self = data;

  unwatch (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->levels, g_ptr_array_unref);
  for (guint i = 0; i < N_REMEMBERED; i++)
    g_weak_ref_clear (&self->places[i]);
  g_weak_ref_clear (&self->watched);
  g_free (self);
}

static void
keep (GtkWindow *window)
{
  Keeper *self;

  if (g_object_get_data (G_OBJECT (window), KEEPER) != NULL)
    return;

  self = g_new0 (Keeper, 1);
  self->window = window;
  for (guint i = 0; i < N_REMEMBERED; i++)
    g_weak_ref_init (&self->places[i], NULL);
  g_weak_ref_init (&self->watched, NULL);
  g_object_set_data_full (G_OBJECT (window), KEEPER, self, free_keeper);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (focus_cb), self);
}

static void
toplevels_cb (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    keep (GTK_WINDOW (window));
  }
}

void
footing_focus_install (void)
{
  /* The first key would replace what somebody wrote before. */
  g_object_set (gtk_settings_get_default (), "gtk-entry-select-on-focus", FALSE, NULL);
  g_signal_connect (gtk_window_get_toplevels (), "items-changed",
                    G_CALLBACK (toplevels_cb), NULL);
}
