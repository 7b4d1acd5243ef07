/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan.h"

static const FootingPage support_order[FOOTING_N_PAGES] = {
    FOOTING_PAGE_HAPPENED, FOOTING_PAGE_MOVES,     FOOTING_PAGE_RHYTHM,
    FOOTING_PAGE_STORY,    FOOTING_PAGE_FIRST_WIN, FOOTING_PAGE_PEOPLE,
    FOOTING_PAGE_SIGNS,    FOOTING_PAGE_DRIVERS,   FOOTING_PAGE_OUTCOMES,
    FOOTING_PAGE_REVIEW,
};

static const char *const codes[FOOTING_N_PAGES] = {
    [FOOTING_PAGE_HAPPENED] = "happened", [FOOTING_PAGE_STORY] = "story",
    [FOOTING_PAGE_DRIVERS] = "drivers",   [FOOTING_PAGE_SIGNS] = "signs",
    [FOOTING_PAGE_OUTCOMES] = "outcomes", [FOOTING_PAGE_FIRST_WIN] = "first-win",
    [FOOTING_PAGE_PEOPLE] = "people",     [FOOTING_PAGE_MOVES] = "moves",
    [FOOTING_PAGE_RHYTHM] = "rhythm",     [FOOTING_PAGE_REVIEW] = "review",
};

gboolean
footing_page_from_code (const char *code, FootingPage *page)
{
  g_return_val_if_fail (code != NULL, FALSE);
  g_return_val_if_fail (page != NULL, FALSE);

  for (guint i = 0; i < FOOTING_N_PAGES; i++)
    if (g_str_equal (codes[i], code)) {
      *page = (FootingPage)i;
      return TRUE;
    }

  return FALSE;
}

const char *
footing_page_to_code (FootingPage page)
{
  g_return_val_if_fail ((guint)page < FOOTING_N_PAGES, NULL);

  return codes[page];
}

FootingPage
footing_page_at (int place, FootingPerspective perspective)
{
  g_return_val_if_fail (place >= 0 && place < FOOTING_N_PAGES, FOOTING_PAGE_HAPPENED);

  return perspective == FOOTING_PERSPECTIVE_SUPPORT ? support_order[place]
                                                    : (FootingPage)place;
}

int
footing_page_get_place (FootingPage page, FootingPerspective perspective)
{
  for (int place = 0; place < FOOTING_N_PAGES; place++)
    if (footing_page_at (place, perspective) == page)
      return place;

  g_return_val_if_reached (0);
}

gboolean
footing_plan_visit (FootingStore *store,
                    const char *recovery,
                    FootingPerspective perspective,
                    FootingPage page,
                    FootingPage *reached,
                    GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL, FALSE);
  g_return_val_if_fail (reached != NULL, FALSE);

  if (footing_page_get_place (page, perspective) >
      footing_page_get_place (*reached, perspective))
    *reached = page;

  return footing_store_change (store, FOOTING_TYPE_RECOVERY, recovery, error, "page",
                               (int)page, "reached", (int)*reached, NULL);
}

gboolean
footing_page_is_optional (FootingPage page, FootingPerspective perspective)
{
  switch (page) {
  case FOOTING_PAGE_STORY:
  case FOOTING_PAGE_SIGNS:
  case FOOTING_PAGE_OUTCOMES:
  case FOOTING_PAGE_PEOPLE:
  case FOOTING_PAGE_RHYTHM:
    return TRUE;
  case FOOTING_PAGE_DRIVERS:
  case FOOTING_PAGE_FIRST_WIN:
    return perspective == FOOTING_PERSPECTIVE_SUPPORT;
  case FOOTING_PAGE_HAPPENED:
  case FOOTING_PAGE_MOVES:
  case FOOTING_PAGE_REVIEW:
  default:
    return FALSE;
  }
}
