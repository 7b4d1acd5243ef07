/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements.h"
#include "date.h"
#include "text.h"

static void
read_lines (FootingStore *store,
            GPtrArray *lines,
            FootingPrepared *state,
            const char **due_on)
{
  for (guint i = 0; i < lines->len; i++) {
    FootingPlanLine *line = lines->pdata[i];
    g_autoptr (FootingOutcome) outcome =
        footing_agreement_line_find_outcome (store, line);
    const gboolean is_done = outcome != NULL && footing_outcome_is_delivered (outcome);

    if (state->title == NULL && !footing_text_is_blank (line->title))
      state->title = g_strdup (line->title);
    state->n++;
    state->n_done += is_done;
    if (!is_done && footing_date_compare (line->due_on, *due_on) < 0)
      *due_on = line->due_on;
  }
}

gboolean
footing_agreements_read (FootingStore *store,
                         const char *recovery,
                         FootingPrepared *state,
                         GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingAgreement) page = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  const char *due_on = "";
  FootingAgreementStage stage;

  g_return_val_if_fail (FOOTING_IS_STORE (store), FALSE);
  g_return_val_if_fail (recovery != NULL && state != NULL, FALSE);

  page = footing_agreements_find (store, recovery, &problem);
  if (page != NULL)
    lines = footing_agreements_list_lines (store, page, &problem);
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }
  if (page == NULL)
    return TRUE;

  read_lines (store, lines, state, &due_on);
  stage = footing_agreement_find_stage (page);
  state->id = g_strdup (footing_record_get_id (page));
  state->stage = g_strdup (footing_agreement_stage_get_code (stage));
  state->due_on = g_strdup (stage == FOOTING_AGREEMENT_AGREED && *page->check_on != '\0'
                                ? page->check_on
                                : due_on);

  return TRUE;
}
