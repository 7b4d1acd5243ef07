/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "answers-choice.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "store/store-answers.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* More than that nobody looks through. */
#define MAX_OFFERED 50

/* Of a title, with its day behind it. */
#define TITLE_CHARS 50

/* The codes of what is offered, and what they are called. */
typedef struct {
  GPtrArray *codes;
  GPtrArray *labels;
} Offer;

static void
offer (Offer *self, const char *code, const char *label)
{
  g_ptr_array_add (self->codes, g_strdup (code));
  g_ptr_array_add (self->labels, g_strdup (label));
}

static void
add_setback (Offer *self, FootingEntry *setback, const char *today)
{
  g_autofree char *whole = footing_entry_format_title (setback);
  g_autofree char *title = footing_text_excerpt (whole, TITLE_CHARS);
  g_autofree char *day = footing_date_format_day (setback->date, today);
  /* Translators: a setback to choose, and its day: "The pilot was late, 14 March" */
  g_autofree char *label = g_strdup_printf (C_ ("setback", "%s, %s"), title, day);

  offer (self, footing_record_get_id (setback), label);
}

static void
add_other (Offer *self, FootingStore *store, const char *id, const char *today)
{
  g_autoptr (FootingEntry) setback = NULL;

  if (id == NULL || g_ptr_array_find_with_equal_func (self->codes, id, g_str_equal, NULL))
    return;

  setback = footing_store_get (store, FOOTING_TYPE_ENTRY, id, NULL);
  if (setback != NULL)
    add_setback (self, setback, today);
}

void
footing_answers_choice_load (FootingChoiceRow *row,
                             FootingContext *context,
                             const char *recovery,
                             const char *entry,
                             const char *date,
                             const char *chosen,
                             const char *kept)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  Offer self = {codes, labels};
  FootingStore *store;
  g_autofree char *today = NULL;
  g_autoptr (GPtrArray) setbacks = NULL;

  g_return_if_fail (FOOTING_IS_CHOICE_ROW (row));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (date != NULL);

  store = footing_context_get_store (context);
  today = footing_context_today (context);
  if (recovery != NULL)
    setbacks = footing_store_list_setbacks (store, recovery, date, MAX_OFFERED, NULL);

  /* Translators: nothing chosen from a list */
  offer (&self, "", _ ("Not chosen"));
  for (guint i = 0; setbacks != NULL && i < setbacks->len; i++)
    if (g_strcmp0 (footing_record_get_id (setbacks->pdata[i]), entry) != 0)
      add_setback (&self, setbacks->pdata[i], today);
  add_other (&self, store, chosen, today);
  add_other (&self, store, kept, today);

  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (labels, NULL);
  footing_choice_row_replace (row, (const char *const *)codes->pdata,
                              (const char *const *)labels->pdata);
  if (chosen != NULL && footing_choice_row_has (row, chosen))
    g_object_set (row, "code", chosen, NULL);
}

void
footing_answers_choice_update (FootingChoiceRow *row, const char *kind)
{
  GListModel *model;

  g_return_if_fail (FOOTING_IS_CHOICE_ROW (row));
  g_return_if_fail (kind != NULL);

  model = adw_combo_row_get_model (ADW_COMBO_ROW (row));
  gtk_widget_set_visible (GTK_WIDGET (row), model != NULL &&
                                                g_list_model_get_n_items (model) > 1 &&
                                                footing_kind_may_answer (kind));
}
