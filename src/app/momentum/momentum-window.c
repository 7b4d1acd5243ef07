/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-window.h"
#include "format/feared-format.h"
#include "momentum-chart.h"
#include "momentum-share.h"
#include "widgets/chart.h"
#include "widgets/paragraph.h"
#include "widgets/print-pages.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

struct _FootingMomentumWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkBox *tracks;

  /* owned */
  FootingContext *context;
  char *recovery;
};

G_DEFINE_FINAL_TYPE (FootingMomentumWindow, footing_momentum_window, ADW_TYPE_WINDOW)

static void
clear_tracks (FootingMomentumWindow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tracks))) != NULL)
    gtk_box_remove (self->tracks, child);
}

static GtkWidget *
make_heading (const char *text)
{
  GtkWidget *label =
      g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                    "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  gtk_widget_add_css_class (label, "heading");

  return label;
}

static GtkWidget *
make_legend (const char *text)
{
  GtkWidget *legend = footing_paragraph_new (text, "quiet");

  gtk_widget_add_css_class (legend, "caption");

  return legend;
}

/* Who does not see the picture is told all that is in it. */
static GtkWidget *
make_chart (FootingTrack track,
            const FootingMomentum *momentum,
            FootingLane lane,
            const char *today)
{
  GtkWidget *chart = footing_chart_new ();
  g_autoptr (FootingChartModel) model =
      footing_momentum_chart_new (momentum, track, lane, today);
  g_autofree char *weeks = footing_track_format_weeks (track, momentum, today);

  footing_chart_set_model (FOOTING_CHART (chart), model);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
      *weeks != '\0' ? weeks : footing_track_get_legend (track), -1);

  return chart;
}

static void
add_track (FootingMomentumWindow *self,
           FootingTrack track,
           const FootingMomentum *momentum,
           FootingLane lane,
           const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *words = footing_track_format (track, momentum);
  gtk_box_append (GTK_BOX (box), make_heading (footing_track_get_title (track)));
  gtk_box_append (GTK_BOX (box), footing_paragraph_new (words, NULL));
  gtk_box_append (GTK_BOX (box), make_legend (footing_track_get_legend (track)));
  gtk_box_append (GTK_BOX (box), make_chart (track, momentum, lane, today));
  gtk_box_append (self->tracks, box);
}

static GtkWidget *
make_prediction (const FootingPrediction *prediction)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = footing_prediction_format (prediction);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), prediction->feared);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);

  return row;
}

/* Each prediction is a pair of marks, and a row that says the same. */
static void
add_feared (FootingMomentumWindow *self, const FootingMomentum *momentum)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *chart = footing_chart_new ();
  GtkWidget *list = gtk_list_box_new ();
  const char *title = _ ("Feared and happened");
  const char *legend = _ ("Outlined: how likely it seemed. Filled: how much came true.");
  g_autoptr (FootingChartModel) model = footing_feared_chart_new (momentum);
  g_autofree char *words = footing_momentum_format_feared (momentum);

  footing_chart_set_model (FOOTING_CHART (chart), model);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  for (guint i = 0; i < momentum->predictions->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_prediction (momentum->predictions->pdata[i]));
  gtk_box_append (GTK_BOX (box), make_heading (title));
  gtk_box_append (GTK_BOX (box), footing_paragraph_new (words, NULL));
  gtk_box_append (GTK_BOX (box), make_legend (legend));
  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->tracks, box);
}

static void
add_setbacks (FootingMomentumWindow *self,
              const FootingMomentum *momentum,
              const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *setbacks = footing_momentum_format_setbacks (momentum, today);

  if (*setbacks == '\0')
    return;

  /* Translators: over a list of setbacks, which are upright lines in pictures */
  gtk_box_append (GTK_BOX (box), make_heading (_ ("Setbacks (the upright lines)")));
  gtk_box_append (GTK_BOX (box), footing_paragraph_new (setbacks, NULL));
  gtk_box_append (self->tracks, box);
}

static void
show_momentum (FootingMomentumWindow *self, const FootingMomentum *momentum)
{
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, self->recovery);
  const gboolean any = footing_momentum_has_any (momentum, perspective);
  g_autofree char *today = footing_context_today (self->context);
  guint n;
  const FootingTrack *tracks = footing_tracks_for (perspective, &n);

  clear_tracks (self);
  for (guint i = 0; any && i < n; i++)
    add_track (self, tracks[i], momentum, i + 1 == n ? FOOTING_LAST_LANE : FOOTING_LANE,
               today);
  if (any)
    add_setbacks (self, momentum, today);
  if (perspective == FOOTING_PERSPECTIVE_SELF && momentum->predictions->len > 0)
    add_feared (self, momentum);
  gtk_stack_set_visible_child_name (self->stack, any ? "tracks" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "momentum.save", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "momentum.print", any);
}

static void
refresh (FootingMomentumWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingMomentum) momentum = footing_momentum_new (
      footing_context_get_store (self->context), self->recovery, &error);

  if (momentum != NULL)
    show_momentum (self, momentum);
  else
    footing_context_report (self->context, error);
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingMomentumWindow *self = FOOTING_MOMENTUM_WINDOW (widget);

  footing_momentum_ask_picture (widget, self->context, self->recovery);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingMomentumWindow *self = FOOTING_MOMENTUM_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      footing_momentum_print_new (self->context, self->recovery, &error);

  if (operation == NULL || !footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

static void
footing_momentum_window_dispose (GObject *object)
{
  FootingMomentumWindow *self = FOOTING_MOMENTUM_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_MOMENTUM_WINDOW);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_momentum_window_parent_class)->dispose (object);
}

static void
footing_momentum_window_class_init (FootingMomentumWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_momentum_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, APP_PATH
                                               "/ui/momentum/momentum-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingMomentumWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentumWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FootingMomentumWindow, tracks);
  gtk_widget_class_install_action (widget_class, "momentum.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "momentum.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_momentum_window_init (FootingMomentumWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_momentum_show (GtkWindow *parent, FootingContext *context, const char *recovery)
{
  FootingMomentumWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (recovery != NULL);

  self =
      g_object_new (FOOTING_TYPE_MOMENTUM_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  footing_toasts_follow (self->toasts, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
