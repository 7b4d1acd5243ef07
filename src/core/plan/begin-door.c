/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "begin-door.h"
#include "begin.h"
#include "checkins.h"
#include "draft.h"
#include "date.h"
#include "guidance/frame.h"
#include "guidance/wins.h"
#include "moves.h"
#include "plan.h"
#include "repair.h"
#include "steps.h"
#include "text.h"

#include <string.h>

/* The move of a door after which things are to be cleared with somebody. */
#define REPAIR "repair-relationships"
/* How often those hear from one who are to see what comes next, in days. */
#define UPDATE_DAYS 14
#define UPDATES "rebuild-visibility"

typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  const FootingGuide *door;
  const FootingDoorAnswers *answers;
  const char *recovery;
} Beginning;

static gboolean
is_given (const char *text)
{
  return text != NULL && !footing_text_is_blank (text);
}

static gboolean
door_has_move (FootingGuidance *guidance, const FootingGuide *door, const char *code)
{
  const FootingGuide *move = footing_door_get_move (guidance, door);

  return move != NULL && g_strcmp0 (footing_guide_code (move), code) == 0;
}

static gboolean
has_move (const Beginning *self, const char *code)
{
  return door_has_move (self->guidance, self->door, code);
}

gboolean
footing_door_begins_talk (FootingGuidance *guidance, const FootingGuide *door)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), FALSE);
  g_return_val_if_fail (door != NULL, FALSE);

  return door_has_move (guidance, door, REPAIR);
}

static gboolean
write_event (const Beginning *self, GError **error)
{
  const FootingDoorAnswers *answers = self->answers;

  return (!is_given (answers->trigger) ||
          footing_store_change (self->store, FOOTING_TYPE_RECOVERY, self->recovery, error,
                                "trigger", answers->trigger, NULL)) &&
         (!is_given (answers->what) ||
          footing_store_change (self->store, FOOTING_TYPE_RECOVERY, self->recovery, error,
                                "title", answers->what, NULL));
}

static gboolean
write_signs (const Beginning *self, GError **error)
{
  const char *const *codes = footing_door_get_signs (self->door);
  g_autofree char *checkin = NULL;

  if (self->answers->signs == NULL || g_hash_table_size (self->answers->signs) == 0)
    return TRUE;

  checkin = footing_plan_ensure_checkin (self->store, self->recovery, "baseline", error);
  for (guint i = 0; checkin != NULL && codes[i] != NULL; i++) {
    gpointer value;

    if (g_hash_table_lookup_extended (self->answers->signs, codes[i], NULL, &value) &&
        !footing_store_set_sign (self->store, checkin, codes[i], GPOINTER_TO_INT (value),
                                 error))
      return FALSE;
  }

  return checkin != NULL;
}

/* The sentence of the door's step, with the name of the person in it; NULL where it has
 * none. Owned by the caller. */
static char *
format_step (const Beginning *self)
{
  const char *frame =
      footing_guide_frame (self->door, footing_door_get_perspective (self->door));
  g_auto (FootingFilling) filling = {0};

  if (frame == NULL)
    return NULL;

  filling.values[FOOTING_SLOT_WHO] = g_strdup (self->answers->name);

  return footing_frame_fill (frame, &filling);
}

/* Whether what is written becomes a step. */
static gboolean
has_step (const Beginning *self)
{
  return is_given (self->answers->text) && !has_move (self, REPAIR) &&
         footing_guide_frame (self->door, footing_door_get_perspective (self->door)) !=
             NULL;
}

/* Whether the door speaks of somebody else than whom it is for. */
static gboolean
is_for_another (const Beginning *self)
{
  const char *const *roles = footing_guide_roles (self->door);

  return is_given (self->answers->role) && roles[0] != NULL && !has_move (self, REPAIR) &&
         !g_strv_contains (roles, self->answers->role);
}

/* What was chosen, or where nothing is to be chosen what the door begins with: once, so
 * that it is no win where it is a step, and with whom it is for. Owned by the caller. */
static char *
dup_win (const Beginning *self)
{
  if (is_given (self->answers->win))
    return g_strdup (self->answers->win);
  if (has_step (self))
    return NULL;
  if (is_for_another (self))
    return is_given (self->answers->name) ? format_step (self) : NULL;

  return g_strdup (
      footing_guide_first_win (self->door, footing_door_get_perspective (self->door)));
}

