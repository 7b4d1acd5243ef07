/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/door.h"
#include "store/store.h"

G_BEGIN_DECLS

/**
 * FootingDoorAnswers:
 * @trigger: the code of the event, or NULL
 * @win: the first win that was chosen, or NULL
 * @signs: code → GINT_TO_POINTER (0–4), or NULL
 * @name: of the person that something is to be said to, or NULL
 * @role: their role, or NULL
 * @day: until when it is to be said, or NULL
 * @text: what somebody has written to say to them, or NULL; words of the catalogue that
 *   nobody has touched are none
 * @what: what happened, as it was answered to prepare what to say, or NULL
 * @is_prepared: whether such answers go on in the draft, which is not empty then
 *
 * What was chosen and typed where a door is answered (F72). Borrowed.
 */
typedef struct {
  const char *trigger;
  const char *win;
  GHashTable *signs;
  const char *name;
  const char *role;
  const char *day;
  const char *text;
  const char *what;
  gboolean is_prepared;
} FootingDoorAnswers;

/* Whether what is written behind @door is what a talk begins with, and no step's note. */
gboolean footing_door_begins_talk (FootingGuidance *guidance, const FootingGuide *door);

/* A draft with all that in it, in one transaction: the event, the signs of now, the first
 * win, the person, and a step whose note is the text. Where the door is about repair, the
 * text is what the talk with them begins with. Its id, owned by the caller; NULL with
 * @error. */
char *footing_plan_begin_door (FootingStore *store,
                               FootingGuidance *guidance,
                               const FootingGuide *door,
                               const FootingDoorAnswers *answers,
                               GError **error);

G_END_DECLS
