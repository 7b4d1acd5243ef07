/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "reminders.h"
#include "reminder-file.h"
#include "reminder-round.h"
#include "retry.h"
#include "store/store-rings.h"

#include <string.h>

/* How long after a failure a notification is shown again, in seconds. */
#define RETRY_SHOW 60

struct _FootingReminders {
  GObject parent_instance;

  /* owned */
  FootingClock *clock;
  FootingReminderFile *file; /* open during a round */
  FootingNotifier *notifier;
  GHashTable *digest; /* the ids of the occurrences in it */
  GHashTable *failed; /* notice → its members: it may yet be shown, late */
  GVariant *upcoming;
  char *problem;

  /* state */
  gboolean details;
  gboolean active; /* rounds are wanted */
  gboolean first;  /* what was shown before is to be shown again */
  gboolean was_first;
  gboolean again;
  gboolean retry; /* the server is there, and did not show one */
  guint n_pending;
  FootingRetry file_retry; /* something else holds the file, or its disk is full */
  gint64 next;
  gint64 last_shown;
};

G_DEFINE_FINAL_TYPE (FootingReminders, footing_reminders, G_TYPE_OBJECT)

enum {
  SETTLED,
  WROTE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A notification that was asked for and is not known to be shown. */
typedef struct {
  FootingReminders *self;          /* owned */
  FootingReminderNotice *reminder; /* owned */
} PendingNotification;

static void
set_problem (FootingReminders *self, const GError *error)
{
  g_free (self->problem);
  self->problem = g_strdup (error != NULL ? error->message : NULL);
}

/* When the file is to be tried again after @error, if ever. */
static gint64
plan_retry (FootingReminders *self, const GError *error)
{
  if (footing_reminder_file_is_transient (error))
    return footing_retry_failed (&self->file_retry, footing_clock_now (self->clock));

  footing_retry_reset (&self->file_retry);

  return G_MAXINT64;
}

static void
close_store (FootingReminders *self)
{
  if (footing_reminder_file_close (self->file))
    g_signal_emit (self, signals[WROTE], 0);
}

static void
note_shown (FootingReminders *self, const char *const *members)
{
  g_autoptr (GError) error = NULL;

  if (!footing_reminder_file_note_shown (self->file, members, &error))
    set_problem (self, error);
  self->last_shown = footing_clock_now (self->clock);
}

/* Drops from the digest what no longer waits; whether anything is left. */
static gboolean
prune_digest (FootingReminders *self, GHashTable *waiting)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->digest);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!g_hash_table_contains (waiting, id))
      g_hash_table_iter_remove (&iter);

  return g_hash_table_size (self->digest) > 0;
}

/* N4, S5: what was answered, paused or deleted, here or elsewhere. */
static void
withdraw_stale (FootingReminders *self, GHashTable *waiting)
{
  g_auto (GStrv) known = footing_notifier_list (self->notifier);
  const gboolean digest = prune_digest (self, waiting);

  for (char **id = known; *id != NULL; id++)
    if (strcmp (*id, FOOTING_DIGEST) == 0
            ? !digest
            : strcmp (*id, FOOTING_TEST) != 0 && !g_hash_table_contains (waiting, *id))
      footing_notifier_withdraw (self->notifier, *id);
}

static gboolean
find_upcoming (FootingReminders *self, FootingStore *store, GError **error)
{
  GVariant *upcoming = footing_round_list_upcoming (store, error);

  if (upcoming == NULL)
    return FALSE;

  g_variant_unref (self->upcoming);
  self->upcoming = upcoming;

  return TRUE;
}

static gboolean
look_ahead (FootingReminders *self, GError **error)
{
  FootingStore *store = footing_reminder_file_get_store (self->file);
  g_autoptr (GHashTable) waiting =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!footing_round_add_waiting (store, waiting, error))
    return FALSE;

  withdraw_stale (self, waiting);
  self->last_shown = MAX (self->last_shown, footing_store_get_last_shown (store));
  self->next = footing_schedule_next (store, error);

  return self->next >= 0 && find_upcoming (self, store, error);
}

