/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "matters.h"
#include "date.h"
#include "text.h"

#include <string.h>

/* Days after a contact in which nobody is written to for the sake of it. */
#define PEACE_DAYS 3

/* Of the latest wins, how many somebody has missed before that alone is a reason. */
#define UNSEEN_WINS 3

/* --- Conversations -------------------------------------------------------------------
 */

/* What a conversation on @path is called as a deed. */
static FootingDeed
get_deed (FootingPath path)
{
  return path == FOOTING_PATH_ASK ? FOOTING_DEED_ASK : FOOTING_DEED_TALK;
}

/* What the talk that @standing is of asks for now, TRUE when it does. A request is left
 * alone until its day; one to clear the air is named all along. */
static gboolean
find_in_talk (FootingMatter *matter,
              const FootingTalkStanding *standing,
              FootingPath path,
              const char *today)
{
  const gboolean due = footing_talk_is_due (standing->talk, today);

  matter->talk = standing->talk;
  matter->path = path;
  matter->deed = get_deed (path);
  switch (standing->state) {
  case FOOTING_TALK_PLANNED:
    matter->reason =
        path == FOOTING_PATH_ASK ? FOOTING_REASON_QUESTION : FOOTING_REASON_WANTED;
    return due || path == FOOTING_PATH_REPAIR || path == FOOTING_PATH_ASK;
  case FOOTING_TALK_REQUESTED:
    matter->reason = FOOTING_REASON_REQUESTED;
    return due || path == FOOTING_PATH_REPAIR;
  case FOOTING_TALK_HELD:
    matter->reason =
        path == FOOTING_PATH_REPAIR ? FOOTING_REASON_THANKS : FOOTING_REASON_PENDING;
    if (path == FOOTING_PATH_REPAIR)
      matter->deed = FOOTING_DEED_THANK;
    return due;
  case FOOTING_TALK_ANSWERED:
    matter->deed = FOOTING_DEED_THANK;
    matter->reason = FOOTING_REASON_THANKS;
    return TRUE;
  case FOOTING_TALK_THANKED:
  case FOOTING_N_TALK_STATES:
  default:
    return FALSE;
  }
}

/* Thanks first, then what one wants to clear up, then what one asks for. */
static int
get_rank (const FootingMatter *matter)
{
  if (matter->deed == FOOTING_DEED_THANK)
    return 3;

  return matter->path == FOOTING_PATH_REPAIR ? 2 : 1;
}

/* A repair that is not wanted any more asks for nothing. */
static gboolean
is_wanted (FootingPerson *person,
           FootingConversation *talk,
           FootingPath *path,
           FootingTalkStanding *standing)
{
  if (g_strcmp0 (talk->person, footing_record_get_id (person)) != 0 ||
      !footing_path_of (talk, person->role, path))
    return FALSE;
  *standing = footing_talk_standing_find (*path, person, talk);

  return standing->talk != NULL;
}

/* The first of what the talks with @person ask for; FALSE when they ask for nothing. */
static gboolean
find_in_talks (FootingMatter *matter,
               FootingPerson *person,
               GPtrArray *talks,
               const char *today)
{
  gboolean found = FALSE;

  for (guint i = 0; i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);
    FootingTalkStanding standing;
    FootingMatter other = {0};

    if (is_wanted (person, talk, &other.path, &standing) &&
        find_in_talk (&other, &standing, other.path, today) &&
        (!found || get_rank (&other) > get_rank (matter))) {
      *matter = other;
      found = TRUE;
    }
  }

  return found;
}

