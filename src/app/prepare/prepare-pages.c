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

void
footing_prepare_show (GtkWindow *parent, FootingContext *context, const char *about)
{
  g_autoptr (FootingRecovery) plan = NULL;
  const char *recovery;
  FootingPreparePage page;
  const char *id;

  g_return_if_fail (FOOTING_IS_CONTEXT (context));
  g_return_if_fail (about != NULL);

  if (!footing_prepare_parse (about, &page, &id) || shows[page] == NULL)
    return;

  plan = *id != '\0' ? footing_store_get (footing_context_get_store (context),
                                          FOOTING_TYPE_RECOVERY, id, NULL)
                     : NULL;
  recovery = plan != NULL ? id : footing_context_get_recovery (context);
  if (recovery != NULL)
    shows[page](parent, context, recovery, plan != NULL ? "" : id);
}
