/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "week-chart.h"
#include "date.h"
#include "format/date-format.h"
#include "week-table.h"
#include "widgets/bar-chart.h"
#include "widgets/fold-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define QUARTER_WEEKS 13
#define YEAR_WEEKS 52

/* More weeks than that share bars; of more weeks than these only the years are named. */
#define MAX_BARS 105
#define MONTHS_WEEKS 60

/* Of a date: "2026", "2026-03". */
#define YEAR_LENGTH 4
#define MONTH_LENGTH 7

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
  FootingBarChart *chart;
  GtkLabel *figures;
  GtkWidget *legend;

  /* owned */
  GArray *sums; /* FootingWeekCount, of each bar */
  char *first;
  char *today;
  char *summary;

  /* state */
  guint n_each; /* weeks of a bar */
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

/* --- In words ------------------------------------------------------------------------
 */

static char *
format_counts (FootingWeekCount count)
{
  g_autofree char *wins =
      g_strdup_printf (ngettext ("%d win", "%d wins", count.wins), count.wins);
  g_autofree char *setbacks = NULL;

  if (count.setbacks == 0)
    return g_steal_pointer (&wins);

  setbacks = g_strdup_printf (ngettext ("%d setback", "%d setbacks", count.setbacks),
                              count.setbacks);

  /* Translators: what there was in some weeks: "14 wins", "1 setback" */
  return g_strdup_printf (C_ ("weeks", "%s, %s"), wins, setbacks);
}

/* The first day of the bar @i; owned by the caller. */
static char *
get_day (FootingWeekChart *self, guint i)
{
  return footing_date_add_days (self->first, 7 * (int)(i * self->n_each));
}

/* The last one: of the bar that is not over, today. */
static char *
get_last_day (FootingWeekChart *self, guint i)
{
  g_autofree char *next = get_day (self, i + 1);

  return i + 1 == self->sums->len || next == NULL ? g_strdup (self->today)
                                                  : footing_date_add_days (next, -1);
}

static gboolean
is_this_week (FootingWeekChart *self, guint i)
{
  return i + 1 == self->sums->len && self->n_each == 1;
}

/* The days of the bar @i: "2–8 March". Owned by the caller. */
static char *
format_span (FootingWeekChart *self, guint i)
{
  g_autofree char *from = get_day (self, i);
  g_autofree char *to = get_last_day (self, i);

  return footing_date_format_span (from, to, self->today);
}

static char *
describe_bar (FootingWeekChart *self, guint i)
{
  g_autofree char *counts =
      format_counts (g_array_index (self->sums, FootingWeekCount, i));
  g_autofree char *span = format_span (self, i);

  if (is_this_week (self, i))
    /* Translators: what there was up to today: "14 wins, 1 setback" */
    return g_strdup_printf (_ ("This week: %s"), counts);

  /* Translators: days, and what there was in them: "2–8 March: 3 wins, 1 setback" */
  return g_strdup_printf (C_ ("weeks", "%s: %s"), span, counts);
}

static char *
describe_all (FootingWeekChart *self)
{
  FootingWeekCount sum = {0, 0};
  g_autofree char *counts = NULL;
  g_autofree char *since = footing_date_format_day (self->first, self->today);

  for (guint i = 0; i < self->sums->len; i++) {
    sum.wins += g_array_index (self->sums, FootingWeekCount, i).wins;
    sum.setbacks += g_array_index (self->sums, FootingWeekCount, i).setbacks;
  }
  counts = format_counts (sum);

  /* Translators: what the chart shows, in words: a day, and what there was from then on,
   * such as "14 wins, 1 setback" */
  return g_strdup_printf (_ ("Since %s: %s"), since, counts);
}

/* The figures of the bar that is pointed at, else of all. */
static void
show_figures (FootingWeekChart *self)
{
  const int pointed = footing_bar_chart_get_pointed (self->chart);
  g_autofree char *bar = pointed >= 0 && pointed < (int)self->sums->len
                             ? describe_bar (self, pointed)
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
  g_autofree char *counts =
      format_counts (g_array_index (self->sums, FootingWeekCount, i));
  g_autofree char *span =
      is_this_week (self, i) ? g_strdup (_ ("This week")) : format_span (self, i);
  g_autofree char *spoken = describe_bar (self, i);

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

  for (guint i = self->sums->len; i > 0; i--)
    add_row (self, i - 1);
}

/* --- Below the axis ------------------------------------------------------------------
 */

