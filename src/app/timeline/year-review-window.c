/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "year-review-window.h"
#include "format/entry-format.h"
#include "format/year-format.h"
#include "text.h"
#include "timeline-row.h"
#include "year-chart.h"
#include "widgets/chart.h"
#include "widgets/choice-row.h"
#include "widgets/print-pages.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define ENTRY "footing-entry"

/* Of each name. */
#define NAME_CHARS 80

struct _FootingYearReviewWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  FootingChoiceRow *year_row;
  GtkLabel *empty;
  GtkWidget *content;
  GtkLabel *months_title;
  FootingChart *chart;
  GtkLabel *figures;
  GtkListBox *table;
  AdwPreferencesGroup *measured;
  GtkListBox *measured_list;
  AdwPreferencesGroup *others;
  GtkListBox *others_list;
  AdwPreferencesGroup *viewers;
  GtkListBox *viewers_list;
  AdwPreferencesGroup *opened;
  GtkListBox *opened_list;

  /* owned */
  FootingContext *context;
  char *recovery; /* whose wins, or NULL */
  FootingYearReview *review;

  /* state */
  gboolean loading; /* the years that can be chosen */
};

G_DEFINE_FINAL_TYPE (FootingYearReviewWindow, footing_year_review_window, ADW_TYPE_WINDOW)

static FootingPerspective
get_perspective (FootingYearReviewWindow *self)
{
  return footing_context_get_perspective (
      self->context, self->recovery != NULL
                         ? self->recovery
                         : footing_context_get_recovery (self->context));
}

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* A row at the end of @list, with @detail below its title and @figure at its end. */
static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *detail, const char *figure)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (figure);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_visible (label, *figure != '\0');
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);

  return row;
}

/* --- Month by month -------------------------------------------------------------- */

/* What is pointed at, else nothing: all of them would be a sum. */
static void
show_figures (FootingYearReviewWindow *self)
{
  const int pointed = footing_chart_get_pointed (self->chart);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *summary = footing_year_format_summary (self->review, today);
  g_autofree char *month =
      pointed >= 0 ? footing_year_format_wins (self->review, pointed + 1, today) : NULL;

  gtk_label_set_label (self->figures, month != NULL ? month : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  month != NULL ? month : summary, -1);
}

static void
show_months (FootingYearReviewWindow *self)
{
  const guint n = self->review->n_months;
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (FootingChartModel) model = footing_year_chart_new (self->review, today);

  clear_list (self->table);
  for (int month = 1; month <= (int)n; month++) {
    g_autofree char *name = footing_year_format_month (self->review->year, month, today);
    g_autofree char *count = footing_year_format_count (self->review->wins[month - 1]);

    if (self->review->wins[month - 1] > 0)
      add_row (self->table, name, NULL, count);
  }
  footing_chart_set_model (self->chart, model);
  show_figures (self);
}

/* --- What there was -------------------------------------------------------------- */

static void
activated_cb (FootingYearReviewWindow *self, GtkListBoxRow *row)
{
  footing_timeline_open (GTK_WIDGET (self), self->context,
                         g_object_get_data (G_OBJECT (row), ENTRY));
}

static void
show_entries (AdwPreferencesGroup *group,
              GtkListBox *list,
              GPtrArray *entries,
              const char *today)
{
  clear_list (list);
  for (guint i = 0; i < entries->len; i++) {
    FootingEntry *entry = g_ptr_array_index (entries, i);
    g_autofree char *title = footing_entry_format_title (entry);
    g_autofree char *detail = footing_entry_format_detail (entry, today);
    GtkWidget *row = add_row (list, title, detail, "");

    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    g_object_set_data_full (G_OBJECT (row), ENTRY, g_object_ref (entry), g_object_unref);
  }
  gtk_widget_set_visible (GTK_WIDGET (group), entries->len > 0);
}

static void
show_viewers (FootingYearReviewWindow *self)
{
  GPtrArray *viewers = self->review->viewers;

  clear_list (self->viewers_list);
  for (guint i = 0; i < viewers->len; i++) {
    const FootingViewer *viewer = g_ptr_array_index (viewers, i);
    g_autofree char *name = footing_text_excerpt (viewer->name, NAME_CHARS);
    g_autofree char *count = footing_year_format_count (viewer->n);

    add_row (self->viewers_list, name, NULL, count);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->viewers), viewers->len > 0);
}

