/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "thoughts.h"
#include "date.h"
#include "fold.h"
#include "text.h"

#include <math.h>
#include <string.h>

/* So much of a thought is looked at, in words; shorter ones say nothing by themselves. */
#define MAX_WORDS 24
#define MIN_CHARS 4

/* From so many characters on a word may have an ending that changes: the characters over
 * that are left out, at most so many. */
#define STEM_CHARS 4
#define ENDING_CHARS 2

/* A word that more than one win in so many has says little; so few never do. */
#define COMMON 4
#define FEW_WINS 5

/* How many wins are weighed for each word, as the newest of the plan, and of all. */
#define N_FOR_WORD 30
#define N_OF_PLAN 40
#define N_OF_ALL 20

/* What speaks for a win. A word weighs from the half of this to all of it. */
#define WORD_WEIGHT 12.0
#define STEP_WEIGHT 2.0
#define OUTCOME_WEIGHT 1.5
#define SMALL_WEIGHT 0.5
#define DAYS_PER_YEAR 365.0

/* A win that may be brought up. */
typedef struct {
  gint64 seq;
  FootingEntry *win;
  double score;
  double words; /* the part of it that words have */
  char *word;   /* the rarest of those, or NULL */
  FootingCounterReason reason;
  char *what;
  gboolean chosen; /* by the person, and by nothing else */
} Candidate;

typedef struct {
  /* borrowed */
  FootingStore *store;
  const char *recovery;
  const char *thought;

  /* owned */
  GHashTable *by_seq; /* gint64 → Candidate */
} Finder;

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  g_clear_object (&self->win);
  g_free (self->word);
  g_free (self->what);
  g_free (self);
}

static void
counter_win_free (gpointer data)
{
  FootingCounterWin *self = data;

  g_object_unref (self->win);
  g_free (self->what);
  g_free (self);
}

/* --- Which ones may be ------------------------------------------------------------- */

static Candidate *
ensure_candidate (Finder *self, gint64 seq)
{
  Candidate *candidate = g_hash_table_lookup (self->by_seq, &seq);

  if (candidate == NULL) {
    candidate = g_new0 (Candidate, 1);
    candidate->seq = seq;
    g_hash_table_insert (self->by_seq, g_memdup2 (&seq, sizeof seq), candidate);
  }

  return candidate;
}

static void
add_newest (Finder *self, GArray *keys, guint n)
{
  for (guint i = 0; i < keys->len && i < n; i++)
    ensure_candidate (self, g_array_index (keys, FootingEntryKey, i).seq);
}

/* The wins of @recovery, or of all (NULL), that hold @word, or any (NULL). */
static GArray *
list_wins (Finder *self, const char *recovery, const char *word, GError **error)
{
  const FootingEntryFilter filter = {.kind = "win", .recovery = recovery, .search = word};

  return footing_store_filter_entry_keys (self->store, &filter, error);
}

/* @word, folded, without the ending that a long one may have. */
static char *
cut_ending (const char *word)
{
  const glong n = g_utf8_strlen (word, -1);

  return g_utf8_substring (word, 0, n - CLAMP (n - STEM_CHARS, 0, ENDING_CHARS));
}

/* Letters of scripts without spaces say as much in pairs as others in words. */
static gboolean
says_something (const char *word)
{
  const glong n = g_utf8_strlen (word, -1);

  return n >= MIN_CHARS || (n >= 2 && strlen (word) >= 3 * (gsize)n);
}

static gboolean
weigh_word (Finder *self, const char *word, guint n_wins, GError **error)
{
  g_autofree char *stem = cut_ending (word);
  g_autoptr (GArray) keys = list_wins (self, NULL, stem, error);
  const guint most = MAX (FEW_WINS, n_wins / COMMON);
  double weight;

  if (keys == NULL)
    return FALSE;
  if (keys->len == 0 || keys->len > most)
    return TRUE;

  weight = WORD_WEIGHT * (1 - 0.5 * (keys->len - 1) / most);
  for (guint i = 0; i < keys->len && i < N_FOR_WORD; i++) {
    Candidate *candidate =
        ensure_candidate (self, g_array_index (keys, FootingEntryKey, i).seq);

    if (candidate->word == NULL || weight > candidate->words) {
      g_free (candidate->word);
      candidate->word = g_strdup (word);
    }
    candidate->words += weight;
  }

  return TRUE;
}

