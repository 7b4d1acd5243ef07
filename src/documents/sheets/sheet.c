/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-private.h"
#include "date.h"
#include "format/date-format.h"
#include "review/review.h"
#include "store/store-initials.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Fill) (Sheet *self, GError **error);

static const Fill fills[FOOTING_N_SHEETS] = {
    [FOOTING_SHEET_PLAN] = sheet_fill_plan,
    [FOOTING_SHEET_STORY] = sheet_fill_story,
    [FOOTING_SHEET_ONE_ON_ONE] = sheet_fill_one_on_one,
    [FOOTING_SHEET_REVIEW] = sheet_fill_review,
    [FOOTING_SHEET_WINS] = sheet_fill_wins,
    [FOOTING_SHEET_GOOD] = sheet_fill_agreement,
};

static void
sheet_clear (Sheet *self)
{
  g_clear_object (&self->recovery);
  g_clear_pointer (&self->document, footing_document_free);
  g_clear_pointer (&self->today, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

/* Whether the kind says something without a plan. */
static gboolean
needs_plan (FootingSheetKind kind)
{
  return kind != FOOTING_SHEET_WINS && kind != FOOTING_SHEET_REVIEW;
}

static gboolean
open_plan (Sheet *self, GError **error)
{
  const char *id = self->wish->recovery;

  if (id == NULL && !needs_plan (self->wish->kind))
    return TRUE;
  if (id == NULL) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("There is no plan yet: start one, then export it."));
    return FALSE;
  }

  self->recovery = footing_store_get (self->store, FOOTING_TYPE_RECOVERY, id, error);
  if (self->recovery == NULL)
    return FALSE;

  footing_perspective_from_code (self->recovery->perspective, &self->perspective);
  return TRUE;
}

/* What stands at the head of it. Owned by the caller. */
static char *
make_title (const Sheet *self)
{
  g_autofree char *today = footing_date_format_day (self->today, "");
  const char *title =
      self->recovery != NULL ? sheet_text (self, self->recovery, "title") : "";

  switch (self->wish->kind) {
  case FOOTING_SHEET_ONE_ON_ONE:
    /* Translators: the heading of a sheet; %s is a day */
    return g_strdup_printf (_ ("One-on-one, %s"), today);
  case FOOTING_SHEET_WINS:
    return g_strdup (sheet_is_support (self) ? _ ("What Was Done") : _ ("Wins"));
  case FOOTING_SHEET_REVIEW:
    return g_strdup (_ ("Weekly Review"));
  case FOOTING_SHEET_GOOD:
    return sheet_make_agreement_title (self);
  case FOOTING_SHEET_PLAN:
  case FOOTING_SHEET_STORY:
  case FOOTING_SHEET_EVERYTHING:
  case FOOTING_SHEET_RITUALS:
  case FOOTING_SHEET_HAND_OVER:
  case FOOTING_N_SHEETS:
  default:
    return g_strdup (*title != '\0' ? title : _ ("Without a title"));
  }
}

/* --- Names ------------------------------------------------------------------------ */

static void
show (const Sheet *self, char **text)
{
  g_autofree char *whole = g_steal_pointer (text);

  *text = footing_store_show (self->store, whole);
}

static void
show_block (const Sheet *self, FootingBlock *block)
{
  if (block->text != NULL)
    show (self, &block->text);
  for (guint i = 0; block->items != NULL && i < block->items->len; i++)
    show (self, (char **)&block->items->pdata[i]);
  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    for (GStrv cells = block->rows->pdata[i]; *cells != NULL; cells++)
      show (self, cells);
}

/* F63: whatever was written into the document, it has initials where its plan does. */
static void
show_names (const Sheet *self)
{
  show (self, &self->document->title);
  for (guint i = 0; i < self->document->blocks->len; i++)
    show_block (self, self->document->blocks->pdata[i]);
}

/* --- Making ----------------------------------------------------------------------- */

static FootingDocument *
make (FootingStore *store,
      FootingGuidance *guidance,
      const FootingSheetWish *wish,
      Fill fill,
      GError **error)
{
  g_auto (Sheet) self = {store, guidance, wish, NULL, FOOTING_PERSPECTIVE_SELF};
  g_autofree char *title = NULL;

  self.today = footing_clock_today (footing_store_get_clock (store));
  if (!open_plan (&self, error))
    return NULL;

  title = make_title (&self);
  self.document = footing_document_new (title);
  if (!fill (&self, error))
    return NULL;
  show_names (&self);

  return g_steal_pointer (&self.document);
}

FootingDocument *
footing_sheet_make (FootingStore *store,
                    FootingGuidance *guidance,
                    const FootingSheetWish *wish,
                    GError **error)
{
  FootingDocument *document;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (wish != NULL && wish->kind < FOOTING_N_SHEETS, NULL);
  g_return_val_if_fail (fills[wish->kind] != NULL, NULL);

  document = make (store, guidance, wish, fills[wish->kind], error);
  if (document != NULL)
    footing_document_finish (document);

  return document;
}

FootingDocument *
footing_sheet_make_table (FootingStore *store,
                          FootingGuidance *guidance,
                          const FootingSheetWish *wish,
                          GError **error)
{
  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (wish != NULL && wish->kind == FOOTING_SHEET_WINS, NULL);

  return make (store, guidance, wish, sheet_fill_win_table, error);
}
