/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prepare/room.h"

G_BEGIN_DECLS

/* Decisions and the room that there is in them (F96), in words. */

/* The heading of a column: "propose" to "Propose". Static and translated. */
const char *footing_latitude_to_label (const char *latitude);

/* What it means, as one says it: "I propose, and go ahead unless somebody objects." In
 * support it is said of the other person. Static and translated. */
const char *footing_latitude_describe (const char *latitude,
                                       FootingPerspective perspective);

/* The menu item that moves a decision there: "Move to Propose". Static and translated. */
const char *footing_latitude_to_move (const char *latitude);

/* What a decision is called in a list. Owned by the caller. */
char *footing_room_format_title (FootingPlanLine *decision);

/* What is agreed, and with whom: "Agreed with Mira on Tue, 3 March"; "" at the top, where
 * nothing is left to agree. @today is the local date, "" on paper. Owned by the caller.
 */
char *footing_room_format_agreed (FootingPlanLine *decision, const char *today);

/* How far the count of clean runs is: "2 of 3 clean runs in a row". Owned by the caller.
 */
char *footing_room_format_count (FootingPlanLine *decision, guint clean);

/* That a decision is ready: "3 clean runs in a row, as agreed. Move it up?" Owned by the
 * caller. */
char *footing_room_format_ready (guint clean);

/* The sentence to ask for more room with, in support the one to give it with; "" at the
 * top, and while the decision has no name. It is to be said, so names stay whole. Owned
 * by the caller. */
char *footing_room_format_ask (FootingPlanLine *decision, FootingPerspective perspective);

/* A run in a word: "Clean" or "Not clean". Static and translated. */
const char *footing_run_to_label (const char *code);

G_END_DECLS
