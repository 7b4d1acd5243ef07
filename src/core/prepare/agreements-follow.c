/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements.h"
#include "date.h"

#include <string.h>

/* When @line was changed last; 0 where an outcome was made of it then. */
static gint64
find_changed (FootingStore *store, FootingPlanLine *line)
{
  const gint64 at = footing_record_get_changed_at (line);
  g_autoptr (FootingOutcome) outcome =
      line->outcome != NULL
          ? footing_store_get (store, FOOTING_TYPE_OUTCOME, line->outcome, NULL)
          : NULL;

  /* They are made one after the other, in one transaction. */
  return outcome != NULL && at <= footing_record_get_created_at (outcome) + 1 ? 0 : at;
}

gboolean
footing_agreements_has_changed (FootingStore *store, FootingAgreement *agreement)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (FOOTING_IS_AGREEMENT (agreement), FALSE);

  if (footing_agreement_find_stage (agreement) != FOOTING_AGREEMENT_AGREED)
    return FALSE;

  zone = footing_clock_zone (footing_store_get_clock (store));
  lines = footing_agreements_list_lines (store, agreement, NULL);
  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    g_autofree char *day =
        footing_instant_to_date (find_changed (store, lines->pdata[i]), zone);

    if (footing_date_compare (day, agreement->agreed_on) > 0)
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_agreements_follow (FootingStore *store,
                           const char *line,
                           const char *before,
                           GError **error)
{
  g_autoptr (FootingPlanLine) record = NULL;
  g_autoptr (FootingOutcome) outcome = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (line != NULL && before != NULL, FALSE);

  record = footing_store_get (store, FOOTING_TYPE_PLAN_LINE, line, NULL);
  if (record != NULL)
    outcome = footing_agreement_line_find_outcome (store, record);

  return outcome == NULL || strcmp (outcome->due_on, before) != 0 ||
         footing_store_change (store, FOOTING_TYPE_OUTCOME,
                               footing_record_get_id (outcome), error, "due-on",
                               record->due_on, NULL);
}
