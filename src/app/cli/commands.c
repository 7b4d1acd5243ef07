/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands-private.h"
#include "ask-passphrase.h"
#include "json-import.h"
#include "lines.h"
#include "plan/current.h"
#include "plan/entries.h"
#include "remote.h"
#include "session/open.h"
#include "settings.h"
#include "store/backups.h"
#include "store/store-encrypted.h"
#include "store/store-past.h"
#include "store/store-path.h"
#include "target.h"
#include "text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

int
command_refuse (const GError *error)
{
  g_printerr ("footing: %s\n", error->message);
  return FOOTING_EXIT_REFUSED;
}

void
command_say (const char *notice)
{
  if (notice != NULL)
    g_printerr ("footing: %s\n", notice);
}

int
command_misused (const char *sentence)
{
  g_printerr ("footing: %s\n", sentence);
  return FOOTING_EXIT_USAGE;
}

gboolean
command_is_there (const char *path, GError **error)
{
  g_autofree char *name = NULL;
  GStatBuf info;

  if (g_lstat (path, &info) == 0 || errno != ENOENT)
    return TRUE;
  if (!footing_file_check_past (path, error))
    return FALSE;

  name = g_filename_display_name (path);
  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
               _ ("Nothing has been stored in “%s” yet: open Footing first."), name);
  return FALSE;
}

FootingStore *
command_open_sound (FootingClock *clock, GError **error)
{
  g_autofree char *path = footing_file_get_default_path ();
  g_autoptr (FootingStore) store = NULL;

  if (!command_is_there (path, error))
    return NULL;

  store = footing_store_open_read_only (path, clock, error);

  return store != NULL && footing_store_verify (store, error) ? g_steal_pointer (&store)
                                                              : NULL;
}

/* Opens the file to write, making it when there is none; one that is damaged is refused
 * before anything is added to it. */
static FootingStore *
open_to_write (FootingClock *clock, GError **error)
{
  g_autofree char *path = footing_file_get_default_path ();
  FootingStore *store;

  if (command_is_there (path, NULL)) {
    g_autoptr (FootingStore) sound = command_open_sound (clock, error);

    if (sound == NULL)
      return NULL;
  }

  store = footing_open (path, clock, error);
  if (store != NULL)
    command_say (footing_store_get_notice (store));

  return store;
}

gboolean
command_find_plan (FootingStore *store, char **recovery, GError **error)
{
  g_autofree char *problem = NULL;
  g_autoptr (GSettings) settings = footing_settings_new (NULL, &problem);
  g_autofree char *chosen =
      settings != NULL ? g_settings_get_string (settings, "current-recovery") : NULL;

  return footing_plan_find_current (store, chosen, recovery, error);
}

int
footing_command_log_win (const char *text, FootingClock *clock)
{
  g_autofree char *title = NULL;
  g_autofree char *note = NULL;
  g_autofree char *recovery = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return command_misused (_ ("The text of the win is not UTF-8: write it again."));
  if (footing_text_is_blank (text))
    return command_misused (footing_entries_ask_title (TRUE));

  footing_lines_split (text, &title, &note);
  store = open_to_write (clock, &error);
  if (store != NULL && command_find_plan (store, &recovery, &error))
    id = footing_entries_log_win (store, recovery, title, note, &error);
  if (id == NULL)
    return command_refuse (error);

  /* Translators: %s is the title of a win */
  g_print (_ ("Logged: %s\n"), title);
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}

/* What was left out on the error stream, and what was done. */
static void
print_report (FootingImportReport *report)
{
  const char *const *warnings = footing_import_report_get_warnings (report);
  const char *copy = footing_import_report_get_copy (report);
  g_auto (GStrv) lines = footing_import_report_describe (report, TRUE);
  const guint n_added =
      footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_ADDED);

  for (guint i = 0; warnings[i] != NULL; i++)
    g_printerr ("footing: %s\n", warnings[i]);

  /* Translators: numbers of records */
  g_print (_ ("Imported. Added: %u. Changed: %u. Unchanged: %u.\n"), n_added,
           footing_import_report_count_changes (report) - n_added,
           footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_UNCHANGED));
  for (guint i = 0; lines[i] != NULL; i++)
    g_print ("%s\n", lines[i]);
  if (copy != NULL) {
    g_autofree char *name = g_filename_display_name (copy);

    g_print (_ ("Your previous data is kept in “%s”.\n"), name);
  }
}

