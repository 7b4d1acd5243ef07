/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-round.h"
#include "reminder-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct {
  FootingStore *store;
  FootingNotifier *notifier;
  GHashTable *digest;
  gboolean first;
  gboolean details;
  gint64 now;
  GPtrArray *plan;  /* FootingShowing */
  GPtrArray *late;  /* FootingOccurrence, borrowed: one digest if there are several */
  gboolean ringing; /* one of the late ones was not shown before */
} Round;

void
footing_showing_free (FootingShowing *self)
{
  g_free (self->id);
  g_strfreev (self->members);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

FootingNotice
footing_showing_get_notice (const FootingShowing *self)
{
  const gboolean one = strcmp (self->id, FOOTING_DIGEST) != 0;

  return (FootingNotice){
      .id = self->id,
      .occurrence = one ? self->id : NULL,
      .opens = "today",
      .title = self->title,
      .body = self->body,
      .quiet = self->quiet,
  };
}

static gboolean
plan_one (Round *self, FootingOccurrence *occurrence, gboolean quiet, GError **error)
{
  g_autoptr (FootingRitual) ritual =
      footing_store_get (self->store, FOOTING_TYPE_RITUAL, occurrence->ritual, error);
  const char *id = footing_record_get_id (occurrence);
  const char *members[] = {id, NULL};
  FootingShowing *showing;

  if (ritual == NULL)
    return FALSE;

  showing = g_new0 (FootingShowing, 1);
  showing->id = g_strdup (id);
  showing->members = g_strdupv ((char **)(gpointer)members);
  showing->quiet = quiet;
  footing_reminder_words (self->store, ritual, self->details, &showing->title,
                          &showing->body);
  g_ptr_array_add (self->plan, showing);

  return TRUE;
}

/* N2: no number in it, so that it stays true while they are answered one by one. */
static void
plan_digest (Round *self)
{
  FootingShowing *showing = g_new0 (FootingShowing, 1);
  GStrvBuilder *members = g_strv_builder_new ();

  for (guint i = 0; i < self->late->len; i++)
    g_strv_builder_add (members,
                        footing_record_get_id (g_ptr_array_index (self->late, i)));

  showing->id = g_strdup (FOOTING_DIGEST);
  showing->members = g_strv_builder_end (members);
  showing->quiet = !self->ringing;
  /* Translators: a notification for several reminders that came late. */
  showing->title = g_strdup (_ ("Some of your weekly rituals are waiting"));
  showing->body =
      g_strdup (_ ("You’ll find them all on Today. Do one, or none: both are fine."));
  g_ptr_array_add (self->plan, showing);
  g_strv_builder_unref (members);
}

static gboolean
sort_ringing (Round *self, FootingOccurrence *occurrence, GError **error)
{
  const FootingNoticeState state =
      footing_notifier_recall (self->notifier, footing_record_get_id (occurrence));
  /* Shown before a kill, which came before that was written. */
  const gboolean known = self->first && state != FOOTING_NOTICE_UNKNOWN;

  if (known || self->now - footing_schedule_get_ring (occurrence) <= FOOTING_LATE)
    return plan_one (self, occurrence, known, error);

  g_ptr_array_add (self->late, occurrence);
  self->ringing = TRUE;

  return TRUE;
}

/* S2: a snooze that ended while nothing ran is told of once. A session that is begun of
 * one's own accord was never told of. */
static gboolean
had_its_turn (FootingOccurrence *occurrence)
{
  const gboolean own = occurrence->due_at == occurrence->shown_at &&
                       footing_record_get_created_at (occurrence) == occurrence->shown_at;

  return own || (occurrence->snoozed_until != 0 &&
                 occurrence->shown_at - occurrence->snoozed_until > FOOTING_LATE);
}

/* N1: some servers let go of a program's notifications when it ends, and all do when they
 * end themselves. What the person closed stays closed. */
static gboolean
sort_shown (Round *self, FootingOccurrence *occurrence, GError **error)
{
  const char *id = footing_record_get_id (occurrence);
  const FootingNoticeState digest =
      footing_notifier_recall (self->notifier, FOOTING_DIGEST);
  const FootingNoticeState state = footing_notifier_recall (self->notifier, id);

  if (had_its_turn (occurrence))
    return TRUE;

  if (state == FOOTING_NOTICE_LOST || (self->first && state == FOOTING_NOTICE_SHOWN))
    return plan_one (self, occurrence, TRUE, error);
  if (state == FOOTING_NOTICE_UNKNOWN &&
      ((self->first && digest != FOOTING_NOTICE_CLOSED) ||
       (digest == FOOTING_NOTICE_LOST && g_hash_table_contains (self->digest, id))))
    g_ptr_array_add (self->late, occurrence);

  return TRUE;
}

static gboolean
plan (Round *self, GPtrArray *ringing, GPtrArray *shown, GError **error)
{
  for (guint i = 0; i < ringing->len; i++)
    if (!sort_ringing (self, g_ptr_array_index (ringing, i), error))
      return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (!sort_shown (self, g_ptr_array_index (shown, i), error))
      return FALSE;

  if (self->late->len == 1)
    return plan_one (self, g_ptr_array_index (self->late, 0), !self->ringing, error);
  if (self->late->len > 1)
    plan_digest (self);

  return TRUE;
}

GPtrArray *
footing_round_plan (FootingStore *store,
                    FootingNotifier *notifier,
                    GHashTable *digest,
                    gboolean first,
                    gboolean details,
                    GError **error)
{
  g_autoptr (GPtrArray) ringing = footing_schedule_list_ringing (store, error);
  g_autoptr (GPtrArray) shown =
      ringing != NULL ? footing_schedule_list_shown (store, error) : NULL;
  g_autoptr (GPtrArray) planned =
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_showing_free);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  Round round = {store, notifier, digest, first, details};

  if (shown == NULL)
    return NULL;

  round.now = footing_clock_now (footing_store_get_clock (store));
  round.plan = planned;
  round.late = late;

  return plan (&round, ringing, shown, error) ? g_steal_pointer (&planned) : NULL;
}
