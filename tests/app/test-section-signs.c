/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "widgets/scale-row.h"
#include "widgets/scale.h"
#include "widgets/sign-list.h"
#include "wizard/section-signs.h"

#include <string.h>

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

/* F30: 18 signs; a rating is stored at once, 0 is an answer, and it can be taken back. */
static void
test_ratings (Fixture *self, gconstpointer data)
{
  g_autofree char *id = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *baseline = find_checkin (self, id, "baseline");
  FootingSection *section =
      footing_section_new (FOOTING_TYPE_SECTION_SIGNS, self->model, id);
  g_autoptr (GHashTable) signs = NULL;
  GtkWidget *row, *choice;

  fixture_show (self, GTK_WIDGET (section));
  fixture_assert_named (GTK_WIDGET (section));
  g_assert_cmpuint (count_rows (GTK_WIDGET (section), FOOTING_TYPE_SCALE_ROW, FALSE), ==,
                    18);

  row = fixture_find (GTK_WIDGET (section), FOOTING_TYPE_SCALE_ROW, "Speaking up less");
  g_assert_cmpint (footing_scale_row_get_value (FOOTING_SCALE_ROW (row)), ==, -1);
  choice = fixture_find (row, GTK_TYPE_CHECK_BUTTON, "never");
  gtk_widget_activate (choice);
  g_assert_cmpint (get_sign (self, baseline, "speaks-up-less"), ==, 0);
  gtk_widget_activate (fixture_find (row, GTK_TYPE_CHECK_BUTTON, "often"));
  g_assert_cmpint (get_sign (self, baseline, "speaks-up-less"), ==, 3);
  footing_scale_row_set_value (FOOTING_SCALE_ROW (row), -1);

  signs = footing_store_get_signs (self->store, baseline, NULL);
  g_assert_cmpuint (g_hash_table_size (signs), ==, 0);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/section-signs/F30-ratings", test_ratings);

  return g_test_run ();
}
