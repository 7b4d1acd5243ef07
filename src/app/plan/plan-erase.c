/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-erase.h"
#include "format/bin-format.h"
#include "format/kept-format.h"
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
  GtkSwitch *copies; /* or NULL: there are none */
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
  FootingStore *store = footing_context_get_store (asked->context);
  const gboolean copies = asked->copies != NULL && gtk_switch_get_active (asked->copies);
  g_autoptr (GError) error = NULL;
  /* Translators: a plan is gone for good; %s is its title */
  g_autofree char *text = g_strdup_printf (_ ("“%s” is erased"), asked->title);

  if (!footing_plan_erase (store, asked->id, &error) ||
      (copies && !footing_backups_renew (store, &error)))
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

/* "• 2 backups in ~/…/backups", and a line for each copy beside the file; "" where there
 * is none. Owned by the caller. */
static char *
format_copies (FootingStore *store)
{
  const char *path = footing_store_get_path (store);
  g_autoptr (GPtrArray) backups = footing_kept_list_backups (path);
  g_autoptr (GPtrArray) kept = footing_kept_list (path);
  g_autofree char *folder = format_folder (store);
  GString *text = g_string_new (NULL);

  if (backups->len > 0) {
    g_string_append (text, "\n• ");
    /* Translators: how many, then a folder */
    g_string_append_printf (
        text, ngettext ("%u backup in %s", "%u backups in %s", backups->len),
        backups->len, folder);
  }
  for (guint i = 0; i < kept->len; i++) {
    const FootingKept *copy = kept->pdata[i];
    g_autofree char *name = g_filename_display_basename (copy->path);

    g_string_append (text, "\n• ");
    /* Translators: the name of a file, and how it came to be: "Before an import" */
    g_string_append_printf (text, C_ ("copy", "%s (%s)"), name,
                            footing_kept_format_kind (copy->kind));
  }

  return g_string_free (text, FALSE);
}

static char *
format_body (FootingContext *context, FootingRecovery *plan, const char *copies)
{
  g_autofree char *held =
      footing_bin_format_held (plan, footing_context_get_store (context));
  g_autofree char *goes =
      *held != '\0'
          /* Translators: what a plan holds: "12 entries, 4 steps, 2 people" */
          ? g_strdup_printf (
                _ ("This removes the plan with its %s and everything else in it."), held)
          : g_strdup (_ ("This removes the plan with everything in it."));

  if (*copies == '\0')
    /* Translators: a sentence on what goes */
    return g_strdup_printf (
        _ ("%s It isn’t kept in the bin, and this can’t be undone.\n\nWhat you have "
           "exported or backed up elsewhere stays as it is."),
        goes);

  /* Translators: a sentence on what goes; then a list, each in a line of its own */
  return g_strdup_printf (
      _ ("%1$s It isn’t kept in the bin, and this can’t be undone.\n\nCopies made "
         "earlier may still hold it. They hold your other plans, too:%2$s\n\nWhat you "
         "have exported or backed up elsewhere stays as it is."),
      goes, copies);
}

/* The switch by which the copies go, too. */
static GtkWidget *
make_switch (Asked *asked)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *toggle = gtk_switch_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 _ ("Delete These Copies Too"));
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (row),
      _ ("If you want no trace left. A new backup of what’s left is made first."));
  gtk_widget_set_valign (toggle, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Delete these copies too"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), toggle);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), toggle);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  asked->copies = GTK_SWITCH (toggle);

  return list;
}

void
footing_plan_erase_ask (GtkWindow *parent, FootingContext *context, const char *id)
{
  g_autoptr (FootingRecovery) plan = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *copies = NULL;
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
  copies = format_copies (footing_context_get_store (context));
  body = format_body (context, plan, copies);

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  if (*copies != '\0')
    adw_message_dialog_set_extra_child (dialog, make_switch (asked));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "erase",
                                    _ ("_Erase for Good"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asked, free_asked,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}
