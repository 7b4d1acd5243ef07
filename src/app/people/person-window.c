/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person-window.h"
#include "editors/person-row.h"
#include "entry/entry-window.h"
#include "format/date-format.h"
#include "format/matter-format.h"
#include "format/person-format.h"
#include "path-row.h"
#include "person-print.h"
#include "people/between.h"
#include "talk-deed.h"
#include "text.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/accessible-name.h"
#include "widgets/print-pages.h"
#include "widgets/toasts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How much of what is between is read, and how much of it is shown at first. */
#define BETWEEN_MAX 200
#define BETWEEN_FIRST 8

struct _FootingPersonWindow {
  AdwWindow parent_instance;

  /* template children */
  AdwToastOverlay *toasts;
  AdwBin *unsaved;
  GtkLabel *name;
  GtkLabel *about;
  AdwActionRow *now_row;
  GtkButton *deed_button;
  AdwActionRow *contact_row;
  GtkWidget *contact_button;
  GtkWidget *say_button;
  GtkListBox *paths;
  AdwPreferencesGroup *between_group;
  GtkListBox *between;
  GtkWidget *more_button;
  GtkListBox *fields;

  /* owned */
  FootingContext *context;
  char *id;

  /* state */
  FootingPerspective perspective;
  FootingDeed deed;
  FootingPath path; /* that the deed is on, unless it is to write */
  gboolean all;     /* that is between is shown */
};

G_DEFINE_FINAL_TYPE (FootingPersonWindow, footing_person_window, ADW_TYPE_WINDOW)

/* --- What matters now ----------------------------------------------------------------
 */

static FootingPathRow *
find_path (FootingPersonWindow *self, FootingPath path)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->paths));
       row != NULL; row = gtk_widget_get_next_sibling (row))
    if (FOOTING_IS_PATH_ROW (row) &&
        footing_path_row_get_path (FOOTING_PATH_ROW (row)) == path)
      return FOOTING_PATH_ROW (row);

  return NULL;
}

/* Closes the window, and does @action with @target in the one below. */
static void
leave_for (FootingPersonWindow *self, const char *action, GVariant *target)
{
  g_autoptr (GtkWindow) parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GVariant) kept = g_variant_ref_sink (target);

  if (parent != NULL)
    g_object_ref (parent);
  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, kept);
}

static void
deed_cb (FootingPersonWindow *self)
{
  FootingPathRow *row;

  if (self->deed == FOOTING_DEED_WRITE) {
    leave_for (self, "app.write-to", g_variant_new_string (self->id));
    return;
  }

  row = find_path (self, self->path);
  if (row != NULL)
    footing_path_row_lead (row);
}

static void
contact_cb (FootingPersonWindow *self)
{
  footing_contact_deed_note (self->context, self->id);
}

static void
show_contact (FootingPersonWindow *self, const FootingMatter *matter, const char *name)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *text = footing_matter_format_contact (matter, today);
  /* Translators: %s is a name */
  g_autofree char *label = g_strdup_printf (_ ("Contacted %s today"), name);

  g_object_set (self->contact_row, "title", text, NULL);
  gtk_widget_set_visible (self->contact_button, strcmp (matter->contact_on, today) != 0);
  footing_accessible_name_set (GTK_WIDGET (self->contact_button), label);
}

static void
show_now (FootingPersonWindow *self, const FootingMatter *matter, const char *name)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *reason = footing_matter_format_reason (matter);
  g_autofree char *next = footing_matter_format_next (matter, today);
  g_autofree char *label = footing_deed_format (matter->deed, name);

  self->deed = matter->deed;
  self->path = matter->path;
  g_object_set (self->now_row, "title", reason, "subtitle", next, NULL);
  /* When they last heard is said below. */
  gtk_widget_set_visible (GTK_WIDGET (self->now_row),
                          matter->deed != FOOTING_DEED_NOTHING || *next != '\0' ||
                              *matter->contact_on == '\0');
  gtk_button_set_label (self->deed_button, footing_matter_to_label (matter));
  gtk_widget_set_visible (GTK_WIDGET (self->deed_button),
                          matter->deed != FOOTING_DEED_NOTHING);
  footing_accessible_name_set (GTK_WIDGET (self->deed_button), label);
}

