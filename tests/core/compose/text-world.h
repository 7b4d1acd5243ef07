/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/compose.h"
#include "session-plan.h"

G_BEGIN_DECLS

/* Texts for others over all events, readers and lengths, and a plan with everything in it
 * to make them of. What is not said to be owned is borrowed. */

/* What stands in the private fields of that plan, by their order after "learned";
 * NULL-terminated. */
extern const char *const TEXT_MARKS[];

/* What a text is asked for. */
typedef struct {
  FootingGuidance *guidance;
  FootingSayings *sayings;
  FootingRecovery *recovery;
  const char *trigger;
  const char *reader;
  const char *name; /* or NULL */
  FootingLength length;
  gboolean thanks;
  const char *written;
  const char *facts[FOOTING_N_FACTS];
  const char *const *allowed;
} TextCase;

typedef struct {
  SessionPlan plan;
  TextCase test;
} TextWorld;

/* A plan of @perspective, filled. */
void text_world_init (TextWorld *self, Fixture *fixture, FootingPerspective perspective);
void text_world_clear (TextWorld *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TextWorld, text_world_clear)

/* Adds a win to @plan; @value is NAN for none. */
/* An aim with a value from 0 to 10, and a win that counts towards it. */
void
text_add_counted (Fixture *self, const char *plan, const char *aim, const char *title);

/* Whether the forms of what somebody wrote are those of the language of the moment. */
gboolean text_has_forms (FootingSayings *sayings);

void text_add_win (Fixture *self,
                   const char *plan,
                   const char *title,
                   const char *date,
                   double value,
                   const char *unit);

/* Both are owned by the caller. */
FootingSayings *text_load_sayings (void);
FootingComposed *text_compose (Fixture *self, const TextCase *test);

/* The text of @composed. Owned by the caller. */
char *text_join (FootingComposed *composed, FootingLength length);

/* Every line is whole, none comes twice, nothing private is in it that is not allowed,
 * and all of it is no longer than its length. */
void text_assert_sound (FootingComposed *composed, const TextCase *test);
void text_assert_matches_not (const char *text, const char *pattern);

typedef void (*TextCheck) (Fixture *self,
                           FootingComposed *composed,
                           const TextCase *test);

/* @check (or NULL) over all events, the readers of the perspective, and all lengths. */
void text_each (Fixture *self, TextCase *test, TextCheck check);

G_END_DECLS
