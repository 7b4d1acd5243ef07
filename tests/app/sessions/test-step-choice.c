/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F42, F62: the steps that an update or an agenda speaks of are chosen one by one; the
 * text is what is kept. */
#include "config.h"

#include "probe.h"
#include "session-support.h"
#include "sessions/step-choice.h"

#include <string.h>

static const struct {
  FootingPerspective perspective;
  const char *ritual, *field;
  const char *drafted, *without, *with;
} CASES[] = {
    {FOOTING_PERSPECTIVE_SELF, "progress-update", "Next",
     "– Step 1 (by 10 Mar)\n– Step 2 (by 11 Mar)", "– Step 2 (by 11 Mar)",
     "– Step 2 (by 11 Mar)\n– Step 3 (by 12 Mar)"},
    {FOOTING_PERSPECTIVE_SUPPORT, "one-on-one", "Agenda",
     "What I promised:\n– Step 1\n– Step 2\n– Step 3\n– Step 4\n– Step 5",
     "What I promised:\n– Step 2\n– Step 3\n– Step 4\n– Step 5",
     "What I promised:\n– Step 2\n– Step 3\n– Step 4\n– Step 5\n– Step 6"},
};

/* An active plan with seven steps and no other. */
static char *
add_plan (Fixture *self, FootingPerspective perspective)
{
  char *id = fixture_add_plan (self, perspective, TRUE);
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);

  for (guint i = 0; i < steps->len; i++)
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_STEP,
                             footing_record_get_id (g_ptr_array_index (steps, i)), NULL));
  for (guint i = 1; i <= 7; i++) {
    g_autofree char *title = g_strdup_printf ("Step %u", i);
    g_autofree char *day = g_strdup_printf ("2026-03-%02u", i + 9);
    g_autoptr (FootingStep) step = footing_record_new (
        FOOTING_TYPE_STEP, "recovery", id, "title", title, "due-on", day, NULL);

    g_assert_true (footing_store_save (self->store, step, NULL));
  }

  return id;
}

static GPtrArray *
list_checks (GtkWidget *page)
{
  GtkWidget *choice = fixture_find (page, FOOTING_TYPE_STEP_CHOICE, NULL);

  g_assert_true (gtk_widget_get_mapped (choice));

  return probe_all (choice, GTK_TYPE_CHECK_BUTTON);
}

static gboolean
is_checked (GPtrArray *checks, guint i)
{
  return gtk_check_button_get_active (g_ptr_array_index (checks, i));
}

static void
check (GPtrArray *checks, guint i, gboolean active)
{
  gtk_check_button_set_active (g_ptr_array_index (checks, i), active);
  fixture_settle ();
}

static void
assert_text (GtkWidget *page, const char *field, const char *expected)
{
  g_autofree char *text = session_type (page, field, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_choice (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (CASES); i++) {
    g_autofree char *id = add_plan (self, CASES[i].perspective);
    g_autofree char *occurrence = session_open (self, id, CASES[i].ritual);
    GtkWidget *page = session_show (self, occurrence);
    g_autoptr (GPtrArray) checks = list_checks (page);
    g_autoptr (GPtrArray) again = NULL;
    guint last = i == 0 ? 2 : 5;

    g_test_message ("%s", CASES[i].ritual);
    fixture_assert_named (page);
    g_assert_cmpuint (checks->len, ==, 6);
    assert_text (page, CASES[i].field, CASES[i].drafted);
    g_assert_true (is_checked (checks, 0) && is_checked (checks, 1));
    g_assert_false (is_checked (checks, last));

    check (checks, 0, FALSE);
    assert_text (page, CASES[i].field, CASES[i].without);
    check (checks, last, TRUE);
    assert_text (page, CASES[i].field, CASES[i].with);

    /* So it is on coming back. */
    g_assert_true (footing_context_flush (self->context));
    page = session_show (self, occurrence);
    again = list_checks (page);
    assert_text (page, CASES[i].field, CASES[i].with);
    g_assert_false (is_checked (again, 0));
    g_assert_true (is_checked (again, 1) && is_checked (again, last));

    /* What is typed counts as much. */
    g_free (session_type (page, CASES[i].field, "In my own words"));
    fixture_settle ();
    for (guint j = 0; j < again->len; j++)
      g_assert_false (is_checked (again, j));
  }
}

/* Another reader may hear of other steps. */
static void
test_reader (Fixture *self, gconstpointer data)
{
  g_autofree char *id = add_plan (self, FOOTING_PERSPECTIVE_SELF);
  G_GNUC_UNUSED g_autofree char *mira =
      session_add_person (self, id, "Mira", "2026-01-01", 14);
  G_GNUC_UNUSED g_autofree char *jonas =
      session_add_person (self, id, "Jonas", "2026-03-01", 14);
  g_autoptr (FootingStep) step =
      footing_record_new (FOOTING_TYPE_STEP, "recovery", id, "title", "Ask Mira: A or B",
                          "due-on", "2026-03-06", NULL);
  g_autofree char *occurrence = NULL;
  GtkWidget *page;

  g_assert_true (footing_store_save (self->store, step, NULL));
  occurrence = session_open (self, id, "progress-update");
  page = session_show (self, occurrence);
  g_assert_null (
      fixture_find (page, GTK_TYPE_CHECK_BUTTON, "Ask Mira: A or B (by 6 Mar)"));
  adw_combo_row_set_selected (ADW_COMBO_ROW (probe_row (page, "For")), 1);
  fixture_settle ();
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (
      fixture_find (page, GTK_TYPE_CHECK_BUTTON, "Ask Mira: A or B (by 6 Mar)"))));
}

/* Without steps there is nothing to choose. */
static void
test_none (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  g_autoptr (GPtrArray) steps = probe_list (self, FOOTING_TYPE_STEP, id);
  g_autofree char *occurrence = NULL;
  GtkWidget *page;

  for (guint i = 0; i < steps->len; i++)
    g_assert_true (
        footing_store_erase (self->store, FOOTING_TYPE_STEP,
                             footing_record_get_id (g_ptr_array_index (steps, i)), NULL));
  occurrence = session_open (self, id, "progress-update");
  page = session_show (self, occurrence);
  g_assert_false (
      gtk_widget_get_mapped (fixture_find (page, FOOTING_TYPE_STEP_CHOICE, NULL)));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/step-choice/F42-F62-choice", test_choice);
  fixture_test ("/app/step-choice/H15-reader", test_reader);
  fixture_test ("/app/step-choice/F42-none", test_none);

  return g_test_run ();
}
