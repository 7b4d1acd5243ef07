/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "date.h"
#include "fixture.h"
#include "timeline/timeline-model.h"
#include "format/week-format.h"

#include <stdlib.h>
#include <string.h>

/* A model, what it has told ("0-1+2 "), and a list kept up to date by what it tells. */
typedef struct {
  FootingTimelineModel *model;
  GString *log;
  GPtrArray *mirror;
} Watch;

static char *
describe (GListModel *list, guint position)
{
  g_autoptr (FootingTimelineItem) item = g_list_model_get_item (list, position);
  const FootingTimelinePlace *place = footing_timeline_item_get_place (item);
  FootingEntry *entry = footing_timeline_item_get_entry (item);

  g_assert_nonnull (entry);
  return g_strdup_printf ("%s %s %d%d%d", entry->date, entry->title, place->first,
                          place->opens, place->quiet_weeks);
}

static void
items_changed_cb (Watch *watch, guint position, guint removed, guint added)
{
  g_string_append_printf (watch->log, "%u-%u+%u ", position, removed, added);
  if (removed > 0)
    g_ptr_array_remove_range (watch->mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (watch->mirror, position + i,
                        describe (G_LIST_MODEL (watch->model), position + i));
}

static Watch *
watch_new (FootingStore *store)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->model = footing_timeline_model_new (store);
  watch->log = g_string_new (NULL);
  watch->mirror = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect_swapped (watch->model, "items-changed", G_CALLBACK (items_changed_cb),
                            watch);
  items_changed_cb (watch, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (watch->model)));
  g_string_truncate (watch->log, 0);

  return watch;
}

static void
watch_free (Watch *watch)
{
  g_assert_finalize_object (watch->model);
  g_string_free (watch->log, TRUE);
  g_ptr_array_unref (watch->mirror);
  g_free (watch);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Watch, watch_free)

static void
assert_told (Watch *watch, const char *expected)
{
  g_assert_cmpstr (watch->log->str, ==, expected);
  g_string_truncate (watch->log, 0);
}

static void
assert_rows (Watch *watch, const char *expected)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < watch->mirror->len; i++)
    g_string_append_printf (rows, "%s\n", (char *)g_ptr_array_index (watch->mirror, i));
  g_assert_cmpstr (rows->str, ==, expected);
}

static char *
add (Fixture *self, const char *date, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingEntry) entry =
      footing_record_new (FOOTING_TYPE_ENTRY, "date", date, "title", title, NULL);

  footing_store_save (self->store, entry, &error);
  g_assert_no_error (error);

  return g_strdup (footing_record_get_id (entry));
}

static void
edit (Fixture *self, const char *id, const char *property, const char *value)
{
  g_autoptr (GError) error = NULL;

  footing_store_change (self->store, FOOTING_TYPE_ENTRY, id, &error, property, value,
                        NULL);
  g_assert_no_error (error);
}

/* F20: what is told is the row, and the next one when its week or its rest changes. */
static void
test_told (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *old = add (self, "2026-01-29", "old");
  g_autofree char *tuesday = add (self, "2026-03-03", "tuesday");
  g_autoptr (Watch) watch = watch_new (self->store);
  g_autofree char *thursday = NULL;
  g_autofree char *february = NULL;

  assert_rows (watch, "2026-03-03 tuesday 110\n2026-01-29 old 014\n");

  /* The row after a new first one neither is the first nor opens its week any more. */
  thursday = add (self, "2026-03-05", "thursday");
  assert_told (watch, "0-1+2 ");
  assert_rows (watch, "2026-03-05 thursday 110\n2026-03-03 tuesday 000\n"
                      "2026-01-29 old 014\n");

  /* A week in between makes the quiet weeks fewer. */
  february = add (self, "2026-02-20", "february");
  assert_told (watch, "2-1+2 ");
  assert_rows (watch, "2026-03-05 thursday 110\n2026-03-03 tuesday 000\n"
                      "2026-02-20 february 010\n2026-01-29 old 012\n");

  edit (self, tuesday, "title", "Tuesday");
  assert_told (watch, "1-1+1 ");

  edit (self, tuesday, "date", "2026-03-06");
  assert_told (watch, "0-2+2 ");

  footing_store_remove (self->store, FOOTING_TYPE_ENTRY, thursday, NULL);
  assert_told (watch, "1-1+0 ");
  footing_store_restore (self->store, FOOTING_TYPE_ENTRY, thursday, NULL);
  assert_told (watch, "1-0+1 ");
  assert_rows (watch, "2026-03-06 Tuesday 110\n2026-03-05 thursday 000\n"
                      "2026-02-20 february 010\n2026-01-29 old 012\n");
}

