/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "review-private.h"
#include "date.h"
#include "plan/telling.h"
#include "store/store-momentum.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far back, and among how many entries, a win is looked for that somebody has not
 * seen. */
#define NEWS_DAYS 28
#define NEWS_WINS 40

#define NEWS_CHARS 80

/* In which order people are proposed to be in touch with. */
typedef enum {
  CALL_TALK,    /* something is to be cleared up, or asked */
  CALL_SETBACK, /* they saw the setback, and no win since */
  CALL_DUE,     /* by then their rhythm is over */
  CALL_NEVER,
  CALL_OTHER,
} Call;

/* One person as both blocks see them. */
typedef struct {
  const FootingReach *reach;
  Call call;
  int days;     /* since the last contact, on the day of the block; -1 for never */
  guint n_news; /* wins that they have not seen */
  char *news;   /* the newest of those that can be told them, or NULL */
} Candidate;

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *)data)->news);
}

static const char *
get_id (const Candidate *candidate)
{
  return footing_record_get_id (candidate->reach->person);
}

static char *
dup_name (const Candidate *candidate)
{
  FootingPerson *person = candidate->reach->person;
  g_autofree char *name = footing_record_show (person, person->name);

  return footing_text_excerpt_or (name, REVIEW_NAME_CHARS, _ ("Somebody"));
}

/* --- What they have not seen ---------------------------------------------------- */

typedef struct {
  GPtrArray *wins; /* FootingEntry, the newest first */
  GPtrArray *seen; /* GStrv, of each */
} News;

