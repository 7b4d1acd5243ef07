/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-rhythm.h"
#include "../widgets/ritual-row.h"
#include "../widgets/rows.h"

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

static GPtrArray *
list_rituals (FootingSectionRhythm *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *rituals =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_RITUAL,
                          footing_section_get_recovery (self), &error);

  if (rituals == NULL)
    footing_model_report (footing_view_get_model (self), error);

  return rituals;
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  return footing_ritual_row_new (footing_view_get_model (data),
                                 footing_record_get_id (record),
                                 footing_section_get_perspective (data));
}

static void
footing_section_rhythm_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionRhythm *self = FOOTING_SECTION_RHYTHM (view);
  g_autoptr (GPtrArray) rituals = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_RITUAL)
    return;

  rituals = list_rituals (self);
  if (rituals == NULL)
    return;

  footing_rows_sync (self->rituals, rituals, make_row, self);
  gtk_widget_set_visible (self->rituals, rituals->len > 0);
}

static void
add_cb (FootingSectionRhythm *self)
{
  static const char *const days[] = {"mon", NULL};
  g_autoptr (GPtrArray) rituals = list_rituals (self);
  g_autoptr (FootingRitual) ritual = NULL;
  g_autoptr (GError) error = NULL;
  FootingRitual *last;

  if (rituals == NULL)
    return;

  last = rituals->len > 0 ? g_ptr_array_index (rituals, rituals->len - 1) : NULL;
  ritual = footing_record_new (
      FOOTING_TYPE_RITUAL, "recovery", footing_section_get_recovery (self), "position",
      last != NULL ? last->position + 1 : 0, "days", days, "time", "09:00", NULL);
  if (!footing_store_save (footing_view_get_store (self), ritual, &error)) {
    footing_model_report (footing_view_get_model (self), error);
    return;
  }

  footing_ritual_row_edit (FOOTING_RITUAL_ROW (
      footing_rows_find (self->rituals, footing_record_get_id (ritual))));
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
