/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people-view.h"
#include "format/matter-format.h"
#include "format/person-format.h"
#include "editors/edit-deed.h"
#include "person-window.h"
#include "plan/parts.h"
#include "sections/draft-offer.h"
#include "text.h"
#include "widgets/accessible-name.h"
#include "widgets/rows.h"
#include "widgets/wrap-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the button of a row does. */
#define DEED "footing-deed"

/* The people of the current plan (F50). */
struct _FootingPeopleView {
  FootingView parent_instance;

  /* template children */
  AdwStatusPage *no_plan;
  GtkButton *start_button;
  GtkWidget *people;
  GtkWidget *one_on_ones_button;

  /* owned; read for all rows that are shown anew */
  GPtrArray *talks;
  GPtrArray *viewers;

  /* state */
  FootingPerspective perspective; /* of the plan that is shown */
};

G_DEFINE_FINAL_TYPE (FootingPeopleView, footing_people_view, FOOTING_TYPE_VIEW)

static void
show_page (FootingPeopleView *self, const char *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), page);
}

static GtkWindow *
get_window (FootingPeopleView *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
open_cb (FootingPeopleView *self, GtkWidget *row)
{
  footing_person_show (get_window (self), footing_view_get_context (FOOTING_VIEW (self)),
                       footing_rows_get_id (row));
}

/* Writing has a page of its own, all else is on the person's. */
static void
deed_cb (FootingPeopleView *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  const char *id = footing_rows_get_id (row);

  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), DEED)) == FOOTING_DEED_WRITE)
    gtk_widget_activate_action (button, "app.write-to", "s", id);
  else
    footing_person_show_deed (get_window (self),
                              footing_view_get_context (FOOTING_VIEW (self)), id);
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (deed_cb), data,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set (row, "activatable", TRUE, "title-lines", 2, "subtitle-lines", 3, NULL);
  g_object_set_data (G_OBJECT (row), "button", button);
  g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), data,
                           G_CONNECT_SWAPPED);

  return row;
}

/* "Manager", "Saw the setback, and hasn’t seen a win since", each in a line. */
static char *
describe (FootingPerson *person, const FootingMatter *matter, const char *today)
{
  const char *role = footing_role_beside_name (person->role);
  g_autofree char *reason = footing_matter_format_reason (matter);
  g_autofree char *next = footing_matter_format_next (matter, today);
  g_autoptr (GString) lines = g_string_new (role);

  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (matter->deed == FOOTING_DEED_NOTHING && *next != '\0')
    /* Translators: how it stands with somebody: "Heard from you today · Next: in 5 days"
     */
    g_string_append_printf (lines, C_ ("person", "%s · %s"), reason, next);
  else
    g_string_append (lines, reason);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
update_button (GtkWidget *row, const FootingMatter *matter, const char *name)
{
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "button");
  g_autofree char *label = footing_deed_format (matter->deed, name);

  g_object_set_data (G_OBJECT (row), DEED, GINT_TO_POINTER (matter->deed));
  gtk_button_set_label (GTK_BUTTON (button), footing_matter_to_label (matter));
  footing_accessible_name_set (button, label);
  gtk_widget_set_visible (button, matter->deed != FOOTING_DEED_NOTHING);
}

/* What their rows say of people is read for all of them, in two queries. */
static void
prepare_rows (GPtrArray *records, gpointer data)
{
  FootingPeopleView *self = data;
  FootingStore *store = footing_view_get_store (data);
  const char *recovery = footing_context_get_recovery (footing_view_get_context (data));
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_pointer (&self->viewers, g_ptr_array_unref);
  if (recovery == NULL)
    return;

  self->talks = footing_store_list (store, FOOTING_TYPE_CONVERSATION, recovery, &error);
  if (self->talks != NULL)
    self->viewers = footing_store_list_ledger (store, recovery, &error);
  if (self->viewers == NULL)
    footing_context_report (footing_view_get_context (data), error);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingPeopleView *self = data;
  FootingPerson *person = record;
  g_autofree char *today = footing_context_today (footing_view_get_context (data));
  g_autofree char *name = footing_person_format_name (person);
  g_autofree char *status = NULL;
  FootingMatter matter;

  if (self->viewers == NULL)
    return;

  matter = footing_matter_find (
      person, self->talks,
      footing_viewers_find (self->viewers, footing_record_get_id (person)),
      self->perspective, today);
  status = describe (person, &matter, today);
  g_object_set (row, "title", name, "subtitle", status, NULL);
  update_button (row, &matter, name);
}

static void
footing_people_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingPeopleView *self = FOOTING_PEOPLE_VIEW (view);
  FootingContext *context = footing_view_get_context (view);
  const char *recovery = footing_context_get_recovery (context);
  guint n;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_PERSON &&
      type != FOOTING_TYPE_CONVERSATION && type != FOOTING_TYPE_ENTRY &&
      type != FOOTING_TYPE_RECOVERY)
    return;

  if (recovery == NULL) {
    footing_draft_offer_update (self->no_plan, self->start_button, "app.resume",
                                footing_view_get_context (self));
    show_page (self, "no-plan");
    return;
  }

  self->perspective = footing_context_get_perspective (context, recovery);
  gtk_widget_set_visible (self->one_on_ones_button,
                          self->perspective == FOOTING_PERSPECTIVE_SUPPORT);
  n = footing_rows_show_list (self->people, FOOTING_LIST_PEOPLE, recovery);
  if (n > 0)
    footing_rows_update (self->people);
  show_page (self, n > 0 ? "people" : "nobody");
}

static void
add_cb (FootingPeopleView *self)
{
  FootingContext *context = footing_view_get_context (FOOTING_VIEW (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *id = footing_plan_add_part (
      footing_view_get_store (FOOTING_VIEW (self)), FOOTING_TYPE_PERSON,
      footing_context_get_recovery (context), &error);

  if (id == NULL) {
    footing_context_report (context, error);
    return;
  }

  footing_edit_deed_begin_added (context, FOOTING_TYPE_PERSON, id);
  footing_person_show_new (get_window (self), context, id);
}

static void
footing_people_view_constructed (GObject *object)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .prepare = prepare_rows};
  FootingPeopleView *self = FOOTING_PEOPLE_VIEW (object);

  G_OBJECT_CLASS (footing_people_view_parent_class)->constructed (object);

  footing_rows_bind (self->people, NULL, footing_view_get_context (self),
                     FOOTING_TYPE_PERSON, &kind, self);
}

static void
footing_people_view_dispose (GObject *object)
{
  FootingPeopleView *self = FOOTING_PEOPLE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PEOPLE_VIEW);
  g_clear_pointer (&self->talks, g_ptr_array_unref);
  g_clear_pointer (&self->viewers, g_ptr_array_unref);

  G_OBJECT_CLASS (footing_people_view_parent_class)->dispose (object);
}

static void
footing_people_view_class_init (FootingPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = footing_people_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = footing_people_view_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_people_view_refresh;

  g_type_ensure (FOOTING_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/people/people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, no_plan);
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, people);
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView,
                                        one_on_ones_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_people_view_init (FootingPeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
