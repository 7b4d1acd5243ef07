/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger.h"
#include "date.h"

#include <string.h>

/* A page of wins that is kept; others go when it is read. */
typedef struct {
  guint number;
  GPtrArray *wins; /* FootingEntry; fewer when some are gone since */
  guint8 *seen;    /* by win and person: whether they have */
} Page;

/* How many pages are kept: what is in sight is on two at most. */
#define N_PAGES 4

typedef struct {
  FootingLedgerGroup group;
  guint unseen;
} Standing;

struct _FootingLedger {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  char *recovery;
  GPtrArray *people;
  char *day;         /* on which they got their places */
  GArray *standings; /* of each of them: Standing */
  GArray *keys;      /* FootingEntryKey of all wins, the newest first */
  Page *pages[N_PAGES];

  /* state */
  guint next; /* which of the pages is given up first */
};

/* --- As a model ----------------------------------------------------------------------
 */

static GType
footing_ledger_get_item_type (GListModel *model)
{
  return FOOTING_TYPE_ENTRY;
}

static guint
footing_ledger_get_n_items (GListModel *model)
{
  FootingLedger *self = FOOTING_LEDGER (model);

  return self->keys != NULL ? self->keys->len : 0;
}

/* One that is gone since has nothing in it. */
static gpointer
footing_ledger_get_item (GListModel *model, guint position)
{
  FootingEntry *win;

  if (position >= footing_ledger_get_n_items (model))
    return NULL;

  win = footing_ledger_get_win (FOOTING_LEDGER (model), position, NULL);

  return win != NULL ? (gpointer)g_object_ref (win)
                     : footing_record_new (FOOTING_TYPE_ENTRY, "title", "", NULL);
}

static void
footing_ledger_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = footing_ledger_get_item_type;
  iface->get_n_items = footing_ledger_get_n_items;
  iface->get_item = footing_ledger_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FootingLedger,
                               footing_ledger,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      footing_ledger_list_model_init))

static void
free_page (Page *page)
{
  if (page == NULL)
    return;

  g_ptr_array_unref (page->wins);
  g_free (page->seen);
  g_free (page);
}

static void
drop_pages (FootingLedger *self)
{
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_pointer (&self->pages[i], free_page);
}

/* --- The people ----------------------------------------------------------------------
 */

static FootingLedgerGroup
find_group (FootingPerson *person,
            const FootingViewer *viewer,
            GPtrArray *talks,
            FootingPerspective perspective,
            const char *today)
{
  const FootingMatter matter =
      footing_matter_find_update (person, talks, viewer, perspective, today);

  if (viewer->saw && !viewer->seen_since)
    return FOOTING_LEDGER_WITHOUT_WIN;

  return matter.deed == FOOTING_DEED_WRITE ? FOOTING_LEDGER_DUE : FOOTING_LEDGER_OTHERS;
}

static void
add_person (FootingLedger *self, FootingPerson *person, const Standing *standing)
{
  g_ptr_array_add (self->people, g_object_ref (person));
  g_array_append_val (self->standings, *standing);
}

/* Where the one with @id is among @people; -1 for nowhere. */
static int
find_person (GPtrArray *people, const char *id)
{
  for (guint i = 0; i < people->len; i++)
    if (strcmp (footing_record_get_id (people->pdata[i]), id) == 0)
      return (int)i;

  return -1;
}

/* On one day those who have a place keep it; the others come by their group. */
static void
add_people (FootingLedger *self, GPtrArray *people, const Standing *standings)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->people);
  g_autofree gboolean *placed = g_new0 (gboolean, people->len + 1);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  g_array_set_size (self->standings, 0);
  for (guint i = 0; i < before->len; i++) {
    const int at = find_person (people, footing_record_get_id (before->pdata[i]));

    if (at < 0)
      continue;
    add_person (self, people->pdata[at], &standings[at]);
    placed[at] = TRUE;
  }

  for (guint group = 0; group < FOOTING_N_LEDGER_GROUPS; group++)
    for (guint i = 0; i < people->len; i++)
      if (!placed[i] && standings[i].group == group)
        add_person (self, people->pdata[i], &standings[i]);
}

