/* SPDX-License-Identifier: GPL-3.0-or-later */
/* D35, R9: a closed row costs what it shows. Its fields are made when it is opened, and
 * let go of when it is closed, but never with something that is not stored. */
#include "config.h"

#include "editors/person-row.h"
#include "editors/ritual-row.h"
#include "editors/step-row.h"
#include "format/rung-format.h"
#include "plan/progress-row.h"
#include "probe.h"
#include "session-support.h"
#include "widgets/text-area.h"

/* An expander row that is closed, with two buttons: all that it is made of. */
#define MAX_CLOSED 45

typedef GtkWidget *(*Maker) (Fixture *self, const char *recovery);

static gpointer
save (Fixture *self, gpointer record)
{
  g_assert_true (footing_store_save (self->store, record, NULL));

  return record;
}

static GtkWidget *
make_person (Fixture *self, const char *recovery)
{
  g_autoptr (FootingPerson) person =
      save (self, footing_record_new (FOOTING_TYPE_PERSON, "recovery", recovery, "name",
                                      "Mira", "role", "sponsor", "rhythm-days", 14,
                                      "repair", "wanted", NULL));

  return footing_person_row_new (self->context, person, FOOTING_PERSPECTIVE_SELF);
}

static GtkWidget *
make_step (Fixture *self, const char *recovery)
{
  g_autoptr (FootingStep) step =
      save (self, footing_record_new (FOOTING_TYPE_STEP, "recovery", recovery, "title",
                                      "Agree", "due-on", "2026-03-20", "rung",
                                      footing_rungs ()[1], "likelihood", 40, NULL));

  return footing_step_row_new (self->context, step, FOOTING_PERSPECTIVE_SELF);
}

static GtkWidget *
make_ritual (Fixture *self, const char *recovery)
{
  static const char *const days[] = {"mon", NULL};
  g_autoptr (FootingRitual) ritual =
      save (self, footing_record_new (FOOTING_TYPE_RITUAL, "recovery", recovery, "title",
                                      "A walk", "days", days, "time", "09:00",
                                      "every-weeks", 2, "starts-on", "2026-03-02",
                                      "length-minutes", 45, "snooze-minutes", 120, NULL));

  return footing_ritual_row_new (self->context, ritual, FOOTING_PERSPECTIVE_SELF);
}

static GtkWidget *
make_progress (Fixture *self, const char *recovery)
{
  g_autoptr (GPtrArray) outcomes = probe_list (self, FOOTING_TYPE_OUTCOME, recovery);
  g_autoptr (FootingProgress) progress =
      save (self, footing_record_new (FOOTING_TYPE_PROGRESS, "outcome",
                                      footing_record_get_id (outcomes->pdata[0]), "date",
                                      "2026-03-01", "value", 40.0, NULL));

  return footing_progress_row_new (self->context, progress, "hours");
}

static const Maker makers[] = {make_person, make_step, make_ritual, make_progress};

static GtkWidget *
show_row (Fixture *self, Maker make)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = make (self, id);

  gtk_list_box_append (GTK_LIST_BOX (list), row);
  gtk_list_box_append (GTK_LIST_BOX (list),
                       g_object_new (ADW_TYPE_ACTION_ROW, "title", "Elsewhere",
                                     "activatable", TRUE, NULL));
  fixture_show (self, list);

  return row;
}

static guint
count_widgets (GtkWidget *root)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_widgets (child);

  return n;
}

static guint
count_fields (GtkWidget *row)
{
  g_autoptr (GPtrArray) rows = probe_all (row, ADW_TYPE_PREFERENCES_ROW);

  /* Itself, and its header. */
  return rows->len - 2;
}

static void
set_open (GtkWidget *row, gboolean open)
{
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), open);
  fixture_settle ();
}