static gboolean
read_now (FootingPersonWindow *self,
          FootingPerson *person,
          const char *name,
          GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autofree char *today = footing_context_today (self->context);
  g_autoptr (GPtrArray) talks = footing_store_list_talks_with (store, self->id, error);
  g_autoptr (GPtrArray) viewers = NULL;
  FootingMatter matter;

  if (talks != NULL)
    viewers = footing_store_list_ledger (store, person->recovery, error);
  if (viewers == NULL)
    return FALSE;

  matter = footing_matter_find (person, talks, footing_viewers_find (viewers, self->id),
                                self->perspective, today);
  show_now (self, &matter, name);
  show_contact (self, &matter, name);

  return TRUE;
}

/* --- Ways forward --------------------------------------------------------------------
 */

static void
show_paths (FootingPersonWindow *self, FootingPerson *person)
{
  for (guint path = 0; path < FOOTING_N_PATHS; path++) {
    FootingPathRow *row = find_path (self, path);
    const gboolean wanted =
        footing_path_is_offered (path, person->role, self->perspective);

    if (row == NULL && wanted) {
      row = FOOTING_PATH_ROW (
          footing_path_row_new (self->context, person, path, self->perspective));
      gtk_list_box_append (self->paths, GTK_WIDGET (row));
    } else if (row != NULL) {
      footing_path_row_refresh (row, person);
    }
    if (row != NULL)
      gtk_widget_set_visible (GTK_WIDGET (row), wanted);
  }
}

/* --- Everything between --------------------------------------------------------------
 */

/* Over the page, which is there again once it is closed. */
static void
entry_cb (FootingPersonWindow *self, GtkWidget *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "entry");

  footing_entry_window_show (GTK_WINDOW (self), self->context, id);
}

static void
add_between (FootingPersonWindow *self, const FootingBetween *item, const char *role)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *title = footing_between_format_title (item, role);
  g_autofree char *detail = footing_between_format_detail (item, today);

  g_object_set (row, "title", title, "subtitle", detail, "title-lines", 3, NULL);
  if (item->entry != NULL) {
    g_object_set_data_full (G_OBJECT (row), "entry",
                            g_strdup (footing_record_get_id (item->entry)), g_free);
    gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
    adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                               gtk_image_new_from_icon_name ("go-next-symbolic"));
    g_signal_connect_object (row, "activated", G_CALLBACK (entry_cb), self,
                             G_CONNECT_SWAPPED);
  }
  gtk_list_box_append (self->between, row);
}

static gboolean
read_between (FootingPersonWindow *self, FootingPerson *person, GError **error)
{
  g_autoptr (GPtrArray) list = footing_between_list (
      footing_context_get_store (self->context), person, BETWEEN_MAX, error);
  GtkListBoxRow *row;

  if (list == NULL)
    return FALSE;

  while ((row = gtk_list_box_get_row_at_index (self->between, 0)) != NULL)
    gtk_list_box_remove (self->between, GTK_WIDGET (row));
  for (guint i = 0; i < list->len && (self->all || i < BETWEEN_FIRST); i++)
    add_between (self, list->pdata[i], person->role);
  gtk_widget_set_visible (GTK_WIDGET (self->between), list->len > 0);
  gtk_widget_set_visible (self->more_button, !self->all && list->len > BETWEEN_FIRST);
  adw_preferences_group_set_description (
      self->between_group,
      list->len > 0 ? NULL
                    : _ ("Updates, conversations and the wins they saw stand here, once "
                         "there are some."));

  return TRUE;
}

/* --- All of it -----------------------------------------------------------------------
 */

static FootingPerson *
read_person (FootingPersonWindow *self)
{
  g_autoptr (FootingPerson) person = footing_store_get (
      footing_context_get_store (self->context), FOOTING_TYPE_PERSON, self->id, NULL);

  return person != NULL && footing_record_get_deleted_at (person) == 0
             ? g_steal_pointer (&person)
             : NULL;
}

/* What they need is what one wants to know before one writes; "" when nothing is noted.
 */
static char *
format_needs (FootingPerson *person)
{
  g_autofree char *shown = footing_record_show (person, person->needs);
  g_autofree char *needs = footing_text_excerpt (shown, FOOTING_TITLE_CHARS);

  /* Translators: what somebody needs, in words of one's own */
  return *needs != '\0' ? g_strdup_printf (_ ("Needs: %s"), needs) : g_strdup ("");
}

