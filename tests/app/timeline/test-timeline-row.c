/* SPDX-License-Identifier: GPL-3.0-or-later */
/* F20: what a row says in its columns is said whole, however wide the window is. */
#include "config.h"

#include "fixture.h"
#include "probe.h"
#include "timeline/timeline-row.h"
#include "timeline/timeline-view.h"

#include <string.h>

static const int widths[] = {360, 700, 900};

static void
add (Fixture *self, const char *plan, const char *unit, const char *const *names)
{
  g_autoptr (FootingEntry) win = footing_record_new (
      FOOTING_TYPE_ENTRY, "recovery", plan, "date", FIXTURE_TODAY, "title",
      "A title that is long enough to need all the room there is, and then some more",
      "metric-value", -12345.5, "metric-unit", unit, NULL);
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_assert_true (footing_store_save (self->store, win, NULL));
  for (guint i = 0; names[i] != NULL; i++) {
    g_autoptr (FootingPerson) person = footing_record_new (
        FOOTING_TYPE_PERSON, "recovery", plan, "name", names[i], NULL);

    g_assert_true (footing_store_save (self->store, person, NULL));
    g_strv_builder_add (people, footing_record_get_id (person));
  }
  ids = g_strv_builder_end (people);
  g_assert_true (footing_store_set_seen_by (self->store, footing_record_get_id (win),
                                            (const char *const *)ids, NULL));
}

/* Whether a label below @root that is in sight begins with @start; it is not cut then. */
static gboolean
says_whole (GtkWidget *root, const char *start)
{
  g_autoptr (GPtrArray) labels = probe_all (root, GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++) {
    GtkLabel *label = labels->pdata[i];

    if (!g_str_has_prefix (gtk_label_get_label (label), start))
      continue;
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (label)));
    return TRUE;
  }

  return FALSE;
}

static gboolean
is_drawn (gpointer view)
{
  return fixture_find (view, FOOTING_TYPE_TIMELINE_ROW, NULL) != NULL;
}

static void
test_columns (Fixture *self, gconstpointer data)
{
  static const char *const units[] = {"min", "planners", "customer requests",
                                      "WWWWWWWWWW"};
  static const char *const names[][5] = {
      {"Ines", "Mira", "Jonas", NULL},
      {"Mira", NULL},
      {"Alexandra Konstantinou", "Bo", NULL},
      {"Wim", "Wendelin", NULL},
  };
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, TRUE);
  GtkWidget *view;

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    add (self, plan, units[i], names[i]);
  view = probe_show_view (self, FOOTING_TYPE_TIMELINE_VIEW);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autoptr (GPtrArray) rows = NULL;

    gtk_window_set_default_size (GTK_WINDOW (self->window), widths[i], 800);
    fixture_draw (self->window);
    fixture_wait (is_drawn, view);
    rows = probe_all (view, FOOTING_TYPE_TIMELINE_ROW);
    /* The plan has an entry of its own. */
    g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (units) + 1);
    for (guint j = 0; j < rows->len; j++)
      if (!probe_says (rows->pdata[j], "The pilot missed")) {
        g_assert_true (says_whole (rows->pdata[j], "−12"));
        g_assert_true (says_whole (rows->pdata[j], "→ "));
      }
  }
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-row/F20-columns", test_columns);

  return g_test_run ();
}
