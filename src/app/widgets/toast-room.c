/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "toast-room.h"

#define ROOM "footing-toast-room"

/* Between a row and the toast below it, in pixels. */
#define SPACE 6

/* What has got room at its end. */
typedef struct {
  GtkWidget *content; /* weak */
  int margin;         /* that it had */
} Room;

static void
free_room (gpointer data)
{
  Room *room = data;

  if (room->content != NULL)
    gtk_widget_set_margin_bottom (room->content, room->margin);
  g_clear_weak_pointer (&room->content);
  g_free (room);
}

static void
give_room (GtkWidget *overlay, GtkWidget *content, int height)
{
  Room *room = g_object_get_data (G_OBJECT (overlay), ROOM);

  if (room == NULL || room->content != content) {
    room = g_new0 (Room, 1);
    room->margin = gtk_widget_get_margin_bottom (content);
    g_set_weak_pointer (&room->content, content);
    g_object_set_data_full (G_OBJECT (overlay), ROOM, room, free_room);
  }
  gtk_widget_set_margin_bottom (content, room->margin + height);
}

/* The toast over @overlay, or NULL. */
static GtkWidget *
find_toast (GtkWidget *overlay)
{
  GtkWidget *content = adw_toast_overlay_get_child (ADW_TOAST_OVERLAY (overlay));

  for (GtkWidget *child = gtk_widget_get_last_child (overlay); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (child != content && gtk_widget_get_mapped (child))
      return child;

  return NULL;
}

/* The row with the focus, or what has it, below @overlay; NULL when it is elsewhere. */
static GtkWidget *
find_focused (GtkWidget *overlay, GtkWidget *toast)
{
  GtkRoot *root = gtk_widget_get_root (overlay);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, overlay) ||
      gtk_widget_is_ancestor (focus, toast))
    return NULL;

  row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);

  return row != NULL && gtk_widget_is_ancestor (row, overlay) ? row : focus;
}

/* Whether @widget is a page that scrolls up and down: another one that gets room makes
 * its window higher. */
static gboolean
is_page (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_parent (widget);
  GtkPolicyType policy = GTK_POLICY_AUTOMATIC;

  if (!GTK_IS_VIEWPORT (widget))
    return FALSE;
  if (GTK_IS_SCROLLED_WINDOW (scroller))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), NULL, &policy);

  return policy != GTK_POLICY_NEVER;
}

/* The page that @widget is on, or NULL. */
static GtkWidget *
find_page_of (GtkWidget *widget)
{
  while (widget != NULL && !is_page (widget))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

/* The page below @widget that is in sight, or NULL. */
static GtkWidget *
find_page (GtkWidget *widget)
{
  GtkWidget *page = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (is_page (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && page == NULL; child = gtk_widget_get_next_sibling (child))
    page = find_page (child);

  return page;
}

/* How much of the end of @page @toast covers. */
static int
find_covered (GtkWidget *overlay, GtkWidget *toast, GtkWidget *page)
{
  graphene_rect_t above, within;

  if (!gtk_widget_compute_bounds (toast, overlay, &above) ||
      !gtk_widget_compute_bounds (page, overlay, &within))
    return 0;

  return MAX ((int)(within.origin.y + within.size.height - above.origin.y) + SPACE, 0);
}

/* Whether what is on @page, without the room that it has for a toast, comes into the
 * @covered pixels at its end. */
static gboolean
reaches (GtkWidget *overlay, GtkWidget *page, int covered)
{
  GtkWidget *content = gtk_viewport_get_child (GTK_VIEWPORT (page));
  Room *room = g_object_get_data (G_OBJECT (overlay), ROOM);
  int height;

  /* Before it has its place nothing can be told of it. */
  if (content == NULL || gtk_widget_get_width (page) <= 0)
    return FALSE;

  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (page),
                      &height, NULL, NULL, NULL);
  if (room != NULL && room->content == content)
    height -= gtk_widget_get_margin_bottom (content) - room->margin;

  return height > gtk_widget_get_height (page) - covered;
}

/* How far the page goes up, for @row to stand above @toast; no further than its top. */
static double
find_distance (GtkWidget *overlay, GtkWidget *row, GtkWidget *toast, GtkWidget *page)
{
  graphene_rect_t at, above, within;
  double covered;

  if (!gtk_widget_compute_bounds (row, overlay, &at) ||
      !gtk_widget_compute_bounds (toast, overlay, &above) ||
      !gtk_widget_compute_bounds (page, overlay, &within) ||
      at.origin.y >= above.origin.y + above.size.height)
    return 0;

  covered = at.origin.y + at.size.height + SPACE - above.origin.y;

  return MAX (MIN (covered, at.origin.y - within.origin.y), 0);
}

void
footing_toast_room_end (AdwToastOverlay *overlay)
{
  g_object_set_data (G_OBJECT (overlay), ROOM, NULL);
}

void
footing_toast_room_make (AdwToastOverlay *overlay)
{
  GtkWidget *widget = GTK_WIDGET (overlay);
  GtkWidget *toast = find_toast (widget);
  GtkWidget *row = toast != NULL ? find_focused (widget, toast) : NULL;
  GtkWidget *page = find_page_of (row);
  GtkAdjustment *adjustment;
  double distance = 0;
  int covered;

  if (toast == NULL)
    return;
  if (page != NULL)
    distance = find_distance (widget, row, toast, page);
  else
    page = find_page (adw_toast_overlay_get_child (overlay));
  if (page == NULL)
    return;

  covered = find_covered (widget, toast, page);
  if (covered > 0 && (distance > 0 || reaches (widget, page, covered)))
    give_room (widget, gtk_viewport_get_child (GTK_VIEWPORT (page)), covered);
  else
    /* It was on its way up, and is not in the way where it stands. */
    footing_toast_room_end (overlay);
  if (distance > 0) {
    adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page));
    gtk_adjustment_set_value (adjustment,
                              gtk_adjustment_get_value (adjustment) + distance);
  }
}
