/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-chart.h"
#include "date.h"
#include "week-bars-chart.h"
#include "week-bars.h"
#include "week-table.h"
#include "widgets/chart.h"
#include "widgets/fold-box.h"

#include <glib/gi18n-lib.h>

#define QUARTER_WEEKS 13
#define YEAR_WEEKS 52

struct _FootingWeekChart {
  GtkWidget parent_instance;

  /* template children */
  GtkWidget *box;
  GtkLabel *title;
  GtkToggleButton *quarter;
  GtkToggleButton *year;
  GtkToggleButton *all;
  GtkToggleButton *as_table;
  GtkListBox *table;
  FootingChart *chart;
  GtkLabel *figures;
  GtkWidget *legend;

  /* owned */
  FootingWeekBars *bars;
  char *summary;

  /* state */
  FootingRange range;
};

G_DEFINE_FINAL_TYPE (FootingWeekChart, footing_week_chart, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_RANGE,
  N_PROPS,
};

enum {
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* There are none before it is told what to show. */
static guint
count_bars (FootingWeekChart *self)
{
  return self->bars != NULL ? self->bars->sums->len : 0;
}

/* The figures of the bar that is pointed at, else of all. */
static void
show_figures (FootingWeekChart *self)
{
  const int pointed = footing_chart_get_pointed (self->chart);
  g_autofree char *bar = pointed >= 0 && pointed < (int)count_bars (self)
                             ? footing_week_bars_describe (self->bars, pointed)
                             : NULL;
  const char *text = bar != NULL ? bar : self->summary;

  gtk_label_set_label (self->figures, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* --- As a table ----------------------------------------------------------------------
 */

static void
add_row (FootingWeekChart *self, guint i)
{
  g_autofree char *counts = footing_week_bars_format_counts (self->bars, i);
  g_autofree char *span = footing_week_bars_format_span (self->bars, i);
  g_autofree char *spoken = footing_week_bars_describe (self->bars, i);

  footing_week_table_add (self->table, span, counts, spoken);
}

/* The newest comes first, as on the timeline; there are rows only while they are shown.
 */
static void
fill_table (FootingWeekChart *self)
{
  footing_week_table_clear (self->table);
  if (!gtk_toggle_button_get_active (self->as_table))
    return;

  for (guint i = count_bars (self); i > 0; i--)
    add_row (self, i - 1);
}

/* --- What is done with it ------------------------------------------------------------
 */

static void
chosen_cb (FootingWeekChart *self, guint i)
{
  g_autofree char *day =
      i < count_bars (self) ? footing_week_bars_get_last_day (self->bars, i) : NULL;

  if (day != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, footing_date_get_day (day));
}

static void
row_activated_cb (FootingWeekChart *self, GtkListBoxRow *row)
{
  chosen_cb (self, count_bars (self) - 1 - gtk_list_box_row_get_index (row));
}

static void
range_cb (FootingWeekChart *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  self->range = button == self->quarter ? FOOTING_RANGE_QUARTER
                : button == self->year  ? FOOTING_RANGE_YEAR
                                        : FOOTING_RANGE_ALL;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RANGE]);
}

/* --- The object ----------------------------------------------------------------------
 */

static void
footing_week_chart_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id == PROP_RANGE)
    g_value_set_int (value, FOOTING_WEEK_CHART (object)->range);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
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

  g_clear_pointer (&self->bars, footing_week_bars_free);
  g_free (self->summary);

  G_OBJECT_CLASS (footing_week_chart_parent_class)->finalize (object);
}

/* Whoever comes here by keys comes to what stands first, and by Tab to the bars. */
static gboolean
footing_week_chart_grab_focus (GtkWidget *widget)
{
  FootingWeekChart *self = FOOTING_WEEK_CHART (widget);
  GtkToggleButton *buttons[FOOTING_N_RANGES] = {self->quarter, self->year, self->all};

  return gtk_widget_grab_focus (GTK_WIDGET (buttons[self->range]));
}

