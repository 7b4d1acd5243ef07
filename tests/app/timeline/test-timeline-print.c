/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "timeline/timeline-print.h"

#include <string.h>

static void
add (Fixture *self, const char *date, const char *title, const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry = footing_record_new (
      FOOTING_TYPE_ENTRY, "date", date, "title", title, "body", body, NULL);

  footing_store_save (self->store, entry, &error);
  g_assert_no_error (error);
}

/* How many pages it took; what was written is a PDF. */
static int
print (Fixture *self, FootingEntryFilter filter)
{
  g_autofree char *path = g_build_filename (self->folder, "timeline.pdf", NULL);
  g_autofree char *pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation =
      footing_timeline_print_new (self->store, &filter, &error);
  int n_pages;

  g_assert_no_error (error);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &pdf, NULL, NULL));
  g_assert_true (g_str_has_prefix (pdf, "%PDF-"));
  g_object_get (operation, "n-pages", &n_pages, NULL);

  return n_pages;
}

/* F22: what is filtered, on as many pages as it takes; markup is what somebody typed; and
 * a text that no page can hold goes over several. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autofree char *huge = g_strnfill (20000, 'm');

  g_assert_cmpint (print (self, (FootingEntryFilter){NULL}), ==, 1);
  add (self, "2026-03-01", "<b>bold</b> & \"more\"", "");
  g_assert_cmpint (print (self, (FootingEntryFilter){NULL}), ==, 1);
  for (int i = 0; i < 60; i++)
    add (self, "2026-02-01", "Sent the report", "It was short");
  g_assert_cmpint (print (self, (FootingEntryFilter){NULL}), >, 3);
  g_assert_cmpint (print (self, (FootingEntryFilter){.from = "2026-03-01"}), ==, 1);
  add (self, "2026-03-02", "Long", huge);
  g_assert_cmpint (print (self, (FootingEntryFilter){.from = "2026-03-01"}), >, 2);
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  fixture_test ("/app/timeline-print/F22-pages", test_pages);

  return g_test_run ();
}
