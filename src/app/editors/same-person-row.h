/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Somebody may be in several plans, and is typed once (F50): below the name of a person
 * this row offers those of other plans whom they may be, or says in which others they
 * are. Without either it is not there.
 *
 * Signals: "chosen" (the id of somebody in another plan, whom they are the same as) and
 * "separated" (they are somebody else than those). */
#define FOOTING_TYPE_SAME_PERSON_ROW (footing_same_person_row_get_type ())
G_DECLARE_FINAL_TYPE (FootingSamePersonRow,
                      footing_same_person_row,
                      FOOTING,
                      SAME_PERSON_ROW,
                      AdwPreferencesRow)

/* Reads from the file who there is for @person; @typed is the name as it is being typed.
 */
void footing_same_person_row_load (FootingSamePersonRow *self,
                                   FootingContext *context,
                                   FootingPerson *person,
                                   const char *typed);

/* Whether they are in other plans, too, as was read last. */
gboolean footing_same_person_row_is_shared (FootingSamePersonRow *self);

/* Shows what fits @typed, of what was read last. */
void footing_same_person_row_show (FootingSamePersonRow *self, const char *typed);

G_END_DECLS
