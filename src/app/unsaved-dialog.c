/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "unsaved-dialog.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many characters of a text tell which one it is. */
#define EXCERPT_CHARS 200
/* How high the list of them grows, in pixels. */
#define LIST_HEIGHT 240
#define DIALOG "footing-unsaved-dialog"

typedef struct {
  /* owned */
  GtkWidget *root;
  GtkWidget *within; /* or NULL */
  FootingContext *context;
  char *action;
  GVariant *target; /* or NULL */
} Leaving;

static void
free_leaving (gpointer data, GClosure *closure)
{
  Leaving *leaving = data;

  g_object_unref (leaving->root);
  g_clear_object (&leaving->within);
  g_object_unref (leaving->context);
  g_free (leaving->action);
  g_clear_pointer (&leaving->target, g_variant_unref);
  g_free (leaving);
}

/* What is unsaved below @within, or anywhere. Owned by the caller. */
static GPtrArray *
list_unsaved (FootingContext *context, GtkWidget *within)
{
  GPtrArray *holders = footing_context_list_unsaved (context);

  for (guint i = holders->len; i > 0 && within != NULL; i--)
    if (!footing_unsaved_is_within (g_ptr_array_index (holders, i - 1), within))
      g_ptr_array_remove_index (holders, i - 1);

  return holders;
}

static GPtrArray *
collect (FootingContext *context, GtkWidget *within)
{
  g_autoptr (GPtrArray) holders = list_unsaved (context, within);
  GPtrArray *texts = footing_unsaved_texts_new ();

  for (guint i = 0; i < holders->len; i++)
    footing_unsaved_collect (g_ptr_array_index (holders, i), texts);

  return texts;
}

/* --- Copying ------------------------------------------------------------------------ */

static void
copy (GtkWidget *widget, FootingContext *context, GtkWidget *within)
{
  g_autoptr (GPtrArray) texts = collect (context, within);
  g_autoptr (GString) whole = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++) {
    const FootingUnsavedText *text = g_ptr_array_index (texts, i);

    if (whole->len > 0)
      g_string_append (whole, "\n\n");
    if (*text->title != '\0')
      g_string_append_printf (whole, "%s\n", text->title);
    g_string_append (whole, text->text);
  }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), whole->str);
}

void
footing_unsaved_copy (GtkWidget *widget, FootingContext *context)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  copy (widget, context, NULL);
  footing_context_toast (context, _ ("Copied"), NULL, NULL, NULL);
}

/* --- Asking ------------------------------------------------------------------------- */

static GtkWidget *
make_text (const FootingUnsavedText *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *excerpt = footing_text_excerpt (text->text, EXCERPT_CHARS);
  const char *lines[] = {text->title, excerpt};

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    GtkWidget *label = gtk_label_new (lines[i]);

    gtk_label_set_xalign (GTK_LABEL (label), 0);
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_widget_set_visible (label, *lines[i] != '\0');
    gtk_box_append (GTK_BOX (box), label);
  }
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "caption");
  gtk_widget_add_css_class (gtk_widget_get_first_child (box), "quiet");

  return box;
}

static GtkWidget *
make_list (GPtrArray *texts)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < texts->len; i++)
    gtk_box_append (GTK_BOX (box), make_text (g_ptr_array_index (texts, i)));
  g_object_set (scroller, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER,
                "propagate-natural-height", TRUE, "max-content-height", LIST_HEIGHT,
                NULL);

  return scroller;
}

static void
copy_cb (GtkButton *button, Leaving *leaving)
{
  copy (GTK_WIDGET (button), leaving->context, leaving->within);
  gtk_button_set_label (button, _ ("Copied"));
}

/* What would be lost, and a way to take it along. */
static GtkWidget *
make_content (Leaving *leaving)
{
  g_autoptr (GPtrArray) texts = collect (leaving->context, leaving->within);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Copy the Text"));

  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_cb), leaving);
  gtk_box_append (GTK_BOX (box), make_list (texts));
  gtk_box_append (GTK_BOX (box), button);

  return box;
}

static void
response_cb (GtkWindow *dialog, const char *response, gpointer data)
{
  const Leaving *leaving = data;
  g_autoptr (GPtrArray) holders = NULL;

  if (g_strcmp0 (response, "close") != 0)
    return;

  holders = list_unsaved (leaving->context, leaving->within);
  for (guint i = 0; i < holders->len; i++)
    footing_unsaved_give_up (g_ptr_array_index (holders, i));
  gtk_widget_activate_action_variant (leaving->root, leaving->action, leaving->target);
}

