/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-lines.h"
#include "format/date-format.h"

#include <glib/gi18n-lib.h>

static void
free_line (gpointer data)
{
  FootingReminderLine *line = data;

  g_free (line->title);
  g_free (line->detail);
  g_free (line);
}

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func (free_line);
}

/* Takes @title. */
static void
add (GPtrArray *lines, FootingReminderState state, char *title, const char *detail)
{
  FootingReminderLine *line = g_new0 (FootingReminderLine, 1);

  line->state = state;
  line->title = title;
  line->detail = g_strdup (detail);
  g_ptr_array_add (lines, line);
}

char *
footing_reminder_dup_string (GVariant *status, const char *key)
{
  const char *text = "";

  if (status != NULL)
    g_variant_lookup (status, key, "&s", &text);

  return g_strdup (text);
}

gint64
footing_reminder_get_number (GVariant *status, const char *key)
{
  gint64 number = 0;

  if (status != NULL)
    g_variant_lookup (status, key, "x", &number);

  return number;
}

static gboolean
is_running (GVariant *status)
{
  gboolean running = FALSE;

  return status != NULL && g_variant_lookup (status, "running", "b", &running) && running;
}

static gboolean
has_buttons (GVariant *status)
{
  g_autofree const char **capabilities = NULL;

  return g_variant_lookup (status, "capabilities", "^a&s", &capabilities) &&
         g_strv_contains (capabilities, "actions");
}

static void
add_agent (GPtrArray *lines, const FootingReminderFacts *facts)
{
  if (!facts->has_agent)
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("The example doesn’t remind")),
         _ ("Your own plans do, even while Footing is closed."));
  else if (!facts->on)
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("Reminders are off")),
         _ ("Nothing runs in the background; Today shows what’s due."));
  else if (is_running (facts->status))
    add (lines, FOOTING_REMINDER_GOOD, g_strdup (_ ("Reminders are waiting")),
         _ ("They run in the background, even while Footing is closed."));
  else if (!facts->asked)
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("Checking…")), "");
  else
    add (lines, FOOTING_REMINDER_TROUBLE,
         g_strdup (_ ("The background part doesn’t answer")),
         _ ("Switch reminders off and on again; if that doesn’t help, sign out and in "
            "again."));
}

static void
add_server (GPtrArray *lines, GVariant *status)
{
  g_autofree char *server = footing_reminder_dup_string (status, "server");
  g_autofree char *problem = footing_reminder_dup_string (status, "problem");

  if (*server == '\0') {
    add (lines, FOOTING_REMINDER_TROUBLE,
         g_strdup (_ ("No program shows notifications here")),
         *problem != '\0' ? problem
                          : _ ("Install a notification service for your desktop, such as "
                               "dunst; until then, Today shows what’s due."));
    return;
  }

  /* Translators: %s is the name and version of a notification server, "dunst 1.9.0" */
  add (lines, *problem == '\0' ? FOOTING_REMINDER_GOOD : FOOTING_REMINDER_TROUBLE,
       g_strdup_printf (_ ("Notifications are shown by %s"), server), problem);
  if (has_buttons (status))
    add (lines, FOOTING_REMINDER_GOOD, g_strdup (_ ("Notifications have buttons")),
         _ ("You can answer a reminder right where it appears: Done, Snooze, Skip."));
  else
    add (lines, FOOTING_REMINDER_NOTE,
         g_strdup (_ ("Notifications have no buttons here")),
         _ ("Answer reminders in Footing: they’re on Today as well."));
}

static void
add_autostart (GPtrArray *lines, FootingAutostart autostart)
{
  switch (autostart) {
  case FOOTING_AUTOSTART_ON:
    add (lines, FOOTING_REMINDER_GOOD, g_strdup (_ ("Reminders start when you sign in")),
         "");
    break;
  case FOOTING_AUTOSTART_REFUSED:
    add (lines, FOOTING_REMINDER_TROUBLE,
         g_strdup (_ ("Reminders don’t start when you sign in")),
         _ ("Your desktop doesn’t start them: ask again here, or open Footing once after "
            "signing in."));
    break;
  case FOOTING_AUTOSTART_UNKNOWN:
  case FOOTING_AUTOSTART_OFF:
  default:
    break;
  }
}

GPtrArray *
footing_reminder_list_checks (const FootingReminderFacts *facts)
{
  GPtrArray *lines = new_lines ();

  add_agent (lines, facts);
  if (facts->status != NULL)
    add_server (lines, facts->status);
  if (facts->on)
    add_autostart (lines, facts->autostart);
  add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("If one doesn’t appear")),
       _ ("While Do Not Disturb is on, desktops keep notifications in their list without "
          "showing them; Footing never breaks through that."));

  return lines;
}

static gboolean
add_upcoming (GPtrArray *lines, const FootingReminderFacts *facts)
{
  g_autoptr (GVariantIter) next = NULL;
  const char *title;
  gint64 at;

  if (facts->status == NULL || !g_variant_lookup (facts->status, "next", "a(sx)", &next))
    return FALSE;

  while (g_variant_iter_next (next, "(&sx)", &title, &at)) {
    g_autofree char *when = footing_instant_format (at, facts->clock);

    add (lines, FOOTING_REMINDER_PLANNED, g_strdup (title), when);
  }

  return TRUE;
}

GPtrArray *
footing_reminder_list_next (const FootingReminderFacts *facts)
{
  const gint64 last = footing_reminder_get_number (facts->status, "last-shown");
  GPtrArray *lines = new_lines ();
  g_autofree char *when = NULL;

  if (!facts->on || !add_upcoming (lines, facts))
    return lines;

  if (lines->len == 0)
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("Nothing is planned")),
         _ ("No ritual in an active plan is switched on, or all of them are paused, and "
            "no "
            "moment with a reminder is ahead."));
  if (last > 0) {
    when = footing_instant_format (last, facts->clock);
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("The last one was shown")), when);
  } else {
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("None shown yet")), "");
  }

  return lines;
}

GPtrArray *
footing_reminder_list_backups (const FootingReminderFacts *facts)
{
  const gint64 at = footing_reminder_get_number (facts->status, "backup-at");
  const char *problem = facts->backup_problem;
  GPtrArray *lines = new_lines ();
  g_autofree char *when = NULL;

  if (*problem != '\0')
    add (lines, FOOTING_REMINDER_TROUBLE, g_strdup (_ ("The last backup failed")),
         problem);
  if (at > 0) {
    when = footing_instant_format (at, facts->clock);
    add (lines, *problem == '\0' ? FOOTING_REMINDER_GOOD : FOOTING_REMINDER_NOTE,
         g_strdup (_ ("The last good backup was made")), when);
  } else if (facts->status != NULL && *problem == '\0') {
    add (lines, FOOTING_REMINDER_NOTE, g_strdup (_ ("No backup has been made yet")),
         _ ("Footing makes one every day by itself."));
  }

  return lines;
}