static void
set_search (Watch *watch, const char *search)
{
  const FootingEntryFilter filter = {.search = search};

  footing_timeline_model_set_filter (watch->model, &filter);
}

/* F22: a search tells what goes and comes; quiet weeks are not told of a selection. */
static void
test_search (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "2026-01-29", "Fixed the import");
  G_GNUC_UNUSED g_autofree char *b = add (self, "2026-03-03", "Wrote to Mira");
  G_GNUC_UNUSED g_autofree char *c = add (self, "2026-03-04", "fixed the export");
  g_autoptr (Watch) watch = watch_new (self->store);

  set_search (watch, "  FIX ");
  assert_told (watch, "0-3+2 ");
  assert_rows (watch, "2026-03-04 fixed the export 110\n2026-01-29 Fixed the import "
                      "010\n");
  set_search (watch, "fix");
  assert_told (watch, "");
  set_search (watch, "fix imp");
  assert_told (watch, "0-2+1 ");
  set_search (watch, "\"*( nothing");
  assert_told (watch, "0-1+0 ");
  g_assert_true (footing_timeline_model_is_narrowed (watch->model));

  set_search (watch, " ");
  g_assert_false (footing_timeline_model_is_narrowed (watch->model));
  assert_told (watch, "0-0+3 ");
}

/* F22: a filter shows what it lets through, without quiet weeks; one plan alone is none.
 */
static void
test_filter (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  G_GNUC_UNUSED g_autofree char *a = add (self, "2026-01-29", "old");
  g_autofree char *b = add (self, "2026-03-03", "set back");
  g_autofree char *c = add (self, "2026-03-04", "new");
  g_autoptr (Watch) watch = watch_new (self->store);

  edit (self, b, "kind", "setback");
  edit (self, c, "recovery", plan);
  g_string_truncate (watch->log, 0);

  footing_timeline_model_set_filter (watch->model,
                                     &(FootingEntryFilter){.kind = "setback"});
  assert_rows (watch, "2026-03-03 set back 110\n");
  g_assert_true (footing_timeline_model_is_narrowed (watch->model));
  footing_timeline_model_set_filter (
      watch->model, &(FootingEntryFilter){.from = "2026-01-01", .to = "2026-03-03"});
  assert_rows (watch, "2026-03-03 set back 110\n2026-01-29 old 010\n");
  footing_timeline_model_set_filter (watch->model,
                                     &(FootingEntryFilter){.recovery = plan});
  assert_rows (watch, "2026-03-04 new 110\n");
  g_assert_false (footing_timeline_model_is_narrowed (watch->model));
}

/* What another process writes is seen, and only what differs is told. */
static void
test_others (Fixture *self, gconstpointer data)
{
  g_autofree char *a = add (self, "2026-03-01", "a");
  G_GNUC_UNUSED g_autofree char *b = add (self, "2026-03-02", "b");
  g_autoptr (Watch) watch = watch_new (self->store);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingStore) other =
      footing_store_open (footing_store_get_path (self->store), self->clock, &error);

  g_assert_no_error (error);
  footing_store_change (other, FOOTING_TYPE_ENTRY, a, &error, "title", "A", NULL);
  g_assert_no_error (error);
  footing_store_refresh (self->store);
  assert_told (watch, "1-1+1 ");
  assert_rows (watch, "2026-03-02 b 110\n2026-03-01 A 010\n");
}