static gboolean
write_win (const Beginning *self, GError **error)
{
  g_autofree char *title = dup_win (self);
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));
  g_autofree char *soon = footing_date_propose (today, FOOTING_FIRST_WIN_PROPOSED_DAYS);
  /* Without a text there is no other step that the day could be for. */
  const char *day = is_given (self->answers->day) && !is_given (self->answers->text)
                        ? self->answers->day
                        : soon;
  g_autofree char *step = NULL;
  const char *move;

  if (title == NULL)
    return TRUE;

  move = footing_win_find_move (self->guidance, footing_door_get_perspective (self->door),
                                title, "");
  step = footing_plan_ensure_first_win (self->store, self->recovery, error);

  return step != NULL && footing_store_change (self->store, FOOTING_TYPE_STEP, step,
                                               error, "title", title, "move", move,
                                               "due-on", day != NULL ? day : "", NULL);
}

static gboolean
write_person (const Beginning *self, GError **error)
{
  const FootingDoorAnswers *answers = self->answers;
  const gboolean repair = has_move (self, REPAIR);
  g_autofree char *name =
      footing_text_normalize_line (answers->name ? answers->name : "");
  g_autofree char *talk = NULL;
  g_autoptr (FootingPerson) person =
      footing_record_new (FOOTING_TYPE_PERSON, "recovery", self->recovery, "name", name,
                          "role", is_given (answers->role) ? answers->role : "other",
                          "repair", repair ? "wanted" : "none", "rhythm-days",
                          has_move (self, UPDATES) ? UPDATE_DAYS : -1, NULL);

  if (!footing_store_save (self->store, person, error))
    return FALSE;
  if (!repair)
    return TRUE;

  talk = footing_repair_ensure_talk (self->store, footing_record_get_id (person),
                                     answers->text != NULL ? answers->text : "", error);

  return talk != NULL;
}

/* A step of one's own with @title and the text. */
static gboolean
write_own_step (const Beginning *self, const char *title, GError **error)
{
  g_autofree char *step =
      footing_steps_add_own (self->store, self->recovery, "step", error);

  if (step == NULL ||
      !footing_store_change (self->store, FOOTING_TYPE_STEP, step, error, "title", title,
                             "note", self->answers->text, NULL))
    return FALSE;

  return !is_given (self->answers->day) ||
         footing_store_change (self->store, FOOTING_TYPE_STEP, step, error, "due-on",
                               self->answers->day, NULL);
}

/* The sentence of the step is the door's, with the name of the person in it, and the text
 * is its note; all else is as of any move that is accepted. */
static gboolean
write_step (const Beginning *self, GError **error)
{
  const FootingGuide *move = footing_door_get_move (self->guidance, self->door);
  g_autofree char *title = format_step (self);
  g_autoptr (FootingStep) step = NULL;
  FootingAcceptance acceptance = {0};

  if (move == NULL)
    return write_own_step (self, title, error);

  acceptance.move = footing_guide_code (move);
  acceptance.title = title;
  acceptance.day = self->answers->day;
  acceptance.note = self->answers->text;
  step = footing_plan_accept_move (self->store, self->guidance, self->recovery,
                                   &acceptance, error);

  return step != NULL;
}

/* Whether somebody has chosen or typed any of it. */
static gboolean
is_answered (const Beginning *self)
{
  const FootingDoorAnswers *answers = self->answers;

  return answers->is_prepared || is_given (answers->win) || is_given (answers->name) ||
         is_given (answers->text) ||
         (answers->signs != NULL && g_hash_table_size (answers->signs) > 0) ||
         (is_given (answers->trigger) &&
          g_strcmp0 (answers->trigger, footing_door_get_known_event (self->door)) != 0);
}

static gboolean
write_draft (const Beginning *self, GError **error)
{
  const gboolean named = is_given (self->answers->name);
  const gboolean written = is_given (self->answers->text);

  return write_event (self, error) && write_signs (self, error) &&
         write_win (self, error) &&
         ((!named && !written) || write_person (self, error)) &&
         (!has_step (self) || write_step (self, error)) &&
         (is_answered (self) ||
          footing_draft_note_begun (self->store, self->recovery, error));
}

char *
footing_plan_begin_door (FootingStore *store,
                         FootingGuidance *guidance,
                         const FootingGuide *door,
                         const FootingDoorAnswers *answers,
                         GError **error)
{
  Beginning self = {store, guidance, door, answers, NULL};
  g_autofree char *id = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (door != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  if (!footing_store_begin (store, error))
    return NULL;
  id = footing_plan_begin (store, guidance, footing_door_get_perspective (door), NULL,
                           error);
  self.recovery = id;
  done = id != NULL && write_draft (&self, error);

  return footing_store_end (store, done, done ? error : NULL) && done
             ? g_steal_pointer (&id)
             : NULL;
}
