/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "application-private.h"
#include "files/read-only.h"
#include "plan/sweep.h"
#include "session/open.h"

static gboolean
start_link_cb (gpointer data)
{
  FootingApplication *self = data;
  FootingAgentLink *link =
      self->context != NULL ? footing_context_get_agent_link (self->context) : NULL;

  /* It may have been quit since the frame was drawn. */
  if (link != NULL && g_application_get_is_registered (G_APPLICATION (self)))
    footing_agent_link_start (link,
                              g_application_get_dbus_connection (G_APPLICATION (self)));

  return G_SOURCE_REMOVE;
}

/* The agent is thought of once the first frame is drawn. */
static gboolean
first_frame_cb (GtkWidget *window, GdkFrameClock *frame_clock, gpointer data)
{
  g_idle_add_full (G_PRIORITY_LOW, start_link_cb, g_object_ref (data), g_object_unref);

  return G_SOURCE_REMOVE;
}

/* Without a window there is no frame to wait for. */
static gboolean
no_frame_cb (gpointer data)
{
  return gtk_application_get_active_window (data) == NULL ? start_link_cb (data)
                                                          : G_SOURCE_REMOVE;
}

static void
add_agent_link (FootingApplication *self, FootingContext *context)
{
  g_autoptr (FootingAgentLink) link =
      footing_agent_link_new (footing_context_get_store (context), self->settings);

  footing_context_set_agent_link (context, link);
  g_idle_add_full (G_PRIORITY_LOW, no_frame_cb, g_object_ref (self), g_object_unref);
}

/* What a person could do to a file that can only be read would not be kept: such actions
 * are there while @self can write. */
static void
follow_read_only (FootingApplication *self)
{
  const char *const writing[] = {
      "log-win",      "new-plan",       "new-plan-for", "resume",
      "start-ritual", "import",         "check-in",     "open-door",
      "log-setback",  "answer-thought", "write-to",     "write-wins",
  };

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++) {
    GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), writing[i]);

    if (action != NULL)
      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->read_only == NULL);
  }
  footing_read_only_guard (self->read_only != NULL);
}

/* Opens the file to write; where that cannot be done but it can be read, to be read. */
static FootingStore *
open_store (FootingApplication *self, GError **error)
{
  g_autoptr (GError) problem = NULL;
  FootingStore *store = footing_open (self->path, self->clock, &problem);

  g_clear_error (&self->read_only);
  if (store == NULL &&
      (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FULL) ||
       g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_READ_ONLY)))
    store = footing_store_open_read_only (self->path, self->clock, NULL);

  /* Nobody types in this file yet. What cannot go now goes the next time. */
  if (store != NULL && problem == NULL)
    footing_plan_sweep (store, NULL);

  if (store == NULL)
    g_propagate_error (error, g_steal_pointer (&problem));
  else
    self->read_only = g_steal_pointer (&problem);
  follow_read_only (self);

  return store;
}

/* A story is told of oneself: without a plan of one's own there is none (F55). */
static void
follow_plan (FootingApplication *self)
{
  const char *plan =
      self->context != NULL ? footing_context_get_recovery (self->context) : NULL;
  GAction *story = g_action_map_lookup_action (G_ACTION_MAP (self), "story");

  if (story != NULL)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (story),
        plan != NULL && footing_context_get_perspective (self->context, plan) ==
                            FOOTING_PERSPECTIVE_SELF);
}

/* Opens the file; NULL with @error when that cannot be done. */
static FootingContext *
open_context (FootingApplication *self, GError **error)
{
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (error);
  g_autoptr (FootingStore) store = NULL;
  FootingContext *context;

  if (guidance == NULL)
    return NULL;

  store = open_store (self, error);
  if (store == NULL)
    return NULL;

  context = footing_context_new (store, guidance, self->settings);
  if (self->demo == NULL)
    add_agent_link (self, context);

  return context;
}

gboolean
application_ensure_context (FootingApplication *self, GError **error)
{
  if (self->context == NULL) {
    self->context = open_context (self, error);
    if (self->context != NULL) {
      g_signal_connect_object (self->context, "notify::recovery",
                               G_CALLBACK (follow_plan), self, G_CONNECT_SWAPPED);
      follow_plan (self);
    }
  }

  return self->context != NULL;
}

FootingWindow *
application_ensure_window (FootingApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));
  g_autoptr (GError) error = NULL;

  while (window != NULL && !FOOTING_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    return FOOTING_WINDOW (window);

  application_ensure_context (self, &error);
  window = GTK_WINDOW (footing_window_new (GTK_APPLICATION (self), self->context));
  if (error != NULL)
    footing_window_show_problem (FOOTING_WINDOW (window), error);
  if (self->read_only != NULL)
    footing_window_show_read_only (FOOTING_WINDOW (window), self->read_only);
  if (self->demo != NULL)
    footing_window_show_example (FOOTING_WINDOW (window));
  gtk_widget_add_tick_callback (GTK_WIDGET (window), first_frame_cb, g_object_ref (self),
                                g_object_unref);

  return FOOTING_WINDOW (window);
}

FootingWindow *
application_ready_window (FootingApplication *self)
{
  FootingWindow *window = application_ensure_window (self);

  gtk_window_present (GTK_WINDOW (window));

  return self->context != NULL ? window : NULL;
}
