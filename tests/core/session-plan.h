/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fixture.h"
#include "session/session.h"

G_BEGIN_DECLS

/* What the tests of sessions share. Everything here must work, or the test fails. */
typedef struct {
  FootingGuidance *guidance;
  char *recovery;
} SessionPlan;

void session_plan_clear (SessionPlan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SessionPlan, session_plan_clear)

/* A plan that is active, without anything in it but its rituals. */
void session_plan_make (Fixture *self, FootingPerspective perspective, SessionPlan *plan);

/* The occurrence that a session of the ritual with @code belongs to now. */
char *session_plan_open_session (Fixture *self, SessionPlan *plan, const char *code);

void session_plan_answer (Fixture *self,
                          const char *occurrence,
                          const char *question,
                          const char *person,
                          const char *text);

GVariant *session_plan_finish (Fixture *self, SessionPlan *plan, const char *occurrence);

void session_plan_refuse (Fixture *self, SessionPlan *plan, const char *occurrence);

void session_plan_take_back (Fixture *self, GVariant *finished);

/* The one live entry of @occurrence, or NULL. */
FootingEntry *
session_plan_find_entry (Fixture *self, SessionPlan *plan, const char *occurrence);

void session_plan_assert_state (Fixture *self, const char *occurrence, const char *state);

const char *session_plan_add_person (
    Fixture *self, SessionPlan *plan, const char *name, const char *last, int rhythm);

const char *session_plan_add_win (Fixture *self,
                                  SessionPlan *plan,
                                  const char *title,
                                  const char *date);

void session_plan_change (
    Fixture *self, GType type, const char *id, const char *property, const char *text);

FootingUpdateDraft *
session_plan_draft (Fixture *self, const char *occurrence, const char *reader);

G_END_DECLS
