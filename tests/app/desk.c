/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "desk.h"
#include "start-actions.h"

void
desk_init (Desk *self, Fixture *fixture)
{
  static int n = 0;
  /* What is registered stays so until the program ends. */
  g_autofree char *id = g_strdup_printf ("%s.Desk%d", APP_ID, n++);
  g_autoptr (GError) error = NULL;

  self->application =
      GTK_APPLICATION (adw_application_new (id, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (self->application), NULL, &error);
  g_assert_no_error (error);
  footing_start_actions_add (self->application);
  self->window = footing_window_new (self->application, fixture->context);
  g_signal_connect_swapped (self->application, "activate",
                            G_CALLBACK (gtk_window_present), self->window);
  fixture_settle ();
}

void
desk_clear (Desk *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_settle ();
  g_object_unref (self->application);
}
