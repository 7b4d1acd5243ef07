/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "keys.h"
#include "probe.h"
#include "widgets/rating-row.h"
#include "widgets/rating-scale.h"
#include "editors/sign-list.h"
#include "sections/section-drivers.h"
#include "sections/section-signs.h"

#include <string.h>

/* As it is in the program: a section is higher than a screen. */
static void
show_scrolling (Fixture *self, GtkWidget *section)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), section);
  fixture_show (self, scroller);
}

/* The check-in of @kind; NULL when there is none. Owned by the caller. */
static char *
find_checkin (Fixture *self, const char *recovery, const char *kind)
{
  g_autoptr (GPtrArray) checkins =
      footing_store_list (self->store, FOOTING_TYPE_CHECKIN, recovery, NULL);

  for (guint i = 0; i < checkins->len; i++) {
    FootingCheckin *checkin = g_ptr_array_index (checkins, i);

    if (strcmp (checkin->kind, kind) == 0)
      return g_strdup (footing_record_get_id (checkin));
  }

  return NULL;
}

/* How often @sign was answered in the check-in, or -1. */
static int
get_sign (Fixture *self, const char *checkin, const char *sign)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) signs = footing_store_get_signs (self->store, checkin, &error);
  gpointer value;

  g_assert_no_error (error);
  return g_hash_table_lookup_extended (signs, sign, NULL, &value)
             ? GPOINTER_TO_INT (value)
             : -1;
}

static guint
count_rows (GtkWidget *root, GType type, gboolean mapped)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (root), type) &&
            (!mapped || gtk_widget_get_mapped (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child, type, mapped);

  return n;
}

/* What the row called @title shows. */
static int
get_shown (gpointer section, const char *title)
{
  return footing_rating_row_get_value (
      FOOTING_RATING_ROW (fixture_find (section, FOOTING_TYPE_RATING_ROW, title)));
}

/* F30: 18 signs; a rating is stored at once, 0 is an answer, and it can be taken back. */
static void
test_ratings (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *baseline = find_checkin (self, id, "baseline");
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id);
  g_autoptr (GHashTable) signs = NULL;
  GtkWidget *row, *choice;

  show_scrolling (self, GTK_WIDGET (section));
  fixture_assert_named (GTK_WIDGET (section));
  g_assert_cmpuint (count_rows (GTK_WIDGET (section), FOOTING_TYPE_RATING_ROW, FALSE), ==,
                    18);

  row = fixture_find (GTK_WIDGET (section), FOOTING_TYPE_RATING_ROW, "Speaking up less");
  g_assert_cmpint (footing_rating_row_get_value (FOOTING_RATING_ROW (row)), ==, -1);
  choice = fixture_find (row, GTK_TYPE_CHECK_BUTTON, "never");
  gtk_widget_activate (choice);
  g_assert_cmpint (get_sign (self, baseline, "speaks-up-less"), ==, 0);
  gtk_widget_activate (fixture_find (row, GTK_TYPE_CHECK_BUTTON, "often"));
  g_assert_cmpint (get_sign (self, baseline, "speaks-up-less"), ==, 3);
  footing_rating_row_set_value (FOOTING_RATING_ROW (row), -1);

  signs = footing_store_get_signs (self->store, baseline, NULL);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 0);
}

/* F30: signs that were answered are shown again, the others stay open. */
static void
test_resume (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *baseline = find_checkin (self, id, "baseline");
  FootingSection *section;

  footing_store_set_sign (self->store, baseline, "reactive", 4, NULL);
  footing_store_set_sign (self->store, baseline, "reworks", 0, NULL);
  section = footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id);
  show_scrolling (self, GTK_WIDGET (section));

  g_assert_cmpint (get_shown (section, "Answering, not starting"), ==, 4);
  g_assert_cmpint (get_shown (section, "Redoing the same kind of task"), ==, 0);
  g_assert_cmpint (get_shown (section, "Being seen less"), ==, -1);
  footing_store_set_sign (self->store, baseline, "seen-less", 2, NULL);
  g_assert_cmpint (get_shown (section, "Being seen less"), ==, 2);
}

/* F30: "before" is off, asked for by a switch, kept apart, and comes back with its
 * answers. */