static void
show_about (FootingPersonWindow *self, FootingPerson *person, const char *name)
{
  g_autofree char *relation = footing_record_show (person, person->relation);
  g_autofree char *about = footing_person_format_about (person->role, relation);

  g_autofree char *needs = format_needs (person);
  g_autofree char *both =
      g_strconcat (about, *about != '\0' && *needs != '\0' ? "\n" : "", needs, NULL);

  gtk_window_set_title (GTK_WINDOW (self), name);
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, both);
  gtk_widget_set_visible (GTK_WIDGET (self->about), *both != '\0');
}

/* Somebody who was removed takes their page along. */
static void
refresh (FootingPersonWindow *self)
{
  g_autoptr (FootingPerson) person = read_person (self);
  GtkWidget *fields = gtk_widget_get_first_child (GTK_WIDGET (self->fields));
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (person == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return;
  }

  name = footing_person_format_name (person);
  show_about (self, person, name);
  show_paths (self, person);
  if (fields != NULL)
    footing_person_row_show (FOOTING_PERSON_ROW (fields), person);
  if (!read_now (self, person, name, &error) || !read_between (self, person, &error))
    footing_context_report (self->context, error);
}

static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FootingPersonWindow *self = FOOTING_PERSON_WINDOW (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (!footing_context_flush (self->context))
    return;

  operation =
      footing_person_print_new (self->context, self->id, self->perspective, &error);
  if (operation == NULL || !footing_print_pages_run (operation, widget, &error))
    footing_context_report (self->context, error);
}

static void
more_cb (FootingPersonWindow *self)
{
  self->all = TRUE;
  refresh (self);
  gtk_widget_child_focus (GTK_WIDGET (self->between), GTK_DIR_TAB_FORWARD);
}

static void
footing_person_window_dispose (GObject *object)
{
  FootingPersonWindow *self = FOOTING_PERSON_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PERSON_WINDOW);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->context);

  G_OBJECT_CLASS (footing_person_window_parent_class)->dispose (object);
}

static void
footing_person_window_class_init (FootingPersonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_person_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/people/person-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, name);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, about);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, now_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, deed_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, contact_row);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow,
                                        contact_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, say_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, paths);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, between_group);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, between);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, more_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPersonWindow, fields);
  gtk_widget_class_bind_template_callback (widget_class, deed_cb);
  gtk_widget_class_bind_template_callback (widget_class, contact_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_cb);
  gtk_widget_class_install_action (widget_class, "person.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_person_window_init (FootingPersonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static FootingPersonWindow *
show (GtkWindow *parent, FootingContext *context, const char *id)
{
  FootingPersonWindow *self;
  g_autoptr (FootingPerson) person = NULL;
  GtkWidget *fields;

  self =
      g_object_new (FOOTING_TYPE_PERSON_WINDOW, "application",
                    gtk_window_get_application (parent), "transient-for", parent, NULL);
  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->id = g_strdup (id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->say_button), "s", id);
  person = read_person (self);
  if (person == NULL) {
    gtk_window_destroy (GTK_WINDOW (self));
    return NULL;
  }

  self->perspective = footing_context_get_perspective (context, person->recovery);
  fields = footing_person_row_new (context, person, self->perspective);
  if (footing_path_is_offered (FOOTING_PATH_REPAIR, person->role, self->perspective))
    footing_person_row_leave_opening (FOOTING_PERSON_ROW (fields));
  gtk_list_box_append (self->fields, fields);
  footing_toasts_follow (self->toasts, context);
  footing_unsaved_bar_follow (self->unsaved, context);
  footing_context_follow (context, G_CALLBACK (refresh), self);
  refresh (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

void
footing_person_show (GtkWindow *parent, FootingContext *context, const char *id)
{
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  show (parent, context, id);
}

void
footing_person_show_deed (GtkWindow *parent, FootingContext *context, const char *id)
{
  FootingPersonWindow *self;
  FootingPathRow *row;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  self = show (parent, context, id);
  row = self != NULL ? find_path (self, self->path) : NULL;
  if (row != NULL && self->deed > FOOTING_DEED_WRITE)
    footing_path_row_lead (row);
}

void
footing_person_show_new (GtkWindow *parent, FootingContext *context, const char *id)
{
  FootingPersonWindow *self;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (id != NULL);

  self = show (parent, context, id);
  if (self != NULL)
    footing_person_row_edit (
        FOOTING_PERSON_ROW (gtk_widget_get_first_child (GTK_WIDGET (self->fields))));
}
