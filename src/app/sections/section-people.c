/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-people.h"
#include "editors/person-row.h"
#include "widgets/rows.h"

#include <glib/gi18n-lib.h>

/* Page 7 (F50, F52, F53): the people whose view matters. */
struct _FootingSectionPeople {
  FootingSection parent_instance;

  /* template children */
  GtkWidget *people;
  GtkLabel *encouragement;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (FootingSectionPeople, footing_section_people, FOOTING_TYPE_SECTION)

static GPtrArray *
list_people (FootingSectionPeople *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *people =
      footing_store_list (footing_view_get_store (self), FOOTING_TYPE_PERSON,
                          footing_section_get_recovery (self), &error);

  if (people == NULL)
    footing_context_report (footing_view_get_context (self), error);

  return people;
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  GtkWidget *row = footing_person_row_new (footing_view_get_context (data),
                                           footing_record_get_id (record),
                                           footing_section_get_perspective (data));

  /* Somebody who has no name yet is still to be filled in. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 *((FootingPerson *)record)->name == '\0');

  return row;
}

static void
footing_section_people_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionPeople *self = FOOTING_SECTION_PEOPLE (view);
  g_autoptr (GPtrArray) people = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_PERSON)
    return;

  people = list_people (self);
  if (people == NULL)
    return;

  footing_rows_sync (self->people, people, make_row, self);
  gtk_widget_set_visible (self->people, people->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->encouragement), people->len == 0);
}

static void
add_cb (FootingSectionPeople *self)
{
  g_autoptr (GPtrArray) people = list_people (self);
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  FootingPerson *last;

  if (people == NULL)
    return;

  last = people->len > 0 ? g_ptr_array_index (people, people->len - 1) : NULL;
  person = footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                               footing_section_get_recovery (self), "position",
                               last != NULL ? last->position + 1 : 0, NULL);
  if (!footing_store_save (footing_view_get_store (self), person, &error)) {
    footing_context_report (footing_view_get_context (self), error);
    return;
  }

  footing_person_row_edit (FOOTING_PERSON_ROW (
      footing_rows_find (self->people, footing_record_get_id (person))));
}

static void
footing_section_people_constructed (GObject *object)
{
  FootingSectionPeople *self = FOOTING_SECTION_PEOPLE (object);

  G_OBJECT_CLASS (footing_section_people_parent_class)->constructed (object);

  gtk_label_set_label (
      self->encouragement,
      footing_section_get_perspective (self) == FOOTING_PERSPECTIVE_SELF
          ? _ ("Whose trust, or whose advice, would make the biggest difference? "
               "Start with that one person.")
          : _ ("Who, besides you, could make the biggest difference for them? "
               "Start with that one person."));
}

static void
footing_section_people_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_PEOPLE);

  G_OBJECT_CLASS (footing_section_people_parent_class)->dispose (object);
}

static void
footing_section_people_class_init (FootingSectionPeopleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_people_constructed;
  object_class->dispose = footing_section_people_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_people_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-people.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionPeople, people);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionPeople,
                                        encouragement);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionPeople, add_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_section_people_init (FootingSectionPeople *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
