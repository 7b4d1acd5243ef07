/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "plan/plan.h"

G_BEGIN_DECLS

/* What the tests of plans share. Everything here must work, or the test fails. */

/* A draft, as it is begun. Its id, owned by the caller. */
char *plan_draft_create (Fixture *self, FootingPerspective perspective);

/* Adds a step of @kind to @recovery, due in nine days. Its id, owned by the caller. */
char *plan_draft_add_step (Fixture *self, const char *recovery, const char *kind);

void plan_draft_start (Fixture *self, const char *recovery);

/* Sets @property, whatever its type, to @text. */
void plan_draft_change (
    Fixture *self, GType type, const char *id, const char *property, const char *text);

/* Checks @step off, or opens it again. */
void plan_draft_check_off (Fixture *self, const char *step, gboolean done);

int plan_draft_count_wins (Fixture *self, const char *recovery);

G_END_DECLS
