/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* Somebody whose view matters. */
#define FOOTING_TYPE_PERSON (footing_person_get_type ())
G_DECLARE_FINAL_TYPE (FootingPerson, footing_person, FOOTING, PERSON, FootingRecord)

struct _FootingPerson {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  int position;
  const char *name;
  const char *role;
  const char *relation;
  const char *saw;
  const char *needs;
  int rhythm_days;
  const char *last_contact_on;
  const char *repair;
  const char *repair_note;
  const char *ask;
  const char *vouch;
  const char *identity; /* those with the same are the same somebody; "" for nobody */
};

/* Whether there is, or was, something to be cleared up with them. */
gboolean footing_person_has_repair (FootingPerson *self);

/* Whether there is something to be cleared up with them in a talk, be it that it is asked
 * for already (which alone is the second); not once it was held. */
gboolean footing_person_wants_talk (FootingPerson *self);
gboolean footing_person_was_asked_to_talk (FootingPerson *self);

/* Whether that talk was held. */
gboolean footing_person_had_talk (FootingPerson *self);

/* A person's role, and how far the repair with them has come, as codes. */
gboolean footing_role_is_manager (const char *role);
gboolean footing_role_is_sponsor (const char *role);
gboolean footing_role_is_mentor (const char *role);
gboolean footing_role_is_other (const char *role);
gboolean footing_repair_is_none (const char *repair);
gboolean footing_repair_is_wanted (const char *repair);
gboolean footing_repair_is_requested (const char *repair);
gboolean footing_repair_is_held (const char *repair);

/* A conversation with a person, planned or held. */
#define FOOTING_TYPE_CONVERSATION (footing_conversation_get_type ())
G_DECLARE_FINAL_TYPE (
    FootingConversation, footing_conversation, FOOTING, CONVERSATION, FootingRecord)

struct _FootingConversation {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *person;
  const char *kind;
  const char *state;
  const char *date;
  const char *next_on;
  const char *decision;
  const char *opening;
  const char *agenda;
  const char *notes;
  const char *requested_on;
  const char *answered_on;
  const char *thanked_on;
  const char *option_a;
  const char *option_b;
  const char *leaning;
  const char *answer;
  const char *used;
};

/* A conversation's kind, and its state. */
gboolean footing_conversation_is_repair (FootingConversation *self);
gboolean footing_conversation_is_sponsor (FootingConversation *self);
gboolean footing_conversation_is_ask (FootingConversation *self);
gboolean footing_conversation_is_one_on_one (FootingConversation *self);
gboolean footing_conversation_is_held (FootingConversation *self);
gboolean footing_conversation_is_answered (FootingConversation *self);
gboolean footing_conversation_is_thanked (FootingConversation *self);

G_END_DECLS
