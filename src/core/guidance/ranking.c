/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ranking.h"

#define WEIGHT_FIRST 3
#define WEIGHT_THEN 2
#define WEIGHT_SIGN 1
#define WEIGHT_TRIGGER 3

/* From this rating on, a driver keeps back what waits for it. */
#define WAITS_FROM 2

static int
get_rating (GHashTable *ratings, const FootingGuide *item, int max)
{
  if (ratings == NULL)
    return 0;

  return CLAMP (
      GPOINTER_TO_INT (g_hash_table_lookup (ratings, footing_guide_code (item))), 0, max);
}

static int
driver_weight (const FootingGuide *driver, const char *move)
{
  if (g_strv_contains (footing_guide_first_moves (driver), move))
    return WEIGHT_FIRST;

  return g_strv_contains (footing_guide_then_moves (driver), move) ? WEIGHT_THEN : 0;
}

static void
add_reason (FootingSuggestion *self, const FootingGuide *item, int rating, int weight)
{
  FootingReason reason = {
      .kind = footing_guide_kind (item),
      .item = item,
      .rating = rating,
      .weight = weight,
  };

  if (rating * weight == 0)
    return;

  self->score += rating * weight;
  g_array_append_val (self->reasons, reason);
}

static int
compare_reasons_cb (gconstpointer a, gconstpointer b)
{
  const FootingReason *one = a;
  const FootingReason *two = b;

  return two->rating * two->weight - one->rating * one->weight;
}

/* The one whose strongest reason is stronger; of equal ones, the first answer to a driver
 * before one that supports. Neither where one has no reason that counts. */
static int
compare_directness (const FootingSuggestion *one, const FootingSuggestion *two)
{
  const FootingReason *a, *b;
  int difference;

  if (one->waits || two->waits || one->reasons->len == 0 || two->reasons->len == 0)
    return 0;

  a = &g_array_index (one->reasons, FootingReason, 0);
  b = &g_array_index (two->reasons, FootingReason, 0);
  difference = compare_reasons_cb (a, b);

  return difference != 0 ? difference : b->weight - a->weight;
}

static int
compare_suggestions_cb (gconstpointer a, gconstpointer b)
{
  const FootingSuggestion *one = *(FootingSuggestion *const *)a;
  const FootingSuggestion *two = *(FootingSuggestion *const *)b;
  const int one_score = one->waits ? 0 : one->score;
  const int two_score = two->waits ? 0 : two->score;

  if (one->held != two->held)
    return one->held - two->held;
  if (one->leads != two->leads)
    return two->leads - one->leads;
  if (one_score != two_score)
    return two_score - one_score;
  if (one->suits != two->suits)
    return two->suits - one->suits;

  return compare_directness (one, two);
}

static FootingSuggestion *
suggestion_new (FootingGuidance *guidance,
                FootingPerspective perspective,
                const FootingGuide *move,
                GHashTable *drivers,
                GHashTable *signs,
                const FootingGuide *trigger)
{
  FootingSuggestion *self = g_new0 (FootingSuggestion, 1);
  const char *code = footing_guide_code (move);

  self->move = move;
  self->reasons = g_array_new (FALSE, FALSE, sizeof (FootingReason));

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DRIVER); i++) {
    const FootingGuide *driver = footing_guidance_nth (guidance, FOOTING_GUIDE_DRIVER, i);

    add_reason (self, driver, get_rating (drivers, driver, FOOTING_DRIVER_MAX),
                driver_weight (driver, code));
  }

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_SIGN); i++) {
    const FootingGuide *sign = footing_guidance_nth (guidance, FOOTING_GUIDE_SIGN, i);

    if (g_str_equal (footing_guide_counter_move (sign, perspective), code))
      add_reason (self, sign, get_rating (signs, sign, FOOTING_SIGN_MAX), WEIGHT_SIGN);
  }

  self->suits =
      trigger != NULL && footing_guide_suits (move, footing_guide_code (trigger));
  if (self->suits)
    add_reason (self, trigger, 1, WEIGHT_TRIGGER);

  /* Stable: drivers stay before signs, and each in the order of the catalogue. */
  g_array_sort (self->reasons, compare_reasons_cb);

  return self;
}

static gboolean
must_wait (FootingGuidance *guidance, const FootingGuide *move, GHashTable *drivers)
{
  const FootingGuide *driver = footing_guidance_lookup (guidance, FOOTING_GUIDE_DRIVER,
                                                        footing_guide_waits_for (move));

  return driver != NULL && get_rating (drivers, driver, FOOTING_DRIVER_MAX) >= WAITS_FROM;
}

/* The suggestion of the move @code while it can lead, or NULL. */
static FootingSuggestion *
find_leader (GPtrArray *suggestions, const char *code)
{
  for (guint i = 0; i < suggestions->len; i++) {
    FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (g_str_equal (footing_guide_code (suggestion->move), code))
      return suggestion->held || suggestion->waits ? NULL : suggestion;
  }

  return NULL;
}

/* Of @moves, the first that can lead and suits the event; with @any the first that can
 * lead when there is none. */
static FootingSuggestion *
find_leader_among (GPtrArray *suggestions, const char *const *moves, gboolean any)
{
  FootingSuggestion *leader = NULL;

  for (guint i = 0; moves[i] != NULL; i++) {
    FootingSuggestion *suggestion = find_leader (suggestions, moves[i]);

    if (suggestion != NULL && suggestion->suits)
      return suggestion;
    if (leader == NULL && any)
      leader = suggestion;
  }

  return leader;
}

