/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "json-plan.h"

G_BEGIN_DECLS

/* What a hand-over does where it was imported before: what is here stays as it is, for it
 * is the reader's own by now, and only what is new is added (F97). */

/* Whether @item, which is not here yet, may be added: an outcome while its plan here has
 * not all that a plan can have, a first win where it has none. Says so in the report
 * where not; the tasks before it are decided. FALSE with @error when it cannot be found
 * out. */
gboolean footing_json_handed_has_room (FootingJsonPlan *self,
                                       const FootingJsonItem *item,
                                       const FootingJsonTask *task,
                                       gboolean *has_room,
                                       GError **error);

/* What becomes of @item, which is here as @current and is the @same or not: only a plan
 * comes out of the bin, as it is there. */
FootingImportOutcome footing_json_handed_choose (gpointer current, gboolean same);

/* Notes the plan that @item is in the report; @current is what is here of it, or NULL. */
void footing_json_handed_note (FootingJsonPlan *self,
                               const FootingJsonItem *item,
                               const FootingJsonTask *task,
                               gpointer current);

G_END_DECLS