static void
show_titles (FootingYearReviewWindow *self)
{
  const FootingPerspective perspective = get_perspective (self);
  const char *months = footing_year_part_get_title (FOOTING_YEAR_MONTHS, perspective);

  gtk_label_set_label (self->months_title, months);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, months, -1);
  adw_preferences_group_set_title (
      self->measured, footing_year_part_get_title (FOOTING_YEAR_MEASURED, perspective));
  adw_preferences_group_set_title (
      self->others, footing_year_part_get_title (FOOTING_YEAR_OTHERS, perspective));
  adw_preferences_group_set_title (
      self->opened, footing_year_part_get_title (FOOTING_YEAR_OPENED, perspective));
  adw_preferences_group_set_title (
      self->viewers, footing_year_part_get_title (FOOTING_YEAR_VIEWERS, perspective));
}

static void
show_review (FootingYearReviewWindow *self)
{
  const gboolean any = footing_year_review_has_wins (self->review);
  g_autofree char *today = footing_context_today (self->context);
  /* Translators: %d is a year */
  g_autofree char *none =
      g_strdup_printf (_ ("You noted no win in %d. That says what was "
                          "written down, not what there was."),
                       self->review->year);

  gtk_label_set_label (self->empty, none);
  gtk_widget_set_visible (GTK_WIDGET (self->empty), !any);
  gtk_widget_set_visible (self->content, any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.print", any);
  show_titles (self);
  show_months (self);
  show_entries (self->measured, self->measured_list, self->review->measured, today);
  show_entries (self->others, self->others_list, self->review->others, today);
  show_viewers (self);
  show_entries (self->opened, self->opened_list, self->review->opened, today);
}

/* --- Which year ------------------------------------------------------------------ */

static void
read_review (FootingYearReviewWindow *self)
{
  g_autoptr (GError) error = NULL;
  FootingYearReview *review = footing_year_review_new (
      footing_context_get_store (self->context), self->recovery,
      atoi (footing_choice_row_get_code (self->year_row)), &error);

  if (review == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_year_review_free (self->review);
  self->review = review;
  show_review (self);
}

static void
year_cb (FootingYearReviewWindow *self)
{
  if (!self->loading && *footing_choice_row_get_code (self->year_row) != '\0')
    read_review (self);
}

static char *
label_year (const char *code)
{
  return g_strdup (code);
}

/* Offers the years that have entries, and keeps the one that is chosen while it has. */
static void
load_years (FootingYearReviewWindow *self, GArray *years)
{
  g_autofree char *chosen = g_strdup (footing_choice_row_get_code (self->year_row));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) codes = NULL;

  for (guint i = 0; i < years->len; i++) {
    g_autofree char *code = g_strdup_printf ("%d", g_array_index (years, int, i));

    g_strv_builder_add (builder, code);
  }
  codes = g_strv_builder_end (builder);

  self->loading = TRUE;
  footing_choice_row_load (self->year_row, (const char *const *)codes, label_year);
  g_object_set (self->year_row, "code",
                g_strv_contains ((const char *const *)codes, chosen) ? chosen : codes[0],
                NULL);
  self->loading = FALSE;
}

static void
refresh (FootingYearReviewWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) years = footing_store_list_years (
      footing_context_get_store (self->context), self->recovery, &error);

  if (years == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  gtk_stack_set_visible_child_name (self->stack, years->len > 0 ? "year" : "none");
  if (years->len == 0) {
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.print", FALSE);
    return;
  }
  load_years (self, years);
  read_review (self);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingYearReviewWindow *self = FOOTING_YEAR_REVIEW_WINDOW (widget);
  g_autofree char *markup =
      footing_year_format_markup (self->review, get_perspective (self));
  g_autoptr (GtkPrintOperation) operation =
      footing_print_pages_new (markup, _ ("Year in Review"));
  g_autoptr (GError) error = NULL;

  if (!footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

/* --- The window ------------------------------------------------------------------ */

static void
footing_year_review_window_dispose (GObject *object)
{
  FootingYearReviewWindow *self = FOOTING_YEAR_REVIEW_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_YEAR_REVIEW_WINDOW);
  g_clear_pointer (&self->review, footing_year_review_free);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_year_review_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, toasts);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, stack);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, year_row);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, empty);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, content);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, months_title);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, chart);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, figures);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, table);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, measured);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, measured_list);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, others);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, others_list);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, viewers);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, viewers_list);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, opened);
  gtk_widget_class_bind_template_child (klass, FootingYearReviewWindow, opened_list);
  gtk_widget_class_bind_template_callback (klass, year_cb);
  gtk_widget_class_bind_template_callback (klass, show_figures);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
}

static void
footing_year_review_window_class_init (FootingYearReviewWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_year_review_window_dispose;

  g_type_ensure (FOOTING_TYPE_CHART);
  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/timeline/year-review-window.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "year.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_year_review_window_init (FootingYearReviewWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_year_review_show (GtkWindow *parent,
                          FootingContext *context,
                          const char *recovery)
{
  FootingYearReviewWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  self =
      g_object_new (FOOTING_TYPE_YEAR_REVIEW_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
