/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "person.h"

#include <string.h>

static const FootingField person_fields[] = {
    FOOTING_FIELD (FootingPerson, recovery, REFERENCE),
    FOOTING_FIELD_PRESET (FootingPerson, position, INT, 0),
    FOOTING_FIELD_LINE (FootingPerson, name),
    FOOTING_FIELD_OF (
        FootingPerson, role, CODE, "manager sponsor mentor peer client report other"),
    FOOTING_FIELD_LINE (FootingPerson, relation),
    FOOTING_FIELD_LINE (FootingPerson, saw),
    FOOTING_FIELD_LINE (FootingPerson, needs),
    FOOTING_FIELD_INT_UNSET (FootingPerson, rhythm_days),
    FOOTING_FIELD (FootingPerson, last_contact_on, DATE),
    FOOTING_FIELD_OF (FootingPerson, repair, CODE, "none wanted requested held"),
    FOOTING_FIELD (FootingPerson, repair_note, TEXT),
    FOOTING_FIELD_LINE (FootingPerson, ask),
    FOOTING_FIELD_LINE (FootingPerson, vouch),
    FOOTING_FIELD_LINE (FootingPerson, identity),
};

FOOTING_DEFINE_RECORD (FootingPerson, footing_person, "person", person_fields)

FOOTING_DEFINE_CODE_IS (footing_role, manager, "manager")
FOOTING_DEFINE_CODE_IS (footing_role, sponsor, "sponsor")
FOOTING_DEFINE_CODE_IS (footing_role, mentor, "mentor")
FOOTING_DEFINE_CODE_IS (footing_role, other, "other")

FOOTING_DEFINE_CODE_IS (footing_repair, none, "none")
FOOTING_DEFINE_CODE_IS (footing_repair, wanted, "wanted")
FOOTING_DEFINE_CODE_IS (footing_repair, requested, "requested")
FOOTING_DEFINE_CODE_IS (footing_repair, held, "held")

gboolean
footing_person_has_repair (FootingPerson *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON (self), FALSE);

  return !footing_repair_is_none (self->repair);
}

gboolean
footing_person_was_asked_to_talk (FootingPerson *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON (self), FALSE);

  return footing_repair_is_requested (self->repair);
}

gboolean
footing_person_wants_talk (FootingPerson *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON (self), FALSE);

  return footing_repair_is_wanted (self->repair) ||
         footing_person_was_asked_to_talk (self);
}

gboolean
footing_person_had_talk (FootingPerson *self)
{
  g_return_val_if_fail (FOOTING_IS_PERSON (self), FALSE);

  return footing_repair_is_held (self->repair);
}

static const FootingField conversation_fields[] = {
    FOOTING_FIELD (FootingConversation, recovery, REFERENCE),
    FOOTING_FIELD (FootingConversation, person, REFERENCE),
    FOOTING_FIELD_OF (
        FootingConversation, kind, CODE, "update repair ask sponsor one-on-one"),
    FOOTING_FIELD_OF (
        FootingConversation, state, CODE, "planned requested held answered thanked"),
    FOOTING_FIELD (FootingConversation, date, DATE),
    FOOTING_FIELD (FootingConversation, next_on, DATE),
    FOOTING_FIELD (FootingConversation, decision, TEXT),
    FOOTING_FIELD (FootingConversation, opening, TEXT),
    FOOTING_FIELD (FootingConversation, agenda, TEXT),
    FOOTING_FIELD (FootingConversation, notes, TEXT),
    FOOTING_FIELD (FootingConversation, requested_on, DATE),
    FOOTING_FIELD (FootingConversation, answered_on, DATE),
    FOOTING_FIELD (FootingConversation, thanked_on, DATE),
    FOOTING_FIELD_LINE (FootingConversation, option_a),
    FOOTING_FIELD_LINE (FootingConversation, option_b),
    FOOTING_FIELD_LINE (FootingConversation, leaning),
    FOOTING_FIELD (FootingConversation, answer, TEXT),
    FOOTING_FIELD (FootingConversation, used, TEXT),
};

FOOTING_DEFINE_RECORD (FootingConversation,
                       footing_conversation,
                       "conversation",
                       conversation_fields)

FOOTING_DEFINE_IS (FootingConversation, footing_conversation, repair, kind, "repair")
FOOTING_DEFINE_IS (FootingConversation, footing_conversation, sponsor, kind, "sponsor")
FOOTING_DEFINE_IS (FootingConversation, footing_conversation, ask, kind, "ask")
FOOTING_DEFINE_IS (
    FootingConversation, footing_conversation, one_on_one, kind, "one-on-one")
FOOTING_DEFINE_IS (FootingConversation, footing_conversation, held, state, "held")
FOOTING_DEFINE_IS (FootingConversation, footing_conversation, answered, state, "answered")
FOOTING_DEFINE_IS (FootingConversation, footing_conversation, thanked, state, "thanked")
