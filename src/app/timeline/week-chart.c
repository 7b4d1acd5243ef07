/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-chart.h"
#include "date.h"
#include "format/date-format.h"
#include "store/store.h"

#include <glib/gi18n-lib.h>

/* In pixels: the widest bar, the lowest bar, the half of a setback's mark and the room
 * for it. */
#define BAR 12
#define LOWEST 2
#define MARK 4
#define MARK_ROOM 12

/* A week with fewer wins is not drawn at full height. */
#define FEW_WINS 4

struct _FootingWeekChart {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkDrawingArea *area;
  GtkLabel *from;
  GtkLabel *to;
  GtkWidget *legend;

  /* owned */
  GArray *weeks;
  char *summary;
};

G_DEFINE_FINAL_TYPE (FootingWeekChart, footing_week_chart, GTK_TYPE_WIDGET)

static const FootingWeekCount *
get_week (FootingWeekChart *self, guint i)
{
  return &g_array_index (self->weeks, FootingWeekCount, i);
}

static void
set_colour (GtkWidget *widget, cairo_t *cr, const char *name, double strength)
{
  GdkRGBA colour = {0.5, 0.5, 0.5, 1};

  gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, &colour);
  colour.alpha *= strength;
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_bar (cairo_t *cr, double x, double y, double width, double height)
{
  const double radius = MIN (2, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, x + width - radius, y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, x + width, y + height);
  cairo_line_to (cr, x, y + height);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_mark (cairo_t *cr, double x, double y)
{
  cairo_move_to (cr, x, y - MARK);
  cairo_line_to (cr, x + MARK, y);
  cairo_line_to (cr, x, y + MARK);
  cairo_line_to (cr, x - MARK, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  FootingWeekChart *self = data;
  GtkWidget *widget = GTK_WIDGET (area);
  const guint n = self->weeks->len;
  const double each = n > 0 ? (double)width / n : 0;
  const double wide = MIN (BAR, each * 0.6);
  int most = FEW_WINS;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL) {
    cairo_translate (cr, width, 0);
    cairo_scale (cr, -1, 1);
  }
  for (guint i = 0; i < n; i++)
    most = MAX (most, get_week (self, i)->wins);

  for (guint i = 0; i < n; i++) {
    const FootingWeekCount *week = get_week (self, i);
    const double bar = (double)(height - MARK_ROOM) * week->wins / most;
    const double tall = MAX (bar, LOWEST);

    set_colour (widget, cr, week->wins > 0 ? "footing_win" : "footing_line",
                week->wins > 0 ? 1 : 0.6);
    draw_bar (cr, (i + 0.5) * each - wide / 2, height - tall, wide, tall);
    if (week->setbacks > 0) {
      set_colour (widget, cr, "footing_setback", 1);
      draw_mark (cr, (i + 0.5) * each, height - tall - MARK - 2);
    }
  }
}

static void
footing_week_chart_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_WEEK_CHART);

  G_OBJECT_CLASS (footing_week_chart_parent_class)->dispose (object);
}

static void
footing_week_chart_finalize (GObject *object)
{
  FootingWeekChart *self = FOOTING_WEEK_CHART (object);

  g_array_unref (self->weeks);
  g_free (self->summary);

  G_OBJECT_CLASS (footing_week_chart_parent_class)->finalize (object);
}

static void
footing_week_chart_class_init (FootingWeekChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_week_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_week_chart_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/week-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, box);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, area);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, from);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, to);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, legend);
}

static void
footing_week_chart_init (FootingWeekChart *self)
{
  self->weeks = g_array_new (FALSE, FALSE, sizeof (FootingWeekCount));
  self->summary = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drawing_area_set_draw_func (self->area, draw_cb, self, NULL);
}

GtkWidget *
footing_week_chart_new (void)
{
  return g_object_new (FOOTING_TYPE_WEEK_CHART, NULL);
}

static void
count (GArray *weeks, int *wins, int *setbacks)
{
  *wins = *setbacks = 0;
  for (guint i = 0; i < weeks->len; i++) {
    *wins += g_array_index (weeks, FootingWeekCount, i).wins;
    *setbacks += g_array_index (weeks, FootingWeekCount, i).setbacks;
  }
}

static char *
make_summary (int n_weeks, int wins, int setbacks)
{
  g_autofree char *won = g_strdup_printf (ngettext ("%d win", "%d wins", wins), wins);
  g_autofree char *set_back =
      g_strdup_printf (ngettext ("%d setback", "%d setbacks", setbacks), setbacks);

  /* Translators: what the chart shows, in words: weeks, "14 wins", "1 setback" */
  return g_strdup_printf (
      ngettext ("In the last %d week: %s, %s.", "In the last %d weeks: %s, %s.", n_weeks),
      n_weeks, won, set_back);
}

static void
set_month (GtkLabel *label, const char *date, const char *today)
{
  g_autofree char *month = footing_date_format_month (date, today);

  gtk_label_set_label (label, month);
}

void
footing_week_chart_set_weeks (FootingWeekChart *self,
                              GArray *weeks,
                              const char *first,
                              const char *today)
{
  g_autofree char *last = NULL;
  int wins, setbacks;

  g_return_if_fail (FOOTING_IS_WEEK_CHART (self));
  g_return_if_fail (weeks != NULL);

  g_array_ref (weeks);
  g_array_unref (self->weeks);
  self->weeks = weeks;

  count (weeks, &wins, &setbacks);
  last = footing_date_add_days (first, 7 * (int)weeks->len - 1);
  set_month (self->from, first, today);
  set_month (self->to, last != NULL ? last : today, today);
  gtk_widget_set_visible (self->legend, setbacks > 0);
  g_free (self->summary);
  self->summary = make_summary (weeks->len, wins, setbacks);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Wins per week"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->summary, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->summary);
  gtk_widget_queue_draw (GTK_WIDGET (self->area));
}

const char *
footing_week_chart_get_summary (FootingWeekChart *self)
{
  g_return_val_if_fail (FOOTING_IS_WEEK_CHART (self), NULL);

  return self->summary;
}
