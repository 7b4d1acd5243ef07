/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outcome-choice.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static void
add_outcome (FootingChoiceRow *row, FootingOutcome *outcome)
{
  g_autofree char *shown = footing_record_show (outcome, outcome->title);
  g_autofree char *title = footing_text_excerpt_or (shown, FOOTING_TITLE_CHARS,
                                                    _ ("An outcome without a name"));

  footing_choice_row_add (row, footing_record_get_id (outcome), title);
}

/* The one with @id, which is of no plan that is at hand, or in the bin. */
static void
add_other (FootingChoiceRow *row, FootingStore *store, const char *id)
{
  g_autoptr (FootingOutcome) outcome = NULL;

  if (id == NULL || footing_choice_row_has (row, id))
    return;

  outcome = footing_store_get (store, FOOTING_TYPE_OUTCOME, id, NULL);
  if (outcome != NULL)
    add_outcome (row, outcome);
}

void
footing_outcome_choice_load (FootingChoiceRow *row,
                             FootingStore *store,
                             const char *recovery,
                             const char *chosen,
                             const char *kept)
{
  g_autoptr (GPtrArray) outcomes = NULL;

  g_return_if_fail (FOOTING_IS_CHOICE_ROW (row));
  g_return_if_fail (FOOTING_IS_STORE (store));

  if (recovery != NULL)
    outcomes = footing_store_list (store, FOOTING_TYPE_OUTCOME, recovery, NULL);

  /* Translators: nothing chosen from a list */
  footing_choice_row_add (row, "", _ ("Not chosen"));
  for (guint i = 0; outcomes != NULL && i < outcomes->len; i++)
    add_outcome (row, g_ptr_array_index (outcomes, i));
  add_other (row, store, chosen);
  add_other (row, store, kept);

  if (chosen != NULL && footing_choice_row_has (row, chosen))
    g_object_set (row, "code", chosen, NULL);
  gtk_widget_set_visible (
      GTK_WIDGET (row),
      g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row))) > 1);
}
