/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "probe.h"
#include "widgets/hint.h"
#include "widgets/rating-row.h"
#include "widgets/rating-scale.h"
#include "editors/why.h"
#include "sections/section-drivers.h"

static GtkWidget *
show_section (Fixture *self, const char *id)
{
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_DRIVERS, self->context, id);

  fixture_show (self, GTK_WIDGET (section));

  return GTK_WIDGET (section);
}

static GtkWidget *
find_row (GtkWidget *section, const char *title)
{
  GtkWidget *row = fixture_find (section, FOOTING_TYPE_RATING_ROW, title);

  g_assert_nonnull (row);
  return row;
}

/* Presses the choice called @word in the row called @title. */
static void
rate (GtkWidget *section, const char *title, const char *word)
{
  gtk_widget_activate (
      fixture_find (find_row (section, title), GTK_TYPE_CHECK_BUTTON, word));
}

static int
get_rating (Fixture *self, const char *id, const char *driver)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) drivers = footing_store_get_drivers (self->store, id, &error);
  gpointer rating;

  g_assert_no_error (error);
  return g_hash_table_lookup_extended (drivers, driver, NULL, &rating)
             ? GPOINTER_TO_INT (rating)
             : -1;
}

static gboolean
shows (GtkWidget *section, const char *text)
{
  GtkWidget *label = fixture_find (section, GTK_TYPE_LABEL, text);

  fixture_settle ();
  return label != NULL && gtk_widget_get_mapped (label);
}

/* F4: 13 drivers; each rating is stored at once, and can be taken back. */
static void
test_ratings (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);

  fixture_assert_named (section);
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_DRIVER); i++)
    find_row (section, footing_guide_title (
                           footing_guidance_nth (self->guidance, FOOTING_GUIDE_DRIVER, i),
                           FOOTING_PERSPECTIVE_SELF));

  g_assert_cmpint (footing_rating_row_get_value (FOOTING_RATING_ROW (
                       find_row (section, "No plan for getting back"))),
                   ==, 2);
  g_assert_cmpint (get_rating (self, id, "pressure"), ==, -1);
  rate (section, "Pressure to perform at once", "no");
  g_assert_cmpint (get_rating (self, id, "pressure"), ==, 0);
  rate (section, "Pressure to perform at once", "strongly");
  g_assert_cmpint (get_rating (self, id, "pressure"), ==, 3);
  footing_rating_row_set_value (
      FOOTING_RATING_ROW (find_row (section, "Pressure to perform at once")), -1);
  g_assert_cmpint (get_rating (self, id, "pressure"), ==, -1);
}

/* F23: in a plan that runs each click is a deed, with all that it wrote; not in a draft.
 */
static void
test_undo (Fixture *self, gconstpointer data)
{
  for (int runs = 0; runs < 2; runs++) {
    g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, runs);
    GtkWidget *section = show_section (self, id);
    GtkWidget *unclear =
        fixture_find (section, GTK_TYPE_CHECK_BUTTON, "I don’t know yet");

    rate (section, "Pressure to perform at once", "no");
    rate (section, "Pressure to perform at once", "strongly");
    gtk_check_button_set_active (GTK_CHECK_BUTTON (unclear), TRUE);
    g_assert_cmpint (footing_context_undo (self->context, 0), ==, runs);
    if (!runs)
      continue;

    g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (unclear)));
    g_assert_true (footing_context_undo (self->context, 0));
    g_assert_cmpint (get_rating (self, id, "pressure"), ==, 0);
    g_assert_true (footing_context_undo (self->context, 0));
    g_assert_cmpint (get_rating (self, id, "pressure"), ==, -1);
    g_assert_true (footing_context_redo (self->context));
    g_assert_true (footing_context_redo (self->context));
    g_assert_cmpint (get_rating (self, id, "pressure"), ==, 3);
    fixture_settle ();
    g_assert_cmpint (footing_rating_row_get_value (FOOTING_RATING_ROW (
                         find_row (section, "Pressure to perform at once"))),
                     ==, 3);
  }
}

/* F4: the strongest is named and explained, with the evidence for its first move; of
 * equal ones none is passed off as the strongest. */
