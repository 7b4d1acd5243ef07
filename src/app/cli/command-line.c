/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command-line.h"
#include "example.h"
#include "json-export.h"
#include "json-import.h"
#include "remote.h"
#include "store/store-file.h"
#include "text.h"
#include "schedule/open.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_OPTIONS 8

/* Without a place for the values, as GApplication wants them. */
static void
fill_options (GOptionEntry options[N_OPTIONS + 1])
{
  const GOptionEntry entries[N_OPTIONS + 1] = {
      {"log-win", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Put a win on the timeline, dated today"),
       /* Translators: stands for what is to be given after an option */
       _ ("TEXT")},
      {"export", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Write everything to a file (.json)"), _ ("FILE")},
      {"import", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Take in what such a file holds; nothing is removed"), _ ("FILE")},
      {"check", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Check whether the data is sound"),
       NULL},
      {"backup", 0, 0, G_OPTION_ARG_FILENAME, NULL, _ ("Write a verified backup"),
       _ ("FILE")},
      {"restore", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Go back to a backup; what is there now is kept"), _ ("FILE")},
      {"demo", 0, 0, G_OPTION_ARG_STRING, NULL,
       _ ("Look around in an example, “self” or “support”, apart from your data"),
       _ ("[NAME]")},
      {"version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Show the version"), NULL},
      {NULL},
  };

  memcpy (options, entries, sizeof entries);
}

void
footing_command_line_add_options (GApplication *application)
{
  GOptionEntry options[N_OPTIONS + 1];

  fill_options (options);
  g_application_add_main_option_entries (application, options);
}

static int
refuse (const GError *error)
{
  g_printerr ("footing: %s\n", error->message);
  return FOOTING_EXIT_REFUSED;
}

static int
misused (const char *sentence)
{
  g_printerr ("footing: %s\n", sentence);
  return FOOTING_EXIT_USAGE;
}

/* Parses @arguments only to see whether they can be understood. */
static gboolean
try_parse (char **arguments, GError **error)
{
  GOptionEntry options[N_OPTIONS + 1];
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;
  gboolean flag;
  /* What GApplication and GLib understand by themselves. */
  const GOptionEntry others[] = {
      {"help", 'h', 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"help-all", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"help-gapplication", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"gapplication-service", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {NULL},
  };

  fill_options (options);
  for (guint i = 0; i < N_OPTIONS; i++)
    options[i].arg_data = options[i].arg == G_OPTION_ARG_NONE     ? (gpointer)&flag
                          : options[i].arg == G_OPTION_ARG_STRING ? (gpointer)&text
                                                                  : (gpointer)&name;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_add_main_entries (context, others, NULL);
  if (!g_option_context_parse_strv (context, &copy, error))
    return FALSE;

  if (copy[0] != NULL && copy[1] != NULL) {
    g_autofree char *shown = g_filename_display_name (copy[1]);

    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _ ("“%s” is not an option: see “footing --help”."), shown);
    return FALSE;
  }

  return TRUE;
}

GStrv
footing_command_line_prepare (char **arguments, int *status)
{
  g_auto (GStrv) prepared = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;

  /* GApplication has no options whose argument may be left out. */
  for (guint i = 1; prepared[0] != NULL && prepared[i] != NULL; i++) {
    if (strcmp (prepared[i], "--demo") != 0)
      continue;
    g_free (prepared[i]);
    prepared[i] = g_strdup ("--demo=self");
  }

  if (!try_parse (prepared, &error)) {
    *status = misused (error->message);
    return NULL;
  }

  return g_steal_pointer (&prepared);
}

/* Opens the file; with @existing it is not made when there is none. */
static FootingStore *
open_store (FootingClock *clock, gboolean existing, GError **error)
{
  g_autofree char *path = footing_file_get_default_path ();

  if (existing && !g_file_test (path, G_FILE_TEST_EXISTS)) {
    g_autofree char *name = g_filename_display_name (path);

    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_GONE,
                 _ ("Nothing has been stored in “%s” yet: open Footing first."), name);
    return NULL;
  }

  return footing_open (path, clock, error);
}

/* The id of the newest active recovery, or NULL. Owned by the caller. */
static gboolean
find_recovery (FootingStore *store, char **id, GError **error)
{
  g_autoptr (GPtrArray) recoveries =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, error);

  for (guint i = 0; recoveries != NULL && i < recoveries->len; i++) {
    FootingRecovery *recovery = recoveries->pdata[i];

    if (strcmp (recovery->state, "active") != 0)
      continue;
    g_free (*id);
    *id = g_strdup (footing_record_get_id (recovery));
  }

  return recoveries != NULL;
}

/* Saves a win whose first line is its title. */
static gboolean
save_win (FootingStore *store, const char *title, const char *body, GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autofree char *recovery = NULL;
  g_autoptr (FootingEntry) entry = NULL;

  if (!find_recovery (store, &recovery, error))
    return FALSE;

  entry = footing_record_new (FOOTING_TYPE_ENTRY, "kind", "win", "date", today, "title",
                              title, "body", body, "recovery", recovery, NULL);
  return footing_store_save (store, entry, error);
}