static void
test_before (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *baseline = find_checkin (self, id, "baseline");
  g_autofree char *before = NULL;
  g_autofree char *none = NULL;
  g_autofree char *again = NULL;
  GtkWidget *section =
      GTK_WIDGET (footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id));
  GtkWidget *toggle, *scale;

  show_scrolling (self, section);
  toggle = fixture_find (section, GTK_TYPE_SWITCH, NULL);
  g_assert_false (gtk_switch_get_active (GTK_SWITCH (toggle)));
  g_assert_cmpuint (count_rows (section, FOOTING_TYPE_RATING_SCALE, TRUE), ==, 18);

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  fixture_settle ();
  g_assert_cmpuint (count_rows (section, FOOTING_TYPE_RATING_SCALE, TRUE), ==, 36);
  before = find_checkin (self, id, "before");
  scale = fixture_find (section, FOOTING_TYPE_RATING_SCALE,
                        "Speaking up less, before the setback");
  gtk_widget_activate (fixture_find (scale, GTK_TYPE_CHECK_BUTTON, "rarely"));
  g_assert_cmpint (get_sign (self, before, "speaks-up-less"), ==, 1);
  g_assert_cmpint (get_sign (self, baseline, "speaks-up-less"), ==, -1);
  g_assert_nonnull (fixture_find (section, GTK_TYPE_LABEL, "Before: rarely"));

  gtk_switch_set_active (GTK_SWITCH (toggle), FALSE);
  fixture_settle ();
  g_assert_cmpuint (count_rows (section, FOOTING_TYPE_RATING_SCALE, TRUE), ==, 18);
  none = find_checkin (self, id, "before");
  g_assert_null (none);

  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  again = find_checkin (self, id, "before");
  g_assert_cmpstr (again, ==, before);
  g_assert_cmpint (footing_rating_scale_get_value (FOOTING_RATING_SCALE (scale)), ==, 1);
}

/* Whether the row says what both ends of its scale mean. */
static gboolean
tells_ends (GtkWidget *row)
{
  GtkWidget *scale = fixture_find (row, FOOTING_TYPE_RATING_SCALE, NULL);
  g_autofree char *ends = footing_rating_scale_format_ends (FOOTING_RATING_SCALE (scale));
  GtkWidget *label = fixture_find (row, GTK_TYPE_LABEL, ends);

  return label != NULL && gtk_widget_get_mapped (label);
}

/* H8: unanswered, every scale says what its ends mean; keys answer, and take it back. */
static void
test_scales (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  const GType sections[] = {FOOTING_TYPE_SECTION_SIGNS, FOOTING_TYPE_SECTION_DRIVERS};

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++) {
    GtkWidget *section =
        GTK_WIDGET (footing_section_new (sections[i], self->context, id));
    g_autoptr (GPtrArray) rows = NULL;

    show_scrolling (self, section);
    rows = probe_all (section, FOOTING_TYPE_RATING_ROW);
    g_assert_cmpuint (rows->len, >=, 13);
    for (guint j = 0; j < rows->len; j++) {
      GtkWidget *row = g_ptr_array_index (rows, j);
      FootingRatingScale *scale =
          FOOTING_RATING_SCALE (fixture_find (row, FOOTING_TYPE_RATING_SCALE, NULL));

      footing_rating_scale_set_value (scale, -1);
      g_assert_true (tells_ends (row));
      footing_rating_scale_set_value (scale, 2);
      g_assert_false (tells_ends (row));
    }
  }
}

/* How often @row says in sight what it is about. */
static guint
count_help (GtkWidget *row)
{
  const char *help = g_object_get_data (G_OBJECT (row), "help");
  g_autoptr (GPtrArray) labels = probe_all (row, GTK_TYPE_LABEL);
  guint n = 0;

  for (guint i = 0; i < labels->len; i++) {
    GtkWidget *label = g_ptr_array_index (labels, i);

    n += gtk_widget_get_mapped (label) &&
         g_str_equal (gtk_label_get_label (GTK_LABEL (label)), help);
  }

  return n;
}

static gboolean
is_explained (gpointer row)
{
  return count_help (row) == 1;
}

static gboolean
is_bare (gpointer row)
{
  return count_help (row) == 0;
}

typedef struct {
  const char *name;
  GType (*get_type) (void);
  FootingGuideKind kind;
  int width;
  gboolean at_once;
} Help;

static const Help helps[] = {
    {"drivers-wide", footing_section_drivers_get_type, FOOTING_GUIDE_DRIVER, 640, TRUE},
    {"drivers-narrow", footing_section_drivers_get_type, FOOTING_GUIDE_DRIVER, 360, TRUE},
    {"signs-wide", footing_section_signs_get_type, FOOTING_GUIDE_SIGN, 640, TRUE},
    {"signs-narrow", footing_section_signs_get_type, FOOTING_GUIDE_SIGN, 360, FALSE},
};

/* H8: what is rated is explained once, at any width; in a narrow window the signs, which
 * are too many for that, when somebody comes to them. */
