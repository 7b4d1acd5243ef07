/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app-calls.h"
#include "prepare/prepare.h"

static void
called_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply =
      g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply == NULL)
    g_info ("Footing did not take “%s”: %s", (const char *)data, error->message);
}

static void
call (GDBusConnection *bus,
      const char *action,
      GVariant *parameter,
      const char *token,
      GDBusCallFlags flags)
{
  GVariantBuilder parameters, platform;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  g_variant_builder_init (&platform, G_VARIANT_TYPE_VARDICT);
  if (*token != '\0') {
    g_variant_builder_add (&platform, "{sv}", "activation-token",
                           g_variant_new_string (token));
    g_variant_builder_add (&platform, "{sv}", "desktop-startup-id",
                           g_variant_new_string (token));
  }

  g_dbus_connection_call (bus, APP_ID, APP_PATH, "org.freedesktop.Application",
                          "ActivateAction",
                          g_variant_new ("(sava{sv})", action, &parameters, &platform),
                          NULL, flags, -1, NULL, called_cb, (gpointer)action);
}

void
footing_app_refresh (GDBusConnection *bus)
{
  call (bus, "refresh", NULL, "", G_DBUS_CALL_FLAGS_NO_AUTO_START);
}

void
footing_app_start_ritual (GDBusConnection *bus, const char *occurrence, const char *token)
{
  call (bus, "start-ritual", g_variant_new_string (occurrence), token,
        G_DBUS_CALL_FLAGS_NONE);
}

void
footing_app_show_moment (GDBusConnection *bus, const char *moment, const char *token)
{
  g_autofree char *about =
      g_strconcat (footing_prepare_get_code (FOOTING_PREPARE_MOMENT), " ", moment, NULL);

  call (bus, "prepare", g_variant_new_string (about), token, G_DBUS_CALL_FLAGS_NONE);
}

void
footing_app_show (GDBusConnection *bus, const char *view, const char *token)
{
  call (bus, "show", g_variant_new_string (view), token, G_DBUS_CALL_FLAGS_NONE);
}

void
footing_app_show_reminders (GDBusConnection *bus, const char *token)
{
  call (bus, "reminders", NULL, token, G_DBUS_CALL_FLAGS_NONE);
}
