/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "passphrase-dialog.h"
#include "widgets/focus.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  AdwMessageDialog *dialog; /* borrowed */
  GtkEditable *first;       /* borrowed */
  GtkEditable *second;      /* borrowed; NULL where one is enough */
  GtkLabel *hint;           /* borrowed */
  FootingPassphraseFunc func;
  gpointer data; /* owned, by @destroy */
  GDestroyNotify destroy;
} Asking;

static void
free_asking (gpointer data, GClosure *closure)
{
  Asking *self = data;

  if (self->destroy != NULL)
    self->destroy (self->data);
  g_free (self);
}

/* What is still in the way, or NULL. */
static const char *
find_problem (Asking *self)
{
  const char *first = gtk_editable_get_text (self->first);

  if (*first == '\0')
    return "";
  if (self->second == NULL)
    return NULL;
  if (g_utf8_strlen (first, -1) < FOOTING_PASSPHRASE_LEAST)
    return _ ("Too short: a few words in a row are easy to remember and hard to guess.");
  if (*gtk_editable_get_text (self->second) == '\0')
    return "";

  return strcmp (first, gtk_editable_get_text (self->second)) == 0
             ? NULL
             : _ ("The two differ.");
}

static void
update_cb (Asking *self)
{
  const char *problem = find_problem (self);

  adw_message_dialog_set_response_enabled (self->dialog, "go-on", problem == NULL);
  gtk_label_set_label (self->hint, problem != NULL ? problem : "");
}

/* Enter in the last field goes on, in the first to the second. */
static void
activate_cb (GtkWidget *row, Asking *self)
{
  if (find_problem (self) == NULL)
    adw_message_dialog_response (self->dialog, "go-on");
  else
    gtk_widget_child_focus (GTK_WIDGET (self->dialog), GTK_DIR_TAB_FORWARD);
}

static void
response_cb (GtkWindow *dialog, const char *response, Asking *self)
{
  FootingPassphrase *passphrase;

  /* A row of libadwaita 1.2 that goes with the focus in it crashes. */
  footing_focus_drop (GTK_WIDGET (dialog));
  if (strcmp (response, "go-on") != 0)
    return;

  passphrase = footing_passphrase_new (gtk_editable_get_text (self->first), NULL);
  if (passphrase != NULL)
    self->func (passphrase, self->data);
}

/* The eye in the row, which libadwaita 1.2 does not name. */
static void
name_eye (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL &&
      strstr (gtk_button_get_icon_name (GTK_BUTTON (widget)), "reveal") != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Show or hide what’s typed"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_eye (child);
}

static GtkEditable *
add_row (Asking *self, GtkListBox *list, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (update_cb), self);
  g_signal_connect (row, "entry-activated", G_CALLBACK (activate_cb), self);
  gtk_list_box_append (list, row);
  name_eye (row);

  return GTK_EDITABLE (row);
}

static GtkWidget *
make_content (Asking *self, gboolean chooses)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *hint = gtk_label_new (NULL);

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  self->first = add_row (self, GTK_LIST_BOX (list), _ ("Passphrase"));
  if (chooses)
    self->second = add_row (self, GTK_LIST_BOX (list), _ ("The same again"));
  gtk_box_append (GTK_BOX (box), list);

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  self->hint = GTK_LABEL (hint);
  gtk_box_append (GTK_BOX (box), hint);

  return box;
}

static void
show (GtkWindow *parent,
      const char *heading,
      const char *body,
      const char *go_on,
      gboolean chooses,
      Asking *self)
{
  self->dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "go-on", go_on,
                                    NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "go-on",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "go-on");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  adw_message_dialog_set_extra_child (self->dialog, make_content (self, chooses));
  update_cb (self);
  g_signal_connect_data (self->dialog, "response", G_CALLBACK (response_cb), self,
                         free_asking, 0);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->dialog), TRUE);
  gtk_window_present (GTK_WINDOW (self->dialog));
}

void
footing_passphrase_dialog_choose (GtkWindow *parent,
                                  FootingPassphraseFunc func,
                                  gpointer data,
                                  GDestroyNotify destroy)
{
  Asking *self = g_new0 (Asking, 1);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  show (parent, _ ("Choose a Passphrase"),
        _ ("The backup opens with this passphrase only. Nobody can get it back for you: "
           "write it down, and keep it apart from the backup."),
        _ ("_Continue"), TRUE, self);
}

void
footing_passphrase_dialog_ask (GtkWindow *parent,
                               const char *problem,
                               FootingPassphraseFunc func,
                               gpointer data,
                               GDestroyNotify destroy)
{
  Asking *self = g_new0 (Asking, 1);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  show (parent, _ ("Open the Backup"),
        problem != NULL ? problem
                        : _ ("This backup is encrypted: it opens with its passphrase."),
        _ ("_Open"), FALSE, self);
}
