/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-window.h"
#include "editors/edit-deed.h"
#include "editors/contact-row.h"
#include "plan/contacts.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/rows.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>

struct _FootingSupportWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwBin *unsaved;
  AdwToastOverlay *toasts;
  GtkLabel *lead;
  GtkLabel *emergency;
  GtkWidget *contacts;
  GtkBox *lists;
  GtkLabel *disclaimer;

  /* owned */
  FootingContext *context;
};

G_DEFINE_FINAL_TYPE (FootingSupportWindow, footing_support_window, ADW_TYPE_WINDOW)

/* --- One's own contacts ------------------------------------------------------------- */

static GtkWidget *
make_contact (gpointer record, gpointer data)
{
  return footing_contact_row_new (FOOTING_SUPPORT_WINDOW (data)->context, record);
}

static void
update_contact (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_contact_row_show (FOOTING_CONTACT_ROW (row), record);
}

static void
refresh (FootingSupportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) contacts =
      footing_store_list (footing_context_get_store (self->context),
                          FOOTING_TYPE_SUPPORT_CONTACT, NULL, &error);

  if (contacts == NULL)
    footing_context_report (self->context, error);
  else
    gtk_widget_set_visible (self->contacts,
                            footing_rows_show_records (self->contacts, contacts) > 0);
}

static void
store_changed_cb (FootingSupportWindow *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_SUPPORT_CONTACT)
    refresh (self);
}

static void
add_cb (FootingSupportWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id =
      footing_contacts_add (footing_context_get_store (self->context), &error);
  GtkWidget *row;

  if (id == NULL) {
    footing_context_report (self->context, error);
    return;
  }

  footing_edit_deed_begin_added (self->context, FOOTING_TYPE_SUPPORT_CONTACT, id);
  row = footing_rows_reveal (self->contacts, id);
  if (row != NULL)
    footing_contact_row_edit (FOOTING_CONTACT_ROW (row));
}

/* --- What is the same for everybody ------------------------------------------------- */

static void
add_lines (FootingSupportWindow *self,
           const char *title,
           const char *description,
           GStrv lines)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  for (guint i = 0; lines[i] != NULL; i++) {
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lines[i]);
    adw_preferences_group_add (group, row);
  }
  gtk_box_append (self->lists, GTK_WIDGET (group));
}

static void
add_reasons (FootingSupportWindow *self, FootingPerspective perspective)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  g_auto (GStrv) lines = footing_guidance_dup_seek_support (guidance, perspective);

  add_lines (self,
             perspective == FOOTING_PERSPECTIVE_SUPPORT ? _ ("For Somebody You Support")
                                                        : _ ("For Yourself"),
             footing_guidance_support_reason (guidance, perspective), lines);
}

/* Whom the current plan is about comes first. */
static void
show_texts (FootingSupportWindow *self)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const FootingPerspective first = footing_context_get_perspective (
      self->context, footing_context_get_recovery (self->context));
  g_auto (GStrv) where = footing_guidance_dup_where_to_turn (guidance);

  gtk_label_set_label (self->lead, footing_guidance_support_lead (guidance));
  gtk_label_set_label (self->emergency, footing_guidance_emergency (guidance));
  gtk_label_set_label (self->disclaimer, footing_guidance_disclaimer (guidance));
  add_reasons (self, first);
  add_reasons (self, first == FOOTING_PERSPECTIVE_SELF ? FOOTING_PERSPECTIVE_SUPPORT
                                                       : FOOTING_PERSPECTIVE_SELF);
  add_lines (self, _ ("Where to Turn"), NULL, where);
}

/* --- The window --------------------------------------------------------------------- */

static void
footing_support_window_dispose (GObject *object)
{
  FootingSupportWindow *self = FOOTING_SUPPORT_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SUPPORT_WINDOW);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_support_window_parent_class)->dispose (object);
}

static void
footing_support_window_class_init (FootingSupportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_support_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/dialogs/support-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, lead);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, emergency);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, contacts);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, lists);
  gtk_widget_class_bind_template_child (widget_class, FootingSupportWindow, disclaimer);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_support_window_init (FootingSupportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
footing_seek_support_show (GtkWindow *parent, FootingContext *context)
{
  static const FootingRowKind kind = {.make = make_contact, .update = update_contact};
  FootingSupportWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  footing_context_flush (context);
  self =
      g_object_new (FOOTING_TYPE_SUPPORT_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  footing_rows_bind (self->contacts, NULL, context, FOOTING_TYPE_SUPPORT_CONTACT, &kind,
                     self);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_toasts_follow (self->toasts, context);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  show_texts (self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));
}
