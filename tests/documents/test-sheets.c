/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the sheets that go out. */
#include "config.h"

#include "document-file.h"
#include "fixture.h"

#include <string.h>

static char *
make_wins (Fixture *self)
{
  const FootingSheetWish wish = {FOOTING_SHEET_WINS, NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = footing_document_make_file (
      self->store, self->guidance, &wish, FOOTING_FORMAT_MARKDOWN, FALSE, &error);

  g_assert_no_error (error);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* A figure stands beside what it belongs to, once. */
static void
test_figure_once (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *title;
    double value;
    const char *unit;
    const char *told;
  } wins[] = {
      {"Cut the nightly run", 9, "minutes", ": Cut the nightly run (9 minutes)\n"},
      {"Cut it from 50 to 9 minutes", 9, "minutes", ": Cut it from 50 to 9 minutes\n"},
      {"9 minutes, no more", 9, "minutes", ": 9 minutes, no more\n"},
      {"Down to 19 minutes", 9, "minutes", ": Down to 19 minutes (9 minutes)\n"},
  };
  g_autoptr (FootingRecovery) plan = footing_record_new (
      FOOTING_TYPE_RECOVERY, "title", "The demo", "perspective", "self", NULL);
  g_autofree char *text = NULL;

  g_assert_true (footing_store_save (self->store, plan, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wins); i++) {
    g_autoptr (FootingEntry) win = footing_record_new (
        FOOTING_TYPE_ENTRY, "recovery", footing_record_get_id (plan), "kind", "win",
        "date", "2026-03-01", "title", wins[i].title, "metric-value", wins[i].value,
        "metric-unit", wins[i].unit, NULL);

    g_assert_true (footing_store_save (self->store, win, NULL));
  }

  text = make_wins (self);
  for (guint i = 0; i < G_N_ELEMENTS (wins); i++) {
    g_test_message ("%s", wins[i].title);
    g_assert_nonnull (strstr (text, wins[i].told));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  FIXTURE_TEST ("/sheets/figure-once", test_figure_once);

  return g_test_run ();
}
