/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "file-import.h"
#include "file-restore.h"
#include "json-import.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How many warnings are named. */
#define MAX_WARNINGS 5

typedef struct {
  /* owned */
  FootingContext *context;
  char *path;
} Import;

static void
free_import (gpointer data, GClosure *closure)
{
  Import *import = data;

  g_object_unref (import->context);
  g_free (import->path);
  g_free (import);
}

static guint
count (FootingImportReport *report, FootingImportOutcome outcome)
{
  return footing_import_report_count (report, G_TYPE_NONE, outcome);
}

static void
add_line (GString *text, const char *line)
{
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

/* What would happen, a sentence in each line. */
static char *
describe (FootingImportReport *report)
{
  const guint unchanged = count (report, FOOTING_IMPORT_UNCHANGED);
  const char *const *warnings = footing_import_report_get_warnings (report);
  g_auto (GStrv) lines = footing_import_report_describe (report, FALSE);
  g_autofree char *same = g_strdup_printf (
      ngettext ("%u item is here already and stays the same.",
                "%u items are here already and stay the same.", unchanged),
      unchanged);
  GString *text = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    add_line (text, lines[i]);
  if (unchanged > 0 && !footing_import_report_is_hand_over (report))
    add_line (text, same);
  for (guint i = 0; warnings != NULL && warnings[i] != NULL && i < MAX_WARNINGS; i++)
    add_line (text, warnings[i]);

  return g_string_free (text, FALSE);
}

static void
response_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  const Import *import = data;
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (response, "import") != 0)
    return;

  if (!footing_json_import (footing_context_get_store (import->context),
                            footing_context_get_guidance (import->context), import->path,
                            NULL, &error)) {
    footing_file_say (gtk_window_get_transient_for (dialog), _ ("Nothing Was Imported"),
                      error->message);
    return;
  }

  footing_context_forget_undo (import->context);
  footing_context_toast (import->context, _ ("Imported"), NULL, NULL, NULL);
}

static void
ask (GtkWindow *parent, Import *import, FootingImportReport *report)
{
  g_autofree char *body = describe (report);
  GtkWidget *widget = adw_message_dialog_new (parent, _ ("Import This File?"), NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);

  adw_message_dialog_set_body (dialog, body);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "import",
                                    _ ("_Import"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "import", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "import");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), import,
                         free_import, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
footing_file_import_ask (GtkWindow *parent, FootingContext *context, const char *path)
{
  g_autoptr (FootingImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  Import *import;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  report = footing_json_preview (footing_context_get_store (context),
                                 footing_context_get_guidance (context), path, &error);
  if (report == NULL) {
    footing_file_say (parent, _ ("The File Can’t Be Used"), error->message);
    return;
  }
  if (footing_import_report_count_changes (report) == 0) {
    g_autofree char *said =
        footing_import_report_is_hand_over (report)
            ? describe (report)
            : g_strdup (_ ("Everything in this file is here already."));

    footing_file_say (parent, _ ("Nothing New"), said);
    return;
  }

  import = g_new0 (Import, 1);
  import->context = g_object_ref (context);
  import->path = g_strdup (path);
  ask (parent, import, report);
}
