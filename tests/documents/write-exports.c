/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes exports into the folder given: of nothing and of everything. */
#include "config.h"

#include "fixture.h"
#include "json-export.h"

static void
write_export (FootingStore *store, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  footing_json_export (store, path, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  Fixture fixture;

  g_assert (argc == 2);
  fixture_set_up (&fixture, NULL);
  write_export (fixture.store, argv[1], "empty.json");
  fixture_fill (fixture.store, fixture.guidance, "What I typed\n<b>\"%s\"</b>");
  write_export (fixture.store, argv[1], "full.json");
  fixture_tear_down (&fixture, NULL);

  return 0;
}