int
footing_command_import (const char *path, FootingClock *clock)
{
  g_autoptr (FootingGuidance) guidance = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;

  guidance = footing_guidance_new (&error);
  if (guidance == NULL)
    return command_refuse (error);
  store = open_to_write (clock, &error);
  if (store == NULL || !footing_json_import (store, guidance, path, &report, &error))
    return command_refuse (error);

  print_report (report);
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}

int
footing_command_check (FootingClock *clock)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = command_open_sound (clock, &error);
  g_autofree char *loss = NULL;

  if (store == NULL)
    return command_refuse (error);

  command_say (footing_store_get_notice (store));
  if (footing_store_has_lost_changes (store))
    return FOOTING_EXIT_REFUSED;

  /* Translators: numbers of records */
  g_print (_ ("The data is sound. Plans: %d. Timeline entries: %d.\n"),
           footing_store_count (store, FOOTING_TYPE_RECOVERY),
           footing_store_count (store, FOOTING_TYPE_ENTRY));
  loss = footing_backups_dup_loss (store);
  command_say (loss);
  return FOOTING_EXIT_DONE;
}

/* F82: what it is to be called says whether it is encrypted. */
static gboolean
back_up (FootingStore *store, const char *path, GError **error)
{
  g_autoptr (FootingPassphrase) passphrase = NULL;

  if (!g_str_has_suffix (path, FOOTING_ENCRYPTED_SUFFIX))
    return footing_store_backup (store, path, error);

  passphrase = footing_ask_passphrase (TRUE, error);

  return passphrase != NULL &&
         footing_store_backup_encrypted (store, path, passphrase, FOOTING_ENCRYPTED_USUAL,
                                         error);
}

int
footing_command_backup (const char *path, FootingClock *clock)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = command_open_sound (clock, &error);

  if (store == NULL || !back_up (store, path, &error))
    return command_refuse (error);

  command_say (footing_store_get_notice (store));
  if (footing_store_has_lost_changes (store))
    return FOOTING_EXIT_PARTIAL;

  g_print (_ ("Backed up to “%s”.\n"), name);
  return FOOTING_EXIT_DONE;
}

static gboolean
restore (const char *path,
         const char *backup,
         FootingClock *clock,
         char **kept,
         GError **error)
{
  g_autoptr (FootingPassphrase) passphrase = NULL;
  g_autofree char *plain = NULL;
  gboolean done;

  if (!footing_encrypted_is (backup))
    return footing_store_restore_file (path, backup, clock, kept, error);

  passphrase = footing_ask_passphrase (FALSE, error);
  plain = passphrase != NULL ? footing_backup_decrypt (backup, path, passphrase, error)
                             : NULL;
  if (plain == NULL)
    return FALSE;

  done = footing_store_restore_file (path, plain, clock, kept, error);
  footing_side_remove (plain);

  return done;
}

int
footing_command_restore (const char *backup, FootingClock *clock)
{
  g_autofree char *path = footing_file_get_default_path ();
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!restore (path, backup, clock, &kept, &error))
    return command_refuse (error);
  store = footing_open (path, clock, &error);
  if (store == NULL)
    return command_refuse (error);

  command_say (footing_store_get_notice (store));
  g_print (_ ("Restored. Plans: %d. Timeline entries: %d.\n"),
           footing_store_count (store, FOOTING_TYPE_RECOVERY),
           footing_store_count (store, FOOTING_TYPE_ENTRY));
  if (kept != NULL) {
    name = g_filename_display_name (kept);
    g_print (_ ("Your previous data is kept in “%s”.\n"), name);
  }
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}