static gboolean
weigh_words (Finder *self, const char *thought, guint n_wins, GError **error)
{
  g_auto (GStrv) words = footing_fold_words (thought, MAX_WORDS);
  g_autoptr (GHashTable) passed = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; words[i] != NULL; i++)
    if (says_something (words[i]) && g_hash_table_add (passed, words[i]) &&
        !weigh_word (self, words[i], n_wins, error))
      return FALSE;

  return TRUE;
}

static gboolean
find_candidates (Finder *self, const char *thought, GError **error)
{
  g_autoptr (GArray) all = list_wins (self, NULL, NULL, error);
  g_autoptr (GArray) own = NULL;

  if (all == NULL || !weigh_words (self, thought, all->len, error))
    return FALSE;

  add_newest (self, all, N_OF_ALL);
  if (self->recovery == NULL)
    return TRUE;
  own = list_wins (self, self->recovery, NULL, error);
  if (own != NULL)
    add_newest (self, own, N_OF_PLAN);

  return own != NULL;
}

/* --- What speaks for them ---------------------------------------------------------- */

/* The record of @type with @id, NULL when there is none, also without an error. */
static gpointer
find_live (FootingStore *store, GType type, const char *id)
{
  g_autoptr (GObject) record =
      id != NULL ? footing_store_get (store, type, id, NULL) : NULL;

  return record != NULL && footing_record_get_deleted_at (record) == 0
             ? g_steal_pointer (&record)
             : NULL;
}

/* The first of @codes, NULL when there is none. */
static const char *
get_first (const char *const *codes)
{
  return codes != NULL ? codes[0] : NULL;
}

/* How much of a year old @date is, 1 for all of it and more. */
static double
get_age (Finder *self, const char *date)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));
  const double days = footing_date_get_day (today) - footing_date_get_day (date);

  return CLAMP (days / DAYS_PER_YEAR, 0, 1);
}

/* The folded @word as it stands in the thought. */
static char *
find_typed (Finder *self, const char *word)
{
  const char *const words[] = {word, NULL};
  g_autoptr (GArray) spans = footing_fold_find (self->thought, words);
  FootingSpan span;

  if (spans->len == 0)
    return g_strdup (word);
  span = g_array_index (spans, FootingSpan, 0);

  return g_strndup (self->thought + span.start, span.end - span.start);
}

/* @reason speaks for @candidate, too; @what as in FootingCounterWin. */
static void
add_reason (Candidate *candidate,
            double weight,
            FootingCounterReason reason,
            const char *what)
{
  candidate->score += weight;
  if (reason >= candidate->reason)
    return;

  candidate->reason = reason;
  g_free (candidate->what);
  candidate->what = g_strdup (what);
}

static void
weigh_step (Candidate *candidate, FootingStep *step)
{
  const char *driver = get_first (step->because_drivers);
  const char *sign = get_first (step->because_signs);

  if (driver != NULL)
    add_reason (candidate, STEP_WEIGHT, FOOTING_COUNTER_DRIVER, driver);
  else if (sign != NULL)
    add_reason (candidate, STEP_WEIGHT, FOOTING_COUNTER_SIGN, sign);
}

static gboolean
weigh (Finder *self, Candidate *candidate, GError **error)
{
  FootingEntry *win = candidate->win;
  g_autoptr (FootingStep) step = find_live (self->store, FOOTING_TYPE_STEP, win->step);
  g_autoptr (FootingOutcome) outcome =
      find_live (self->store, FOOTING_TYPE_OUTCOME, win->outcome);
  g_auto (GStrv) people =
      footing_store_get_seen_by (self->store, footing_record_get_id (win), error);

  if (people == NULL)
    return FALSE;

  candidate->reason = candidate->chosen ? FOOTING_COUNTER_CHOSEN : FOOTING_COUNTER_RECENT;
  candidate->score = SMALL_WEIGHT * (1 - get_age (self, win->date));
  if (self->recovery != NULL && g_strcmp0 (win->recovery, self->recovery) == 0)
    candidate->score += SMALL_WEIGHT;
  if (candidate->word != NULL) {
    g_autofree char *typed = find_typed (self, candidate->word);

    add_reason (candidate, candidate->words, FOOTING_COUNTER_WORD, typed);
  }
  if (step != NULL)
    weigh_step (candidate, step);
  if (outcome != NULL && !footing_text_is_blank (outcome->title))
    add_reason (candidate, OUTCOME_WEIGHT, FOOTING_COUNTER_OUTCOME, outcome->title);
  if (!isnan (win->metric_value))
    add_reason (candidate, SMALL_WEIGHT, FOOTING_COUNTER_FIGURE, NULL);
  if (people[0] != NULL)
    add_reason (candidate, SMALL_WEIGHT, FOOTING_COUNTER_SEEN, NULL);

  return TRUE;
}