/* What is said below the bar of @named, a date, after a bar of the year @last: the year,
 * the month, or both. Owned by the caller; NULL where nothing is said. */
static char *
format_word (const char *named, const char *last, gboolean by_year)
{
  const gboolean same = strncmp (named, last, YEAR_LENGTH) == 0;
  g_autoptr (GDateTime) day = footing_date_to_date_time (named);

  if (day == NULL || (by_year && same))
    return NULL;
  if (by_year)
    return g_date_time_format (day, "%Y");

  return same
             /* Translators: a month below an axis, in short: "Mar" */
             ? g_date_time_format (day, C_ ("axis", "%b"))
             /* Translators: a month and its year below an axis, in short: "Mar 2025" */
             : g_date_time_format (day, C_ ("axis", "%b %Y"));
}

/* Names the months that begin, or the years; the year is said wherever it is another one
 * than that of the name before, and first where it is not this one. */
static void
add_words (FootingWeekChart *self)
{
  const gboolean by_year = self->sums->len * self->n_each > MONTHS_WEEKS;
  g_autofree char *last = g_strdup (by_year ? "" : self->today);

  for (guint i = 0; i < self->sums->len; i++) {
    g_autofree char *from = get_day (self, i);
    g_autofree char *to = get_last_day (self, i);
    const char *named = i == 0 ? from : to;
    g_autofree char *word = NULL;

    if (from == NULL || to == NULL)
      continue;
    /* A month that begins within the bar, or with it. */
    if (i > 0 && strcmp (from + MONTH_LENGTH, "-01") != 0 &&
        strncmp (from, to, MONTH_LENGTH) == 0)
      continue;
    word = format_word (named, last, by_year);
    if (word == NULL)
      continue;
    footing_bar_chart_add_word (self->chart, i, word);
    g_free (last);
    last = g_strdup (named);
  }
}

/* --- What is done with it ------------------------------------------------------------
 */

static void
chosen_cb (FootingWeekChart *self, guint i)
{
  g_autofree char *day = get_last_day (self, i);

  if (day != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, footing_date_get_day (day));
}

static void
row_activated_cb (FootingWeekChart *self, GtkListBoxRow *row)
{
  chosen_cb (self, self->sums->len - 1 - gtk_list_box_row_get_index (row));
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

  g_array_unref (self->sums);
  g_free (self->first);
  g_free (self->today);
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

  g_type_ensure (FOOTING_TYPE_BAR_CHART);
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
  self->sums = g_array_new (FALSE, FALSE, sizeof (FootingWeekCount));
  self->summary = g_strdup ("");
  self->n_each = 1;
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

/* The last bar ends with this week, so the first may stand for fewer. */
static void
sum_up (FootingWeekChart *self, GArray *weeks)
{
  self->n_each = (weeks->len + MAX_BARS - 1) / MAX_BARS;
  g_array_set_size (self->sums, 0);
  for (guint i = 0; i < weeks->len; i++) {
    const FootingWeekCount *week = &g_array_index (weeks, FootingWeekCount, i);

    if (i % self->n_each == 0)
      g_array_append_val (self->sums, ((FootingWeekCount){0, 0}));
    g_array_index (self->sums, FootingWeekCount, self->sums->len - 1).wins += week->wins;
    g_array_index (self->sums, FootingWeekCount, self->sums->len - 1).setbacks +=
        week->setbacks;
  }
}

static void
show_bars (FootingWeekChart *self)
{
  g_autoptr (GArray) bars = g_array_new (FALSE, FALSE, sizeof (FootingBar));
  gboolean marked = FALSE;

  for (guint i = 0; i < self->sums->len; i++) {
    const FootingWeekCount *sum = &g_array_index (self->sums, FootingWeekCount, i);
    const FootingBar bar = {sum->wins, sum->setbacks > 0};

    g_array_append_val (bars, bar);
    marked |= bar.marked;
  }
  footing_bar_chart_set_bars (self->chart, bars);
  add_words (self);
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

  g_free (self->first);
  self->first = g_strdup (first);
  g_free (self->today);
  self->today = g_strdup (today);
  sum_up (self, weeks);
  show_bars (self);

  title = self->n_each == 1
              ? g_strdup (_ ("Wins per week"))
              /* Translators: over a chart, each bar of which stands for so many weeks */
              : g_strdup_printf (
                    ngettext ("Wins in %u week", "Wins in %u weeks each", self->n_each),
                    self->n_each);
  gtk_label_set_label (self->title, title);
  g_free (self->summary);
  self->summary = describe_all (self);
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
