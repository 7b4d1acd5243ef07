/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sticky-week.h"
#include "timeline-mark.h"
#include "timeline-row.h"

#include <math.h>

struct _FootingStickyWeek {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *clamp;
  GtkLabel *label;

  /* owned */
  GtkListView *list;
  GtkAdjustment *adjustment;

  /* state */
  guint tick;
  gboolean drawn; /* a frame has been drawn since the list was scrolled */
};

G_DEFINE_FINAL_TYPE (FootingStickyWeek, footing_sticky_week, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_LIST,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static gboolean
lies_in (double top, double bottom, double height)
{
  return bottom > 0 && top < height;
}

int
footing_sticky_week_choose (const FootingStickyRow *rows, guint n, double height)
{
  int chosen = -1;

  for (guint i = 0; i < n && rows[i].top < height; i++) {
    const FootingStickyRow *row = &rows[i];

    if (row->bottom <= 0)
      continue;
    if (row->focused || lies_in (row->heading_top, row->heading_bottom, height))
      return -1;
    if (chosen >= 0)
      continue;
    if (!row->entry || row->heading_bottom > 0)
      return -1;
    chosen = i;
  }

  return chosen;
}

/* --- What is in sight ------------------------------------------------------------ */

static gboolean
has_focus (GtkWidget *child)
{
  GtkRoot *root = gtk_widget_get_root (child);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_window_get_focus_visible (GTK_WINDOW (root)) &&
         (focus == child || gtk_widget_is_ancestor (focus, child));
}

/* Where @child of the list is; FALSE when it is not drawn. */
static gboolean
measure_row (FootingStickyWeek *self, GtkWidget *child, FootingStickyRow *row)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *content = gtk_widget_get_first_child (child);
  GtkWidget *heading = NULL;
  graphene_rect_t bounds;

  if (content == NULL || !gtk_widget_get_mapped (child) ||
      !gtk_widget_compute_bounds (child, list, &bounds))
    return FALSE;

  *row = (FootingStickyRow){.top = bounds.origin.y,
                            .bottom = bounds.origin.y + bounds.size.height,
                            .heading_top = NAN,
                            .heading_bottom = NAN,
                            .entry = FOOTING_IS_TIMELINE_ROW (content),
                            .focused = has_focus (child)};
  if (row->entry)
    heading = footing_timeline_row_get_heading (FOOTING_TIMELINE_ROW (content));
  if (heading != NULL && gtk_widget_compute_bounds (heading, list, &bounds)) {
    row->heading_top = bounds.origin.y;
    row->heading_bottom = bounds.origin.y + bounds.size.height;
  }

  return TRUE;
}

/* The item at the top whose week is to be said, or NULL. Borrowed. */
static FootingTimelineItem *
find_item (FootingStickyWeek *self, int height)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FootingStickyRow));
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();
  int chosen;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list));
       child != NULL; child = gtk_widget_get_next_sibling (child)) {
    FootingStickyRow row;

    if (!measure_row (self, child, &row) || row.bottom <= 0)
      continue;
    if (row.top >= height)
      break;
    g_array_append_val (rows, row);
    g_ptr_array_add (contents, gtk_widget_get_first_child (child));
  }
  chosen = footing_sticky_week_choose ((const FootingStickyRow *)rows->data, rows->len,
                                       height);

  return chosen >= 0
             ? footing_timeline_row_get_item (g_ptr_array_index (contents, chosen))
             : NULL;
}

static void
update (FootingStickyWeek *self)
{
  int height;
  FootingTimelineItem *item;
  g_autofree char *text = NULL;

  gtk_widget_measure (self->clamp, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);
  item =
      gtk_adjustment_get_value (self->adjustment) > 0 ? find_item (self, height) : NULL;
  if (item != NULL)
    text = footing_timeline_item_dup_week_name (item);
  if (text != NULL)
    gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->clamp, text != NULL);
}

/* Rows are where they are to be once a frame has been drawn. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *frames, gpointer data)
{
  FootingStickyWeek *self = FOOTING_STICKY_WEEK (widget);

  if (!self->drawn) {
    self->drawn = TRUE;
    return G_SOURCE_CONTINUE;
  }

  self->tick = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
wait (FootingStickyWeek *self)
{
  if (self->tick != 0)
    return;

  self->drawn = FALSE;
  self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/* --- The list -------------------------------------------------------------------- */

static void
follow_adjustment (FootingStickyWeek *self)
{
  GtkAdjustment *adjustment =
      gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));

  if (adjustment == self->adjustment)
    return;

  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (wait), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (wait), self,
                           G_CONNECT_SWAPPED);
}

static void
follow_list (FootingStickyWeek *self, GtkListView *list)
{
  GtkEventController *focus;

  if (list == NULL)
    return;

  g_set_object (&self->list, list);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (wait), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (wait), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (list), focus);
  g_signal_connect_object (list, "notify::vadjustment", G_CALLBACK (follow_adjustment),
                           self, G_CONNECT_SWAPPED);
  follow_adjustment (self);
}

static void
footing_sticky_week_set_property (GObject *object,
                                  guint property_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  if (property_id == PROP_LIST)
    follow_list (FOOTING_STICKY_WEEK (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_sticky_week_dispose (GObject *object)
{
  FootingStickyWeek *self = FOOTING_STICKY_WEEK (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_STICKY_WEEK);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (footing_sticky_week_parent_class)->dispose (object);
}

static void
footing_sticky_week_class_init (FootingStickyWeekClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = footing_sticky_week_dispose;
  object_class->set_property = footing_sticky_week_set_property;

  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_LIST_VIEW,
                                          G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (FOOTING_TYPE_TIMELINE_MARK);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/sticky-week.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingStickyWeek, clamp);
  gtk_widget_class_bind_template_child (widget_class, FootingStickyWeek, label);
}

static void
footing_sticky_week_init (FootingStickyWeek *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->clamp, FALSE);
}

const char *
footing_sticky_week_get_text (FootingStickyWeek *self)
{
  g_return_val_if_fail (FOOTING_IS_STICKY_WEEK (self), NULL);

  return gtk_widget_get_visible (self->clamp) ? gtk_label_get_label (self->label) : NULL;
}
