/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "handed-over.h"
#include "text.h"

#include <string.h>

/* Where a UUID names its version, and what it says there. */
#define VERSION_AT 14
#define VERSION '8'

char *
footing_handed_over_make_id (const char *id)
{
  g_autofree char *lower = NULL;
  g_autofree char *name = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  lower = g_ascii_strdown (id, -1);
  name = g_strconcat ("footing-hand-over:", lower, NULL);
  hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);

  return g_strdup_printf ("%.8s-%.4s-%c%.3s-a%.3s-%.12s", hash, hash + 8, VERSION,
                          hash + 13, hash + 17, hash + 20);
}

gboolean
footing_is_handed_over (const char *id)
{
  return id != NULL && g_uuid_string_is_valid (id) && id[VERSION_AT] == VERSION;
}

static gboolean
has_changes (FootingStore *store, const char *recovery)
{
  g_autoptr (FootingRecovery) plan =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, recovery, NULL);

  return plan != NULL && (!footing_text_is_blank (plan->technical_change) ||
                          !footing_text_is_blank (plan->communication_change));
}

static gboolean
has_record (FootingStore *store, GType type, const char *recovery)
{
  g_autoptr (GPtrArray) records = footing_store_list (store, type, recovery, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (footing_is_handed_over (footing_record_get_id (records->pdata[i])))
      return TRUE;

  return FALSE;
}

gboolean
footing_page_is_handed_over (FootingStore *store, const char *recovery, FootingPage page)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);

  if (!footing_is_handed_over (recovery))
    return FALSE;

  switch (page) {
  case FOOTING_PAGE_HAPPENED:
    return TRUE;
  case FOOTING_PAGE_STORY:
    return has_changes (store, recovery);
  case FOOTING_PAGE_OUTCOMES:
    return has_record (store, FOOTING_TYPE_OUTCOME, recovery);
  case FOOTING_PAGE_FIRST_WIN:
    return has_record (store, FOOTING_TYPE_STEP, recovery);
  case FOOTING_PAGE_DRIVERS:
  case FOOTING_PAGE_SIGNS:
  case FOOTING_PAGE_PEOPLE:
  case FOOTING_PAGE_MOVES:
  case FOOTING_PAGE_RHYTHM:
  case FOOTING_PAGE_REVIEW:
  default:
    return FALSE;
  }
}
