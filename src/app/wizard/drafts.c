/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "drafts.h"
#include "first-days.h"
#include "plan/draft.h"
#include "quick-start.h"
#include "wizard.h"

static const char *
get_recovery (GtkWidget *shown)
{
  if (FOOTING_IS_WIZARD (shown))
    return footing_wizard_get_recovery (FOOTING_WIZARD (shown));
  if (FOOTING_IS_QUICK_START (shown))
    return footing_quick_start_get_recovery (FOOTING_QUICK_START (shown));
  if (FOOTING_IS_FIRST_DAYS (shown))
    return footing_first_days_get_recovery (FOOTING_FIRST_DAYS (shown));

  return NULL;
}

void
footing_drafts_sweep (FootingContext *context, GtkWidget *shown)
{
  FootingStore *store;
  gboolean unsaved;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (shown == NULL || GTK_IS_WIDGET (shown));

  store = footing_context_get_store (context);
  g_object_get (context, "unsaved", &unsaved, NULL);
  if (!unsaved && !footing_store_is_read_only (store))
    footing_draft_sweep (store, get_recovery (shown), NULL);
}
