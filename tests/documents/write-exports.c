/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes exports into the folder given: of nothing, of everything, of the examples, and
 * a hand-over of the one who supports. */
#include "config.h"

#include "example.h"
#include "fixture.h"
#include "hand-over.h"
#include "json-export.h"

static void
write_export (FootingStore *store, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  footing_json_export (store, path, &error);
  g_assert_no_error (error);
}

static void
write_hand_over (Fixture *self, FootingStore *store, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "support.handover.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) plans =
      footing_store_list (store, FOOTING_TYPE_RECOVERY, NULL, &error);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  bytes = footing_hand_over_write (store, self->guidance,
                                   footing_record_get_id (plans->pdata[0]), NULL, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                       (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  const char *const *names = footing_example_get_names ();
  Fixture fixture;

  g_assert (argc == 2);
  fixture_set_up (&fixture, NULL);
  write_export (fixture.store, argv[1], "empty.json");
  fixture_fill (fixture.store, fixture.guidance, "What I typed\n<b>\"%s\"</b>");
  write_export (fixture.store, argv[1], "full.json");

  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *file = g_strconcat (names[i], ".db", NULL);
    g_autofree char *name = g_strconcat ("example-", names[i], ".json", NULL);
    g_autoptr (FootingStore) store = fixture_open (&fixture, file);
    g_autoptr (GError) error = NULL;

    footing_example_load (store, names[i], &error);
    g_assert_no_error (error);
    write_export (store, argv[1], name);
    if (g_str_equal (names[i], "support"))
      write_hand_over (&fixture, store, argv[1]);
  }
  fixture_tear_down (&fixture, NULL);

  return 0;
}