/* A person's name stands behind what they have seen. */
static void
test_people (Fixture *self, gconstpointer data)
{
  g_autofree char *plan = fixture_add_plan (self, FOOTING_PERSPECTIVE_SELF, FALSE);
  g_autofree char *a = add (self, "2026-03-01", "a");
  G_GNUC_UNUSED g_autofree char *b = add (self, "2026-03-02", "b");
  g_autoptr (FootingPerson) mira =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", plan, "name", "Mira", NULL);
  const char *people[] = {footing_record_get_id (mira), NULL};
  g_autoptr (Watch) watch = NULL;
  g_autoptr (FootingTimelineItem) item = NULL;
  g_autofree char *seen_by = NULL;

  footing_store_save (self->store, mira, NULL);
  footing_store_set_seen_by (self->store, a, people, NULL);
  watch = watch_new (self->store);
  footing_store_change (self->store, FOOTING_TYPE_PERSON, people[0], NULL, "name",
                        "Mira B.", NULL);
  assert_told (watch, "1-1+1 ");
  item = g_list_model_get_item (G_LIST_MODEL (watch->model), 1);
  seen_by = footing_timeline_item_dup_seen_by (item);
  g_assert_cmpstr (seen_by, ==, "→ Mira B.");
}

/* An item stays the same while its row does, also when others come before it. */
static void
test_same_item (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "2026-03-02", "a");
  G_GNUC_UNUSED g_autofree char *b = add (self, "2026-03-03", "b");
  g_autoptr (FootingTimelineModel) model = footing_timeline_model_new (self->store);
  g_autoptr (GObject) before = g_list_model_get_item (G_LIST_MODEL (model), 1);
  G_GNUC_UNUSED g_autofree char *c = add (self, "2026-03-05", "c");
  g_autoptr (GObject) after = g_list_model_get_item (G_LIST_MODEL (model), 2);
  g_autoptr (GObject) beyond = g_list_model_get_item (G_LIST_MODEL (model), 3);

  g_assert_true (before == after);
  g_assert_null (beyond);
}

/* --- Random operations against a plain list ----------------------------------------- */

typedef struct {
  char *id;
  char *date;
  char *title;
  const char *kind;
  guint order;
  gboolean live;
} Plain;

static void
plain_free (gpointer data)
{
  Plain *plain = data;

  g_free (plain->id);
  g_free (plain->date);
  g_free (plain->title);
  g_free (plain);
}

static int
compare_plain (gconstpointer a, gconstpointer b)
{
  const Plain *x = *(Plain **)a, *y = *(Plain **)b;
  const int by_date = strcmp (y->date, x->date);

  return by_date != 0 ? by_date : (int)y->order - (int)x->order;
}

static gboolean
lets_through (const FootingEntryFilter *filter, const Plain *plain)
{
  return (filter->search == NULL || strstr (plain->title, filter->search) != NULL) &&
         (filter->kind == NULL || strcmp (filter->kind, plain->kind) == 0) &&
         (filter->from == NULL || strcmp (filter->from, plain->date) <= 0) &&
         (filter->to == NULL || strcmp (filter->to, plain->date) >= 0);
}

/* What was done last and may be taken back. */
typedef struct {
  Plain *plain;
  gboolean live; /* once it is taken back */
} Deed;

#define MAX_DEEDS 10

/* What the rows should be, worked out the plain way. */
static GPtrArray *
describe_plain (GPtrArray *plains, const FootingEntryFilter *filter)
{
  const gboolean narrowed = filter->search != NULL || filter->kind != NULL ||
                            filter->from != NULL || filter->to != NULL;
  g_autoptr (GPtrArray) live = g_ptr_array_new ();
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *newer = NULL;

  for (guint i = 0; i < plains->len; i++)
    if (((Plain *)g_ptr_array_index (plains, i))->live &&
        lets_through (filter, g_ptr_array_index (plains, i)))
      g_ptr_array_add (live, g_ptr_array_index (plains, i));
  g_ptr_array_sort (live, compare_plain);

  for (guint i = 0; i < live->len; i++) {
    const Plain *plain = g_ptr_array_index (live, i);
    g_autofree char *monday = footing_date_week_start (plain->date, FOOTING_MONDAY);
    const int weeks = newer != NULL ? footing_date_days_between (monday, newer) / 7 : 1;

    g_ptr_array_add (rows,
                     g_strdup_printf ("%s %s %d%d%d", plain->date, plain->title, i == 0,
                                      weeks > 0, weeks > 2 && !narrowed ? weeks - 1 : 0));
    g_free (newer);
    newer = g_steal_pointer (&monday);
  }

  return rows;
}

