/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "guidance/guidance.h"

G_BEGIN_DECLS

/* A store with the catalogue, and a plan that moves are taken into. */
typedef struct {
  Fixture f;

  /* owned */
  FootingGuidance *guidance;
  char *plan;
} Moves;

void moves_set_up (Moves *self, gconstpointer data);
void moves_tear_down (Moves *self, gconstpointer data);

/* A new plan with nothing in it but its usual rituals, in place of the one before. */
void moves_make_plan (Moves *self, FootingPerspective perspective);

/* Sets the text @property of the plan. */
void moves_change_plan (Moves *self, const char *property, const char *value);

/* Saves @record, which is consumed. */
void moves_save (Moves *self, gpointer record);

G_END_DECLS