/* Nothing is left to ask about. */
static void
unsaved_cb (GtkWindow *dialog, GParamSpec *pspec, FootingContext *context)
{
  gboolean unsaved;

  g_object_get (context, "unsaved", &unsaved, NULL);
  if (!unsaved)
    gtk_window_destroy (dialog);
}

static void
ask (Leaving *leaving)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (leaving->root));
  g_autofree char *problem = NULL;
  g_autofree char *body = NULL;
  AdwMessageDialog *dialog;

  g_object_get (leaving->context, "problem", &problem, NULL);
  /* Translators: %s is a sentence that says why something was not stored */
  body = g_strdup_printf (_ ("%s If you close this now, you lose:"), problem);
  dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (parent, _ ("Not Everything Is Saved"), body));
  gtk_widget_set_name (GTK_WIDGET (dialog), DIALOG);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Keep Open"), "close",
                                    _ ("Close _Without Saving"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "close", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_extra_child (dialog, make_content (leaving));
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), leaving,
                         free_leaving, 0);
  g_signal_connect_object (leaving->context, "notify::unsaved", G_CALLBACK (unsaved_cb),
                           dialog, G_CONNECT_SWAPPED);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The dialog that asks already over @root, or NULL. */
static GtkWindow *
find_dialog (GtkWidget *root)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (strcmp (gtk_widget_get_name (l->data), DIALOG) == 0 &&
        gtk_window_get_transient_for (l->data) == GTK_WINDOW (gtk_widget_get_root (root)))
      return l->data;

  return NULL;
}

gboolean
footing_unsaved_may_leave (GtkWidget *root,
                           GtkWidget *within,
                           FootingContext *context,
                           const char *action,
                           GVariant *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;
  g_autoptr (GPtrArray) holders = NULL;
  GtkWindow *dialog;
  Leaving *leaving;
  gboolean saved = TRUE;

  g_return_val_if_fail (GTK_IS_WIDGET (root), TRUE);
  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), TRUE);

  holders = list_unsaved (context, within);
  for (guint i = 0; i < holders->len; i++)
    saved &= footing_unsaved_flush (g_ptr_array_index (holders, i));
  if (saved)
    return TRUE;

  dialog = find_dialog (root);
  if (dialog != NULL) {
    gtk_window_present (dialog);
    return FALSE;
  }

  leaving = g_new0 (Leaving, 1);
  leaving->root = g_object_ref (root);
  leaving->within = within != NULL ? g_object_ref (within) : NULL;
  leaving->context = g_object_ref (context);
  leaving->action = g_strdup (action);
  leaving->target = g_steal_pointer (&owned);
  ask (leaving);

  return FALSE;
}

static gboolean
close_request_cb (GtkWindow *window, FootingContext *context)
{
  return footing_unsaved_may_leave (GTK_WIDGET (window), GTK_WIDGET (window), context,
                                    "window.close", NULL)
             ? GDK_EVENT_PROPAGATE
             : GDK_EVENT_STOP;
}

void
footing_unsaved_guard_window (GtkWindow *window, FootingContext *context)
{
  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb),
                           context, 0);
}

const char *
footing_unsaved_describe (FootingContext *context)
{
  g_autofree char *problem = NULL;
  gboolean unsaved;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), "");

  g_object_get (context, "problem", &problem, "unsaved", &unsaved, NULL);
  if (problem != NULL)
    return _ ("Not saved");

  return unsaved ? _ ("Saving…") : _ ("Saved");
}

static void
describe_cb (AdwWindowTitle *title, GParamSpec *pspec, FootingContext *context)
{
  /* Fields that go with the page store what is left, and tell so. */
  if (!gtk_widget_in_destruction (GTK_WIDGET (title)))
    adw_window_title_set_subtitle (title, footing_unsaved_describe (context));
}

void
footing_unsaved_title_follow (AdwWindowTitle *title, FootingContext *context)
{
  g_return_if_fail (ADW_IS_WINDOW_TITLE (title));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  g_signal_connect_object (context, "notify::problem", G_CALLBACK (describe_cb), title,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::unsaved", G_CALLBACK (describe_cb), title,
                           G_CONNECT_SWAPPED);
  describe_cb (title, NULL, context);
}
