/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commands-private.h"
#include "date-parse.h"
#include "document-file.h"
#include "export-file.h"
#include "format/date-format.h"
#include "settings.h"
#include "store/store-path.h"
#include "target.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is to be written, and how. */
typedef struct {
  FootingFormat format;
  FootingSheetWish wish;
  char *from;
  char *to;
  GString *understood; /* how days were read, a line each */
} Export;

static void
export_clear (Export *self)
{
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);
  if (self->understood != NULL)
    g_string_free (g_steal_pointer (&self->understood), TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Export, export_clear)

static int
finish (gboolean whole, const char *target)
{
  g_autofree char *name = g_filename_display_name (target);

  if (!whole)
    return FOOTING_EXIT_PARTIAL;

  g_print (_ ("Exported to “%s”.\n"), name);
  return FOOTING_EXIT_DONE;
}

static int
export_everything (const char *target, FootingClock *clock)
{
  g_autofree char *path = footing_file_get_default_path ();
  g_autofree char *notice = NULL;
  g_autoptr (GError) error = NULL;
  gboolean whole;

  if (!command_is_there (path, &error) ||
      !footing_export_file (path, clock, target, &notice, &whole, &error))
    return command_refuse (error);

  command_say (notice);
  return finish (whole, target);
}

/* --- What is asked for ------------------------------------------------------------- */

/* Says which endings @kind can have. */
static int
misuse_ending (FootingSheetKind kind)
{
  g_autoptr (GString) endings = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < FOOTING_N_FORMATS; i++)
    if (footing_sheet_has_format (kind, i))
      g_string_append_printf (endings, "%s.%s", endings->len > 0 ? ", " : "",
                              footing_format_get_ending (i));
  sentence = g_strdup_printf (
      /* Translators: the first %s is what follows --only, the second is how the name of
       * a file can end: ".md, .html, .pdf" */
      _ ("“--only %s” needs a file of another kind, with one of these endings: %s."),
      footing_sheet_to_code (kind), endings->str);

  return command_misused (sentence);
}

/* Notes which day @text was taken for, unless that is what it says. */
static void
note_day (Export *self, const char *text, const char *date)
{
  g_autofree char *day = footing_date_format_full (date);
  g_autofree char *sentence = NULL;

  if (strcmp (text, date) == 0)
    return;

  /* Translators: what was typed for a day, and the day: "“yesterday” is taken as Thu, 5
   * March 2026." */
  sentence = g_strdup_printf (_ ("“%s” is taken as %s."), text, day);
  g_string_append_printf (self->understood, "%s\n", sentence);
}

/* Reads a day in @date, NULL for none. */
static gboolean
read_day (Export *self, const char *text, const char *today, char **date)
{
  g_autofree char *sentence = NULL;

  if (text == NULL)
    return TRUE;

  *date = footing_date_parse (text, today, FOOTING_DATE_PAST);
  if (*date != NULL) {
    note_day (self, text, *date);
    return TRUE;
  }

  sentence = g_strdup_printf (_ ("“%s” is not a day: write it as in 2026-03-05."), text);
  command_misused (sentence);
  return FALSE;
}

/* 0, or the exit status after what is wrong was said. */
static int
read_days (Export *self, const FootingExportOptions *options, FootingClock *clock)
{
  g_autofree char *today = footing_clock_today (clock);

  self->understood = g_string_new (NULL);
  if ((options->from != NULL || options->to != NULL) &&
      !footing_sheet_has_days (self->wish.kind))
    return command_misused (
        _ ("“--from” and “--to” narrow down wins and the story: leave them out here."));
  if (!read_day (self, options->from, today, &self->from) ||
      !read_day (self, options->to, today, &self->to))
    return FOOTING_EXIT_USAGE;
  if (self->from != NULL && self->to != NULL && strcmp (self->from, self->to) > 0)
    return command_misused (_ ("“--from” is later than “--to”: swap them."));

  self->wish.from = self->from;
  self->wish.to = self->to;
  return 0;
}

static int
read_options (Export *self,
              const char *target,
              const FootingExportOptions *options,
              FootingClock *clock)
{
  g_autofree char *name = g_filename_display_name (target);

  if (!footing_format_find (name, &self->format)) {
    g_printerr ("footing: %s\n",
                _ ("Footing exports to files that end in .json, .md, .html, .pdf, .csv, "
                   ".ics or .handover.json: choose a name like that."));
    return FOOTING_EXIT_REFUSED;
  }

  self->wish.kind = footing_format_get_sheet (self->format);
  if (options->only != NULL && !footing_sheet_from_code (options->only, &self->wish.kind))
    return command_misused (_ ("After “--only” comes plan, story, one-on-one, good, "
                               "review, wins, rituals or hand-over: choose one."));
  if (options->only != NULL && self->format == FOOTING_FORMAT_JSON)
    return command_misused (
        _ ("A file that ends in .json holds everything: leave “--only” out."));
  if (!footing_sheet_has_format (self->wish.kind, self->format))
    return misuse_ending (self->wish.kind);
  if (options->signs &&
      !footing_sheet_has_signs (self->wish.kind, FOOTING_PERSPECTIVE_SELF))
    return command_misused (
        _ ("“--with-signs” goes with “--only review”: leave it out here."));

  self->wish.signs = options->signs;
  return read_days (self, options, clock);
}

/* --- Documents --------------------------------------------------------------------- */

static gboolean
may_tell_details (void)
{
  g_autofree char *problem = NULL;
  g_autoptr (GSettings) settings = footing_settings_new (NULL, &problem);

  return settings != NULL && g_settings_get_boolean (settings, "reminder-details");
}

static gboolean
write_document (Export *self, FootingStore *store, const char *target, GError **error)
{
  g_autofree char *recovery = NULL;
  g_autoptr (FootingGuidance) guidance = footing_guidance_new (error);
  g_autoptr (GBytes) bytes = NULL;

  if (guidance == NULL || !command_find_plan (store, &recovery, error))
    return FALSE;

  self->wish.recovery = recovery;
  bytes = footing_document_make_file (store, guidance, &self->wish, self->format,
                                      may_tell_details (), error);

  return bytes != NULL &&
         footing_target_write (target, footing_store_get_path (store), bytes, error);
}

int
footing_command_export (const char *target,
                        const FootingExportOptions *options,
                        FootingClock *clock)
{
  g_auto (Export) self = {FOOTING_FORMAT_JSON};
  g_autoptr (FootingStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const int status = read_options (&self, target, options, clock);

  if (status != 0)
    return status;
  if (self.format == FOOTING_FORMAT_JSON)
    return export_everything (target, clock);

  store = command_open_sound (clock, &error);
  if (store == NULL || !write_document (&self, store, target, &error))
    return command_refuse (error);

  command_say (footing_store_get_notice (store));
  g_print ("%s", self.understood->str);
  return finish (!footing_store_has_lost_changes (store), target);
}
