/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-test.h"
#include "reminder-lines.h"

#include <glib/gi18n-lib.h>

#define TEST_NOTIFICATION "test"

struct _FootingReminderTest {
  AdwBin parent_instance;

  /* template children */
  GtkWidget *test_button;
  GtkLabel *test_label;

  /* owned */
  FootingContext *context;

  /* state */
  gint64 tests;     /* how many the agent had shown before the last order */
  gboolean waiting; /* for it to show another one */
};

G_DEFINE_FINAL_TYPE (FootingReminderTest, footing_reminder_test, ADW_TYPE_BIN)

static FootingAgentLink *
get_link (FootingReminderTest *self)
{
  return self->context != NULL ? footing_context_get_agent_link (self->context) : NULL;
}

static void
say (FootingReminderTest *self, const char *sentence)
{
  gtk_label_set_label (self->test_label, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->test_label), TRUE);
}

/* With words that anybody may read. */
static gboolean
send_from_here (void)
{
  GApplication *application = g_application_get_default ();
  g_autoptr (GNotification) notification = NULL;

  if (application == NULL || g_application_get_dbus_connection (application) == NULL)
    return FALSE;

  notification = g_notification_new (_ ("Time for your weekly reflection"));
  g_notification_set_body (notification, _ ("This is a test: click it to open Footing."));
  g_notification_set_default_action (notification, "app.show::today");
  g_application_send_notification (application, TEST_NOTIFICATION, notification);

  return TRUE;
}

static void
send_alone (FootingReminderTest *self)
{
  say (self, send_from_here ()
                 ? _ ("“Time for your weekly reflection” should be on the screen now; if "
                      "it isn’t, allow notifications for Footing in the system settings, "
                      "or look at Today, which shows what’s due as well.")
                 : _ ("This session has no way to send notifications; Today shows what’s "
                      "due as well."));
}

/* What the agent says came of it. */
static void
status_cb (FootingReminderTest *self)
{
  GVariant *status = footing_agent_link_get_status (get_link (self));
  g_autofree char *problem = footing_reminder_dup_string (status, "problem");

  if (!self->waiting || status == NULL)
    return;

  if (footing_reminder_get_number (status, "tests") > self->tests) {
    self->waiting = FALSE;
    /* Translators: the title is that of the test notification */
    say (self, _ ("“Reminders reach you” should be on the screen now; if it isn’t, look "
                  "in the list of notifications, and whether Do Not Disturb is on."));
  } else if (*problem != '\0') {
    self->waiting = FALSE;
    say (self, problem);
  }
}

static void
sent_cb (GObject *link, GAsyncResult *result, gpointer data)
{
  g_autoptr (FootingReminderTest) self = data;
  const gboolean taken =
      footing_agent_link_send_test_finish (FOOTING_AGENT_LINK (link), result, NULL);

  if (self->context == NULL)
    return;

  if (taken) {
    status_cb (self);
  } else {
    self->waiting = FALSE;
    send_alone (self);
  }
}

static void
test_cb (FootingReminderTest *self)
{
  FootingAgentLink *link = get_link (self);

  if (link == NULL) {
    send_alone (self);
    return;
  }

  self->tests =
      footing_reminder_get_number (footing_agent_link_get_status (link), "tests");
  self->waiting = TRUE;
  say (self, _ ("A test is on its way."));
  footing_agent_link_send_test (link, sent_cb, g_object_ref (self));
}

static void
footing_reminder_test_dispose (GObject *object)
{
  g_clear_object (&FOOTING_REMINDER_TEST (object)->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_REMINDER_TEST);

  G_OBJECT_CLASS (footing_reminder_test_parent_class)->dispose (object);
}

static void
footing_reminder_test_class_init (FootingReminderTestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_reminder_test_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/reminders/reminder-test.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingReminderTest, test_button);
  gtk_widget_class_bind_template_child (widget_class, FootingReminderTest, test_label);
  gtk_widget_class_bind_template_callback (widget_class, test_cb);
}

static void
footing_reminder_test_init (FootingReminderTest *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_reminder_test_set_context (FootingReminderTest *self, FootingContext *context)
{
  FootingAgentLink *link;

  g_return_if_fail (FOOTING_IS_REMINDER_TEST (self));
  g_return_if_fail (self->context == NULL);

  self->context = g_object_ref (context);
  link = footing_context_get_agent_link (context);
  if (link != NULL)
    g_signal_connect_object (link, "status-changed", G_CALLBACK (status_cb), self,
                             G_CONNECT_SWAPPED);
}
