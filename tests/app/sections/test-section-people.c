/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/choice-row.h"
#include "editors/initials-row.h"
#include "editors/person-row.h"
#include "sections/section-people.h"

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_PEOPLE, self->context, id);

  fixture_show (self, GTK_WIDGET (section));

  return GTK_WIDGET (section);
}

static char *
add_person (Fixture *self, const char *recovery, const char *name, const char *role)
{
  g_autoptr (FootingPerson) person = footing_record_new (
      FOOTING_TYPE_PERSON, "recovery", recovery, "name", name, "role", role, NULL);
  g_autoptr (GError) error = NULL;

  footing_store_save (self->store, person, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (person));
}

static GtkWidget *
get_row (GtkWidget *section, guint i)
{
  g_autoptr (GPtrArray) rows = probe_all (section, FOOTING_TYPE_PERSON_ROW);

  g_assert_cmpuint (rows->len, >, i);
  return g_ptr_array_index (rows, i);
}

static FootingPerson *
read_back (Fixture *self, GtkWidget *row)
{
  g_assert_true (footing_context_flush (self->context));

  return probe_get (self, FOOTING_TYPE_PERSON,
                    footing_person_row_get_id (FOOTING_PERSON_ROW (row)));
}

/* F50: nobody is asked for; one person is encouraged, and added. */
static void
test_add (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *row;
  GtkWidget *encouragement =
      fixture_find (section, GTK_TYPE_LABEL,
                    "Whose trust, or whose advice, would make the biggest difference? "
                    "Start with that one person.");

  g_assert_true (gtk_widget_get_visible (encouragement));
  probe_press (section, "Add a person");
  fixture_settle ();
  g_assert_false (gtk_widget_get_visible (encouragement));

  row = get_row (section, 0);
  fixture_assert_named (section);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         probe_row (row, "Name or initials")));
}

/* F50, F53: all fields are in the file. */
static void
test_fields (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *added = add_person (self, id, "", "manager");
  GtkWidget *row = get_row (show_section (self, id), 0);
  g_autoptr (FootingPerson) person = NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  probe_type (row, "Name or initials", "M. O.");
  g_object_set (probe_row (row, "Role"), "code", "sponsor", NULL);
  probe_type (row, "How you work together", "Head of the department");
  probe_type (row, "What they saw", "The demo that froze");
  probe_type (row, "What they need", "A date they can rely on");
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (probe_row (row, "How often they want to hear")), 2);
  probe_type (row, "A question for them", "Ship now, or in May?");
  probe_type (row, "What would make them vouch for you", "Two releases on time");

  person = read_back (self, row);
  g_assert_cmpstr (footing_record_get_id (person), ==, added);
  g_assert_cmpstr (person->name, ==, "M. O.");
  g_assert_cmpstr (person->role, ==, "sponsor");
  g_assert_cmpstr (person->relation, ==, "Head of the department");
  g_assert_cmpstr (person->saw, ==, "The demo that froze");
  g_assert_cmpstr (person->needs, ==, "A date they can rely on");
  g_assert_cmpint (person->rhythm_days, ==, 14);
  g_assert_cmpstr (person->ask, ==, "Ship now, or in May?");
  g_assert_cmpstr (person->vouch, ==, "Two releases on time");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "M. O.");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Sponsor");
}

/* F54: what would make someone vouch is asked of sponsors only. */
static void
test_vouch (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  G_GNUC_UNUSED g_autofree char *added = add_person (self, id, "Mira", "sponsor");
  GtkWidget *row = probe_open (get_row (show_section (self, id), 0));
  GtkWidget *vouch = probe_row (row, "What would make them vouch for you");

  g_assert_true (gtk_widget_get_visible (vouch));
  g_object_set (probe_row (row, "Role"), "code", "peer", NULL);
  g_assert_false (gtk_widget_get_visible (vouch));
}

/* F52: a talk can be wanted, or not any more; how far it went is shown and kept. */
static void
test_repair (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *added = add_person (self, id, "Mira", "manager");
  GtkWidget *row = probe_open (get_row (show_section (self, id), 0));
  FootingChoiceRow *choice = FOOTING_CHOICE_ROW (probe_row (row, "Clearing the air"));
  g_autoptr (FootingPerson) wanted = NULL;
  g_autoptr (FootingPerson) none = NULL;

  g_object_set (choice, "code", "wanted", NULL);
  wanted = read_back (self, row);
  g_assert_cmpstr (wanted->repair, ==, "wanted");

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, added, NULL,
                                       "repair", "held", NULL));
  g_assert_cmpstr (footing_choice_row_get_code (choice), ==, "held");
  g_clear_object (&wanted);
  wanted = read_back (self, row);
  g_assert_cmpstr (wanted->repair, ==, "held");

  g_object_set (choice, "code", "none", NULL);
  none = read_back (self, row);
  g_assert_cmpstr (none->repair, ==, "none");
}

