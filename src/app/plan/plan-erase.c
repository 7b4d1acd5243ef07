/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-erase.h"
#include "format/bin-format.h"
#include "plan/private.h"
#include "store/backups.h"
#include "widgets/focus.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What is asked about; lives as long as the dialog. */
typedef struct {
  FootingContext *context;
  char *id;
  char *title;
} Asked;

static void
free_asked (gpointer data, GClosure *closure)
{
  Asked *asked = data;

  g_object_unref (asked->context);
  g_free (asked->id);
  g_free (asked->title);
  g_free (asked);
}

static gboolean
is_there (FootingContext *context, const char *id)
{
  g_autoptr (GObject) plan = footing_store_get (footing_context_get_store (context),
                                                FOOTING_TYPE_RECOVERY, id, NULL);

  return plan != NULL;
}

/* Nothing that was done before is what it would be, with the plan gone. */
static void
erase (Asked *asked)
{
  g_autoptr (GError) error = NULL;
  /* Translators: a plan is gone for good; %s is its title */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is erased"), asked->title);

  if (!footing_plan_erase (footing_context_get_store (asked->context), asked->id, &error))
    footing_context_report (asked->context, error);
  if (is_there (asked->context, asked->id))
    return;

  footing_context_forget_undo (asked->context);
  if (error == NULL)
    footing_context_toast (asked->context, text, NULL, NULL, NULL);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (dialog));

  if (strcmp (response, "erase") != 0)
    return;

  erase (data);
  if (parent != NULL)
    footing_focus_enter (GTK_WIDGET (parent));
}

/* The folder as one would look for it. */
static char *
format_folder (FootingStore *store)
{
  g_autofree char *folder = footing_backups_get_folder (store);
  const char *home = g_get_home_dir ();
  g_autofree char *within = NULL;

  if (!g_str_has_prefix (folder, home) || folder[strlen (home)] != '/')
    return g_filename_display_name (folder);

  within = g_filename_display_name (folder + strlen (home));

  return g_strconcat ("~", within, NULL);
}

static char *
format_body (FootingContext *context, FootingRecovery *plan)
{
  FootingStore *store = footing_context_get_store (context);
  g_autofree char *held = footing_bin_format_held (plan, store);
  g_autofree char *folder = format_folder (store);
  g_autofree char *goes =
      *held != '\0'
          /* Translators: what a plan holds: "12 entries, 4 steps, 2 people" */
          ? g_strdup_printf (_ ("The plan goes, with %s and everything else in it."),
                             held)
          : g_strdup (_ ("The plan goes, with everything in it."));

  /* Translators: a sentence on what goes; then a folder */
  return g_strdup_printf (
      _ ("%1$s It isn’t kept in the bin, and this can’t be undone.\n\nBackups, copies "
         "and "
         "exports made earlier still hold it. Backups are in %2$s: delete them there too "
         "if nothing is to be left."),
      goes, folder);
}

void
footing_plan_erase_ask (GtkWindow *parent, FootingContext *context, const char *id)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;
  Asked *asked;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  footing_context_flush (context);
  plan = footing_store_get (footing_context_get_store (context), FOOTING_TYPE_RECOVERY,
                            id, &error);
  if (plan == NULL) {
    footing_context_report (context, error);
    return;
  }

  asked = g_new0 (Asked, 1);
  asked->context = g_object_ref (context);
  asked->id = g_strdup (id);
  asked->title = footing_bin_format_name (plan, context);
  /* Translators: %s is the title of a plan */
  heading = g_strdup_printf (_ ("Erase “%s”?"), asked->title);
  body = format_body (context, plan);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "erase",
                                    _ ("_Erase for Good"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asked, free_asked,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}