/* The smallest range in which @before and @after differ, as the model tells it. */
static char *
describe_difference (GPtrArray *before, GPtrArray *after)
{
  guint start = 0, end = 0;

  while (start < before->len && start < after->len &&
         strcmp (g_ptr_array_index (before, start), g_ptr_array_index (after, start)) ==
             0)
    start++;
  if (start == before->len && start == after->len)
    return g_strdup ("");
  while (end < before->len - start && end < after->len - start &&
         strcmp (g_ptr_array_index (before, before->len - 1 - end),
                 g_ptr_array_index (after, after->len - 1 - end)) == 0)
    end++;

  return g_strdup_printf ("%u-%u+%u ", start, before->len - start - end,
                          after->len - start - end);
}

static char *
random_date (void)
{
  return footing_date_add_days (FIXTURE_TODAY, -g_test_rand_int_range (0, 80));
}

static void
note_deed (GArray *deeds, Plain *plain, gboolean live)
{
  const Deed deed = {plain, live};

  if (deeds->len == MAX_DEEDS)
    g_array_remove_index (deeds, 0);
  g_array_append_val (deeds, deed);
}

/* Takes back the last of @deeds, as Ctrl+Z does: whatever has become of it since. */
static void
undo (Fixture *self, GArray *deeds)
{
  const Deed *deed;

  if (deeds->len == 0)
    return;

  deed = &g_array_index (deeds, Deed, deeds->len - 1);
  g_assert_true (footing_context_undo (self->context, 0));
  deed->plain->live = deed->live;
  g_array_set_size (deeds, deeds->len - 1);
}

static void
act (Fixture *self, GPtrArray *plains, GArray *deeds, guint turn)
{
  const int choice = plains->len == 0 ? 0 : g_test_rand_int_range (0, 6);
  Plain *plain = choice > 0
                     ? g_ptr_array_index (plains, g_test_rand_int_range (0, plains->len))
                     : NULL;

  switch (choice) {
  case 0:
    plain = g_new0 (Plain, 1);
    plain->date = random_date ();
    plain->title = g_strdup_printf ("t%u", turn);
    plain->order = turn;
    plain->live = TRUE;
    plain->kind = "win";
    plain->id = add (self, plain->date, plain->title);
    g_ptr_array_add (plains, plain);
    footing_context_added (self->context, FOOTING_TYPE_ENTRY, plain->id, "", "");
    note_deed (deeds, plain, FALSE);
    break;
  case 1:
    g_free (plain->title);
    plain->title = g_strdup_printf ("t%u", turn);
    edit (self, plain->id, "title", plain->title);
    break;
  case 2:
    g_free (plain->date);
    plain->date = random_date ();
    /* Another title too: a date that stays would be no change. */
    g_free (plain->title);
    plain->title = g_strdup_printf ("t%u", turn);
    footing_store_change (self->store, FOOTING_TYPE_ENTRY, plain->id, NULL, "date",
                          plain->date, "title", plain->title, NULL);
    break;
  case 3:
    undo (self, deeds);
    break;
  default:
    plain->live = !plain->live;
    if (plain->live) {
      footing_store_restore (self->store, FOOTING_TYPE_ENTRY, plain->id, NULL);
    } else {
      footing_context_remove (self->context, FOOTING_TYPE_ENTRY, plain->id, "", "");
      note_deed (deeds, plain, TRUE);
    }
    break;
  }
}