/* The first move of the strongest driver leads; of several, one that suits the event.
 * Where none of them can, one that supports and suits the event, or what stands in. */
static void
choose_leader (GPtrArray *suggestions,
               const FootingGuide *driver,
               FootingPerspective perspective)
{
  FootingSuggestion *leader =
      find_leader_among (suggestions, footing_guide_first_moves (driver), TRUE);

  if (leader == NULL)
    leader = find_leader_among (suggestions, footing_guide_then_moves (driver), FALSE);
  if (leader == NULL)
    leader = find_leader (suggestions, footing_guide_lead_move (driver, perspective));
  if (leader != NULL)
    leader->leads = TRUE;
}

/* The driver that speaks strongest for @suggestion, else the trigger that does. */
static const FootingGuide *
strongest_cause (const FootingSuggestion *suggestion)
{
  const FootingGuide *trigger = NULL;

  for (guint i = 0; i < suggestion->reasons->len; i++) {
    const FootingReason *reason = &g_array_index (suggestion->reasons, FootingReason, i);

    if (reason->kind == FOOTING_GUIDE_DRIVER)
      return reason->item;
    if (reason->kind == FOOTING_GUIDE_TRIGGER)
      trigger = reason->item;
  }

  return trigger;
}

void
footing_suggestion_free (FootingSuggestion *suggestion)
{
  g_array_unref (suggestion->reasons);
  g_free (suggestion);
}

static gboolean
reason_equal (const FootingReason *a, const FootingReason *b)
{
  return a->kind == b->kind && a->item == b->item && a->rating == b->rating &&
         a->weight == b->weight;
}

gboolean
footing_suggestion_equal (const FootingSuggestion *a, const FootingSuggestion *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->move != b->move || a->reasons->len != b->reasons->len)
    return FALSE;

  for (guint i = 0; i < a->reasons->len; i++)
    if (!reason_equal (&g_array_index (a->reasons, FootingReason, i),
                       &g_array_index (b->reasons, FootingReason, i)))
      return FALSE;

  return TRUE;
}

gboolean
footing_first_win_equal (const FootingFirstWin *a, const FootingFirstWin *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return a->text == b->text && a->item == b->item && a->because == b->because;
}

GPtrArray *
footing_ranking_rank (FootingGuidance *guidance,
                      FootingPerspective perspective,
                      GHashTable *drivers,
                      GHashTable *signs,
                      const char *trigger,
                      GHashTable *held)
{
  g_autoptr (GPtrArray) suggestions = NULL;
  const FootingGuide *event, *driver;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify)footing_suggestion_free);
  event = footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, trigger);
  driver = footing_ranking_dominant_driver (guidance, drivers);

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_MOVE); i++) {
    const FootingGuide *move = footing_guidance_nth (guidance, FOOTING_GUIDE_MOVE, i);
    FootingSuggestion *suggestion;

    if (!footing_guide_offered_to (move, perspective) ||
        footing_guide_is_not_for (move, trigger))
      continue;

    suggestion = suggestion_new (guidance, perspective, move, drivers, signs, event);
    suggestion->held =
        held != NULL && g_hash_table_contains (held, footing_guide_code (move));
    suggestion->waits = must_wait (guidance, move, drivers);
    g_ptr_array_add (suggestions, suggestion);
  }
  if (driver != NULL)
    choose_leader (suggestions, driver, perspective);

  /* Stable: ties keep the order of the catalogue. */
  g_ptr_array_sort (suggestions, compare_suggestions_cb);

  return g_steal_pointer (&suggestions);
}

const FootingGuide *
footing_ranking_dominant_driver (FootingGuidance *guidance, GHashTable *drivers)
{
  const FootingGuide *dominant = NULL;
  int highest = 0;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_DRIVER); i++) {
    const FootingGuide *driver = footing_guidance_nth (guidance, FOOTING_GUIDE_DRIVER, i);
    int rating = get_rating (drivers, driver, FOOTING_DRIVER_MAX);

    if (rating > highest) {
      dominant = driver;
      highest = rating;
    }
  }

  return dominant;
}

GArray *
footing_ranking_first_wins (FootingGuidance *guidance,
                            FootingPerspective perspective,
                            const char *trigger,
                            GHashTable *drivers)
{
  g_autoptr (GArray) wins = NULL;
  g_autoptr (GPtrArray) suggestions = NULL;
  FootingFirstWin win;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  wins = g_array_new (FALSE, FALSE, sizeof (FootingFirstWin));
  suggestions =
      footing_ranking_rank (guidance, perspective, drivers, NULL, trigger, NULL);

  win.item = footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, trigger);
  if (win.item != NULL) {
    win.because = win.item;
    win.text = footing_guide_first_win (win.item, perspective);
    g_array_append_val (wins, win);
  }

  for (guint i = 0; i < suggestions->len; i++) {
    const FootingSuggestion *suggestion = g_ptr_array_index (suggestions, i);

    if (suggestion->reasons->len == 0 && footing_guide_presumes (suggestion->move))
      continue;
    win.item = suggestion->move;
    win.because = strongest_cause (suggestion);
    win.text = footing_guide_first_win (win.item, perspective);
    if (win.text != NULL)
      g_array_append_val (wins, win);
  }

  return g_steal_pointer (&wins);
}
