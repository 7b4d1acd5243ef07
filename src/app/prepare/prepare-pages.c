/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prepare-pages.h"
#include "agreement-window.h"
#include "moment-window.h"
#include "prepare/prepare.h"
#include "room-window.h"
#include "task-window.h"

/* Shows a page of @recovery; @id is what is shown there first, "" for what is next. */
typedef void (*Show) (GtkWindow *parent,
                      FootingContext *context,
                      const char *recovery,
                      const char *id);

static const Show shows[FOOTING_N_PREPARE_PAGES] = {
    [FOOTING_PREPARE_GOOD] = footing_agreement_show,
    [FOOTING_PREPARE_MOMENT] = footing_moment_show,
    [FOOTING_PREPARE_TASK] = footing_task_window_show,
    [FOOTING_PREPARE_ROOM] = footing_room_show,
};

/* A reminder comes from any active plan: the one of the moment @id is shown. Which moment
 * is to be, "" for one that is gone. */
static const char *
turn_to_moment (FootingContext *context, const char *id)
{
  g_autoptr (FootingMoment) moment = footing_store_get (
      footing_context_get_store (context), FOOTING_TYPE_MOMENT, id, NULL);

  if (moment == NULL || footing_record_get_deleted_at (moment) != 0)
    return "";

  if (g_strcmp0 (moment->recovery, footing_context_get_recovery (context)) != 0)
    footing_context_set_recovery (context, moment->recovery);

  return id;
}

void
footing_prepare_show (GtkWindow *parent, FootingContext *context, const char *about)
{
  g_autoptr (FootingRecovery) plan = NULL;
  const char *recovery;
  FootingPreparePage page;
  const char *id;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (about != NULL);

  if (!footing_prepare_parse (about, &page, &id))
    return;

  plan = *id != '\0' ? footing_store_get (footing_context_get_store (context),
                                          FOOTING_TYPE_RECOVERY, id, NULL)
                     : NULL;
  if (plan == NULL && page == FOOTING_PREPARE_MOMENT && *id != '\0')
    id = turn_to_moment (context, id);
  recovery = plan != NULL ? id : footing_context_get_recovery (context);
  if (recovery != NULL)
    shows[page](parent, context, recovery, plan != NULL ? "" : id);
}