static void
forget_all (FootingReminders *self)
{
  g_auto (GStrv) known = footing_notifier_list (self->notifier);

  for (char **id = known; *id != NULL; id++)
    if (strcmp (*id, FOOTING_TEST) != 0)
      footing_notifier_withdraw (self->notifier, *id);
  g_hash_table_remove_all (self->digest);
  g_hash_table_remove_all (self->failed);
}

/* What failed this time is retried before long. */
static void
plan_next (FootingReminders *self)
{
  const gint64 now = footing_clock_now (self->clock);
  g_autoptr (GError) error = NULL;

  if (!look_ahead (self, &error)) {
    self->next = plan_retry (self, error);
    set_problem (self, error);
  } else if (footing_reminder_file_has_pending (self->file)) {
    self->next = MIN (self->next, footing_retry_failed (&self->file_retry, now));
  } else {
    footing_retry_reset (&self->file_retry);
  }
  if (self->retry)
    self->next = MIN (self->next, now + RETRY_SHOW);
}

/* When reminders were switched off meanwhile, what was just shown is withdrawn too. */
static void
settle (FootingReminders *self)
{
  if (self->active)
    plan_next (self);
  else
    forget_all (self);
  close_store (self);

  g_signal_emit (self, signals[SETTLED], 0);
  if (self->again && self->active)
    footing_reminders_run (self);
}

static void
shown (FootingReminders *self, const FootingReminderNotice *reminder)
{
  g_hash_table_remove (self->failed, reminder->id);
  if (strcmp (reminder->id, FOOTING_DIGEST) == 0)
    for (char **id = reminder->members; *id != NULL; id++)
      g_hash_table_add (self->digest, g_strdup (*id));

  note_shown (self, (const char *const *)reminder->members);
}

/* Nobody shows it now. What was shown before is not marked as waiting for that: the next
 * round is to try it again, so it is a first one. */
static void
fail (FootingReminders *self, const FootingReminderNotice *reminder, const GError *error)
{
  self->retry |= g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_BUSY);
  self->first |= self->was_first;
  g_hash_table_insert (self->failed, g_strdup (reminder->id),
                       g_strdupv (reminder->members));
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  PendingNotification *pending = data;
  g_autoptr (FootingReminders) self = pending->self;
  g_autoptr (FootingReminderNotice) reminder = pending->reminder;
  g_autoptr (GError) error = NULL;

  g_free (pending);
  if (footing_notifier_show_finish (self->notifier, result, &error))
    shown (self, reminder);
  else
    fail (self, reminder, error);

  if (--self->n_pending == 0)
    settle (self);
}

static void
show (FootingReminders *self, FootingReminderNotice *reminder)
{
  const FootingNotice notice = footing_reminder_notice_get_notice (reminder);
  PendingNotification *pending = g_new0 (PendingNotification, 1);

  pending->self = g_object_ref (self);
  pending->reminder = reminder;
  self->n_pending++;
  footing_notifier_show (self->notifier, &notice, shown_cb, pending);
}

static GPtrArray *
begin (FootingReminders *self, GError **error)
{
  FootingStore *store = footing_reminder_file_open (self->file, error);

  if (store == NULL || !footing_schedule_update (store, error))
    return NULL;

  return footing_round_plan (store, self->notifier, self->digest, self->first,
                             self->details, error);
}

/* Nothing can be done now. */
static void
give_up (FootingReminders *self, const GError *error)
{
  set_problem (self, error);
  self->next = plan_retry (self, error);
  g_variant_unref (self->upcoming);
  self->upcoming =
      g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(sx)"), NULL, 0));
  close_store (self);
  g_signal_emit (self, signals[SETTLED], 0);
}

void
footing_reminders_run (FootingReminders *self)
{
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (FOOTING_IS_REMINDERS (self));

  self->active = TRUE;
  self->again = self->n_pending > 0;
  if (self->again)
    return;

  if (!footing_reminder_file_exists (self->file)) {
    forget_all (self);
    give_up (self, NULL);
    return;
  }

  plan = begin (self, &error);
  if (plan == NULL) {
    give_up (self, error);
    return;
  }

  set_problem (self, NULL);
  self->was_first = self->first;
  self->first = FALSE;
  self->retry = FALSE;
  g_ptr_array_set_free_func (plan, NULL);
  for (guint i = 0; i < plan->len; i++)
    show (self, g_ptr_array_index (plan, i));
  if (self->n_pending == 0)
    settle (self);
}

