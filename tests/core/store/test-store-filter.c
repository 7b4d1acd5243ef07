/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixture.h"
#include "samples.h"
#include "store/store.h"

#define ENTRY FOOTING_TYPE_ENTRY

/* The titles of the entries that @filter lets through, newest first. */
static char *
filtered (Fixture *f, FootingEntryFilter filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (f->store, &filter, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < keys->len; i++) {
    const gint64 seq = g_array_index (keys, FootingEntryKey, i).seq;
    g_autoptr (FootingEntry) entry = footing_store_get_entry_at (f->store, seq, NULL);

    g_string_append_printf (titles, "%s%s", i > 0 ? " " : "", entry->title);
  }

  return g_strdup (titles->str);
}

static void
assert_filtered (Fixture *f, FootingEntryFilter filter, const char *expected)
{
  g_autofree char *titles = filtered (f, filter);

  g_assert_cmpstr (titles, ==, expected);
}

static const char *
add_person (Fixture *f, const char *recovery, const char *name)
{
  return sample_save (f->store, footing_record_new (FOOTING_TYPE_PERSON, "recovery",
                                                    recovery, "name", name, NULL));
}

static void
show_to (Fixture *f, const char *entry, const char *person)
{
  const char *const people[] = {person, NULL};
  g_autoptr (GError) error = NULL;

  footing_store_set_seen_by (f->store, entry, people, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *a, *b;       /* plans */
  const char *outcome;     /* of a */
  const char *mira, *twin; /* of a and b, of the same name */
  const char *jonas;       /* of a */
  const char *gone;        /* an entry, in the bin */
} World;

static World
make_world (Fixture *f)
{
  World world = {
      .a = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY)),
      .b = sample_save (f->store, sample_blank (FOOTING_TYPE_RECOVERY)),
  };
  const char *id;

  world.mira = add_person (f, world.a, "Mira");
  world.twin = add_person (f, world.b, "Mira");
  world.jonas = add_person (f, world.a, "Jonas");
  world.outcome =
      sample_save (f->store, footing_record_new (FOOTING_TYPE_OUTCOME, "recovery",
                                                 world.a, "title", "Faster", NULL));

  id = sample_save (f->store,
                    footing_record_new (ENTRY, "recovery", world.a, "kind", "win", "date",
                                        "2026-03-04", "title", "report", NULL));
  show_to (f, id, world.mira);
  sample_save (f->store, footing_record_new (ENTRY, "recovery", world.a, "kind", "win",
                                             "date", "2026-03-01", "title", "reported",
                                             "outcome", world.outcome, NULL));
  id = sample_save (f->store,
                    footing_record_new (ENTRY, "recovery", world.b, "kind", "setback",
                                        "date", "2026-02-28", "title", "late", NULL));
  show_to (f, id, world.twin);
  sample_save (f->store, sample_entry ("update", "2025-12-31", "old"));
  world.gone =
      sample_save (f->store, footing_record_new (ENTRY, "recovery", world.a, "kind",
                                                 "win", "date", "2026-03-02", "title",
                                                 "gone", "outcome", world.outcome, NULL));
  show_to (f, world.gone, world.jonas);
  footing_store_remove (f->store, ENTRY, world.gone, NULL);

  return world;
}

/* F22: each filter alone, and several at once. */
static void
test_filter (Fixture *f, gconstpointer data)
{
  const World w = make_world (f);

  assert_filtered (f, (FootingEntryFilter){NULL}, "report reported late old");
  assert_filtered (f, (FootingEntryFilter){.recovery = w.a}, "report reported");
  assert_filtered (f, (FootingEntryFilter){.kind = "win"}, "report reported");
  assert_filtered (f, (FootingEntryFilter){.kind = "no-such"}, "");
  assert_filtered (f, (FootingEntryFilter){.outcome = w.outcome}, "reported");
  assert_filtered (f, (FootingEntryFilter){.from = "2026-02-28"}, "report reported late");
  assert_filtered (f, (FootingEntryFilter){.to = "2026-02-28"}, "late old");
  assert_filtered (f, (FootingEntryFilter){.from = "2026-02-28", .to = "2026-03-01"},
                   "reported late");
  assert_filtered (f, (FootingEntryFilter){.search = "repor"}, "report reported");
  assert_filtered (f, (FootingEntryFilter){.search = " "}, "report reported late old");
  assert_filtered (f, (FootingEntryFilter){.search = "repor", .to = "2026-03-01"},
                   "reported");
  assert_filtered (
      f, (FootingEntryFilter){.recovery = w.b, .search = "late", .kind = "setback"},
      "late");
  assert_filtered (f, (FootingEntryFilter){.recovery = w.a, .kind = "setback"}, "");
}

/* F22: who stands in two plans under one name is one person to whoever looks. */
static void
test_person (Fixture *f, gconstpointer data)
{
  const World w = make_world (f);

  assert_filtered (f, (FootingEntryFilter){.person = w.mira}, "report late");
  assert_filtered (f, (FootingEntryFilter){.person = w.twin}, "report late");
  assert_filtered (f, (FootingEntryFilter){.person = w.mira, .recovery = w.b}, "late");
  assert_filtered (f, (FootingEntryFilter){.person = w.jonas}, "");
  footing_store_restore (f->store, ENTRY, w.gone, NULL);
  assert_filtered (f, (FootingEntryFilter){.person = w.jonas}, "gone");
}

static void
assert_facet (Fixture *f,
              FootingFacet facet,
              const char *recovery,
              guint limit,
              const char *const *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) values =
      footing_store_list_facet (f->store, facet, recovery, limit, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < values->len; i++)
    g_assert_cmpstr (g_ptr_array_index (values, i), ==, expected[i]);
  g_assert_null (expected[values->len]);
}

/* F22: only what there is is offered, the most frequent first. */
static void
test_facets (Fixture *f, gconstpointer data)
{
  const World w = make_world (f);
  const char *mira = g_strcmp0 (w.mira, w.twin) < 0 ? w.mira : w.twin;

  assert_facet (f, FOOTING_FACET_KIND, NULL, 10,
                (const char *const[]){"win", "setback", "update", NULL});
  assert_facet (f, FOOTING_FACET_KIND, NULL, 1, (const char *const[]){"win", NULL});
  assert_facet (f, FOOTING_FACET_KIND, w.b, 10, (const char *const[]){"setback", NULL});
  assert_facet (f, FOOTING_FACET_OUTCOME, NULL, 10,
                (const char *const[]){w.outcome, NULL});
  assert_facet (f, FOOTING_FACET_OUTCOME, w.b, 10, (const char *const[]){NULL});
  assert_facet (f, FOOTING_FACET_PERSON, NULL, 10, (const char *const[]){mira, NULL});
  assert_facet (f, FOOTING_FACET_PERSON, w.a, 10, (const char *const[]){w.mira, NULL});

  footing_store_restore (f->store, ENTRY, w.gone, NULL);
  assert_facet (f, FOOTING_FACET_PERSON, NULL, 10,
                (const char *const[]){mira, w.jonas, NULL});
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/store-filter/F22-filter", test_filter);
  fixture_add ("/store-filter/F22-person", test_person);
  fixture_add ("/store-filter/F22-facets", test_facets);

  return g_test_run ();
}