static void
footing_week_chart_class_init (FootingWeekChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = footing_week_chart_get_property;
  object_class->dispose = footing_week_chart_dispose;
  object_class->finalize = footing_week_chart_finalize;
  widget_class->grab_focus = footing_week_chart_grab_focus;

  props[PROP_RANGE] = g_param_spec_int ("range", NULL, NULL, 0, FOOTING_N_RANGES - 1, 0,
                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[CHOSEN] = g_signal_new ("chosen", FOOTING_TYPE_WEEK_CHART, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  g_type_ensure (FOOTING_TYPE_CHART);
  g_type_ensure (FOOTING_TYPE_FOLD_BOX);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/timeline/week-chart.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, box);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, title);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, quarter);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, year);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, all);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, as_table);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, table);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, chart);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, figures);
  gtk_widget_class_bind_template_child (widget_class, FootingWeekChart, legend);
  gtk_widget_class_bind_template_callback (widget_class, show_figures);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, fill_table);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
footing_week_chart_init (FootingWeekChart *self)
{
  self->summary = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
footing_week_chart_new (void)
{
  return g_object_new (FOOTING_TYPE_WEEK_CHART, NULL);
}

FootingRange
footing_week_chart_get_range (FootingWeekChart *self)
{
  g_return_val_if_fail (FOOTING_IS_WEEK_CHART (self), FOOTING_RANGE_QUARTER);

  return self->range;
}

void
footing_week_chart_set_range (FootingWeekChart *self, FootingRange range)
{
  GtkToggleButton *buttons[FOOTING_N_RANGES];

  g_return_if_fail (FOOTING_IS_WEEK_CHART (self));
  g_return_if_fail (range < FOOTING_N_RANGES);

  buttons[FOOTING_RANGE_QUARTER] = self->quarter;
  buttons[FOOTING_RANGE_YEAR] = self->year;
  buttons[FOOTING_RANGE_ALL] = self->all;
  gtk_toggle_button_set_active (buttons[range], TRUE);
}

guint
footing_range_count_weeks (FootingRange range, guint n_all)
{
  switch (range) {
  case FOOTING_RANGE_QUARTER:
    return QUARTER_WEEKS;
  case FOOTING_RANGE_YEAR:
    return YEAR_WEEKS;
  case FOOTING_RANGE_ALL:
  case FOOTING_N_RANGES:
  default:
    return MAX (n_all, QUARTER_WEEKS);
  }
}

static void
show_bars (FootingWeekChart *self)
{
  g_autoptr (FootingChartModel) model = footing_week_bars_chart_new (self->bars);
  gboolean marked = FALSE;

  for (guint i = 0; i < count_bars (self); i++)
    marked |= g_array_index (self->bars->sums, FootingWeekCount, i).setbacks > 0;
  footing_chart_set_model (self->chart, model);
  gtk_widget_set_visible (self->legend, marked);
}

void
footing_week_chart_set_weeks (FootingWeekChart *self,
                              GArray *weeks,
                              const char *first,
                              const char *today)
{
  g_autofree char *title = NULL;

  g_return_if_fail (FOOTING_IS_WEEK_CHART (self));
  g_return_if_fail (weeks != NULL && weeks->len > 0);

  g_clear_pointer (&self->bars, footing_week_bars_free);
  self->bars = footing_week_bars_new (weeks, first, today);
  show_bars (self);

  title = self->bars->n_each == 1
              ? g_strdup (_ ("Wins per week"))
              /* Translators: over a chart, each bar of which stands for so many weeks */
              : g_strdup_printf (ngettext ("Wins in %u week", "Wins in %u weeks each",
                                           self->bars->n_each),
                                 self->bars->n_each);
  gtk_label_set_label (self->title, title);
  g_free (self->summary);
  self->summary = footing_week_bars_describe_all (self->bars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->summary, -1);
  show_figures (self);
  fill_table (self);
}

const char *
footing_week_chart_get_summary (FootingWeekChart *self)
{
  g_return_val_if_fail (FOOTING_IS_WEEK_CHART (self), NULL);

  return self->summary;
}