static void
test_strongest (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *why = fixture_find (section, FOOTING_TYPE_WHY, NULL);

  g_assert_true (shows (section, "Strongest: No plan for getting back"));
  rate (section, "Fear of a repeat", "strongly");
  g_assert_true (shows (section, "Strongest: Fear of a repeat"));
  g_assert_true (shows (
      section,
      "A direct answer to this: small experiments, with a note of what you expect."));
  gtk_widget_activate (fixture_find (why, GTK_TYPE_EXPANDER, NULL));
  g_assert_nonnull (fixture_find (
      why, GTK_TYPE_LABEL, "McMillan & Lee 2010, Clinical Psychology Review 30:467–78"));

  rate (section, "Unclear feedback", "strongly");
  g_assert_true (shows (section, "Among the strongest: Fear of a repeat"));

  /* Its lead move has no evidence: an honest gap. */
  rate (section, "Fear of a repeat", "no");
  rate (section, "Unclear feedback", "no");
  rate (section, "Pressure to perform at once", "strongly");
  g_assert_true (shows (section, "Strongest: Pressure to perform at once"));
  g_assert_false (gtk_widget_get_visible (why));

  rate (section, "Pressure to perform at once", "no");
  rate (section, "No plan for getting back", "no");
  g_assert_false (shows (section, "Strongest: Pressure to perform at once"));
}

/* F4: in support it is about them, and what only they could do has a stand-in. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *section = show_section (self, id);

  g_assert_true (shows (section, "Strongest: No plan for getting back"));
  g_assert_true (shows (section, "Their goals and their week are theirs to set. What you "
                                 "can offer is to plan the first practice together."));
}

/* F1, F4: "I don't know yet" is stored; without it and without a rating the first row
 * says what is missing. */
static void
test_unclear (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  GtkWidget *check = fixture_find (section, GTK_TYPE_CHECK_BUTTON, "I don’t know yet");
  g_autoptr (FootingRecovery) after = NULL;
  GtkWidget *focus;

  footing_section_show_gap (FOOTING_SECTION (section), FOOTING_GAP_DRIVERS, NULL);
  g_assert_cmpstr (footing_hint_get_text (section), ==,
                   "Rate at least one of these, or say that you don’t know yet.");
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (
      gtk_widget_is_ancestor (focus, find_row (section, "One failure taken as proof")));
  /* It is about all of them, and parts no two. */
  g_assert_null (gtk_widget_get_ancestor (
      fixture_find (section, GTK_TYPE_LABEL, footing_hint_get_text (section)),
      GTK_TYPE_LIST_BOX));
  footing_section_clear_gap (FOOTING_SECTION (section));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  after = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, NULL);
  g_assert_true (after->drivers_unclear);
  footing_store_change (self->store, FOOTING_TYPE_RECOVERY, id, NULL, "drivers-unclear",
                        FALSE, NULL);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

static void
report_cb (char **message, const char *text)
{
  g_free (*message);
  *message = g_strdup (text);
}

/* D19: a rating that could not be stored is said, and not shown as if it were. */
static void
test_busy (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section = show_section (self, id);
  g_autoptr (FootingDb) other = NULL;
  g_autofree char *busy = fixture_describe_busy (self);
  g_autofree char *message = NULL;

  g_signal_connect_swapped (self->context, "toast", G_CALLBACK (report_cb), &message);
  other = probe_hold_file (self);
  rate (section, "Fear of a repeat", "strongly");
  g_assert_cmpstr (message, ==, busy);
  g_assert_cmpint (footing_rating_row_get_value (
                       FOOTING_RATING_ROW (find_row (section, "Fear of a repeat"))),
                   ==, -1);

  g_assert_true (footing_db_exec (other, "ROLLBACK", NULL));
  rate (section, "Fear of a repeat", "strongly");
  g_assert_cmpint (get_rating (self, id, "fear-repeat"), ==, 3);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-drivers/F23-undo", test_undo);
  fixture_test ("/app/section-drivers/F4-ratings", test_ratings);
  fixture_test ("/app/section-drivers/F4-strongest", test_strongest);
  fixture_test ("/app/section-drivers/F4-support", test_support);
  fixture_test ("/app/section-drivers/F4-unclear", test_unclear);
  fixture_test ("/app/section-drivers/F4-busy", test_busy);

  return g_test_run ();
}
