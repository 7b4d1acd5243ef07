/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command-line.h"
#include "commands.h"
#include "example.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Commands, of which one is given, and what says more about one of them. */
#define N_COMMANDS 8
#define N_OPTIONS (N_COMMANDS + 4)

/* Without a place for the values, as GApplication wants them. */
static void
fill_options (GOptionEntry options[N_OPTIONS + 1])
{
  const GOptionEntry entries[N_OPTIONS + 1] = {
      {"log-win", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Add a win to the timeline, dated today"),
       /* Translators: stands for what is to be given after an option */
       _ ("TEXT")},
      {"export", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Write to a file (.json .md .html .pdf .csv .ics .handover.json)"), _ ("FILE")},
      {"import", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Import a .json file; nothing is removed"), _ ("FILE")},
      {"check", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Check the data for damage"), NULL},
      {"backup", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Write a verified backup; encrypted if it ends in .footing-backup"),
       _ ("FILE")},
      {"restore", 0, 0, G_OPTION_ARG_FILENAME, NULL,
       _ ("Restore a backup; your current data is kept"), _ ("FILE")},
      {"demo", 0, 0, G_OPTION_ARG_STRING, NULL,
       _ ("Explore an example, “self” or “support”, kept apart from your data"),
       _ ("[NAME]")},
      {"version", 0, 0, G_OPTION_ARG_NONE, NULL, _ ("Show the version"), NULL},
      {"only", 0, 0, G_OPTION_ARG_STRING, NULL,
       _ ("Export only this: plan, story, one-on-one, good, review, wins, "
          "rituals or hand-over"),
       /* Translators: stands for what is to be given after an option */
       _ ("WHAT")},
      {"from", 0, 0, G_OPTION_ARG_STRING, NULL,
       _ ("Export from this day on, as in 2026-03-05"), _ ("DATE")},
      {"to", 0, 0, G_OPTION_ARG_STRING, NULL, _ ("Export up to this day, which is in it"),
       _ ("DATE")},
      {"with-signs", 0, 0, G_OPTION_ARG_NONE, NULL,
       _ ("Tell in the weekly review which of your signs changed"), NULL},
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
misused (const char *sentence)
{
  g_printerr ("footing: %s\n", sentence);
  return FOOTING_EXIT_USAGE;
}

/* An option that is given again would silently take the place of the first. */
static gboolean
note_option_cb (const char *name, const char *value, gpointer seen, GError **error)
{
  if (g_hash_table_add (seen, g_strdup (name)))
    return TRUE;

  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is given more than once: give it once."), name);
  return FALSE;
}

/* Our options as those that only note that they were given. */
static GOptionGroup *
new_noting_group (GHashTable *seen)
{
  GOptionGroup *group = g_option_group_new ("", "", "", seen, NULL);
  GOptionEntry options[N_OPTIONS + 1];

  fill_options (options);
  for (guint i = 0; i < N_OPTIONS; i++) {
    options[i].flags = options[i].arg == G_OPTION_ARG_NONE       ? G_OPTION_FLAG_NO_ARG
                       : options[i].arg == G_OPTION_ARG_FILENAME ? G_OPTION_FLAG_FILENAME
                                                                 : G_OPTION_FLAG_NONE;
    options[i].arg = G_OPTION_ARG_CALLBACK;
    options[i].arg_data = (gpointer)(GCallback)note_option_cb;
  }
  g_option_group_add_entries (group, options);

  return group;
}

/* Parses @arguments only to see whether they can be understood. */
static gboolean
try_parse (char **arguments, GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);
  gboolean flag;
  /* What GApplication and GLib understand by themselves. */
  const GOptionEntry others[] = {
      {"help", 'h', 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"help-all", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"help-gapplication", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {"gapplication-service", 0, 0, G_OPTION_ARG_NONE, &flag, NULL, NULL},
      {NULL},
  };

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_main_group (context, new_noting_group (seen));
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

/* How many of the options from @first up to @end are given. */
static int
count_options (GVariantDict *options, guint first, guint end)
{
  GOptionEntry entries[N_OPTIONS + 1];
  int n = 0;

  fill_options (entries);
  for (guint i = first; i < end; i++)
    n += g_variant_dict_contains (options, entries[i].long_name);

  return n;
}

static int
export_file (const char *path, GVariantDict *options, FootingClock *clock)
{
  g_autofree char *only = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_variant_dict_lookup (options, "only", "s", &only);
  g_variant_dict_lookup (options, "from", "s", &from);
  g_variant_dict_lookup (options, "to", "s", &to);

  return footing_command_export (
      path,
      &(FootingExportOptions){only, from, to,
                              g_variant_dict_contains (options, "with-signs")},
      clock);
}

int
footing_command_line_run (GVariantDict *options, FootingClock *clock)
{
  const struct {
    const char *option;
    int (*run) (const char *, FootingClock *);
  } commands[] = {
      {"log-win", footing_command_log_win}, {"export", NULL},
      {"import", footing_command_import},   {"backup", footing_command_backup},
      {"restore", footing_command_restore},
  };

  g_return_val_if_fail (options != NULL, -1);
  g_return_val_if_fail (FOOTING_IS_CLOCK (clock), -1);

  if (count_options (options, 0, N_COMMANDS) > 1)
    return misused (_ ("Footing does one thing at a time: give one of these options."));
  if (count_options (options, N_COMMANDS, N_OPTIONS) > 0 &&
      !g_variant_dict_contains (options, "export"))
    return misused (
        _ ("“--only”, “--from”, “--to” and “--with-signs” say what to export: "
           "give “--export” with them."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    g_autofree char *argument = NULL;

    if (!g_variant_dict_lookup (options, commands[i].option, "^ay", &argument))
      continue;
    if (*argument == '\0' && commands[i].run != footing_command_log_win)
      return misused (_ ("The name of the file is empty: give one."));
    return commands[i].run != NULL ? commands[i].run (argument, clock)
                                   : export_file (argument, options, clock);
  }

  if (g_variant_dict_contains (options, "check"))
    return footing_command_check (clock);
  if (g_variant_dict_contains (options, "demo"))
    return check_demo (options);
  if (g_variant_dict_contains (options, "version")) {
    g_print ("Footing %s\n", PACKAGE_VERSION);
    return FOOTING_EXIT_DONE;
  }

  return -1;
}