static void
take_people (FootingLedger *self,
             GPtrArray *people,
             GPtrArray *viewers,
             GPtrArray *talks,
             FootingPerspective perspective)
{
  g_autofree Standing *standings = g_new0 (Standing, people->len + 1);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));

  if (g_strcmp0 (self->day, today) != 0)
    g_ptr_array_set_size (self->people, 0);
  g_free (self->day);
  self->day = g_strdup (today);

  for (guint i = 0; i < people->len; i++) {
    const FootingViewer *viewer = viewers->pdata[i];

    standings[i] = (Standing){
        find_group (people->pdata[i], viewer, talks, perspective, today), viewer->unseen};
  }
  add_people (self, people, standings);
}

/* --- Loading -------------------------------------------------------------------------
 */

static gboolean
is_same (GArray *a, GArray *b)
{
  return a != NULL && a->len == b->len &&
         memcmp (a->data, b->data, a->len * sizeof (FootingEntryKey)) == 0;
}

static void
take_keys (FootingLedger *self, GArray *keys)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->keys);
  const gboolean same = is_same (before, keys);

  self->keys = keys;
  drop_pages (self);
  if (!same)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before != NULL ? before->len : 0,
                                keys->len);
}

static gboolean
load (FootingLedger *self, GArray **keys, GError **error)
{
  const FootingEntryFilter filter = {.recovery = self->recovery, .kind = "win"};
  g_autoptr (FootingRecovery) plan =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, self->recovery, error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) viewers = NULL;
  g_autoptr (GPtrArray) talks = NULL;
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;

  if (plan != NULL)
    people = footing_store_list (self->store, FOOTING_TYPE_PERSON, self->recovery, error);
  if (people != NULL)
    viewers = footing_store_list_ledger (self->store, self->recovery, error);
  if (viewers != NULL)
    talks = footing_store_list (self->store, FOOTING_TYPE_CONVERSATION, self->recovery,
                                error);
  if (talks != NULL)
    *keys = footing_store_filter_entry_keys (self->store, &filter, error);
  if (*keys == NULL)
    return FALSE;

  footing_perspective_from_code (plan->perspective, &perspective);
  take_people (self, people, viewers, talks, perspective);

  return TRUE;
}

gboolean
footing_ledger_reload (FootingLedger *self, GError **error)
{
  g_autoptr (GArray) keys = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_LEDGER (self), FALSE);

  /* Of one moment: people and what they have seen go by their place. */
  if (!footing_store_begin_reading (self->store, error))
    return FALSE;
  done = load (self, &keys, error);
  if (!footing_store_end (self->store, done, done ? error : NULL) || !done)
    return FALSE;

  take_keys (self, g_steal_pointer (&keys));

  return TRUE;
}

FootingLedger *
footing_ledger_new (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingLedger) self = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_LEDGER, NULL);
  self->store = g_object_ref (store);
  self->recovery = g_strdup (recovery);

  return footing_ledger_reload (self, error) ? g_steal_pointer (&self) : NULL;
}

GPtrArray *
footing_ledger_get_people (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), NULL);

  return self->people;
}

FootingLedgerGroup
footing_ledger_get_group (FootingLedger *self, guint person)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), FOOTING_LEDGER_OTHERS);
  g_return_val_if_fail (person < self->standings->len, FOOTING_LEDGER_OTHERS);

  return g_array_index (self->standings, Standing, person).group;
}

guint
footing_ledger_get_unseen (FootingLedger *self, guint person)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);
  g_return_val_if_fail (person < self->standings->len, 0);

  return g_array_index (self->standings, Standing, person).unseen;
}

/* --- The wins ------------------------------------------------------------------------
 */

guint
footing_ledger_get_n_wins (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);

  return self->keys->len;
}

/* What @pairs say of the wins of a page, by the places of wins and people. */
static guint8 *
place_seen (FootingLedger *self, GPtrArray *wins, GHashTable *pairs)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) columns = g_hash_table_new (g_str_hash, g_str_equal);
  guint8 *seen = g_new0 (guint8, wins->len * self->people->len + 1);
  GHashTableIter iter;
  gpointer pair, place, column;

  for (guint i = 0; i < wins->len; i++)
    g_hash_table_insert (places, (gpointer)footing_record_get_id (wins->pdata[i]),
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < self->people->len; i++)
    g_hash_table_insert (columns,
                         (gpointer)footing_record_get_id (self->people->pdata[i]),
                         GUINT_TO_POINTER (i));

  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, &pair, NULL)) {
    g_auto (GStrv) ids = g_strsplit (pair, " ", 2);

    if (g_hash_table_lookup_extended (places, ids[0], NULL, &place) &&
        g_hash_table_lookup_extended (columns, ids[1], NULL, &column))
      seen[GPOINTER_TO_UINT (place) * self->people->len + GPOINTER_TO_UINT (column)] = 1;
  }

  return seen;
}

