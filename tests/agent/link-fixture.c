/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "link-fixture.h"
#include "wait-until.h"

void
link_fixture_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
link_fixture_set_up (LinkFixture *self)
{
  g_autoptr (GError) error = NULL;

  plan_set_up (&self->plan, NULL);
  plan_make (&self->plan, "Europe/Berlin", "2026-03-05 10:00", "tue", "10:00");
  self->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (self->bus);
  self->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (self->connection, FALSE);
  self->settings = g_settings_new (APP_ID);
  g_settings_reset (self->settings, "reminders");
  g_settings_reset (self->settings, "background");
}

void
link_fixture_make (LinkFixture *self)
{
  self->link = footing_agent_link_new (self->plan.f.store, self->settings);
}

void
link_fixture_drop (LinkFixture *self)
{
  gpointer link = self->link;

  g_object_add_weak_pointer (G_OBJECT (link), &link);
  g_clear_object (&self->link);
  wait_until (link == NULL);
  link_fixture_settle ();
}

void
link_fixture_tear_down (LinkFixture *self)
{
  if (self->link != NULL)
    link_fixture_drop (self);
  g_settings_reset (self->settings, "reminders");
  g_settings_reset (self->settings, "background");
  g_clear_object (&self->settings);
  link_fixture_settle ();
  g_clear_object (&self->connection);
  g_test_dbus_down (self->bus);
  g_clear_object (&self->bus);
  plan_tear_down (&self->plan, NULL);
}
