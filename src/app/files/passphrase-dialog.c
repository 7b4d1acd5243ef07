/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "passphrase-dialog.h"
#include "widgets/focus.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Held by each signal that comes to it: a row tells of a change also when it goes. */
typedef struct {
  AdwMessageDialog *dialog; /* weak, as are these */
  GtkEditable *first;
  GtkEditable *second; /* NULL where one is enough */
  GtkLabel *hint;
  FootingPassphraseFunc func;
  gpointer data; /* owned, by @destroy */
  GDestroyNotify destroy;
} Asking;

static void
clear (gpointer data)
{
  Asking *self = data;

  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->first);
  g_clear_weak_pointer (&self->second);
  g_clear_weak_pointer (&self->hint);
  if (self->destroy != NULL)
    self->destroy (self->data);
}

static void
release_cb (gpointer self, GClosure *closure)
{
  g_rc_box_release_full (self, clear);
}

static void
listen (Asking *self, gpointer to, const char *signal, GCallback callback)
{
  g_signal_connect_data (to, signal, callback, g_rc_box_acquire (self), release_cb, 0);
}

/* What is still in the way, or NULL; "" for what is seen without a word. */
static const char *
find_problem (Asking *self)
{
  const char *first = gtk_editable_get_text (self->first);

  if (*first == '\0')
    return "";
  /* Too short for any: it could only be refused. */
  if (g_utf8_strlen (first, -1) < FOOTING_PASSPHRASE_LEAST)
    return self->second == NULL ? ""
                                : _ ("Too short: a few words in a row are easy to "
                                     "remember and hard to guess.");
  if (self->second == NULL)
    return NULL;
  if (*gtk_editable_get_text (self->second) == '\0')
    return "";

  return strcmp (first, gtk_editable_get_text (self->second)) == 0
             ? NULL
             : _ ("The two differ.");
}

static void
update (Asking *self)
{
  const char *problem = find_problem (self);

  adw_message_dialog_set_response_enabled (self->dialog, "go-on", problem == NULL);
  gtk_label_set_label (self->hint, problem != NULL ? problem : "");
}

static void
changed_cb (GtkWidget *row, Asking *self)
{
  if (self->dialog != NULL && !gtk_widget_in_destruction (GTK_WIDGET (self->dialog)))
    update (self);
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
  listen (self, row, "changed", G_CALLBACK (changed_cb));
  listen (self, row, "entry-activated", G_CALLBACK (activate_cb));
  /* In libadwaita 1.2 one that goes with the focus in it crashes. */
  g_signal_connect (row, "unmap", G_CALLBACK (footing_focus_drop), NULL);
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
  g_set_weak_pointer (&self->first,
                      add_row (self, GTK_LIST_BOX (list), _ ("Passphrase")));
  if (chooses)
    g_set_weak_pointer (&self->second,
                        add_row (self, GTK_LIST_BOX (list), _ ("The same again")));
  gtk_box_append (GTK_BOX (box), list);

  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "caption");
  g_set_weak_pointer (&self->hint, GTK_LABEL (hint));
  gtk_box_append (GTK_BOX (box), hint);

  return box;
}

/* What a dialog says, and whether the passphrase is chosen in it, and so typed twice. */
typedef struct {
  const char *heading;
  const char *body;
  const char *go_on;
  gboolean chooses;
} Words;

static void
show (GtkWindow *parent,
      const Words *words,
      FootingPassphraseFunc func,
      gpointer data,
      GDestroyNotify destroy)
{
  Asking *self = g_rc_box_new0 (Asking);

  self->func = func;
  self->data = data;
  self->destroy = destroy;
  g_set_weak_pointer (&self->dialog, ADW_MESSAGE_DIALOG (adw_message_dialog_new (
                                         parent, words->heading, words->body)));
  adw_message_dialog_add_responses (self->dialog, "cancel", _ ("_Cancel"), "go-on",
                                    words->go_on, NULL);
  adw_message_dialog_set_response_appearance (self->dialog, "go-on",
                                              ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (self->dialog, "go-on");
  adw_message_dialog_set_close_response (self->dialog, "cancel");
  adw_message_dialog_set_extra_child (self->dialog, make_content (self, words->chooses));
  update (self);
  listen (self, self->dialog, "response", G_CALLBACK (response_cb));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self->dialog), TRUE);
  gtk_window_present (GTK_WINDOW (self->dialog));
  g_rc_box_release_full (self, clear);
}

void
footing_passphrase_dialog_choose (GtkWindow *parent,
                                  FootingPassphraseFunc func,
                                  gpointer data,
                                  GDestroyNotify destroy)
{
  const Words words = {
      _ ("Choose a Passphrase"),
      _ ("The backup opens with this passphrase only. Nobody can get it back for you: "
         "write it down, and keep it apart from the backup."),
      _ ("_Continue"), TRUE};

  g_return_if_fail (GTK_IS_WINDOW (parent));

  show (parent, &words, func, data, destroy);
}

void
footing_passphrase_dialog_ask (GtkWindow *parent,
                               const char *problem,
                               FootingPassphraseFunc func,
                               gpointer data,
                               GDestroyNotify destroy)
{
  const Words words = {
      _ ("Open the Backup"),
      problem != NULL ? problem
                      : _ ("This backup is encrypted: it opens with its passphrase."),
      _ ("_Open"), FALSE};

  g_return_if_fail (GTK_IS_WINDOW (parent));

  show (parent, &words, func, data, destroy);
}