static Page *
read_page (FootingLedger *self, guint number, GError **error)
{
  const guint first = number * FOOTING_LEDGER_PAGE;
  const guint end = MIN (first + FOOTING_LEDGER_PAGE, self->keys->len);
  g_autoptr (GArray) seqs = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GHashTable) seen = NULL;
  Page *page;

  for (guint i = first; i < end; i++) {
    const gint64 seq = g_array_index (self->keys, FootingEntryKey, i).seq;

    g_array_append_val (seqs, seq);
  }
  entries = footing_store_get_entries_at (self->store, seqs, error);
  if (entries != NULL)
    seen = footing_store_get_seen_at (self->store, seqs, error);
  if (seen == NULL)
    return NULL;

  page = g_new0 (Page, 1);
  page->number = number;
  page->wins = g_steal_pointer (&entries);
  page->seen = place_seen (self, page->wins, seen);

  return page;
}

static FootingEntry *
get_on_page (Page *page, guint position)
{
  const guint place = position % FOOTING_LEDGER_PAGE;

  return place < page->wins->len ? page->wins->pdata[place] : NULL;
}

static Page *
get_page (FootingLedger *self, guint position, GError **error)
{
  const guint number = position / FOOTING_LEDGER_PAGE;
  Page *page;

  for (guint i = 0; i < N_PAGES; i++)
    if (self->pages[i] != NULL && self->pages[i]->number == number)
      return self->pages[i];

  page = read_page (self, number, error);
  if (page != NULL) {
    free_page (self->pages[self->next]);
    self->pages[self->next] = page;
    self->next = (self->next + 1) % N_PAGES;
  }

  return page;
}

FootingEntry *
footing_ledger_get_win (FootingLedger *self, guint position, GError **error)
{
  Page *page;

  g_return_val_if_fail (FOOTING_IS_LEDGER (self), NULL);
  g_return_val_if_fail (position < self->keys->len, NULL);

  page = get_page (self, position, error);

  return page != NULL ? get_on_page (page, position) : NULL;
}

gboolean
footing_ledger_has_seen (FootingLedger *self, guint person, guint position)
{
  const guint place = position % FOOTING_LEDGER_PAGE;
  Page *page;

  g_return_val_if_fail (FOOTING_IS_LEDGER (self), FALSE);
  g_return_val_if_fail (person < self->people->len, FALSE);
  g_return_val_if_fail (position < self->keys->len, FALSE);

  page = get_page (self, position, NULL);

  return page != NULL && place < page->wins->len &&
         page->seen[place * self->people->len + person] != 0;
}

GStrv
footing_ledger_list_unseen (FootingLedger *self, guint person, guint max)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n = 0;

  g_return_val_if_fail (FOOTING_IS_LEDGER (self), NULL);

  for (guint i = 0; i < MIN (self->keys->len, FOOTING_LEDGER_PAGE) && n < max; i++) {
    FootingEntry *win = footing_ledger_get_win (self, i, NULL);

    if (win == NULL || footing_ledger_has_seen (self, person, i))
      continue;
    g_strv_builder_add (ids, footing_record_get_id (win));
    n++;
  }

  return g_strv_builder_end (ids);
}

static void
footing_ledger_finalize (GObject *object)
{
  FootingLedger *self = FOOTING_LEDGER (object);

  drop_pages (self);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_free (self->day);
  g_clear_pointer (&self->standings, g_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self->recovery);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (footing_ledger_parent_class)->finalize (object);
}

static void
footing_ledger_class_init (FootingLedgerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_ledger_finalize;
}

static void
footing_ledger_init (FootingLedger *self)
{
  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  self->standings = g_array_new (FALSE, FALSE, sizeof (Standing));
}