static void
assert_mirror (Watch *watch, GPtrArray *expected)
{
  g_assert_cmpuint (watch->mirror->len, ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (g_ptr_array_index (watch->mirror, i), ==,
                     g_ptr_array_index (expected, i));
}

/* F20: whatever happens, the rows are those of a plain list, and what is told is the
 * smallest range that differs. */
static void
test_random (Fixture *self, gconstpointer data)
{
  const FootingEntryFilter all = {NULL};
  g_autoptr (Watch) watch = watch_new (self->store);
  g_autoptr (GPtrArray) plains = g_ptr_array_new_with_free_func (plain_free);
  g_autoptr (GPtrArray) before = describe_plain (plains, &all);
  g_autoptr (GArray) deeds = g_array_new (FALSE, FALSE, sizeof (Deed));

  for (guint turn = 0; turn < 400; turn++) {
    g_autoptr (GPtrArray) after = NULL;
    g_autofree char *expected = NULL;

    act (self, plains, deeds, turn);
    after = describe_plain (plains, &all);
    expected = describe_difference (before, after);
    assert_told (watch, expected);

    assert_mirror (watch, after);
    g_ptr_array_unref (before);
    before = g_steal_pointer (&after);
  }
}

/* Another filter, of which each part may be anything. */
static void
choose_filter (FootingEntryFilter *filter)
{
  static const char *const searches[] = {NULL, NULL, "t1", "t12", "3", "7", "99"};
  static const char *const kinds[] = {NULL, NULL, "win", "setback"};
  static const char *const dates[] = {NULL, NULL, "2026-01-10", "2026-02-01"};

  filter->search = searches[g_test_rand_int_range (0, G_N_ELEMENTS (searches))];
  filter->kind = kinds[g_test_rand_int_range (0, G_N_ELEMENTS (kinds))];
  filter->from = dates[g_test_rand_int_range (0, G_N_ELEMENTS (dates))];
  filter->to = g_test_rand_int_range (0, 4) == 0 ? "2026-02-20" : NULL;
}

static void
change_kind (Fixture *self, GPtrArray *plains)
{
  Plain *plain;

  if (plains->len == 0)
    return;

  plain = g_ptr_array_index (plains, g_test_rand_int_range (0, plains->len));
  plain->kind = strcmp (plain->kind, "win") == 0 ? "setback" : "win";
  edit (self, plain->id, "kind", plain->kind);
}

/* F22: the same while a filter or a search is set, changed and given up, 10,000 times in
 * the long form: who keeps to what is told has the rows of a plain list. */
static void
test_random_filter (Fixture *self, gconstpointer data)
{
  const guint n_turns = g_test_slow () ? 10000 : 400;
  FootingEntryFilter filter = {NULL};
  g_autoptr (Watch) watch = watch_new (self->store);
  g_autoptr (GPtrArray) plains = g_ptr_array_new_with_free_func (plain_free);
  g_autoptr (GArray) deeds = g_array_new (FALSE, FALSE, sizeof (Deed));

  for (guint turn = 0; turn < n_turns; turn++) {
    g_autoptr (GPtrArray) expected = NULL;

    if (g_test_rand_int_range (0, 5) == 0) {
      choose_filter (&filter);
      footing_timeline_model_set_filter (watch->model, &filter);
    } else if (g_test_rand_int_range (0, 5) == 0) {
      change_kind (self, plains);
    } else {
      act (self, plains, deeds, turn);
    }
    expected = describe_plain (plains, &filter);
    assert_mirror (watch, expected);
  }
}

/* Four a day, the last one today. */
static void
add_many (Fixture *self, int n)
{
  footing_store_begin (self->store, NULL);
  for (int i = 0; i < n; i++) {
    g_autofree char *date = footing_date_add_days (FIXTURE_TODAY, -i / 4);
    g_autofree char *title = g_strdup_printf ("%d", i);
    G_GNUC_UNUSED g_autofree char *id = add (self, date, title);
  }
  footing_store_end (self->store, TRUE, NULL);
}

/* What may happen while only the first of @n entries have been read. */
static void
find_oldest (Fixture *self, Watch *watch, guint n)
{
  const int today = footing_date_get_day (FIXTURE_TODAY);

  g_assert_cmpint (footing_timeline_model_get_oldest (watch->model), ==,
                   today - (int)(n - 1) / 4);
}

static void
find_middle (Fixture *self, Watch *watch, guint n)
{
  const int today = footing_date_get_day (FIXTURE_TODAY);

  g_assert_cmpint (footing_timeline_model_find_day (watch->model, today - (int)n / 8), ==,
                   n / 2);
}

/* The four of the last day have been saved last, and stand the other way round. */
static void
find_last (Fixture *self, Watch *watch, guint n)
{
  g_assert_cmpint (footing_timeline_model_find (watch->model, n), ==, n - 4);
  g_assert_cmpint (footing_timeline_model_find (watch->model, 999999), ==, -1);
}

static void
find_not_live (Fixture *self, Watch *watch, guint n)
{
  footing_timeline_model_set_live (watch->model, FALSE);
  g_free (add (self, "2026-03-01", "unseen"));
  g_assert_null (strstr (watch->log->str, "-"));
  footing_timeline_model_set_live (watch->model, TRUE);
}

static void
do_nothing (Fixture *self, Watch *watch, guint n)
{
}

static void
add_one (Fixture *self, Watch *watch, guint n)
{
  g_free (add (self, "2020-01-01", "one more"));
}

static void
move_back (Fixture *self, Watch *watch, guint n)
{
  g_autofree char *id = add (self, FIXTURE_TODAY, "read, and then older than all");

  edit (self, id, "date", "2020-01-02");
}

static void
refresh_another_day (Fixture *self, Watch *watch, guint n)
{
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 24 * 3600);
  footing_timeline_model_refresh (watch->model);
}

