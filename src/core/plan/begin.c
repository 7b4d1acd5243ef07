/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "begin.h"
#include "draft.h"
#include "text.h"

#include <string.h>

/* So many people can be there who are only named; more of them are a list of one's own.
 */
#define NAMED_MAX 3

/* The ritual that a plan begins with: in support the talk with them (H11). */
static const char *
get_first_ritual (FootingPerspective perspective)
{
  return perspective == FOOTING_PERSPECTIVE_SUPPORT ? "one-on-one" : "reflection";
}

static gboolean
read_perspective (FootingStore *store,
                  const char *recovery,
                  FootingPerspective *perspective,
                  GError **error)
{
  g_autoptr (FootingRecovery) row =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);

  *perspective = FOOTING_PERSPECTIVE_SELF;
  if (row != NULL)
    footing_perspective_from_code (row->perspective, perspective);

  return row != NULL;
}

/* Whether a first win is chosen already, as behind a door. NULL steps: @error is set. */
static gboolean
has_first_win (GPtrArray *steps)
{
  for (guint i = 0; steps != NULL && i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (footing_step_is_first_win (step) && !footing_text_is_blank (step->title))
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_plan_find_brief_page (FootingStore *store,
                              const char *recovery,
                              FootingPage *page,
                              GError **error)
{
  FootingPerspective perspective;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  *page = FOOTING_PAGE_FIRST_WIN;
  if (!read_perspective (store, recovery, &perspective, error))
    return FALSE;
  if (perspective == FOOTING_PERSPECTIVE_SELF)
    return TRUE;

  steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (!has_first_win (steps))
    *page = FOOTING_PAGE_MOVES;

  return steps != NULL;
}

char *
footing_plan_create_brief (FootingStore *store,
                           FootingGuidance *guidance,
                           const char *trigger,
                           GError **error)
{
  g_autofree char *today = NULL;
  g_autofree char *id = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  if (!footing_store_begin (store, error))
    return NULL;

  id = footing_plan_create_draft (store, guidance, FOOTING_PERSPECTIVE_SELF, error);
  done = id != NULL &&
         footing_store_change (store, FOOTING_TYPE_RECOVERY, id, error, "happened-on",
                               today, "trigger", trigger != NULL ? trigger : "", NULL) &&
         footing_draft_note_begun (store, id, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}

char *
footing_plan_begin (FootingStore *store,
                    FootingGuidance *guidance,
                    FootingPerspective perspective,
                    const char *trigger,
                    GError **error)
{
  if (perspective == FOOTING_PERSPECTIVE_SELF)
    return footing_plan_create_brief (store, guidance, trigger, error);

  return trigger != NULL
             ? footing_plan_create_draft_for (store, guidance, perspective, trigger,
                                              error)
             : footing_plan_create_draft (store, guidance, perspective, error);
}

gboolean
footing_plan_check_brief (FootingStore *store,
                          const char *recovery,
                          FootingGap *gap,
                          char **record,
                          GError **error)
{
  FootingPage page;

  return footing_plan_find_brief_page (store, recovery, &page, error) &&
         footing_plan_check (store, recovery, FOOTING_PAGE_HAPPENED, gap, record,
                             error) &&
         (*gap != FOOTING_GAP_NONE ||
          footing_plan_check (store, recovery, page, gap, record, error));
}

static gboolean
switch_off_others (FootingStore *store, const char *recovery, GError **error)
{
  FootingPerspective perspective;
  g_autoptr (GPtrArray) rituals = NULL;

  if (read_perspective (store, recovery, &perspective, error))
    rituals = footing_store_list (store, FOOTING_TYPE_RITUAL, recovery, error);

  for (guint i = 0; rituals != NULL && i < rituals->len; i++) {
    FootingRitual *ritual = g_ptr_array_index (rituals, i);

    if (strcmp (ritual->code, get_first_ritual (perspective)) != 0 &&
        !footing_store_change (store, FOOTING_TYPE_RITUAL, footing_record_get_id (ritual),
                               error, "enabled", FALSE, NULL))
      return FALSE;
  }

  return rituals != NULL;
}

gboolean
footing_plan_start_brief (FootingStore *store, const char *recovery, GError **error)
{
  FootingGap gap;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);

  if (!footing_store_begin (store, error))
    return FALSE;

  done = footing_plan_check_brief (store, recovery, &gap, NULL, error) &&
         switch_off_others (store, recovery, error) &&
         footing_plan_start_with (store, recovery, gap, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

gboolean
footing_plan_is_brief (FootingRecovery *recovery)
{
  g_return_val_if_fail (FOOTING_IS_RECOVERY (recovery), FALSE);

  return footing_recovery_is_draft (recovery) &&
         recovery->reached == FOOTING_PAGE_HAPPENED;
}

/* --- What could be added -------------------------------------------------------------
 */

static gboolean
has_story (FootingRecovery *recovery)
{
  const char *const texts[] = {recovery->story, recovery->feelings, recovery->thoughts,
                               recovery->behaviour, recovery->reframe};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!footing_text_is_blank (texts[i]))
      return TRUE;

  return FALSE;
}

/* Whether a check-in has an answer. */
static gboolean
has_signs (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) checkins =
      footing_store_list (store, FOOTING_TYPE_CHECKIN, recovery, error);

  for (guint i = 0; checkins != NULL && i < checkins->len; i++) {
    g_autoptr (GHashTable) signs = footing_store_get_signs (
        store, footing_record_get_id (g_ptr_array_index (checkins, i)), error);

    if (signs == NULL || g_hash_table_size (signs) > 0)
      return TRUE;
  }

  return checkins == NULL;
}

/* Whether @list has more than @n in it; what is in them is not read. */
static gboolean
has_more (
    FootingStore *store, FootingList list, const char *recovery, guint n, GError **error)
{
  g_autoptr (GPtrArray) ids = footing_store_list_ids (store, list, recovery, error);

  return ids == NULL || ids->len > n;
}

/* Whether nothing is said of @person but a name. */
static gboolean
is_only_named (FootingPerson *person)
{
  const char *const texts[] = {person->relation, person->saw,         person->needs,
                               person->ask,      person->repair_note, person->vouch};

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (!footing_text_is_blank (texts[i]))
      return FALSE;

  return footing_role_is_other (person->role) && person->rhythm_days < 0 &&
         !footing_person_has_repair (person);
}

/* Those who will see the first win are people before anything was said of them. */
static gboolean
has_people (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) ids =
      footing_store_list_ids (store, FOOTING_LIST_PEOPLE, recovery, error);
  g_autoptr (GPtrArray) people = NULL;

  if (ids == NULL || ids->len > NAMED_MAX)
    return TRUE;

  people = footing_store_get_all (store, FOOTING_TYPE_PERSON, ids, error);
  for (guint i = 0; people != NULL && i < people->len; i++)
    if (!is_only_named (g_ptr_array_index (people, i)))
      return TRUE;

  return people == NULL;
}

/* In a draft, a page makes outcomes when it is shown: those say nothing yet. */
static gboolean
has_outcomes (FootingStore *store, FootingRecovery *recovery, GError **error)
{
  const char *id = footing_record_get_id (recovery);
  g_autoptr (GPtrArray) outcomes = NULL;

  if (!footing_recovery_is_draft (recovery))
    return has_more (store, FOOTING_LIST_OUTCOMES, id, 0, error);

  outcomes = footing_store_list (store, FOOTING_TYPE_OUTCOME, id, error);
  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    if (!footing_outcome_is_blank (g_ptr_array_index (outcomes, i)))
      return TRUE;

  return outcomes == NULL;
}

/* In support the first win may be left out; else there is always one. */
static gboolean
lacks_first_win (FootingStore *store, FootingRecovery *recovery, GError **error)
{
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;
  g_autoptr (GPtrArray) ids = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  footing_perspective_from_code (recovery->perspective, &perspective);
  if (!footing_page_is_optional (FOOTING_PAGE_FIRST_WIN, perspective))
    return FALSE;

  ids = footing_store_list_ids (store, FOOTING_LIST_FIRST_WINS,
                                footing_record_get_id (recovery), error);
  if (ids != NULL)
    steps = footing_store_get_all (store, FOOTING_TYPE_STEP, ids, error);

  return steps != NULL && !has_first_win (steps);
}

static gboolean
is_open (FootingStore *store, FootingRecovery *recovery, FootingPage page, GError **error)
{
  const char *id = footing_record_get_id (recovery);
  FootingGap gap = FOOTING_GAP_NONE;

  switch (page) {
  case FOOTING_PAGE_STORY:
    return !has_story (recovery);
  case FOOTING_PAGE_DRIVERS:
    return footing_plan_check (store, id, page, &gap, NULL, error) &&
           gap != FOOTING_GAP_NONE;
  case FOOTING_PAGE_SIGNS:
    return !has_signs (store, id, error);
  case FOOTING_PAGE_OUTCOMES:
    return !has_outcomes (store, recovery, error);
  case FOOTING_PAGE_FIRST_WIN:
    return lacks_first_win (store, recovery, error);
  case FOOTING_PAGE_PEOPLE:
    return !has_people (store, id, error);
  case FOOTING_PAGE_MOVES:
    return footing_store_count_steps (store, id, "step", error) == 0;
  case FOOTING_PAGE_RHYTHM:
    /* A plan that began on one screen began with one; a draft has them all. */
    return !has_more (store, FOOTING_LIST_ENABLED_RITUALS, id,
                      footing_recovery_is_draft (recovery) ? 0 : 1, error);
  case FOOTING_PAGE_HAPPENED:
  case FOOTING_PAGE_REVIEW:
  default:
    return FALSE;
  }
}

gboolean
footing_plan_find_open (FootingStore *store,
                        const char *recovery,
                        FootingPage page,
                        gboolean *open,
                        GError **error)
{
  g_autoptr (FootingRecovery) row = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (open != NULL, FALSE);

  *open = FALSE;
  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (row == NULL)
    return FALSE;

  *open = is_open (store, row, page, &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

GArray *
footing_plan_list_open_pages (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (FootingRecovery) row = NULL;
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (FootingPage));
  g_autoptr (GError) problem = NULL;
  FootingPerspective perspective = FOOTING_PERSPECTIVE_SELF;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  row = footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, error);
  if (row == NULL)
    return NULL;
  footing_perspective_from_code (row->perspective, &perspective);

  for (int i = 0; i < FOOTING_N_PAGES && problem == NULL; i++) {
    const FootingPage page = footing_page_at (i, perspective);

    if (is_open (store, row, page, &problem))
      g_array_append_val (pages, page);
  }
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return NULL;
  }

  return g_steal_pointer (&pages);
}
