/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-glance.h"
#include "momentum-chart.h"
#include "widgets/chart.h"

#include <glib/gi18n-lib.h>

/* In pixels. */
#define LEAST_WIDTH 56
#define WIDTH 120
#define SPACING 12

struct _FootingMomentumGlance {
  AdwBin parent_instance;

  /* borrowed */
  GtkWidget *button;
  GtkFlowBox *pairs; /* of lanes */

  /* owned */
  FootingContext *context;
  char *recovery;

  /* state */
  guint idle;
};

G_DEFINE_FINAL_TYPE (FootingMomentumGlance, footing_momentum_glance, ADW_TYPE_BIN)

static GtkWidget *
make_lane (FootingTrack track, const FootingMomentum *momentum, const char *today)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *chart = footing_chart_new ();
  GtkWidget *title = gtk_label_new (footing_track_get_title (track));
  g_autoptr (FootingChartModel) model =
      footing_momentum_chart_new (momentum, track, FOOTING_GLANCE, today);

  footing_chart_set_model (FOOTING_CHART (chart), model);
  footing_chart_set_widths (FOOTING_CHART (chart), LEAST_WIDTH, WIDTH);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "quiet");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), chart);

  return box;
}

/* Two lanes that stay beside each other. Borrowed. */
static GtkBox *
add_pair (FootingMomentumGlance *self)
{
  GtkWidget *pair = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_box_set_homogeneous (GTK_BOX (pair), TRUE);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), pair);
  gtk_flow_box_append (self->pairs, child);

  return GTK_BOX (pair);
}

/* Who does not see the pictures is told what they say. */
static void
show_momentum (FootingMomentumGlance *self,
               const FootingMomentum *momentum,
               FootingPerspective perspective,
               const char *today)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *child;
  GtkBox *pair = NULL;
  guint n;
  const FootingTrack *tracks = footing_tracks_for (perspective, &n);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->pairs))) != NULL)
    gtk_flow_box_remove (self->pairs, child);
  for (guint i = 0; i < n; i++) {
    g_autofree char *said = footing_track_format (tracks[i], momentum);

    if (i % 2 == 0)
      pair = add_pair (self);
    gtk_box_append (pair, make_lane (tracks[i], momentum, today));
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", said);
  }
  /* A single pair has the whole card. */
  gtk_flow_box_set_max_children_per_line (self->pairs, n > 2 ? 2 : 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
refresh (FootingMomentumGlance *self)
{
  const FootingPerspective perspective =
      footing_context_get_perspective (self->context, self->recovery);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingMomentum) momentum = footing_momentum_new (
      footing_context_get_store (self->context), self->recovery, &error);
  const gboolean any =
      momentum != NULL && footing_momentum_has_any (momentum, perspective);

  if (momentum == NULL)
    footing_context_report (self->context, error);
  gtk_widget_set_visible (GTK_WIDGET (self), any);
  if (any)
    show_momentum (self, momentum, perspective, today);
}

/* What has gone out of sight meanwhile is updated when it comes back. */
static gboolean
refresh_cb (gpointer data)
{
  FootingMomentumGlance *self = data;
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  self->idle = 0;
  if (place != NULL && gtk_widget_get_mapped (place))
    refresh (self);

  return G_SOURCE_REMOVE;
}

static void
footing_momentum_glance_dispose (GObject *object)
{
  FootingMomentumGlance *self = FOOTING_MOMENTUM_GLANCE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_momentum_glance_parent_class)->dispose (object);
}

static void
footing_momentum_glance_class_init (FootingMomentumGlanceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = footing_momentum_glance_dispose;
}

static void
footing_momentum_glance_init (FootingMomentumGlance *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("Momentum"), "xalign", 0.0, NULL);

  gtk_widget_add_css_class (heading, "heading");
  self->pairs =
      g_object_new (GTK_TYPE_FLOW_BOX, "homogeneous", TRUE, "min-children-per-line", 1,
                    "max-children-per-line", 2, "selection-mode", GTK_SELECTION_NONE,
                    "column-spacing", SPACING, "row-spacing", SPACING, "can-target",
                    FALSE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->pairs));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "app.momentum");
  gtk_widget_add_css_class (self->button, "card");
  gtk_widget_add_css_class (self->button, "glance");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Momentum"), -1);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

/* All entries of the plan are read for it: after the frame that shows a change, and once
 * for several changes. */
void
footing_momentum_glance_update (FootingMomentumGlance *self,
                                FootingContext *context,
                                FootingRecovery *recovery)
{
  g_return_if_fail (FOOTING_IS_MOMENTUM_GLANCE (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_set_object (&self->context, context);
  g_free (self->recovery);
  self->recovery = recovery != NULL ? g_strdup (footing_record_get_id (recovery)) : NULL;
  if (self->recovery == NULL) {
    g_clear_handle_id (&self->idle, g_source_remove);
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  } else if (self->idle == 0) {
    self->idle = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
  }
}