static void
narrow_and_widen (Fixture *self, Watch *watch, guint n)
{
  footing_timeline_model_set_filter (watch->model,
                                     &(FootingEntryFilter){.to = "2026-02-01"});
  footing_timeline_model_set_filter (watch->model, &(FootingEntryFilter){.search = "1"});
  footing_timeline_model_set_filter (watch->model, &(FootingEntryFilter){NULL});
}

/* The first of many entries are there at once, the others after that; whatever comes in
 * between, what is told is right. */
static void
test_growing (Fixture *self, gconstpointer data)
{
  static void (*const acts[]) (Fixture *, Watch *, guint) = {
      find_oldest, find_middle, find_last,           do_nothing,      find_not_live,
      add_one,     move_back,   refresh_another_day, narrow_and_widen};
  const guint many = 5000;

  add_many (self, many);
  /* One without a day comes last. */
  g_free (add (self, "", "no day"));
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    g_autoptr (Watch) watch = watch_new (self->store);
    g_autoptr (FootingTimelineModel) fresh = NULL;
    const guint first = g_list_model_get_n_items (G_LIST_MODEL (watch->model));

    g_assert_cmpuint (first, <, many);
    g_assert_cmpuint (first, ==, watch->mirror->len);
    acts[i](self, watch, many);
    fixture_settle ();
    g_assert_cmpuint (watch->mirror->len, >, many);

    fresh = footing_timeline_model_new (self->store);
    fixture_settle ();
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fresh)), ==,
                      watch->mirror->len);
    for (guint j = 0; j < watch->mirror->len; j += j % 100 == 99 ? 331 : 1) {
      g_autofree char *row = describe (G_LIST_MODEL (fresh), j);

      g_assert_cmpstr (g_ptr_array_index (watch->mirror, j), ==, row);
    }
  }
}

/* What is not live tells nothing, and then all at once. */
static void
test_live (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "2026-03-02", "a");
  g_autofree char *b = add (self, "2026-03-03", "b");
  g_autoptr (Watch) watch = watch_new (self->store);

  footing_timeline_model_set_live (watch->model, FALSE);
  edit (self, b, "title", "B");
  g_free (add (self, "2026-03-01", "c"));
  assert_told (watch, "");
  footing_timeline_model_set_live (watch->model, TRUE);
  assert_rows (watch, "2026-03-03 B 110\n2026-03-02 a 000\n2026-03-01 c 010\n");
  g_string_truncate (watch->log, 0);
  footing_timeline_model_set_live (watch->model, FALSE);
  footing_timeline_model_set_live (watch->model, TRUE);
  assert_told (watch, "");
}

/* A search that narrows takes rows away, and leaves those that stay as they are. */
static void
test_narrowing (Fixture *self, gconstpointer data)
{
  g_autoptr (Watch) watch = NULL;
  g_autoptr (GObject) before = NULL;
  G_GNUC_UNUSED g_autoptr (GObject) after = NULL;

  add_many (self, 40);
  watch = watch_new (self->store);
  set_search (watch, "1");
  g_string_truncate (watch->log, 0);
  before = g_list_model_get_item (G_LIST_MODEL (watch->model), 0);

  /* 1, 10 to 19, 21 and 31 before; 10 to 13 and 15 to 19 go with the others. */
  set_search (watch, "14");
  assert_rows (watch, "2026-03-02 14 110\n");
  for (const char *told = watch->log->str; *told != '\0'; told = strchr (told, ' ') + 1) {
    guint position, removed, added;

    g_assert_cmpint (sscanf (told, "%u-%u+%u", &position, &removed, &added), ==, 3);
    g_assert_cmpuint (added, <=, 1);
    g_assert_cmpuint (removed, <, 13);
  }
}

