/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "concept-places.h"

#include "signs.h"

static void
add (GArray *places, FootingPage page, const FootingGuide *item)
{
  const FootingConceptPlace place = {page, item};

  g_array_append_val (places, place);
}

/* The items of @kind that are rated above 0 in @ratings. */
static void
add_rated (GArray *places,
           FootingGuidance *guidance,
           const FootingGuide *concept,
           FootingGuideKind kind,
           FootingPage page,
           GHashTable *ratings)
{
  const char *const *codes = footing_concept_get_items (concept, kind);

  for (guint i = 0; codes[i] != NULL; i++)
    if (GPOINTER_TO_INT (g_hash_table_lookup (ratings, codes[i])) > 0)
      add (places, page, footing_guidance_lookup (guidance, kind, codes[i]));
}

static gboolean
has_step (GPtrArray *steps, const char *move)
{
  for (guint i = 0; i < steps->len; i++) {
    FootingStep *step = g_ptr_array_index (steps, i);

    if (g_str_equal (step->move, move) && !footing_step_is_dropped (step))
      return TRUE;
  }

  return FALSE;
}

static void
add_moves (GArray *places,
           FootingGuidance *guidance,
           const FootingGuide *concept,
           GPtrArray *steps)
{
  const char *const *codes = footing_concept_get_items (concept, FOOTING_GUIDE_MOVE);

  for (guint i = 0; codes[i] != NULL; i++)
    if (has_step (steps, codes[i]))
      add (places, FOOTING_PAGE_MOVES,
           footing_guidance_lookup (guidance, FOOTING_GUIDE_MOVE, codes[i]));
}

static gboolean
has_page (GArray *places, FootingPage page)
{
  for (guint i = 0; i < places->len; i++)
    if (g_array_index (places, FootingConceptPlace, i).page == page)
      return TRUE;

  return FALSE;
}

static void
add_pages (GArray *places,
           FootingGuidance *guidance,
           const FootingGuide *concept,
           FootingPerspective perspective)
{
  for (FootingPage page = 0; page < FOOTING_N_PAGES; page++)
    if (footing_concept_find_for_plan (guidance, page, perspective) == concept &&
        !has_page (places, page))
      add (places, page, NULL);
}

const FootingGuide *
footing_concept_find_for_plan (FootingGuidance *guidance,
                               FootingPage page,
                               FootingPerspective perspective)
{
  const gboolean debrief =
      page == FOOTING_PAGE_STORY && perspective == FOOTING_PERSPECTIVE_SUPPORT;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  return footing_concept_find_for_page (
      guidance, footing_page_to_code (debrief ? FOOTING_PAGE_HAPPENED : page));
}

GArray *
footing_concept_list_places (FootingStore *store,
                             FootingGuidance *guidance,
                             const char *recovery,
                             const FootingGuide *concept,
                             GError **error)
{
  g_autoptr (GHashTable) drivers = NULL;
  g_autoptr (GHashTable) ratings = NULL;
  g_autoptr (GHashTable) counting = NULL;
  g_autoptr (FootingSigns) signs = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  GArray *places;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);
  g_return_val_if_fail (concept != NULL, NULL);

  drivers = footing_store_get_drivers (store, recovery, error);
  if (drivers != NULL)
    ratings = footing_store_get_latest_signs (store, recovery, error);
  if (ratings != NULL)
    signs = footing_signs_new (store, guidance, recovery, error);
  if (signs != NULL)
    steps = footing_store_list (store, FOOTING_TYPE_STEP, recovery, error);
  if (steps == NULL)
    return NULL;

  counting = footing_signs_filter (signs, ratings);
  places = g_array_new (FALSE, FALSE, sizeof (FootingConceptPlace));
  add_rated (places, guidance, concept, FOOTING_GUIDE_DRIVER, FOOTING_PAGE_DRIVERS,
             drivers);
  add_rated (places, guidance, concept, FOOTING_GUIDE_SIGN, FOOTING_PAGE_SIGNS, counting);
  add_moves (places, guidance, concept, steps);
  add_pages (places, guidance, concept, footing_signs_get_perspective (signs));

  return places;
}
