/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "momentum-glance.h"
#include "momentum-chart.h"
#include "widgets/chart.h"

#include <glib/gi18n-lib.h>

/* In pixels. */
#define LEAST_WIDTH 56
#define WIDTH 120

struct _FootingMomentumGlance {
  AdwBin parent_instance;

  /* borrowed */
  GtkWidget *button;
  GtkBox *lanes;
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
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "quiet");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), chart);

  return box;
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
  guint n;
  const FootingTrack *tracks = footing_tracks_for (perspective, &n);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lanes))) != NULL)
    gtk_box_remove (self->lanes, child);
  for (guint i = 0; i < n; i++) {
    g_autofree char *said = footing_track_format (tracks[i], momentum);

    gtk_box_append (self->lanes, make_lane (tracks[i], momentum, today));
    g_string_append_printf (words, "%s%s", i > 0 ? " " : "", said);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words->str, -1);
}

static void
footing_momentum_glance_class_init (FootingMomentumGlanceClass *klass)
{
}

static void
footing_momentum_glance_init (FootingMomentumGlance *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *heading =
      g_object_new (GTK_TYPE_LABEL, "label", _ ("Momentum"), "xalign", 0.0, NULL);

  gtk_widget_add_css_class (heading, "heading");
  self->lanes = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  gtk_box_set_homogeneous (self->lanes, TRUE);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lanes));

  self->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), "app.momentum");
  gtk_widget_add_css_class (self->button, "card");
  gtk_widget_add_css_class (self->button, "glance");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Momentum"), -1);
  adw_bin_set_child (ADW_BIN (self), self->button);
}

void
footing_momentum_glance_update (FootingMomentumGlance *self,
                                FootingContext *context,
                                FootingRecovery *recovery)
{
  g_autoptr (FootingMomentum) momentum = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *today = NULL;
  FootingPerspective perspective;
  const char *id;
  gboolean any;

  g_return_if_fail (FOOTING_IS_MOMENTUM_GLANCE (self));

  id = recovery != NULL ? footing_record_get_id (recovery) : NULL;
  if (id != NULL) {
    momentum = footing_momentum_new (footing_context_get_store (context), id, &error);
    if (momentum == NULL)
      footing_context_report (context, error);
  }
  perspective = footing_context_get_perspective (context, id);
  any = momentum != NULL && footing_momentum_has_any (momentum, perspective);
  gtk_widget_set_visible (GTK_WIDGET (self), any);
  if (!any)
    return;

  today = footing_context_today (context);
  show_momentum (self, momentum, perspective, today);
}