static void
news_clear (News *self)
{
  g_clear_pointer (&self->wins, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (News, news_clear)

static void
free_strv (gpointer data)
{
  g_strfreev (data);
}

static gboolean
read_news (ReviewProposal *self, News *news, GError **error)
{
  g_autofree char *since = footing_date_add_days (self->today, -NEWS_DAYS);
  const FootingEntryFilter filter = {.recovery = footing_record_get_id (self->recovery),
                                     .from = since};
  g_autoptr (GArray) keys = footing_store_filter_entry_keys (self->store, &filter, error);

  news->wins = g_ptr_array_new_with_free_func (g_object_unref);
  news->seen = g_ptr_array_new_with_free_func (free_strv);
  for (guint i = 0; keys != NULL && i < keys->len && news->wins->len < NEWS_WINS; i++) {
    g_autoptr (FootingEntry) entry = footing_store_get_entry_at (
        self->store, g_array_index (keys, FootingEntryKey, i).seq, error);
    GStrv seen;

    if (entry == NULL)
      return FALSE;
    if (!footing_entry_is_win (entry) || footing_text_is_blank (entry->title))
      continue;
    seen = footing_store_get_seen_by (self->store, footing_record_get_id (entry), error);
    if (seen == NULL)
      return FALSE;
    g_ptr_array_add (news->wins, g_steal_pointer (&entry));
    g_ptr_array_add (news->seen, seen);
  }

  return keys != NULL;
}

/* What one has to tell is one's own; of whom one supports that is not told here. */
static gboolean
find_news (ReviewProposal *self, const News *news, Candidate *candidate, GError **error)
{
  const FootingPerson *person = candidate->reach->person;
  const FootingTelling telling = {self->store, self->guidance, self->perspective,
                                  person->name, person->role};
  g_autoptr (GPtrArray) unseen = g_ptr_array_new ();
  g_autoptr (GError) problem = NULL;

  if (self->perspective == FOOTING_PERSPECTIVE_SUPPORT)
    return TRUE;

  for (guint i = 0; i < news->wins->len; i++)
    if (!g_strv_contains (news->seen->pdata[i], get_id (candidate)))
      g_ptr_array_add (unseen, news->wins->pdata[i]);

  footing_telling_find_win (&telling, unseen, &candidate->news, &problem);
  candidate->n_news = candidate->news != NULL ? unseen->len : 0;
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* --- Whom to be in touch with --------------------------------------------------- */

static gboolean
has_person (GPtrArray *people, const char *id)
{
  for (guint i = 0; i < people->len; i++)
    if (strcmp (footing_record_get_id (people->pdata[i]), id) == 0)
      return TRUE;

  return FALSE;
}

static Call
find_call (const Candidate *candidate, GPtrArray *shown_nothing)
{
  const FootingPerson *person = candidate->reach->person;

  if (candidate->reach->reason <= FOOTING_REACH_ASK)
    return CALL_TALK;
  if (has_person (shown_nothing, get_id (candidate)))
    return CALL_SETBACK;
  if (candidate->days < 0)
    return CALL_NEVER;

  return person->rhythm_days > 0 && candidate->days >= person->rhythm_days ? CALL_DUE
                                                                           : CALL_OTHER;
}

/* How many of their rhythms the silence is long, in percent; in days without a rhythm. */
static int
get_silence (const Candidate *candidate)
{
  const int rhythm = candidate->reach->person->rhythm_days;

  return rhythm > 0 ? candidate->days * 100 / rhythm : candidate->days;
}

static int
compare_calls (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if (one->call != other->call)
    return (int)one->call - (int)other->call;
  if (get_silence (one) != get_silence (other))
    return get_silence (other) - get_silence (one);

  return one->reach->person->position - other->reach->person->position;
}

static char *
format_call (const Candidate *candidate)
{
  const int days = candidate->reach->days;

  if (candidate->call == CALL_SETBACK)
    return g_strdup (_ ("Saw the setback, and no win since"));
  if (candidate->call == CALL_DUE && days > 0)
    /* Translators: why to be in touch with somebody: how many days it is since they heard
     * from one */
    return g_strdup_printf (
        ngettext ("Time to be in touch again: the last time was %d day ago",
                  "Time to be in touch again: the last time was %d days ago", days),
        days);

  return footing_reach_format_reason (candidate->reach);
}

/* --- Who gets an update --------------------------------------------------------- */

static int
compare_readers (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a, *other = b;

  if ((one->call == CALL_TALK) != (other->call == CALL_TALK))
    return one->call == CALL_TALK ? 1 : -1;
  if (one->n_news != other->n_news)
    return one->n_news > other->n_news ? -1 : 1;

  return compare_calls (a, b);
}

static char *
format_news (const Candidate *candidate)
{
  g_autofree char *shown = NULL;
  g_autofree char *news = NULL;

  if (candidate->news == NULL)
    return footing_reach_format_reason (candidate->reach);

  shown = footing_record_show (candidate->reach->person, candidate->news);
  news = footing_text_excerpt (shown, NEWS_CHARS);
  /* Translators: what to tell somebody; %s is the newest of the wins */
  return g_strdup_printf (ngettext ("%u win they haven’t seen: %s",
                                    "%u wins they haven’t seen, the newest: %s",
                                    candidate->n_news),
                          candidate->n_news, news);
}

/* --- Both ----------------------------------------------------------------------- */

static gboolean
add_candidates (ReviewProposal *self,
                GArray *candidates,
                GPtrArray *ranked,
                GError **error)
{
  const FootingRecovery *plan = self->recovery;
  const char *since =
      footing_date_is_valid (plan->happened_on) ? plan->happened_on : plan->started_on;
  const char *day = self->plan->blocks[FOOTING_REVIEW_REACH].day;
  const int ahead = footing_date_is_valid (day)
                        ? MAX (footing_date_days_between (self->today, day), 0)
                        : 0;
  g_autoptr (GPtrArray) shown_nothing =
      self->perspective == FOOTING_PERSPECTIVE_SELF
          ? footing_store_list_shown_nothing (
                self->store, footing_record_get_id (self->recovery), since, error)
          : g_ptr_array_new ();
  g_auto (News) news = {0};

  if (shown_nothing == NULL || !read_news (self, &news, error))
    return FALSE;

  for (guint i = 0; i < ranked->len; i++) {
    const FootingReach *reach = g_ptr_array_index (ranked, i);
    Candidate candidate = {reach};

    candidate.days = reach->days >= 0 ? reach->days + ahead : -1;
    candidate.call = find_call (&candidate, shown_nothing);
    if (!find_news (self, &news, &candidate, error))
      return FALSE;
    g_array_append_val (candidates, candidate);
  }

  return TRUE;
}

/* The one to be in touch with hears anyway: others come before them. */
static void
put_last (FootingReviewBlock *block, const char *id)
{
  FootingReviewChoice *first;

  if (block->choices->len < 2)
    return;

  first = g_ptr_array_index (block->choices, 0);
  if (strcmp (first->id, id) == 0) {
    first = g_ptr_array_steal_index (block->choices, 0);
    g_ptr_array_insert (block->choices, 1, first);
  }
}

gboolean
review_propose_people (ReviewProposal *self, GError **error)
{
  FootingReviewBlock *reach = &self->plan->blocks[FOOTING_REVIEW_REACH];
  FootingReviewBlock *update = &self->plan->blocks[FOOTING_REVIEW_UPDATE];
  g_autoptr (GPtrArray) ranked = footing_session_rank_people (
      self->store, footing_record_get_id (self->recovery), error);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, candidate_clear);
  if (ranked == NULL || !add_candidates (self, candidates, ranked, error))
    return FALSE;

  g_array_sort (candidates, compare_calls);
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *one = &g_array_index (candidates, Candidate, i);

    review_block_add (reach, get_id (one), FALSE, dup_name (one), format_call (one));
  }
  g_array_sort (candidates, compare_readers);
  for (guint i = 0; i < candidates->len; i++) {
    const Candidate *one = &g_array_index (candidates, Candidate, i);

    review_block_add (update, get_id (one), FALSE, dup_name (one), format_news (one));
  }
  if (reach->choices->len > 0)
    put_last (update, ((FootingReviewChoice *)reach->choices->pdata[0])->id);

  return TRUE;
}