/* All rows that open: closed, opened, closed again, and opened once more. */
static void
test_rows (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    GtkWidget *row = show_row (self, makers[i]);
    const guint n_closed = count_widgets (row);
    g_autofree char *title = NULL;
    guint n_fields;

    g_test_message ("%s", G_OBJECT_TYPE_NAME (row));
    g_assert_cmpuint (n_closed, <=, MAX_CLOSED);
    g_assert_cmpuint (count_fields (row), ==, 0);
    title = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));

    set_open (row, TRUE);
    n_fields = count_fields (row);
    g_assert_cmpuint (n_fields, >=, 3);
    fixture_assert_named (row);

    set_open (row, FALSE);
    g_assert_cmpuint (count_fields (row), ==, 0);
    g_assert_cmpuint (count_widgets (row), ==, n_closed);
    g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                     title);

    set_open (row, TRUE);
    g_assert_cmpuint (count_fields (row), ==, n_fields);
  }
}

static void
count_cb (guint *n)
{
  ++*n;
}

/* Looking at fields is no answer: what is not their first choice stays too. */
static void
test_unchanged (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++) {
    GtkWidget *row = show_row (self, makers[i]);
    guint n_changes = 0;
    gulong handler = g_signal_connect_swapped (self->store, "changed",
                                               G_CALLBACK (count_cb), &n_changes);

    g_test_message ("%s", G_OBJECT_TYPE_NAME (row));
    for (guint j = 0; j < 2; j++) {
      set_open (row, TRUE);
      set_open (row, FALSE);
    }
    g_assert_cmpuint (n_changes, ==, 0);
    g_signal_handler_disconnect (self->store, handler);
  }
}

static GtkWidget *
open_step (Fixture *self)
{
  GtkWidget *row = show_row (self, make_step);

  set_open (row, TRUE);

  return row;
}

static void
assert_note (Fixture *self, GtkWidget *row, const char *note)
{
  g_autoptr (FootingStep) step = probe_get (
      self, FOOTING_TYPE_STEP, footing_step_row_get_id (FOOTING_STEP_ROW (row)));

  g_assert_cmpstr (step->note, ==, note);
}

/* What was typed is in the file once the fields have gone, and comes back with them. */
static void
test_typed (Fixture *self, gconstpointer data)
{
  GtkWidget *row = open_step (self);
  g_autofree char *note = NULL;

  g_free (session_type (row, "Note", "Bring\nthe figures"));
  set_open (row, FALSE);
  g_assert_cmpuint (count_fields (row), ==, 0);
  assert_note (self, row, "Bring\nthe figures");
  set_open (row, TRUE);
  note = session_type (row, "Note", NULL);
  g_assert_cmpstr (note, ==, "Bring\nthe figures");
}

/* What the focus is in stays; it goes once the focus is elsewhere and the row is closed.
 */
static void
test_focus (Fixture *self, gconstpointer data)
{
  GtkWidget *row = open_step (self);
  GtkWidget *note = fixture_find (row, FOOTING_TYPE_TEXT_AREA, NULL);

  gtk_widget_grab_focus (note);
  set_open (row, FALSE);
  set_open (row, TRUE);
  gtk_widget_grab_focus (probe_row (gtk_widget_get_parent (row), "Elsewhere"));
  set_open (row, FALSE);
  g_assert_cmpuint (count_fields (row), ==, 0);
}

/* D18: what cannot be stored stays where it was typed, until it can. */
static void
test_unsaved (Fixture *self, gconstpointer data)
{
  g_autofree char *note = NULL;
  g_autoptr (FootingDb) other = NULL;
  GtkWidget *row = open_step (self);

  g_free (session_type (row, "Note", "Held"));
  other = probe_hold_file (self);
  set_open (row, FALSE);
  note = session_type (row, "Note", NULL);
  g_assert_cmpstr (note, ==, "Held");

  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  set_open (row, TRUE);
  set_open (row, FALSE);
  g_assert_cmpuint (count_fields (row), ==, 0);
  assert_note (self, row, "Held");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/lazy-row/D35-R9-rows", test_rows);
  fixture_test ("/app/lazy-row/D35-unchanged", test_unchanged);
  fixture_test ("/app/lazy-row/D35-typed", test_typed);
  fixture_test ("/app/lazy-row/D35-focus", test_focus);
  fixture_test ("/app/lazy-row/D35-D18-unsaved", test_unsaved);

  return g_test_run ();
}