static void
test_help (Fixture *self, gconstpointer data)
{
  const Help *help = data;
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *page = gtk_scrolled_window_new ();
  g_autoptr (GPtrArray) rows = NULL;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (page), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (
      GTK_SCROLLED_WINDOW (page),
      GTK_WIDGET (footing_section_new (help->get_type (), self->context, id)));
  gtk_window_set_default_size (GTK_WINDOW (self->window), help->width, 640);
  fixture_show (self, page);
  rows = probe_all (page, FOOTING_TYPE_RATING_ROW);
  g_assert_cmpuint (rows->len, >=, 13);
  for (guint i = 1; i < rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (rows, i);
    const FootingGuide *guide =
        footing_guidance_lookup (self->guidance, help->kind,
                                 footing_rating_row_get_code (FOOTING_RATING_ROW (row)));

    g_object_set_data (G_OBJECT (row), "help",
                       (gpointer)footing_guide_text (guide, FOOTING_PERSPECTIVE_SUPPORT));
    fixture_wait (help->at_once ? is_explained : is_bare, row);
    if (i % 2 == 0)
      g_assert_true (gtk_widget_grab_focus (row));
    else
      footing_rating_row_set_value (FOOTING_RATING_ROW (row), 1);
    fixture_wait (is_explained, row);
  }
}

static gboolean
is_often (gpointer scale)
{
  return footing_rating_scale_get_value (scale) == 3;
}

static gboolean
is_unanswered (gpointer scale)
{
  return footing_rating_scale_get_value (scale) == -1;
}

/* H8 */
static void
test_keys (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section =
      GTK_WIDGET (footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id));
  GtkWidget *scale;

  show_scrolling (self, section);
  scale = fixture_find (section, FOOTING_TYPE_RATING_SCALE, "Speaking up less");
  g_assert_true (gtk_widget_child_focus (scale, GTK_DIR_TAB_FORWARD));
  if (!keys_press (self, "3"))
    return;
  fixture_wait (is_often, scale);
  g_assert_true (keys_press (self, "Delete"));
  fixture_wait (is_unanswered, scale);
}

/* H8: a second click on the answer clears it, a third one gives it again. */
static void
test_second_click (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  GtkWidget *section =
      GTK_WIDGET (footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id));
  GtkWidget *scale, *often;

  show_scrolling (self, section);
  scale = fixture_find (section, FOOTING_TYPE_RATING_SCALE, "Speaking up less");
  often = fixture_find (scale, GTK_TYPE_CHECK_BUTTON, "often");
  fixture_draw (self->window);
  for (guint i = 0; i < 3; i++) {
    if (!keys_click (often))
      return;
    fixture_wait (i % 2 ? is_unanswered : is_often, scale);
  }
}

/* F33: in support the signs are what one observes; what else may explain them, and when
 * to seek support, stand below for everybody. */
static void
test_support (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SUPPORT, FALSE);
  GtkWidget *section =
      GTK_WIDGET (footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->context, id));
  GtkWidget *button;

  show_scrolling (self, section);
  for (guint i = 0; i < footing_guidance_n (self->guidance, FOOTING_GUIDE_SIGN); i++) {
    const FootingGuide *sign =
        footing_guidance_nth (self->guidance, FOOTING_GUIDE_SIGN, i);

    g_assert_nonnull (
        fixture_find (section, FOOTING_TYPE_RATING_ROW,
                      footing_guide_title (sign, FOOTING_PERSPECTIVE_SUPPORT)));
  }
  g_assert_nonnull (fixture_find (
      section, GTK_TYPE_LABEL,
      "Workload, health or the way they’re treated can explain a sign just as well."));
  button = fixture_find (section, GTK_TYPE_BUTTON, "When to Seek Support");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==,
                   "app.seek-support");
}

/* F30: without a check-in there is nothing to rate. */
static void
test_list (Fixture *self, gconstpointer data)
{
  GtkWidget *list = footing_sign_list_new (self->context, NULL, FALSE);

  show_scrolling (self, list);
  g_assert_false (gtk_widget_is_sensitive (list));
  footing_sign_list_set_checkin (FOOTING_SIGN_LIST (list), "unknown");
  g_assert_true (gtk_widget_is_sensitive (list));
  footing_sign_list_set_checkin (FOOTING_SIGN_LIST (list), NULL);
  g_assert_false (gtk_widget_is_sensitive (list));
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-signs/H8-scales", test_scales);
  for (guint i = 0; i < G_N_ELEMENTS (helps); i++) {
    g_autofree char *path =
        g_strconcat ("/app/section-signs/H8-help/", helps[i].name, NULL);

    g_test_add (path, Fixture, &helps[i], fixture_set_up, test_help, fixture_tear_down);
  }
  fixture_test ("/app/section-signs/H8-keys", test_keys);
  fixture_test ("/app/section-signs/H8-second-click", test_second_click);
  fixture_test ("/app/section-signs/F30-ratings", test_ratings);
  fixture_test ("/app/section-signs/F30-resume", test_resume);
  fixture_test ("/app/section-signs/F30-before", test_before);
  fixture_test ("/app/section-signs/F33-support", test_support);
  fixture_test ("/app/sign-list/F30-no-checkin", test_list);

  return g_test_run ();
}
