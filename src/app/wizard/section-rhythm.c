/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-rhythm.h"
#include "../widgets/ritual-list.h"

#include <glib/gi18n-lib.h>

#define TEST_NOTIFICATION "test"

/* Page 9 (F40): the weekly rituals, and a test notification (F41). */
struct _FootingSectionRhythm {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *rituals;
  GtkWidget *add_button;
  GtkWidget *test_button;
  GtkLabel *test_label;
};

G_DEFINE_FINAL_TYPE (FootingSectionRhythm, footing_section_rhythm, FOOTING_TYPE_SECTION)

static void
footing_section_rhythm_refresh (FootingView *view, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_RITUAL)
    footing_ritual_list_show (FOOTING_SECTION_RHYTHM (view)->rituals,
                              footing_view_get_model (view),
                              footing_section_get_recovery (view));
}

static void
add_cb (FootingSectionRhythm *self)
{
  footing_ritual_list_add (self->rituals, footing_view_get_model (self),
                           footing_section_get_recovery (self));
}

/* Goes the way that reminders go, with words that anybody may read. */
static gboolean
send_test (void)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  if (application == NULL || g_application_get_dbus_connection (application) == NULL)
    return FALSE;

  notification = g_notification_new (_ ("Time for your weekly reflection"));
  g_notification_set_body (notification, _ ("This is a test: press it to open Footing."));
  g_notification_set_default_action (notification, "app.show::today");
  g_application_send_notification (application, TEST_NOTIFICATION, notification);

  return TRUE;
}

static void
test_cb (FootingSectionRhythm *self)
{
  gtk_label_set_label (
      self->test_label,
      send_test ()
          ? _ ("“Time for your weekly reflection” should be on the screen now; if it is "
               "not, allow notifications for Footing in the system settings, or look at "
               "Today, which shows what is due as well.")
          : _ ("This session has no way to send notifications; Today shows what is due "
               "as well."));
  gtk_widget_set_visible (GTK_WIDGET (self->test_label), TRUE);
}

static void
footing_section_rhythm_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_RHYTHM);

  G_OBJECT_CLASS (footing_section_rhythm_parent_class)->dispose (object);
}

static void
footing_section_rhythm_class_init (FootingSectionRhythmClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_section_rhythm_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_rhythm_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/wizard/section-rhythm.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, rituals);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, add_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, test_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionRhythm, test_label);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
}

static void
footing_section_rhythm_init (FootingSectionRhythm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