/* F72: somebody without a name is to be filled in; others stay folded. */
static void
test_nameless (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  G_GNUC_UNUSED g_autofree char *mira = add_person (self, id, "Mira", "manager");
  G_GNUC_UNUSED g_autofree char *nobody = add_person (self, id, "", "other");
  GtkWidget *section = show_section (self, id);

  g_assert_false (
      adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (section, 0))));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (section, 1))));
}

/* F50: a rhythm that another program has written is shown and kept. */
static void
test_rhythm (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *added = add_person (self, id, "Mira", "manager");
  GtkWidget *row;
  g_autoptr (FootingPerson) person = NULL;

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, added, NULL,
                                       "rhythm-days", 10, NULL));
  row = probe_open (get_row (show_section (self, id), 0));
  g_assert_cmpstr (footing_choice_row_get_code (FOOTING_CHOICE_ROW (
                       probe_row (row, "How often they want to hear"))),
                   ==, "10");
  probe_type (row, "Name or initials", "M");
  person = read_back (self, row);
  g_assert_cmpint (person->rhythm_days, ==, 10);
}

/* F23: removing can be taken back. */
static void
test_remove (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *first = add_person (self, id, "Mira", "manager");
  G_GNUC_UNUSED g_autofree char *second = add_person (self, id, "Jonas", "mentor");
  g_autoptr (ProbeToast) toast = probe_toast_new (self->context);
  GtkWidget *section = show_section (self, id);
  GtkWidget *row = get_row (section, 0), *other = get_row (section, 1);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  probe_press (row, "Remove this person");
  g_assert_true (get_row (section, 0) == other);
  g_assert_cmpstr (toast->text, ==, "Removed “Mira”");

  probe_toast_press (toast);
  g_assert_cmpstr (footing_person_row_get_id (FOOTING_PERSON_ROW (get_row (section, 0))),
                   ==, first);
  g_assert_true (get_row (section, 1) == other);
}

/* F50: in support, the words are about whom one supports. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  G_GNUC_UNUSED g_autofree char *added = add_person (self, id, "Mira", "sponsor");
  GtkWidget *row = probe_open (get_row (show_section (self, id), 0));

  g_assert_nonnull (probe_row (row, "How they work together"));
  g_assert_nonnull (probe_row (row, "What this person saw"));
  g_assert_nonnull (probe_row (row, "How often to keep in touch"));
  g_assert_nonnull (probe_row (row, "What would make this person vouch"));
}

/* D18: a name may hold anything; the title shows it on one line. */
static void
test_hostile (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *megabyte = g_strnfill (1024 * 1024, 'x');
  g_autofree char *added = add_person (self, id, PROBE_HOSTILE, "manager");
  GtkWidget *row = probe_open (get_row (show_section (self, id), 0));
  g_autoptr (FootingPerson) person = NULL;

  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   PROBE_HOSTILE_LINE);
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, PROBE_HOSTILE_LINE));
  probe_type (row, "How you work together", PROBE_HOSTILE);
  person = read_back (self, row);
  g_assert_cmpstr (person->name, ==, PROBE_HOSTILE_LINE);
  g_assert_cmpstr (person->relation, ==, PROBE_HOSTILE_LINE);

  g_assert_true (footing_store_change (self->store, FOOTING_TYPE_PERSON, added, NULL,
                                       "name", megabyte, NULL));
  g_assert_cmpint (
      g_utf8_strlen (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1), ==,
      81);
}

/* F63: below the name, the switch that the menu of the plan has; both follow each other.
 */
static void
test_initials (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  G_GNUC_UNUSED g_autofree char *person = add_person (self, id, "noor khalil", "peer");
  GtkWidget *section = show_section (self, id);
  GtkWidget *row = get_row (section, 0);
  GtkWidget *toggle;
  g_autoptr (FootingRecovery) plan = NULL;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  fixture_settle ();
  toggle = fixture_find (fixture_find (row, FOOTING_TYPE_INITIALS_ROW, NULL),
                         GTK_TYPE_SWITCH, NULL);
  g_assert_nonnull (toggle);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  fixture_settle ();
  plan = probe_get (self, FOOTING_TYPE_RECOVERY, id);
  g_assert_true (plan->initials);
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "N. K."));

  g_assert_true (footing_context_undo (self->context, 0));
  fixture_settle ();
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  g_assert_nonnull (fixture_find (row, GTK_TYPE_LABEL, "noor khalil"));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-people/F50-add", test_add);
  fixture_test ("/app/section-people/F50-fields", test_fields);
  fixture_test ("/app/section-people/F54-vouch", test_vouch);
  fixture_test ("/app/section-people/F52-repair", test_repair);
  fixture_test ("/app/section-people/F72-nameless", test_nameless);
  fixture_test ("/app/section-people/F50-rhythm", test_rhythm);
  fixture_test ("/app/section-people/F23-remove", test_remove);
  fixture_test ("/app/section-people/F50-support", test_support);
  fixture_test ("/app/section-people/F50-hostile", test_hostile);
  fixture_test ("/app/section-people/F63-initials", test_initials);

  return g_test_run ();
}
