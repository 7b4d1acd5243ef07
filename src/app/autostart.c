/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "autostart.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libportal/portal.h>
#include <string.h>

#define AGENT BINDIR "/footing-agent"

const char *
footing_autostart_get_program (void)
{
  return AGENT;
}

gboolean
footing_autostart_is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

char *
footing_autostart_dup_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "autostart", APP_ID ".Agent.desktop",
                           NULL);
}

static GKeyFile *
load (const char *path)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  const GKeyFileFlags flags = G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS;

  return g_key_file_load_from_file (entry, path, flags, NULL) ? g_steal_pointer (&entry)
                                                              : NULL;
}

static gboolean
get_boolean (GKeyFile *entry, const char *key, gboolean fallback)
{
  g_autoptr (GError) error = NULL;
  const gboolean value =
      g_key_file_get_boolean (entry, G_KEY_FILE_DESKTOP_GROUP, key, &error);

  return error == NULL ? value : fallback;
}

/* Hidden is the specification's word; the other is what some desktops write. */
static gboolean
is_switched_off (GKeyFile *entry)
{
  return get_boolean (entry, G_KEY_FILE_DESKTOP_KEY_HIDDEN, FALSE) ||
         !get_boolean (entry, "X-GNOME-Autostart-enabled", TRUE);
}

FootingAutostart
footing_autostart_look (const char *path)
{
  g_autoptr (GKeyFile) entry = NULL;

  g_return_val_if_fail (path != NULL, FOOTING_AUTOSTART_UNKNOWN);

  entry = load (path);
  if (entry == NULL)
    return FOOTING_AUTOSTART_OFF;

  return is_switched_off (entry) ? FOOTING_AUTOSTART_REFUSED : FOOTING_AUTOSTART_ON;
}

/* @path as a command of an entry: in quotes where the specification wants them. */
static char *
quote (const char *path)
{
  g_autoptr (GString) text = g_string_new (path);

  g_string_replace (text, "%", "%%", 0);
  if (strpbrk (path, " \t\n\"'\\><~|&;$*?#()`") == NULL)
    return g_string_free (g_steal_pointer (&text), FALSE);

  g_string_replace (text, "\\", "\\\\", 0);
  g_string_replace (text, "\"", "\\\"", 0);
  g_string_replace (text, "`", "\\`", 0);
  g_string_replace (text, "$", "\\$", 0);
  g_string_prepend_c (text, '"');
  g_string_append_c (text, '"');

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
fill (GKeyFile *entry, const char *program)
{
  g_autofree char *command = quote (program);
  const struct {
    const char *key, *value;
  } fields[] = {
      {G_KEY_FILE_DESKTOP_KEY_TYPE, G_KEY_FILE_DESKTOP_TYPE_APPLICATION},
      {G_KEY_FILE_DESKTOP_KEY_NAME, _ ("Footing: reminders")},
      {G_KEY_FILE_DESKTOP_KEY_COMMENT, _ ("Reminds you of your weekly rituals")},
      {G_KEY_FILE_DESKTOP_KEY_ICON, APP_ID},
      {G_KEY_FILE_DESKTOP_KEY_EXEC, command},
      {G_KEY_FILE_DESKTOP_KEY_TRY_EXEC, program},
      {G_KEY_FILE_DESKTOP_KEY_NO_DISPLAY, "true"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_key_file_set_string (entry, G_KEY_FILE_DESKTOP_GROUP, fields[i].key,
                           fields[i].value);
}

static gboolean
save (const char *path, const char *program)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *before = NULL, *text = NULL;

  fill (entry, program);
  text = g_key_file_to_data (entry, NULL, NULL);
  if (g_file_get_contents (path, &before, NULL, NULL) && g_str_equal (before, text))
    return TRUE;

  return g_mkdir_with_parents (folder, 0700) == 0 &&
         g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0644,
                                   NULL);
}

FootingAutostart
footing_autostart_set (const char *path,
                       const char *program,
                       gboolean on,
                       gboolean insist)
{
  g_return_val_if_fail (path != NULL, FOOTING_AUTOSTART_UNKNOWN);

  if (!insist && footing_autostart_look (path) == FOOTING_AUTOSTART_REFUSED)
    return on ? FOOTING_AUTOSTART_REFUSED : FOOTING_AUTOSTART_OFF;

  if (on)
    return save (path, program) ? FOOTING_AUTOSTART_ON : FOOTING_AUTOSTART_REFUSED;

  g_unlink (path);

  return FOOTING_AUTOSTART_OFF;
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const gboolean on = GPOINTER_TO_INT (g_task_get_task_data (task));
  const gboolean granted =
      xdp_portal_request_background_finish (XDP_PORTAL (source), result, NULL);

  g_task_return_int (task, !on       ? FOOTING_AUTOSTART_OFF
                           : granted ? FOOTING_AUTOSTART_ON
                                     : FOOTING_AUTOSTART_REFUSED);
}

void
footing_autostart_ask_portal (gboolean on, GAsyncReadyCallback done, gpointer data)
{
  GTask *task = g_task_new (NULL, NULL, done, data);
  g_autoptr (XdpPortal) portal = xdp_portal_new ();
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  /* Translators: the desktop shows it when it asks whether that is allowed. */
  g_autofree char *reason = g_strdup (
      _ ("Reminders of your weekly rituals and of moments you’re preparing for"));

  g_ptr_array_add (command, g_strdup ("footing-agent"));
  g_task_set_task_data (task, GINT_TO_POINTER (on), NULL);
  xdp_portal_request_background (portal, NULL, reason, command,
                                 on ? XDP_BACKGROUND_FLAG_AUTOSTART
                                    : XDP_BACKGROUND_FLAG_NONE,
                                 NULL, asked_cb, task);
}

FootingAutostart
footing_autostart_ask_portal_finish (GAsyncResult *result)
{
  g_return_val_if_fail (G_IS_TASK (result), FOOTING_AUTOSTART_UNKNOWN);

  return (FootingAutostart)g_task_propagate_int (G_TASK (result), NULL);
}