static void
available_cb (FootingReminders *self)
{
  if (self->active)
    footing_reminders_run (self);
  else if (self->n_pending == 0)
    close_store (self);
}

static void
shown_late_cb (FootingReminders *self, const char *id)
{
  g_auto (GStrv) members = NULL;
  g_autofree char *key = NULL;

  if (g_hash_table_steal_extended (self->failed, id, (gpointer *)&key,
                                   (gpointer *)&members)) {
    if (strcmp (id, FOOTING_DIGEST) == 0)
      for (char **member = members; *member != NULL; member++)
        g_hash_table_add (self->digest, g_strdup (*member));
    note_shown (self, (const char *const *)members);
  }

  available_cb (self);
}

static void
footing_reminders_finalize (GObject *object)
{
  FootingReminders *self = FOOTING_REMINDERS (object);

  g_clear_pointer (&self->file, footing_reminder_file_free);
  g_clear_object (&self->clock);
  g_clear_object (&self->notifier);
  g_hash_table_unref (self->digest);
  g_hash_table_unref (self->failed);
  g_variant_unref (self->upcoming);
  g_free (self->problem);

  G_OBJECT_CLASS (footing_reminders_parent_class)->finalize (object);
}

static void
footing_reminders_class_init (FootingRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_reminders_finalize;

  signals[SETTLED] = g_signal_new ("settled", FOOTING_TYPE_REMINDERS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[WROTE] = g_signal_new ("wrote", FOOTING_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_reminders_init (FootingReminders *self)
{
  self->digest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->failed =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_strfreev);
  self->upcoming =
      g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE ("(sx)"), NULL, 0));
  self->first = TRUE;
  self->next = G_MAXINT64;
}

FootingReminders *
footing_reminders_new (const char *path, FootingClock *clock, FootingNotifier *notifier)
{
  FootingReminders *self = g_object_new (FOOTING_TYPE_REMINDERS, NULL);

  g_return_val_if_fail (path != NULL, self);

  self->file = footing_reminder_file_new (path, clock);
  self->clock = g_object_ref (clock);
  self->notifier = g_object_ref (notifier);
  g_signal_connect_object (notifier, "available", G_CALLBACK (available_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (notifier, "shown-late", G_CALLBACK (shown_late_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

void
footing_reminders_set_details (FootingReminders *self, gboolean details)
{
  g_return_if_fail (FOOTING_IS_REMINDERS (self));

  if (details == self->details)
    return;

  self->details = details;
  if (self->active) {
    self->first = TRUE;
    footing_reminders_run (self);
  }
}

void
footing_reminders_stop (FootingReminders *self)
{
  g_return_if_fail (FOOTING_IS_REMINDERS (self));

  self->active = FALSE;
  self->first = TRUE;
  self->next = G_MAXINT64;
  forget_all (self);
}

gboolean
footing_reminders_answer (FootingReminders *self,
                          const char *occurrence,
                          FootingScheduleAnswer answer,
                          GError **error)
{
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_REMINDERS (self), FALSE);

  done = footing_reminder_file_answer (self->file, occurrence, answer, error);
  available_cb (self);

  return done;
}

gint64
footing_reminders_get_next (FootingReminders *self)
{
  g_return_val_if_fail (FOOTING_IS_REMINDERS (self), G_MAXINT64);

  return self->next;
}

const char *
footing_reminders_get_problem (FootingReminders *self)
{
  g_return_val_if_fail (FOOTING_IS_REMINDERS (self), NULL);

  return self->problem;
}

GVariant *
footing_reminders_get_upcoming (FootingReminders *self)
{
  g_return_val_if_fail (FOOTING_IS_REMINDERS (self), NULL);

  return self->upcoming;
}

gint64
footing_reminders_get_last_shown (FootingReminders *self)
{
  g_return_val_if_fail (FOOTING_IS_REMINDERS (self), 0);

  return self->last_shown;
}