/* More entries than items are kept: all can be read, from either end. */
static void
test_many (Fixture *self, gconstpointer data)
{
  g_autoptr (FootingTimelineModel) model = NULL;
  guint n;

  add_many (self, 4000);
  model = footing_timeline_model_new (self->store);
  n = g_list_model_get_n_items (G_LIST_MODEL (model));
  g_assert_cmpuint (n, ==, 4000);
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n; i++) {
      const guint position = pass == 0 ? i : n - 1 - i;
      g_autoptr (FootingTimelineItem) item =
          g_list_model_get_item (G_LIST_MODEL (model), position);
      FootingEntry *entry = footing_timeline_item_get_entry (item);

      /* Four a day, the later one first. */
      g_assert_cmpint (atoi (entry->title), ==, position / 4 * 4 + 3 - position % 4);
    }
}

/* What a week is called. */
static void
test_weeks (void)
{
  const struct {
    const char *date;
    const char *title;
  } weeks[] = {
      {"2026-03-02", "This week"},
      {"2026-03-08", "This week"},
      {"2026-03-01", "Last week"},
      {"2026-02-23", "Last week"},
      {"2026-02-22", "16–22 February"},
      {"2026-02-01", "26 January – 1 February"},
      {"2026-01-01", "29 December 2025 – 4 January 2026"},
      {"2025-12-28", "22–28 December 2025"},
      {"2026-03-09", "9–15 March"},
      {"", "Without a day"},
  };
  const int today = footing_date_get_day (FIXTURE_TODAY);
  g_autofree char *weekday = footing_week_format_weekday (today);

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++) {
    g_autofree char *title = footing_week_format_title (
        footing_date_get_day (weeks[i].date), today, FOOTING_MONDAY);

    g_assert_cmpstr (title, ==, weeks[i].title);
  }
  g_assert_cmpstr (weekday, ==, "Thu");
}

/* F20: on another day the weeks have other names. */
static void
test_new_day (Fixture *self, gconstpointer data)
{
  G_GNUC_UNUSED g_autofree char *a = add (self, "2026-03-05", "a");
  g_autoptr (Watch) watch = watch_new (self->store);
  g_autoptr (FootingTimelineItem) item = NULL;
  g_autofree char *title = NULL;

  footing_timeline_model_refresh (watch->model);
  assert_told (watch, "");
  footing_clock_set_now (self->clock, footing_clock_now (self->clock) + 7 * 24 * 3600);
  footing_timeline_model_refresh (watch->model);
  assert_told (watch, "0-1+1 ");
  item = g_list_model_get_item (G_LIST_MODEL (watch->model), 0);
  title = footing_timeline_item_dup_week_title (item);
  g_assert_cmpstr (title, ==, "Last week");
}

int
main (int argc, char *argv[])
{
  fixture_init (&argc, &argv);

  g_test_add_func ("/app/timeline-model/F20-weeks", test_weeks);
  fixture_test ("/app/timeline-model/F20-told", test_told);
  fixture_test ("/app/timeline-model/F20-random", test_random);
  fixture_test ("/app/timeline-model/F22-random", test_random_filter);
  fixture_test ("/app/timeline-model/F20-new-day", test_new_day);
  fixture_test ("/app/timeline-model/F22-search", test_search);
  fixture_test ("/app/timeline-model/F22-filter", test_filter);
  fixture_test ("/app/timeline-model/others", test_others);
  fixture_test ("/app/timeline-model/people", test_people);
  fixture_test ("/app/timeline-model/same-item", test_same_item);
  fixture_test ("/app/timeline-model/many", test_many);
  fixture_test ("/app/timeline-model/growing", test_growing);
  fixture_test ("/app/timeline-model/live", test_live);
  fixture_test ("/app/timeline-model/F22-narrowing", test_narrowing);

  return g_test_run ();
}
