/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "talk-deed.h"
#include "format/person-format.h"
#include "format/matter-format.h"
#include "plan/people.h"
#include "store/store-replay.h"
#include "text.h"

#include <glib/gi18n-lib.h>

static gboolean
take_back_cb (gpointer context, gpointer step, GError **error)
{
  return footing_talks_take_back (footing_context_get_store (context), step, error);
}

static void
offer (FootingContext *context, const char *text, FootingTalkStep *step)
{
  footing_context_offer_undo (context, text, _ ("The conversation is as it was before"),
                              take_back_cb, step, (GDestroyNotify)footing_talk_step_free);
}

gboolean
footing_talk_deed_move (FootingContext *context, const char *id, FootingTalkState state)
{
  FootingTalkStep *step = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  if (!footing_talks_move (footing_context_get_store (context), id, state, &step,
                           &error)) {
    footing_context_report (context, error);
    return FALSE;
  }
  offer (context, footing_talk_state_to_toast (state), step);

  return TRUE;
}

gboolean
footing_talk_deed_begin (FootingContext *context,
                         const char *person,
                         FootingPath path,
                         FootingTalkState state)
{
  FootingTalkStep *step = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  id = footing_talks_begin (footing_context_get_store (context), person, path, state,
                            &step, &error);
  if (id == NULL) {
    footing_context_report (context, error);
    return FALSE;
  }
  offer (context, footing_talk_state_to_toast (state), step);

  return TRUE;
}

static gboolean
revert_cb (gpointer context, gpointer written, GError **error)
{
  return footing_replay_revert (written, footing_context_get_store (context), error);
}

gboolean
footing_talk_deed_drop (FootingContext *context, const char *person, FootingPath path)
{
  FootingStore *store;
  g_autoptr (FootingReplay) written = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  store = footing_context_get_store (context);
  written = footing_replay_begin (store, &error);
  done = written != NULL && footing_talks_drop (store, person, path, &error);
  if (written != NULL && !footing_replay_end (written, store, done ? &error : NULL))
    done = FALSE;
  if (!done) {
    footing_context_report (context, error);
    return FALSE;
  }

  footing_context_offer_undo (
      context, _ ("Noted as not happening"), _ ("The conversation is as it was before"),
      revert_cb, g_steal_pointer (&written), (GDestroyNotify)footing_replay_free);

  return TRUE;
}

static gboolean
put_back_contact_cb (gpointer context, gpointer before, GError **error)
{
  return footing_people_put_back_contact (footing_context_get_store (context), before,
                                          error);
}

gboolean
footing_contact_deed_note (FootingContext *context, const char *person)
{
  FootingPerson *before = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);

  if (!footing_people_note_contact (footing_context_get_store (context), person, &before,
                                    &error)) {
    footing_context_report (context, error);
    return FALSE;
  }
  footing_context_offer_undo (context, _ ("Noted as contacted today"),
                              _ ("No longer noted as contacted today"),
                              put_back_contact_cb, before, g_object_unref);

  return TRUE;
}

/* --- A cell of the ledger ------------------------------------------------------------
 */

typedef struct {
  char *entry;
  char *person;
  gboolean seen;
} Seen;

static void
free_seen (gpointer data)
{
  Seen *self = data;

  g_free (self->entry);
  g_free (self->person);
  g_free (self);
}

static gboolean
put_seen_cb (gpointer context, gpointer data, GError **error)
{
  const Seen *before = data;

  return footing_ledger_set_seen (footing_context_get_store (context), before->entry,
                                  before->person, before->seen, error);
}

gboolean
footing_seen_deed_set (FootingContext *context,
                       const char *entry,
                       FootingPerson *person,
                       gboolean seen)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL, *did = NULL, *undone = NULL;
  Seen *before;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), FALSE);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), FALSE);

  if (!footing_ledger_set_seen (footing_context_get_store (context), entry,
                                footing_record_get_id (person), seen, &error)) {
    footing_context_report (context, error);
    return FALSE;
  }

  before = g_new0 (Seen, 1);
  *before = (Seen){g_strdup (entry), g_strdup (footing_record_get_id (person)), !seen};
  name = footing_person_format_name (person);
  /* Translators: whether somebody has seen a win; %s is their name */
  did = g_strdup_printf (seen ? _ ("%s: seen") : _ ("%s: not seen yet"), name);
  undone = g_strdup_printf (seen ? _ ("%s: not seen yet") : _ ("%s: seen"), name);
  footing_context_offer_undo (context, did, undone, put_seen_cb, before, free_seen);

  return TRUE;
}
