/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "passphrase-dialog.h"

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
activate_cb (GtkWidget *entry, Asking *self)
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

  if (strcmp (response, "go-on") != 0)
    return;

  passphrase = footing_passphrase_new (gtk_editable_get_text (self->first), NULL);
  if (passphrase != NULL)
    self->func (passphrase, self->data);
}

/* Not a row of libadwaita: that of 1.2 crashes when it goes. */
static GtkEditable *
add_entry (Asking *self, GtkBox *box, const char *title)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *entry = gtk_password_entry_new ();
  GtkEditable *text = gtk_editable_get_delegate (GTK_EDITABLE (entry));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_password_entry_set_show_peek_icon (GTK_PASSWORD_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (update_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), self);
  gtk_box_append (box, label);
  gtk_box_append (box, entry);

  return GTK_EDITABLE (entry);
}

static GtkWidget *
make_content (Asking *self, gboolean chooses)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint = gtk_label_new (NULL);

  self->first = add_entry (self, GTK_BOX (box), _ ("Passphrase"));
  if (chooses)
    self->second = add_entry (self, GTK_BOX (box), _ ("The same again"));

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
