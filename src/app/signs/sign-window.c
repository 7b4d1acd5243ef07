/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-window.h"
#include "editors/concept-link.h"
#include "editors/prepare-link.h"
#include "format/date-format.h"
#include "format/rating-words.h"
#include "format/sign-format.h"
#include "format/step-format.h"
#include "sign-chart.h"
#include "store/store-initials.h"
#include "widgets/chart.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

struct _FootingSignWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  AdwWindowTitle *heading;
  GtkLabel *meaning;
  GtkLabel *words;
  FootingChart *chart;
  GtkWidget *step_group;
  AdwActionRow *step_row;
  GtkWidget *answers_group;
  GtkListBox *answers;
  GtkLabel *note;
  FootingAboutLink *about;
  FootingAboutLink *page_link;

  /* owned */
  FootingContext *context;
  char *recovery;
  char *sign; /* its code, or its id */
};

G_DEFINE_FINAL_TYPE (FootingSignWindow, footing_sign_window, ADW_TYPE_WINDOW)

static void
clear_list (GtkListBox *list)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (list, 0)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
}

/* A day, how often it was then, and the note of that check-in. */
static void
add_answer (FootingSignWindow *self, const char *day, const char *word, const char *note)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (word);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (self->answers, row);
}

static void
show_answers (FootingSignWindow *self, FootingSignHistory *history, const char *today)
{
  const char *code = self->sign;
  const int before = footing_sign_history_get_before (history, code);
  g_auto (GStrv) words = footing_sign_words_dup ();
  const char *date, *note;

  clear_list (self->answers);
  for (guint i = footing_sign_history_get_n (history); i > 0; i--) {
    const int value = footing_sign_history_get_at (history, i - 1, code, &date, &note);
    g_autofree char *day = value >= 0 ? footing_date_format_day (date, today) : NULL;

    g_autofree char *shown =
        footing_store_show (footing_context_get_store (self->context), note);

    if (value >= 0)
      add_answer (self, day, words[value], shown);
  }
  if (before >= 0)
    add_answer (self, _ ("Before the setback"), words[before], "");
  gtk_widget_set_visible (self->answers_group,
                          gtk_list_box_get_row_at_index (self->answers, 0) != NULL);
}

/* The step that answers it, as it stands. */
static void
show_step (FootingSignWindow *self, FootingStep *step, const char *today)
{
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  gtk_widget_set_visible (self->step_group, step != NULL);
  if (step == NULL)
    return;

  title = footing_step_format_title (step);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->step_row), title);
  if (footing_step_is_done (step)) {
    g_autofree char *day = footing_date_format_day (step->done_on, today);

    /* Translators: a step; %s is a day: "Done on 5 March" */
    when = *day != '\0' ? g_strdup_printf (_ ("Done on %s"), day) : g_strdup (_ ("Done"));
  } else {
    g_autofree char *often = footing_record_show (step, step->often);

    when =
        footing_step_format_when (step->kind, often, step->due_on, step->until_on, today);
  }
  adw_action_row_set_subtitle (self->step_row, when);
}

static void
show_trend (FootingSignWindow *self, FootingSignHistory *history, const FootingSign *sign)
{
  g_autofree char *today = footing_context_today (self->context);
  FootingClock *clock =
      footing_store_get_clock (footing_context_get_store (self->context));
  g_autoptr (FootingSignTrend) trend = footing_sign_trend_new (
      history, sign->code, sign->move, today, footing_clock_get_first_weekday (clock));
  g_autofree char *step = footing_sign_dup_step_name (trend);
  g_autoptr (FootingChartModel) model = footing_sign_chart_new (trend, TRUE, today);
  g_autofree char *words = footing_sign_format_trend (trend, step, today);
  g_autofree char *picture = footing_sign_format_picture (trend, TRUE, step, today);

  gtk_label_set_label (self->words, words);
  footing_chart_set_model (self->chart, model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, picture, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->chart),
                          trend->n_weeks > 0 &&
                              footing_sign_trend_get_span (trend, trend->n_weeks).n > 0);
  show_step (self, trend->step, today);
  show_answers (self, history, today);
}

static void
show_words (FootingSignWindow *self, const FootingSign *sign)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, self->recovery);

  gtk_window_set_title (GTK_WINDOW (self), sign->title);
  adw_window_title_set_title (self->heading, sign->title);
  gtk_label_set_label (self->meaning, sign->text != NULL ? sign->text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->meaning), sign->text != NULL);
  gtk_label_set_label (self->note, footing_guidance_signs_note (guidance, perspective));
  footing_concept_link_show (self->about, guidance, sign->guide);
  footing_prepare_link_show (self->page_link, sign->guide, perspective, self->recovery);
}

/* Where the sign has gone, there is nothing to be seen. */
static void
show_sign (FootingSignWindow *self, FootingSignHistory *history, const FootingSign *sign)
{
  if (sign == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  show_words (self, sign);
  show_trend (self, history, sign);
}

static void
refresh (FootingSignWindow *self)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (FootingSignHistory) history =
      footing_sign_history_new (store, self->recovery, &error);

  if (history != NULL)
    signs = footing_signs_new (store, footing_context_get_guidance (self->context),
                               self->recovery, &error);
  if (signs == NULL)
    footing_context_report (self->context, error);
  else
    show_sign (self, history, footing_signs_find (signs, self->sign));
}

static void
footing_sign_window_dispose (GObject *object)
{
  FootingSignWindow *self = FOOTING_SIGN_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGN_WINDOW);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->sign, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_sign_window_parent_class)->dispose (object);
}

static void
footing_sign_window_class_init (FootingSignWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_sign_window_dispose;

  g_type_ensure (FOOTING_TYPE_ABOUT_LINK);
  g_type_ensure (FOOTING_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/signs/sign-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, heading);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, meaning);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, words);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, chart);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, step_group);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, step_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, answers_group);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, answers);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, note);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, about);
  gtk_widget_class_bind_template_child (widget_class, FootingSignWindow, page_link);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_sign_window_init (FootingSignWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_sign_window_show (GtkWindow *parent,
                          FootingContext *context,
                          const char *recovery,
                          const char *sign)
{
  FootingSignWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (sign != NULL);

  self =
      g_object_new (FOOTING_TYPE_SIGN_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->sign = g_strdup (sign);
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  gtk_window_present (GTK_WINDOW (self));
  refresh (self);
}
