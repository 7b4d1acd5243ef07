/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminder-round.h"
#include "reminder-format.h"
#include "format/moment-format.h"
#include "prepare/prepare.h"
#include "schedule/moments.h"
#include "store/store-rings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far ahead the next three are searched for; the rarest ritual comes well before. */
#define HORIZON (366 * 24 * 60 * 60)

/* How many are said to come next. */
#define N_UPCOMING 3

typedef struct {
  FootingStore *store;
  FootingNotifier *notifier;
  GHashTable *digest;
  gboolean first;
  gboolean details;
  gint64 now;
  GPtrArray *plan;  /* FootingReminderNotice */
  GPtrArray *late;  /* FootingOccurrence, borrowed: one digest if there are several */
  gboolean ringing; /* one of the late ones was not shown before */
} Round;

void
footing_reminder_notice_free (FootingReminderNotice *self)
{
  g_free (self->id);
  g_strfreev (self->members);
  g_free (self->opens);
  g_free (self->title);
  g_free (self->body);
  g_free (self);
}

FootingNotice
footing_reminder_notice_get_notice (const FootingReminderNotice *self)
{
  return (FootingNotice){
      .id = self->id,
      .occurrence = self->opens == NULL ? self->id : NULL,
      .opens = self->opens,
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
  FootingReminderNotice *reminder;

  if (ritual == NULL)
    return FALSE;

  reminder = g_new0 (FootingReminderNotice, 1);
  reminder->id = g_strdup (id);
  reminder->members = g_strdupv ((char **)(gpointer)members);
  reminder->quiet = quiet;
  footing_reminder_format (self->store, ritual, self->details, &reminder->title,
                           &reminder->body);
  g_ptr_array_add (self->plan, reminder);

  return TRUE;
}

/* N2: no number in it, so that it stays true while they are answered one by one. */
static void
plan_digest (Round *self)
{
  FootingReminderNotice *reminder = g_new0 (FootingReminderNotice, 1);
  GStrvBuilder *members = g_strv_builder_new ();

  for (guint i = 0; i < self->late->len; i++)
    g_strv_builder_add (members,
                        footing_record_get_id (g_ptr_array_index (self->late, i)));

  reminder->id = g_strdup (FOOTING_DIGEST);
  reminder->members = g_strv_builder_end (members);
  reminder->opens = g_strdup ("today");
  reminder->quiet = !self->ringing;
  /* Translators: a notification for several reminders that came late. */
  reminder->title = g_strdup (_ ("Some of your weekly rituals are waiting"));
  reminder->body =
      g_strdup (_ ("You’ll find them all on Today. Do one, or none: both are fine."));
  g_ptr_array_add (self->plan, reminder);
  g_strv_builder_unref (members);
}

static gboolean
sort_ringing (Round *self, FootingOccurrence *occurrence, GError **error)
{
  const FootingNoticeState state =
      footing_notifier_get_state (self->notifier, footing_record_get_id (occurrence));
  /* Shown before a kill, which came before that was written. */
  const gboolean known = self->first && state != FOOTING_NOTICE_UNKNOWN;

  if (known || self->now - footing_schedule_get_ring (occurrence) <= FOOTING_LATE)
    return plan_one (self, occurrence, known, error);

  g_ptr_array_add (self->late, occurrence);
  self->ringing = TRUE;

  return TRUE;
}

/* S2: a snooze that ended while nothing ran is shown once. A session that was begun of
 * one's own accord was never shown. */
static gboolean
had_its_turn (FootingOccurrence *occurrence)
{
  const gboolean own = occurrence->due_at == occurrence->shown_at &&
                       footing_record_get_created_at (occurrence) == occurrence->shown_at;

  return own || (occurrence->snoozed_until != 0 &&
                 occurrence->shown_at - occurrence->snoozed_until > FOOTING_LATE);
}

/* N1: some servers drop a program's notifications when it ends, and all do when they end
 * themselves. What the person closed stays closed. */
static gboolean
sort_shown (Round *self, FootingOccurrence *occurrence, GError **error)
{
  const char *id = footing_record_get_id (occurrence);
  const FootingNoticeState digest =
      footing_notifier_get_state (self->notifier, FOOTING_DIGEST);
  const FootingNoticeState state = footing_notifier_get_state (self->notifier, id);

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

static FootingNoticeState
get_moment_state (Round *self, const FootingMomentReminder *moment)
{
  g_autofree char *name = footing_moment_reminder_dup_name (moment);

  return footing_notifier_get_state (self->notifier, name);
}

static void
plan_moment (Round *self, const FootingMomentReminder *moment, gboolean quiet)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (self->store));
  FootingReminderNotice *reminder = g_new0 (FootingReminderNotice, 1);
  const char *members[2] = {NULL};

  reminder->id = footing_moment_reminder_dup_name (moment);
  members[0] = reminder->id;
  reminder->members = g_strdupv ((char **)(gpointer)members);
  reminder->opens = g_strconcat (footing_prepare_get_code (FOOTING_PREPARE_MOMENT), " ",
                                 footing_record_get_id (moment->moment), NULL);
  reminder->quiet = quiet;
  footing_reminder_format_moment (moment->moment, today, self->details, &reminder->title,
                                  &reminder->body);
  g_ptr_array_add (self->plan, reminder);
}