/* What stands with the person and has no conversation yet. */
static gboolean
find_in_person (FootingMatter *matter, FootingPerson *person, GPtrArray *talks)
{
  *matter = (FootingMatter){0};
  if (footing_person_wants_talk (person)) {
    matter->deed = FOOTING_DEED_TALK;
    matter->path = FOOTING_PATH_REPAIR;
    matter->reason = footing_person_was_asked_to_talk (person) ? FOOTING_REASON_REQUESTED
                                                               : FOOTING_REASON_WANTED;
    return TRUE;
  }
  matter->deed = FOOTING_DEED_ASK;
  matter->path = FOOTING_PATH_ASK;
  matter->reason = FOOTING_REASON_QUESTION;

  return footing_talks_is_unasked (person, talks);
}

/* --- Updates -------------------------------------------------------------------------
 */

static void
find_to_write (FootingMatter *matter,
               FootingPerson *person,
               const FootingViewer *viewer,
               const char *contact_on,
               const char *today)
{
  const gboolean known = *contact_on != '\0';
  const int days = known ? MAX (0, footing_date_days_between (contact_on, today)) : -1;

  *matter = (FootingMatter){
      .deed = FOOTING_DEED_WRITE, .n = days, .next_on = "", .contact_on = contact_on};
  if (known && days < PEACE_DAYS) {
    matter->deed = FOOTING_DEED_NOTHING;
    matter->reason = FOOTING_REASON_HEARD;
  } else if (viewer != NULL && viewer->saw && !viewer->seen_since) {
    matter->reason = FOOTING_REASON_SETBACK;
  } else if (known && person->rhythm_days > 0 && days >= person->rhythm_days) {
    matter->reason = FOOTING_REASON_RHYTHM;
  } else if (!known) {
    matter->reason = FOOTING_REASON_NEVER;
  } else if (viewer != NULL && viewer->unseen >= UNSEEN_WINS) {
    matter->reason = FOOTING_REASON_UNSEEN;
    matter->n = (int)viewer->unseen;
  } else {
    matter->deed = FOOTING_DEED_NOTHING;
    matter->reason = FOOTING_REASON_HEARD;
  }
}

/* --- All of it -----------------------------------------------------------------------
 */

/* The earliest day that is set for one of their conversations, and which it is of. */
static void
find_next (FootingMatter *matter, FootingPerson *person, GPtrArray *talks)
{
  FootingPath path;
  FootingTalkStanding standing;

  matter->next_on = "";

  for (guint i = 0; i < talks->len; i++) {
    FootingConversation *talk = g_ptr_array_index (talks, i);
    const char *day = footing_talk_get_next_day (talk);

    if (*day != '\0' && is_wanted (person, talk, &path, &standing) &&
        (*matter->next_on == '\0' || strcmp (day, matter->next_on) < 0)) {
      matter->next_on = day;
      matter->next_path = path;
    }
  }
}

FootingMatter
footing_matter_find_update (FootingPerson *person,
                            GPtrArray *talks,
                            const FootingViewer *viewer,
                            FootingPerspective perspective,
                            const char *today)
{
  FootingMatter matter = {0};

  g_return_val_if_fail (FOOTING_IS_PERSON (person), matter);
  g_return_val_if_fail (talks != NULL && today != NULL, matter);

  find_to_write (&matter, person, perspective == FOOTING_PERSPECTIVE_SELF ? viewer : NULL,
                 footing_person_find_contact (
                     person, talks, viewer != NULL ? viewer->touched_on : NULL, today),
                 today);

  return matter;
}

FootingMatter
footing_matter_find (FootingPerson *person,
                     GPtrArray *talks,
                     const FootingViewer *viewer,
                     FootingPerspective perspective,
                     const char *today)
{
  FootingMatter matter = {0};
  FootingMatter update;

  g_return_val_if_fail (FOOTING_IS_PERSON (person), matter);
  g_return_val_if_fail (talks != NULL && today != NULL, matter);

  update = footing_matter_find_update (person, talks, viewer, perspective, today);
  if (!find_in_talks (&matter, person, talks, today) &&
      !find_in_person (&matter, person, talks))
    matter = update;
  find_next (&matter, person, talks);
  matter.contact_on = update.contact_on;

  return matter;
}
