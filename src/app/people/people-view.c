/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "people-view.h"
#include "format/date-format.h"
#include "editors/person-row.h"
#include "sections/draft-offer.h"
#include "widgets/row-status.h"
#include "widgets/rows.h"
#include "text.h"
#include "plan/people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of a button in a row, which rather takes two lines than room from the row; and from
 * which size of text on it is a mark: 150 %, in 1024ths of a dot. */
#define CONTACTED_CHARS 10
#define LARGE_DPI (96 * 1024 * 3 / 2)

/* The people of the current plan (F50). */
struct _FootingPeopleView {
  FootingView parent_instance;

  /* template children */
  AdwStatusPage *no_plan;
  GtkButton *start_button;
  GtkWidget *people;

  /* state */
  FootingPerspective perspective; /* of the plan that is shown */
};

G_DEFINE_FINAL_TYPE (FootingPeopleView, footing_people_view, FOOTING_TYPE_VIEW)

static void
show_page (FootingPeopleView *self, const char *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), page);
}

static gboolean
put_back_contact_cb (gpointer context, gpointer before, GError **error)
{
  return footing_people_put_back_contact (footing_context_get_store (context), before,
                                          error);
}

static void
contacted_cb (FootingPeopleView *self, GtkWidget *button)
{
  FootingContext *context = footing_view_get_context (self);
  GtkWidget *row = gtk_widget_get_ancestor (button, FOOTING_TYPE_PERSON_ROW);
  const char *id = footing_rows_get_id (row);
  FootingPerson *before = NULL;
  g_autoptr (GError) error = NULL;

  if (footing_people_note_contact (footing_view_get_store (self), id, &before, &error))
    footing_context_offer_undo (context, _ ("Noted as contacted today"),
                                _ ("No longer noted as contacted today"),
                                put_back_contact_cb, before, g_object_unref);
  else
    footing_context_report (context, error);
}

static void
follow_text_size (GtkWidget *button, GParamSpec *pspec, GtkSettings *settings)
{
  GtkWidget *label;
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  if (dpi >= LARGE_DPI) {
    gtk_button_set_icon_name (GTK_BUTTON (button), "object-select-symbolic");
    gtk_widget_remove_css_class (button, "flat");
    return;
  }

  label = gtk_label_new (_ ("Contacted Today"));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CONTACTED_CHARS);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
}

static GtkWidget *
make_contacted_button (FootingPeopleView *self)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *button = gtk_button_new ();

  follow_text_size (button, NULL, settings);
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (follow_text_size),
                           button, G_CONNECT_SWAPPED);
  gtk_widget_set_tooltip_text (button, _ ("Contacted Today"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small-button");
  g_signal_connect_object (button, "clicked", G_CALLBACK (contacted_cb), self,
                           G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  FootingPeopleView *self = data;
  GtkWidget *row =
      footing_person_row_new (footing_view_get_context (self), record, self->perspective);
  GtkWidget *button = make_contacted_button (self);

  adw_expander_row_add_action (ADW_EXPANDER_ROW (row), button);
  g_object_set_data (G_OBJECT (row), "contacted", button);

  return row;
}

static char *
describe_contact (FootingPerson *person, const char *today)
{
  g_autofree char *distance =
      footing_date_format_distance (person->last_contact_on, today);

  if (*distance == '\0')
    return g_strdup (_ ("No contact noted yet"));

  /* Translators: %s is "today", "12 days ago" or "5 Mar" */
  return g_strdup_printf (_ ("Last contact: %s"), distance);
}

static const char *
describe_repair (FootingPerson *person)
{
  if (footing_person_was_asked_to_talk (person))
    return _ ("Talk requested");
  if (footing_person_wants_talk (person))
    return _ ("Want to talk");
  if (footing_person_had_talk (person))
    return _ ("Talk held");

  return "";
}

/* "Needs early warnings", "Last contact: 12 days ago · Want to talk", each in a
 * line. */
static char *
describe (FootingPerson *person, const char *today)
{
  g_autofree char *needs = footing_text_excerpt (person->needs, FOOTING_TITLE_CHARS);
  g_autofree char *contact = describe_contact (person, today);
  const char *repair = describe_repair (person);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (*needs != '\0')
    /* Translators: what a person needs from one: "Needs: early warnings" */
    g_string_append_printf (lines, _ ("Needs: %s"), needs);
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  if (*repair != '\0')
    /* Translators: "Last contact: 12 days ago · Want to talk" */
    g_string_append_printf (lines, C_ ("person", "%s · %s"), contact, repair);
  else
    g_string_append (lines, contact);

  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingPerson *person = record;
  GtkWidget *button = g_object_get_data (G_OBJECT (row), "contacted");
  g_autofree char *today = footing_context_today (footing_view_get_context (data));
  g_autofree char *status = describe (person, today);
  g_autofree char *name =
      footing_text_excerpt_or (person->name, FOOTING_TITLE_CHARS, _ ("Somebody"));
  /* Translators: %s is a name */
  g_autofree char *label = g_strdup_printf (_ ("Contacted %s today"), name);

  footing_person_row_show (FOOTING_PERSON_ROW (row), person);
  footing_row_status_set (ADW_EXPANDER_ROW (row), NULL, status);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (button, strcmp (person->last_contact_on, today) != 0);
}

static void
footing_people_view_refresh (FootingView *view, GType type, const char *id)
{
  FootingPeopleView *self = FOOTING_PEOPLE_VIEW (view);
  FootingContext *context = footing_view_get_context (view);
  const char *recovery = footing_context_get_recovery (context);
  guint n;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_PERSON && type != FOOTING_TYPE_RECOVERY)
    return;

  if (recovery == NULL) {
    footing_draft_offer_update (self->no_plan, self->start_button, "app.resume",
                                footing_view_get_context (self));
    show_page (self, "no-plan");
    return;
  }

  self->perspective = footing_context_get_perspective (context, recovery);
  n = footing_rows_show_list (self->people, FOOTING_LIST_PEOPLE, recovery);
  show_page (self, n > 0 ? "people" : "nobody");
}

static void
add_cb (FootingPeopleView *self)
{
  footing_person_row_add (self->people, footing_view_get_context (self),
                          footing_context_get_recovery (footing_view_get_context (self)));
}

static void
footing_people_view_constructed (GObject *object)
{
  static const FootingRowKind kind = {.make = make_row, .update = update_row};
  FootingPeopleView *self = FOOTING_PEOPLE_VIEW (object);

  G_OBJECT_CLASS (footing_people_view_parent_class)->constructed (object);

  footing_rows_bind (self->people, NULL, footing_view_get_context (self),
                     FOOTING_TYPE_PERSON, &kind, self);
}

static void
footing_people_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_PEOPLE_VIEW);

  G_OBJECT_CLASS (footing_people_view_parent_class)->dispose (object);
}

static void
footing_people_view_class_init (FootingPeopleViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = footing_people_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = footing_people_view_dispose;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_people_view_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/people/people-view.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, no_plan);
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, start_button);
  gtk_widget_class_bind_template_child (widget_class, FootingPeopleView, people);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
footing_people_view_init (FootingPeopleView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