/* F94: each rings once. It is shown again only where a server may have dropped it, or
 * where a kill came before it was written that it was shown. */
static gboolean
plan_moments (Round *self, GError **error)
{
  g_autoptr (GPtrArray) ringing =
      footing_moment_reminders_list (self->store, FOOTING_MOMENT_RINGING, error);
  g_autoptr (GPtrArray) shown =
      ringing != NULL
          ? footing_moment_reminders_list (self->store, FOOTING_MOMENT_SHOWN, error)
          : NULL;

  for (guint i = 0; shown != NULL && i < ringing->len; i++) {
    const FootingNoticeState state = get_moment_state (self, ringing->pdata[i]);

    plan_moment (self, ringing->pdata[i], self->first && state != FOOTING_NOTICE_UNKNOWN);
  }
  for (guint i = 0; shown != NULL && i < shown->len; i++) {
    const FootingNoticeState state = get_moment_state (self, shown->pdata[i]);

    if (state == FOOTING_NOTICE_LOST || (self->first && state == FOOTING_NOTICE_SHOWN))
      plan_moment (self, shown->pdata[i], TRUE);
  }

  return shown != NULL;
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
      g_ptr_array_new_with_free_func ((GDestroyNotify)footing_reminder_notice_free);
  g_autoptr (GPtrArray) late = g_ptr_array_new ();
  Round round = {store, notifier, digest, first, details};

  if (shown == NULL)
    return NULL;

  round.now = footing_clock_now (footing_store_get_clock (store));
  round.plan = planned;
  round.late = late;

  return plan (&round, ringing, shown, error) && plan_moments (&round, error)
             ? g_steal_pointer (&planned)
             : NULL;
}

static void
add_ids (GHashTable *ids, GPtrArray *occurrences)
{
  for (guint i = 0; i < occurrences->len; i++)
    g_hash_table_add (
        ids, g_strdup (footing_record_get_id (g_ptr_array_index (occurrences, i))));
}

static gboolean
add_moments (FootingStore *store, GHashTable *ids, FootingMomentSet set, GError **error)
{
  g_autoptr (GPtrArray) moments = footing_moment_reminders_list (store, set, error);

  for (guint i = 0; moments != NULL && i < moments->len; i++)
    g_hash_table_add (ids, footing_moment_reminder_dup_name (moments->pdata[i]));

  return moments != NULL;
}

gboolean
footing_round_add_waiting (FootingStore *store, GHashTable *ids, GError **error)
{
  g_autoptr (GPtrArray) ringing = footing_schedule_list_ringing (store, error);
  g_autoptr (GPtrArray) shown =
      ringing != NULL ? footing_schedule_list_shown (store, error) : NULL;

  if (shown == NULL)
    return FALSE;

  add_ids (ids, shown);
  add_ids (ids, ringing);

  return add_moments (store, ids, FOOTING_MOMENT_SHOWN, error) &&
         add_moments (store, ids, FOOTING_MOMENT_RINGING, error);
}

static void
add_ritual (GVariantBuilder *builder, FootingStore *store, FootingOccurrence *occurrence)
{
  g_autoptr (FootingRitual) ritual =
      footing_store_get (store, FOOTING_TYPE_RITUAL, occurrence->ritual, NULL);
  g_autofree char *name = ritual != NULL ? footing_reminder_format_name (ritual) : NULL;

  if (name != NULL)
    g_variant_builder_add (builder, "(sx)", name, footing_schedule_get_ring (occurrence));
}

static void
add_moment (GVariantBuilder *builder, const FootingMomentReminder *reminder)
{
  g_autofree char *name = footing_moment_format_name (reminder->moment);

  g_variant_builder_add (builder, "(sx)", name, reminder->at);
}

GVariant *
footing_round_list_upcoming (FootingStore *store, GError **error)
{
  const gint64 now = footing_clock_now (footing_store_get_clock (store));
  g_autoptr (GPtrArray) rituals =
      footing_store_list_ringing (store, now + HORIZON, error);
  g_autoptr (GPtrArray) moments =
      rituals != NULL
          ? footing_moment_reminders_list (store, FOOTING_MOMENT_COMING, error)
          : NULL;
  GVariantBuilder builder;
  guint ritual = 0, moment = 0;

  if (moments == NULL)
    return NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sx)"));
  while (ritual + moment < MIN (rituals->len + moments->len, N_UPCOMING)) {
    const FootingMomentReminder *next =
        moment < moments->len ? moments->pdata[moment] : NULL;

    if (next == NULL ||
        (ritual < rituals->len &&
         footing_schedule_get_ring (rituals->pdata[ritual]) <= next->at)) {
      add_ritual (&builder, store, rituals->pdata[ritual++]);
    } else {
      add_moment (&builder, next);
      moment++;
    }
  }

  return g_variant_ref_sink (g_variant_builder_end (&builder));
}