static gboolean
read_candidate (Finder *self, Candidate *candidate, GError **error)
{
  candidate->win = footing_store_get_entry_at (self->store, candidate->seq, error);

  return candidate->win != NULL && weigh (self, candidate, error);
}

/* All candidates that can be, as they are in the file; @error may be set. */
static GPtrArray *
read_candidates (Finder *self, GError **error)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer candidate;

  g_hash_table_iter_init (&iter, self->by_seq);
  while (g_hash_table_iter_next (&iter, NULL, &candidate)) {
    if (!read_candidate (self, candidate, error))
      return NULL;
    g_ptr_array_add (candidates, candidate);
  }

  return g_steal_pointer (&candidates);
}

/* The best first, of equals the newest, as the timeline has them. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const Candidate *const *one = a;
  const Candidate *const *other = b;
  const int by_date = strcmp ((*other)->win->date, (*one)->win->date);

  if ((*one)->score != (*other)->score)
    return (*one)->score < (*other)->score ? 1 : -1;
  if (by_date != 0)
    return by_date;

  return (*one)->seq < (*other)->seq ? 1 : -1;
}

static FootingCounterWin *
make_win (const Candidate *candidate)
{
  FootingCounterWin *found = g_new (FootingCounterWin, 1);

  *found = (FootingCounterWin){g_object_ref (candidate->win), candidate->reason,
                               g_strdup (candidate->what)};

  return found;
}

static GHashTable *
new_candidates (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, candidate_free);
}

GPtrArray *
footing_thoughts_find_wins (FootingStore *store,
                            const char *recovery,
                            const char *thought,
                            GError **error)
{
  g_autoptr (GHashTable) by_seq = new_candidates ();
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (counter_win_free);
  Finder self = {store, recovery, thought, by_seq};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (thought != NULL, NULL);

  if (!find_candidates (&self, thought, error))
    return NULL;
  candidates = read_candidates (&self, error);
  if (candidates == NULL)
    return NULL;

  g_ptr_array_sort (candidates, compare);
  for (guint i = 0; i < candidates->len && i < FOOTING_COUNTER_WINS; i++)
    g_ptr_array_add (found, make_win (candidates->pdata[i]));

  return g_steal_pointer (&found);
}

/* The candidate that the win @id is, one that nothing else brings up too; NULL when it is
 * gone. */
static Candidate *
choose (Finder *self, const char *id)
{
  const gint64 seq = footing_store_get_entry_seq (self->store, id);
  Candidate *candidate = seq != 0 ? g_hash_table_lookup (self->by_seq, &seq) : NULL;

  if (candidate != NULL || seq == 0)
    return candidate;

  candidate = ensure_candidate (self, seq);
  candidate->chosen = TRUE;

  return candidate;
}

GPtrArray *
footing_thoughts_explain_wins (FootingStore *store,
                               const char *recovery,
                               const char *thought,
                               const char *const *ids,
                               GError **error)
{
  g_autoptr (GHashTable) by_seq = new_candidates ();
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (counter_win_free);
  Finder self = {store, recovery, thought, by_seq};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (thought != NULL && ids != NULL, NULL);

  if (!find_candidates (&self, thought, error))
    return NULL;

  for (guint i = 0; ids[i] != NULL; i++) {
    Candidate *candidate = choose (&self, ids[i]);

    if (candidate == NULL)
      continue;
    if (candidate->win == NULL && !read_candidate (&self, candidate, error))
      return NULL;
    if (footing_record_get_deleted_at (candidate->win) == 0)
      g_ptr_array_add (found, make_win (candidate));
  }

  return g_steal_pointer (&found);
}
