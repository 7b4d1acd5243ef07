/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "standing.h"
#include "date.h"

#include <string.h>

/* How far a repair has come, as it stands with the person. */
static FootingTalkState
get_repair_state (FootingPerson *person)
{
  if (footing_person_had_talk (person))
    return FOOTING_TALK_HELD;

  return footing_person_was_asked_to_talk (person) ? FOOTING_TALK_REQUESTED
                                                   : FOOTING_TALK_PLANNED;
}

/* One that was thanked for belongs to a repair that was done, and not to one that is
 * wanted anew. */
static FootingTalkStanding
find_repair (FootingPerson *person, FootingConversation *talk)
{
  const gboolean thanked = talk != NULL && footing_conversation_is_thanked (talk);
  FootingTalkStanding self = {0};

  if (!footing_person_has_repair (person))
    return self;

  self.begun = TRUE;
  self.state = get_repair_state (person);
  if (thanked && self.state == FOOTING_TALK_HELD)
    self.state = FOOTING_TALK_THANKED;
  if (!thanked || self.state == FOOTING_TALK_THANKED)
    self.talk = talk;

  return self;
}

FootingTalkStanding
footing_talk_standing_find (FootingPath path,
                            FootingPerson *person,
                            FootingConversation *talk)
{
  FootingTalkStanding self = {0};

  g_return_val_if_fail (FOOTING_IS_PERSON (person), self);

  if (path == FOOTING_PATH_REPAIR)
    return find_repair (person, talk);

  self.begun = talk != NULL;
  self.state = talk != NULL ? footing_talk_get_state (talk) : FOOTING_TALK_PLANNED;
  self.talk = talk;

  return self;
}

gboolean
footing_talk_standing_is_over (const FootingTalkStanding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->begun && (self->state == FOOTING_TALK_THANKED ||
                         (self->state == FOOTING_TALK_HELD && self->talk == NULL));
}

gboolean
footing_talk_standing_may_drop (const FootingTalkStanding *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->begun && self->state < FOOTING_TALK_HELD;
}

FootingTalkState
footing_talk_standing_get_next (const FootingTalkStanding *self, FootingPath path)
{
  FootingTalkState next = FOOTING_TALK_PLANNED;

  g_return_val_if_fail (self != NULL, next);

  if (self->begun && !footing_talk_standing_is_over (self))
    footing_path_get_next (path, self->state, &next);

  return next;
}

/* The last day that @talk came to a state which it still has; what is planned for a day
 * is no contact. */
static const char *
find_talk_day (FootingConversation *talk, const char *today)
{
  const char *last = "";

  for (guint state = 0; state <= footing_talk_get_state (talk); state++) {
    const char *day = footing_talk_get_day (talk, state);

    if (footing_date_is_valid (day) && strcmp (day, today) <= 0)
      last = footing_date_get_later (last, day);
  }

  return last;
}

const char *
footing_person_find_contact (FootingPerson *person,
                             GPtrArray *talks,
                             const char *shown_on,
                             const char *today)
{
  const char *last = "";

  g_return_val_if_fail (FOOTING_IS_PERSON (person), "");
  g_return_val_if_fail (talks != NULL && today != NULL, "");

  if (footing_date_is_valid (person->last_contact_on))
    last = person->last_contact_on;
  if (shown_on != NULL && footing_date_is_valid (shown_on) &&
      strcmp (shown_on, today) <= 0)
    last = footing_date_get_later (last, shown_on);

  for (guint i = 0; i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);

    if (g_strcmp0 (talk->person, footing_record_get_id (person)) == 0)
      last = footing_date_get_later (last, find_talk_day (talk, today));
  }

  return last;
}
