/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ledger.h"
#include "date.h"

#include <string.h>

/* A page of wins that is kept; others go when it is read. */
typedef struct {
  guint number;
  GPtrArray *wins; /* FootingEntry; fewer when some are gone since */
  GHashTable *seen;
} Page;

/* How many pages are kept: what is in sight is on two at most. */
#define N_PAGES 4

struct _FootingLedger {
  GObject parent_instance;

  /* owned */
  FootingStore *store;
  GPtrArray *people;
  GArray *unseen; /* of each of them */
  GArray *keys;   /* FootingEntryKey of all wins, the newest first */
  Page *pages[N_PAGES];

  /* state */
  guint n_without_win;
  guint n_due;
  guint next; /* which of the pages is given up first */
};

G_DEFINE_FINAL_TYPE (FootingLedger, footing_ledger, G_TYPE_OBJECT)

static void
free_page (Page *page)
{
  if (page == NULL)
    return;

  g_ptr_array_unref (page->wins);
  g_hash_table_unref (page->seen);
  g_free (page);
}

static void
footing_ledger_finalize (GObject *object)
{
  FootingLedger *self = FOOTING_LEDGER (object);

  for (guint i = 0; i < N_PAGES; i++)
    free_page (self->pages[i]);
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_clear_pointer (&self->unseen, g_array_unref);
  g_clear_pointer (&self->keys, g_array_unref);
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
  self->unseen = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* --- The people ----------------------------------------------------------------------
 */

/* 0 for who saw the setback and no win since, 1 for who is due an update, 2 for others.
 */
static guint
get_group (FootingPerson *person,
           const FootingViewer *viewer,
           GPtrArray *none,
           FootingPerspective perspective,
           const char *today)
{
  const FootingMatter matter =
      footing_matter_find (person, none, viewer, perspective, today);

  if (viewer->saw && !viewer->seen_since)
    return 0;

  return matter.deed == FOOTING_DEED_WRITE ? 1 : 2;
}

static void
add_people (FootingLedger *self,
            GPtrArray *people,
            GPtrArray *viewers,
            FootingPerspective perspective)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree guint *groups = g_new0 (guint, people->len + 1);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));

  for (guint i = 0; i < people->len; i++)
    groups[i] = get_group (people->pdata[i], viewers->pdata[i], none, perspective, today);

  for (guint group = 0; group < 3; group++)
    for (guint i = 0; i < people->len; i++) {
      const FootingViewer *viewer = viewers->pdata[i];

      if (groups[i] != group)
        continue;
      g_ptr_array_add (self->people, g_object_ref (people->pdata[i]));
      g_array_append_val (self->unseen, viewer->unseen);
      self->n_without_win += group == 0;
      self->n_due += group == 1;
    }
}

static gboolean
load (FootingLedger *self, const char *recovery, GError **error)
{
  const FootingEntryFilter filter = {.recovery = recovery, .kind = "win"};
  g_autoptr (FootingRecovery) plan =
      footing_store_get (self->store, FOOTING_TYPE_RECOVERY, recovery, error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) viewers = NULL;
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;

  if (plan != NULL)
    people = footing_store_list (self->store, FOOTING_TYPE_PERSON, recovery, error);
  if (people != NULL)
    viewers = footing_store_list_ledger (self->store, recovery, error);
  if (viewers != NULL)
    self->keys = footing_store_filter_entry_keys (self->store, &filter, error);
  if (self->keys == NULL)
    return FALSE;

  footing_perspective_from_code (plan->perspective, &perspective);
  add_people (self, people, viewers, perspective);

  return TRUE;
}

FootingLedger *
footing_ledger_new (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingLedger) self = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_object_new (FOOTING_TYPE_LEDGER, NULL);
  self->store = g_object_ref (store);
  /* Of one moment: people and what they have seen go by their place. */
  if (!footing_store_begin_reading (store, error))
    return NULL;
  done = load (self, recovery, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&self)
             : NULL;
}

GPtrArray *
footing_ledger_get_people (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), NULL);

  return self->people;
}

guint
footing_ledger_count_without_win (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);

  return self->n_without_win;
}

guint
footing_ledger_count_due (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);

  return self->n_due;
}

guint
footing_ledger_get_unseen (FootingLedger *self, guint person)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);
  g_return_val_if_fail (person < self->unseen->len, 0);

  return g_array_index (self->unseen, guint, person);
}

/* --- The wins ------------------------------------------------------------------------
 */

guint
footing_ledger_get_n_wins (FootingLedger *self)
{
  g_return_val_if_fail (FOOTING_IS_LEDGER (self), 0);

  return self->keys->len;
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
  page->seen = g_steal_pointer (&seen);

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
  Page *page;
  FootingEntry *win;
  g_autofree char *key = NULL;

  g_return_val_if_fail (FOOTING_IS_LEDGER (self), FALSE);
  g_return_val_if_fail (person < self->people->len, FALSE);
  g_return_val_if_fail (position < self->keys->len, FALSE);

  page = get_page (self, position, NULL);
  win = page != NULL ? get_on_page (page, position) : NULL;
  if (win == NULL)
    return FALSE;

  key = footing_store_make_seen_key (footing_record_get_id (win),
                                     footing_record_get_id (self->people->pdata[person]));

  return g_hash_table_contains (page->seen, key);
}

/* --- A cell --------------------------------------------------------------------------
 */

static gboolean
write_seen (FootingStore *store,
            const char *entry,
            const char *person,
            gboolean seen,
            GError **error)
{
  g_auto (GStrv) before = footing_store_get_seen_by (store, entry, error);
  g_autoptr (GStrvBuilder) after = g_strv_builder_new ();
  g_auto (GStrv) people = NULL;

  if (before == NULL)
    return FALSE;

  for (guint i = 0; before[i] != NULL; i++)
    if (strcmp (before[i], person) != 0)
      g_strv_builder_add (after, before[i]);
  if (seen)
    g_strv_builder_add (after, person);
  people = g_strv_builder_end (after);

  return footing_store_set_seen_by (store, entry, (const char *const *)people, error);
}

gboolean
footing_ledger_set_seen (FootingStore *store,
                         const char *entry,
                         const char *person,
                         gboolean seen,
                         GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (entry != NULL && person != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;
  done = write_seen (store, entry, person, seen, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}
