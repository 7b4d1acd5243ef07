/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entry-window.h"
#include "editors/edit-deed.h"
#include "editors/removal.h"
#include "entry-form.h"
#include "entry-log.h"
#include "store/store-links.h"
#include "text.h"
#include "thought-window.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The window that logs a win or edits an entry (F21, F23, F25). Closed with something
 * typed, that is kept and comes back in the next one. */
#define FOOTING_TYPE_ENTRY_WINDOW (footing_entry_window_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingEntryWindow, footing_entry_window, FOOTING, ENTRY_WINDOW, AdwWindow)

struct _FootingEntryWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  GtkLabel *problem;
  FootingEntryForm *form;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingEntryWindow, footing_entry_window, ADW_TYPE_WINDOW)

/* In pixels: how wide the window is, and how high with the details. */
#define WIDTH 480
#define HEIGHT 640

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (widget);
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  if (!footing_entry_form_check (self->form))
    return;

  ids = footing_entry_form_save (self->form, &edit, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), ids == NULL);
  if (ids == NULL) {
    gtk_label_set_label (self->problem, error->message);
    return;
  }

  if (footing_entry_form_get_entry (self->form) == NULL)
    footing_entry_log_toast (self->context, (const char *const *)ids);
  else if (edit != NULL)
    footing_edit_deed_offer (self->context, g_steal_pointer (&edit));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is typed and not saved goes to the bin with the entry, and comes back with it. */
static void
delete_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (widget);

  footing_remove (self->context, FOOTING_TYPE_ENTRY,
                  footing_entry_form_get_entry (self->form));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The window takes the room it needs, which with the details is a lot. */
static void
resize_cb (FootingEntryWindow *self)
{
  gboolean expanded;

  g_object_get (self->form, "expanded", &expanded, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, expanded ? HEIGHT : -1);
}

/* The action that opens the window again with what was typed in it. */
static const char *
get_action (FootingEntryWindow *self)
{
  if (footing_entry_form_get_entry (self->form) != NULL)
    return "app.edit-entry";

  return footing_entry_form_is_setback (self->form) ? "app.log-setback" : "app.log-win";
}

/* What is typed and not saved is kept, and a toast says so. */
static gboolean
footing_entry_window_close_request (GtkWindow *window)
{
  FootingEntryWindow *self = FOOTING_ENTRY_WINDOW (window);
  const char *entry = footing_entry_form_get_entry (self->form);

  if (!footing_unsaved_may_leave (GTK_WIDGET (self), GTK_WIDGET (self), self->context,
                                  "window.close", NULL))
    return GDK_EVENT_STOP;

  if (footing_entry_form_is_kept (self->form))
    footing_context_toast (self->context, _ ("Not saved yet. What you typed is kept"),
                           _ ("_Continue"), get_action (self),
                           entry != NULL ? g_variant_new_string (entry) : NULL);

  return GTK_WINDOW_CLASS (footing_entry_window_parent_class)->close_request (window);
}

static void
footing_entry_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_ENTRY_WINDOW);
  g_clear_object (&FOOTING_ENTRY_WINDOW (object)->context);

  G_OBJECT_CLASS (footing_entry_window_parent_class)->dispose (object);
}

static void
footing_entry_window_class_init (FootingEntryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_entry_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = footing_entry_window_close_request;

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "entry.delete", NULL, delete_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);

  g_type_ensure (FOOTING_TYPE_ENTRY_FORM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/entry/entry-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, FootingEntryWindow, form);
  gtk_widget_class_bind_template_callback (widget_class, resize_cb);
}

static void
footing_entry_window_init (FootingEntryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The window that is there already for @entry, or for a new one (NULL), or NULL. */
static FootingEntryWindow *
find_window (GtkWindow *parent, const char *entry, gboolean setback)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next) {
    FootingEntryWindow *window = l->data;

    if (FOOTING_IS_ENTRY_WINDOW (window) &&
        gtk_window_get_transient_for (GTK_WINDOW (window)) == parent &&
        g_strcmp0 (footing_entry_form_get_entry (window->form), entry) == 0 &&
        footing_entry_form_is_setback (window->form) == setback)
      return window;
  }

  return NULL;
}

static FootingEntryWindow *
make_window (GtkWindow *parent,
             FootingContext *context,
             const char *entry,
             gboolean setback)
{
  FootingEntryWindow *self =
      g_object_new (FOOTING_TYPE_ENTRY_WINDOW, "transient-for", parent, NULL);

  self->context = g_object_ref (context);
  if (!footing_entry_form_load (self->form, context, entry, setback)) {
    gtk_window_destroy (GTK_WINDOW (self));
    return NULL;
  }
  footing_unsaved_bar_follow (self->unsaved, context);
  /* Only counted: where it cannot be, nothing that somebody typed is lost. */
  if (entry != NULL)
    footing_store_note_opened (footing_context_get_store (context), entry, NULL);

  return self;
}

/* Whether @entry answers a thought, which has a window of its own. */
static gboolean
has_thought (FootingContext *context, const char *id)
{
  g_autoptr (FootingEntry) entry =
      id != NULL ? footing_store_get (footing_context_get_store (context),
                                      FOOTING_TYPE_ENTRY, id, NULL)
                 : NULL;

  return entry != NULL && !footing_text_is_blank (entry->thought);
}

static void
show (GtkWindow *parent, FootingContext *context, const char *entry, gboolean setback)
{
  FootingEntryWindow *window = find_window (parent, entry, setback);

  if (window == NULL)
    window = make_window (parent, context, entry, setback);
  if (window == NULL)
    return;

  gtk_window_present (GTK_WINDOW (window));
  footing_entry_form_focus (window->form);
}

void
footing_entry_window_show (GtkWindow *parent, FootingContext *context, const char *entry)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  if (has_thought (context, entry))
    footing_thought_window_show (parent, context, entry);
  else
    show (parent, context, entry, FALSE);
}

void
footing_entry_window_show_setback (GtkWindow *parent, FootingContext *context)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  show (parent, context, NULL, TRUE);
}
