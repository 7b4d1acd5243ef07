/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "nightly.h"
#include "backup-folder.h"
#include "backups.h"

#include <glib/gstdio.h>

/* How long after one that did not do all it is tried again. Seconds. */
#define RETRY (60 * 60)

struct _FootingNightly {
  GObject parent_instance;

  /* owned */
  char *path;
  char *folder;
  FootingClock *clock;
  char *problem;
  char *notice;

  /* state */
  gboolean running;
  gboolean needs_restore;
  gboolean unswept; /* the last one could not clean the file */
  gint64 retry_at;
};

G_DEFINE_FINAL_TYPE (FootingNightly, footing_nightly, G_TYPE_OBJECT)

enum {
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* One run on its way. */
typedef struct {
  FootingNightly *self; /* owned, untouched by the thread but for what never changes */
  GSourceFunc finished;
  gboolean swept;
  char *notice;
  GError *error;
} Run;

/* Before the backup, so that it does not hold what is gone from the file. A file that is
 * damaged is left as it is: it may be all there is of something. */
static gboolean
clean (FootingStore *store)
{
  g_autoptr (GError) error = NULL;

  if (footing_store_verify (store, &error) && footing_store_empty_bin (store, &error) &&
      footing_store_sweep (store, &error))
    return TRUE;

  /* No backup is worth less for it. It is tried again, and what lasts, such as damage or
   * a full disk, fails the backup too and is said there. */
  g_message ("%s", error->message);

  return FALSE;
}

static gpointer
run_thread (gpointer data)
{
  Run *run = data;
  g_autoptr (FootingStore) store =
      footing_store_open (run->self->path, run->self->clock, &run->error);

  if (store != NULL) {
    run->swept = clean (store);
    footing_backups_run (store, run->self->folder, NULL, &run->error);
    run->notice = footing_backups_dup_notice (run->self->folder, run->self->clock);
  }
  g_clear_object (&store);
  g_idle_add (run->finished, run);

  return NULL;
}

/* Whether the file itself is what is wrong, not the place or the moment. */
static gboolean
is_about_file (const GError *error)
{
  return g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_FOREIGN) ||
         g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_MISSING);
}

static gboolean
finished_cb (gpointer data)
{
  Run *run = data;
  g_autoptr (FootingNightly) self = run->self;
  const gint64 now = footing_clock_now (self->clock);

  self->running = FALSE;
  self->unswept = !run->swept;
  self->retry_at =
      self->unswept || footing_backups_get_due (self->folder, self->clock) <= now
          ? now + RETRY
          : 0;
  g_free (self->problem);
  self->problem = g_strdup (run->error != NULL ? run->error->message : "");
  self->needs_restore = is_about_file (run->error);
  g_free (self->notice);
  self->notice = run->notice != NULL ? run->notice : g_strdup ("");
  g_clear_error (&run->error);
  g_free (run);

  g_signal_emit (self, signals[DONE], 0);

  return G_SOURCE_REMOVE;
}

static void
footing_nightly_finalize (GObject *object)
{
  FootingNightly *self = FOOTING_NIGHTLY (object);

  g_clear_object (&self->clock);
  g_free (self->path);
  g_free (self->folder);
  g_free (self->problem);
  g_free (self->notice);

  G_OBJECT_CLASS (footing_nightly_parent_class)->finalize (object);
}

static void
footing_nightly_class_init (FootingNightlyClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_nightly_finalize;

  signals[DONE] = g_signal_new ("done", FOOTING_TYPE_NIGHTLY, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
footing_nightly_init (FootingNightly *self)
{
  self->problem = g_strdup ("");
  self->notice = g_strdup ("");
}

FootingNightly *
footing_nightly_new (const char *path, FootingClock *clock)
{
  FootingNightly *self = g_object_new (FOOTING_TYPE_NIGHTLY, NULL);
  g_autofree char *beside = NULL;

  g_return_val_if_fail (path != NULL, self);

  beside = g_path_get_dirname (path);
  self->path = g_strdup (path);
  self->folder = g_build_filename (beside, "backups", NULL);
  self->clock = g_object_ref (clock);

  return self;
}

gint64
footing_nightly_get_next (FootingNightly *self)
{
  g_return_val_if_fail (FOOTING_IS_NIGHTLY (self), G_MAXINT64);

  if (self->running || !g_file_test (self->path, G_FILE_TEST_EXISTS))
    return G_MAXINT64;

  return self->unswept
             ? self->retry_at
             : MAX (footing_backups_get_due (self->folder, self->clock), self->retry_at);
}

void
footing_nightly_look (FootingNightly *self)
{
  Run *run;

  g_return_if_fail (FOOTING_IS_NIGHTLY (self));

  if (footing_nightly_get_next (self) > footing_clock_now (self->clock))
    return;

  self->running = TRUE;
  run = g_new0 (Run, 1);
  run->self = g_object_ref (self);
  run->finished = finished_cb;
  g_thread_unref (g_thread_new ("backup", run_thread, run));
}

gint64
footing_nightly_get_made_at (FootingNightly *self)
{
  g_auto (GStrv) dates = NULL;
  g_autofree char *path = NULL;
  GStatBuf status;

  g_return_val_if_fail (FOOTING_IS_NIGHTLY (self), 0);

  dates = footing_backup_folder_list (self->folder);
  if (dates == NULL || dates[0] == NULL)
    return 0;
  path = footing_backup_folder_get_path (self->folder, dates[0]);

  return g_stat (path, &status) == 0 ? status.st_mtime : 0;
}

const char *
footing_nightly_get_problem (FootingNightly *self)
{
  g_return_val_if_fail (FOOTING_IS_NIGHTLY (self), NULL);

  return self->problem;
}

const char *
footing_nightly_get_notice (FootingNightly *self)
{
  g_return_val_if_fail (FOOTING_IS_NIGHTLY (self), NULL);

  return self->notice;
}

gboolean
footing_nightly_needs_restore (FootingNightly *self)
{
  g_return_val_if_fail (FOOTING_IS_NIGHTLY (self), FALSE);

  return self->needs_restore;
}
