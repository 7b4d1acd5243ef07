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

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  GtkWidget *row = footing_person_row_new (footing_view_get_context (data), record,
                                           footing_section_get_perspective (data));

  /* Somebody who has no name yet is still to be filled in. */
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row),
                                 *((FootingPerson *)record)->name == '\0');

  return row;
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  footing_person_row_show (FOOTING_PERSON_ROW (row), record);
}

static void
footing_section_people_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionPeople *self = FOOTING_SECTION_PEOPLE (view);
  guint n;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_PERSON)
    return;

  n = footing_rows_show_list (self->people, FOOTING_LIST_PEOPLE,
                              footing_section_get_recovery (self));
  gtk_widget_set_visible (self->people, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->encouragement), n == 0);
}

static void
add_cb (FootingSectionPeople *self)
{
  footing_person_row_add (self->people, footing_view_get_context (self),
                          footing_section_get_recovery (self));
}

static void
footing_section_people_constructed (GObject *object)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};
  FootingSectionPeople *self = FOOTING_SECTION_PEOPLE (object);

  G_OBJECT_CLASS (footing_section_people_parent_class)->constructed (object);

  footing_rows_bind (self->people, NULL, footing_view_get_context (self),
                     FOOTING_TYPE_PERSON, &kind, self);

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
