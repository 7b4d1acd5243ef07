/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What is going to be said in a talk that repairs a relationship, and how it went (F52).
 * A row of its own, hidden while no talk is wanted. Stores what is typed. */
#define FOOTING_TYPE_REPAIR_EDITOR (footing_repair_editor_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingRepairEditor, footing_repair_editor, FOOTING, REPAIR_EDITOR, AdwPreferencesRow)

/* Shows @person as it is in the file now. */
void footing_repair_editor_show (FootingRepairEditor *self,
                                 FootingContext *context,
                                 FootingPerson *person,
                                 FootingPerspective perspective);

/* Has no field for what is going to be said: that is written beside it. To be called
 * before it is shown. */
void footing_repair_editor_leave_opening (FootingRepairEditor *self);

/* Stores what is waiting, now; FALSE when it could not be. */
gboolean footing_repair_editor_flush (FootingRepairEditor *self);

G_END_DECLS