static int
log_win (const char *given, FootingClock *clock)
{
  g_autofree char *text = g_strdup (given);
  g_auto (GStrv) lines = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return misused (_ ("The text of the win is not UTF-8: write it again."));
  g_strstrip (text);
  if (footing_text_is_blank (text))
    return misused (_ ("The win has no text: say in a few words what went well."));

  lines = g_strsplit (text, "\n", 2);
  g_strchomp (lines[0]);
  store = open_store (clock, FALSE, &error);
  if (store == NULL ||
      !save_win (store, lines[0], lines[1] != NULL ? g_strchug (lines[1]) : "", &error))
    return refuse (error);

  /* Translators: %s is the title of a win */
  g_print (_ ("Logged: %s\n"), lines[0]);
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}

static int
export_file (const char *path, FootingClock *clock)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_str_has_suffix (name, ".json")) {
    g_printerr ("footing: %s\n",
                _ ("Footing exports to names that end in .json: choose such a one."));
    return FOOTING_EXIT_REFUSED;
  }

  store = open_store (clock, TRUE, &error);
  if (store == NULL || !footing_json_export (store, path, &error))
    return refuse (error);

  g_print (_ ("Exported to “%s”.\n"), name);
  return FOOTING_EXIT_DONE;
}

static int
import_file (const char *path, FootingClock *clock)
{
  g_autoptr (FootingGuidance) guidance = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  const char *const *warnings;

  guidance = footing_guidance_new (&error);
  if (guidance == NULL)
    return refuse (error);
  store = open_store (clock, FALSE, &error);
  if (store == NULL || !footing_json_import (store, guidance, path, &report, &error))
    return refuse (error);

  warnings = footing_import_report_get_warnings (report);
  for (guint i = 0; warnings[i] != NULL; i++)
    g_printerr ("footing: %s\n", warnings[i]);

  /* Translators: numbers of records */
  g_print (_ ("Imported. Added: %u. Changed: %u. Unchanged: %u.\n"),
           footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_ADDED),
           footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_CHANGED),
           footing_import_report_count (report, G_TYPE_NONE, FOOTING_IMPORT_UNCHANGED));
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}

static int
check_file (FootingClock *clock)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = open_store (clock, TRUE, &error);

  if (store == NULL || !footing_store_verify (store, &error))
    return refuse (error);

  /* Translators: numbers of records */
  g_print (_ ("The data is sound. Recoveries: %d. Timeline entries: %d.\n"),
           footing_store_count (store, FOOTING_TYPE_RECOVERY),
           footing_store_count (store, FOOTING_TYPE_ENTRY));
  return FOOTING_EXIT_DONE;
}

static int
backup_file (const char *path, FootingClock *clock)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) store = open_store (clock, TRUE, &error);

  if (store == NULL || !footing_store_backup (store, path, &error))
    return refuse (error);

  g_print (_ ("Backed up to “%s”.\n"), name);
  return FOOTING_EXIT_DONE;
}

static int
restore_file (const char *backup, FootingClock *clock)
{
  g_autofree char *path = footing_file_get_default_path ();
  g_autofree char *kept = NULL;
  g_autofree char *name = NULL;
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!footing_store_restore_file (path, backup, clock, &kept, &error))
    return refuse (error);
  store = footing_open (path, clock, &error);
  if (store == NULL)
    return refuse (error);

  g_print (_ ("Restored. Recoveries: %d. Timeline entries: %d.\n"),
           footing_store_count (store, FOOTING_TYPE_RECOVERY),
           footing_store_count (store, FOOTING_TYPE_ENTRY));
  if (kept != NULL) {
    name = g_filename_display_name (kept);
    g_print (_ ("What was there before is kept in “%s”.\n"), name);
  }
  footing_remote_refresh ();
  return FOOTING_EXIT_DONE;
}

char *
footing_command_line_dup_demo (GVariantDict *options)
{
  char *name = NULL;

  g_variant_dict_lookup (options, "demo", "s", &name);
  return name;
}

static int
check_demo (GVariantDict *options)
{
  g_autofree char *name = footing_command_line_dup_demo (options);

  if (!g_strv_contains (footing_example_get_names (), name))
    return misused (_ ("There is no such example: choose “self” or “support”."));

  return -1;
}

static int
count_commands (GVariantDict *options)
{
  GOptionEntry entries[N_OPTIONS + 1];
  int n = 0;

  fill_options (entries);
  for (guint i = 0; i < N_OPTIONS; i++)
    n += g_variant_dict_contains (options, entries[i].long_name);

  return n;
}

int
footing_command_line_run (GVariantDict *options, FootingClock *clock)
{
  const struct {
    const char *option;
    int (*run) (const char *, FootingClock *);
  } commands[] = {
      {"log-win", log_win},    {"export", export_file},   {"import", import_file},
      {"backup", backup_file}, {"restore", restore_file},
  };

  g_return_val_if_fail (options != NULL, -1);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), -1);

  if (count_commands (options) > 1)
    return misused (_ ("Footing does one thing at a time: give one of these options."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *argument = NULL;

    if (!g_variant_dict_lookup (options, commands[i].option, "^ay", &argument))
      continue;
    if (*argument == '\0' && commands[i].run != log_win)
      return misused (_ ("The name of the file is empty: give one."));
    return commands[i].run (argument, clock);
  }

  if (g_variant_dict_contains (options, "check"))
    return check_file (clock);
  if (g_variant_dict_contains (options, "demo"))
    return check_demo (options);
  if (g_variant_dict_contains (options, "version")) {
    g_print ("Footing %s\n", PACKAGE_VERSION);
    return FOOTING_EXIT_DONE;
  }

  return -1;
}
