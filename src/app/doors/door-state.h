/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/door.h"
#include "kept-form.h"

G_BEGIN_DECLS

/* What is chosen and typed where a door is answered (F72). Its parts follow it, and it is
 * kept until it has become a draft.
 *
 * Properties, all strings and "" for none: "trigger" (the code of the event), "win" (the
 * first win that is chosen), "signs" ("seen-less:3 reactive:0"), "name" and "role" (of
 * the person something is to be said to), "day" (until when), "text" (what). */
#define FOOTING_TYPE_DOOR_STATE (footing_door_state_get_type ())
G_DECLARE_FINAL_TYPE (FootingDoorState, footing_door_state, FOOTING, DOOR_STATE, GObject)

FootingDoorState *footing_door_state_new (FootingContext *context,
                                          const FootingGuide *door);

/* Stores what waits, and keeps nothing from then on. */
void footing_door_state_close (FootingDoorState *self);

/* Borrowed. */
FootingContext *footing_door_state_get_context (FootingDoorState *self);
FootingGuidance *footing_door_state_get_guidance (FootingDoorState *self);
FootingKeptForm *footing_door_state_get_kept (FootingDoorState *self);
const FootingGuide *footing_door_state_get_door (FootingDoorState *self);

/* The code of the event; NULL for none. Borrowed. */
const char *footing_door_state_get_trigger (FootingDoorState *self);

/* What could be said, by what is chosen now; NULL for nothing. */
const char *footing_door_state_get_words (FootingDoorState *self);

/* Code → GINT_TO_POINTER (0–4) of the signs that are answered. Owned by the caller. */
GHashTable *footing_door_state_dup_signs (FootingDoorState *self);

/* Notes how often the sign of @code happens; -1 for unanswered. */
void
footing_door_state_set_sign (FootingDoorState *self, const char *code, int frequency);

/* Makes a draft of all that, which is not kept here any more. Its id, owned by the
 * caller; NULL with @error. */
char *footing_door_state_begin (FootingDoorState *self, GError **error);

G_END_DECLS
