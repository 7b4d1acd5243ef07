/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-leftover.h"
#include "db-file.h"
#include "store-copy.h"
#include "store-inspect.h"
#include "store-path.h"
#include "target.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* How long those who are just opening the file are waited for, and how often they are
 * looked at. In microseconds. */
#define PATIENCE (2 * G_USEC_PER_SEC)
#define PAUSE (5 * 1000)

/* What is smaller holds nothing. */
#define SMALLEST_LOG 56

/* A file of which nobody else has a part open, and what is beside it. */
typedef struct {
  const char *path;
  FootingHold *hold;
  char *wal;
  char *shm;
  char *journal;
} Leftover;

typedef enum {
  PROOF_ERROR,
  PROOF_GOOD,
  PROOF_BAD,
} Proof;

/* Why a log is not applied. */
typedef enum {
  REASON_FOREIGN,
  REASON_DAMAGED,
} Reason;

static void
leftover_clear (Leftover *self)
{
  g_clear_pointer (&self->hold, footing_hold_free);
  g_free (self->wal);
  g_free (self->shm);
  g_free (self->journal);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Leftover, leftover_clear)

static gint64
size_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_size : -1;
}

/* What @done and @problem mean for a proof: only damage and strangeness are findings. */
static Proof
conclude (gboolean done, GError *problem, GError **error)
{
  if (done)
    return PROOF_GOOD;

  if (g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_DAMAGED) ||
      g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_FOREIGN)) {
    g_error_free (problem);
    return PROOF_BAD;
  }

  g_propagate_error (error, problem);
  return PROOF_ERROR;
}

/* Whether what @db shows is a whole file of ours. */
static Proof
prove (FootingDb *db, const char *path, GError **error)
{
  GError *problem = NULL;
  const gboolean done = footing_file_check_content (db, path, &problem) &&
                        footing_file_verify (db, &problem);

  return conclude (done, problem, error);
}

static Proof
prove_view (const Leftover *self, FootingDbView view, GError **error)
{
  GError *problem = NULL;
  g_autoptr (FootingDb) db = footing_db_open_view (self->path, view, &problem);

  return db != NULL ? prove (db, self->path, error) : conclude (FALSE, problem, error);
}

/* How often @db was changed, as the head of the file counts it; not every change of a
 * file with a log is. */
static gboolean
read_counter (FootingDb *db, guint32 *counter, GError **error)
{
  guint8 bytes[4];

  if (!footing_db_read (db, FOOTING_DB_FILE, 24, bytes, sizeof bytes, error))
    return FALSE;

  *counter = (guint32)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
  return TRUE;
}

/* Which state the file at @path alone is in; FALSE when that cannot be told from it. */
static gboolean
find_state (const char *path, FootingLineage *lineage, guint32 *counter)
{
  g_autoptr (FootingDb) db = footing_db_open_view (path, FOOTING_DB_ALONE, NULL);

  return db != NULL && footing_lineage_read (db, lineage, NULL) &&
         read_counter (db, counter, NULL);
}

gboolean
footing_leftover_is_own_log (const char *path, const FootingLog *log)
{
  FootingLineage lineage;
  guint32 counter;

  if (!find_state (path, &lineage, &counter))
    return TRUE; /* only what the two are together can tell */

  if (log->lineage->len > 0)
    return footing_log_knows (log, lineage.state);

  return log->counters[0] == 0 ||
         (log->counters[0] - 1 <= counter && counter <= log->counters[1]);
}

/* --- Setting aside -------------------------------------------------------------------
 */

static void
say (Reason reason, const char *path, const char *kept, char **notice)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *kept_name = g_path_get_basename (kept);
  g_autofree char *kept_shown = g_filename_display_name (kept_name);

  g_free (*notice);
  *notice =
      reason == REASON_FOREIGN
          /* Translators: both %s are names of files. The log is what SQLite keeps
           * beside a file: the latest changes. */
          ? g_strdup_printf (_ ("The log beside “%s” belonged to another file, so it "
                                "was not used; it is kept as “%s”."),
                             shown, kept_shown)
          /* Translators: both %s are names of files */
          : g_strdup_printf (_ ("The log beside “%s” is damaged, so the latest changes "
                                "may be missing; it is kept as “%s”."),
                             shown, kept_shown);
}

/* Moves the log at @log, which ends in @suffix, to a free name. */
static gboolean
set_aside (const Leftover *self,
           const char *log,
           const char *suffix,
           Reason reason,
           char **notice,
           GError **error)
{
  g_autofree char *name = footing_file_free_name (self->path, FOOTING_SET_ASIDE);
  g_autofree char *kept = g_strconcat (name, suffix, NULL);

  if (g_rename (log, kept) != 0)
    return footing_file_fail_errno (kept, errno, error);

  say (reason, self->path, kept, notice);
  return footing_file_sync_folder (self->path, error);
}

/* A copy of the log, before SQLite overwrites what of it cannot be read. */
static gboolean
keep_damaged (const Leftover *self, char **notice, GError **error)
{
  g_autofree char *name = footing_file_free_name (self->path, FOOTING_SET_ASIDE);
  g_autofree char *kept = g_strconcat (name, "-wal", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (!g_file_get_contents (self->wal, &bytes, &length, &problem) ||
      !g_file_set_contents_full (kept, bytes, length, G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &problem)) {
    g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED, "%s.", problem->message);
    return FALSE;
  }

  say (REASON_DAMAGED, self->path, kept, notice);
  return TRUE;
}

/* The log does not count. It goes aside when the file can do without. */
static gboolean
refuse (const Leftover *self,
        const char *log,
        const char *suffix,
        Reason reason,
        char **notice,
        GError **error)
{
  switch (prove_view (self, FOOTING_DB_ALONE, error)) {
  case PROOF_GOOD:
    return set_aside (self, log, suffix, reason, notice, error);
  case PROOF_BAD:
    footing_file_fail_damaged (self->path, error);
    return FALSE;
  case PROOF_ERROR:
  default:
    return FALSE;
  }
}

/* --- The log -------------------------------------------------------------------------
 */

static gboolean
settle_own_log (const Leftover *self,
                const FootingLog *log,
                char **notice,
                GError **error)
{
  switch (prove_view (self, FOOTING_DB_WITH_LOG, error)) {
  case PROOF_GOOD:
    return !log->lost || keep_damaged (self, notice, error);
  case PROOF_BAD:
    return refuse (self, self->wal, "-wal", REASON_DAMAGED, notice, error);
  case PROOF_ERROR:
  default:
    return FALSE;
  }
}

static gboolean
settle_log (const Leftover *self, char **notice, GError **error)
{
  g_autoptr (FootingLog) log = NULL;

  if (size_of (self->wal) < SMALLEST_LOG)
    return TRUE;

  log = footing_log_read (self->wal, error);
  if (log == NULL)
    return FALSE;

  if (!log->is_log)
    return refuse (self, self->wal, "-wal", REASON_DAMAGED, notice, error);

  /* A file whose writes do not go to a log: somebody has copied it over one that had. */
  if (!footing_db_uses_log (self->path) || !footing_leftover_is_own_log (self->path, log))
    return refuse (self, self->wal, "-wal", REASON_FOREIGN, notice, error);

  return settle_own_log (self, log, notice, error);
}

/* --- The rollback journal ------------------------------------------------------------
 */

gboolean
footing_leftover_is_hot (const char *journal)
{
  const int fd = g_open (journal, O_RDONLY | O_CLOEXEC, 0);
  char first = '\0';
  const gssize n = fd >= 0 ? read (fd, &first, 1) : 0;

  if (fd >= 0)
    close (fd);

  return n == 1 && first != '\0';
}

/* What else begins so SQLite takes for nothing, and deletes it. */
static gboolean
is_journal (const char *journal)
{
  static const guint8 magic[] = {0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7};
  const int fd = g_open (journal, O_RDONLY | O_CLOEXEC, 0);
  guint8 head[sizeof magic];
  const gssize n = fd >= 0 ? read (fd, head, sizeof head) : 0;

  if (fd >= 0)
    close (fd);

  return n == sizeof head && memcmp (head, magic, sizeof magic) == 0;
}

/* Whether the file at @copy, with its journal applied, is a state that the file was in
 * before the change that was broken off. */
static Proof
prove_rolled_back (const Leftover *self, const char *copy, GError **error)
{
  g_autoptr (FootingDb) db = NULL;
  FootingLineage now, before;
  guint32 count, count_before;
  GError *problem = NULL;
  Proof proof;

  db = footing_db_open (copy, &problem);
  if (db == NULL)
    return conclude (FALSE, problem, error);

  proof = prove (db, copy, error);
  if (proof != PROOF_GOOD || !find_state (self->path, &now, &count))
    return proof;

  if (!footing_lineage_read (db, &before, &problem) ||
      !read_counter (db, &count_before, &problem))
    return conclude (FALSE, problem, error);

  if (before.state != now.state && before.state != now.previous)
    return PROOF_BAD;

  return count_before == count || count_before + 1 == count ? PROOF_GOOD : PROOF_BAD;
}

static gboolean
copy_journal (const Leftover *self, const char *copy, GError **error)
{
  g_autofree char *journal = g_strconcat (copy, "-journal", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) problem = NULL;
  gsize length;

  if (g_file_get_contents (self->journal, &bytes, &length, &problem) &&
      g_file_set_contents_full (journal, bytes, length, G_FILE_SET_CONTENTS_NONE, 0600,
                                &problem))
    return TRUE;

  g_set_error (error, FOOTING_ERROR, FOOTING_ERROR_FAILED, "%s.", problem->message);
  return FALSE;
}

static Proof
prove_journal (const Leftover *self, GError **error)
{
  g_autofree char *copy = footing_side_new (self->path, error);
  Proof proof = PROOF_ERROR;

  if (copy == NULL)
    return PROOF_ERROR;

  if (footing_hold_copy (self->hold, copy, error) && copy_journal (self, copy, error))
    proof = prove_rolled_back (self, copy, error);
  footing_side_remove (copy);

  return proof;
}

static gboolean
settle_journal (const Leftover *self, char **notice, GError **error)
{
  if (!footing_leftover_is_hot (self->journal))
    return TRUE;

  /* A file with a log is changed without a journal. */
  if (size_of (self->wal) >= SMALLEST_LOG && footing_db_uses_log (self->path))
    return set_aside (self, self->journal, "-journal", REASON_FOREIGN, notice, error);

  if (!is_journal (self->journal))
    return refuse (self, self->journal, "-journal", REASON_FOREIGN, notice, error);

  switch (prove_journal (self, error)) {
  case PROOF_GOOD:
    return TRUE;
  case PROOF_BAD:
    return refuse (self, self->journal, "-journal", REASON_FOREIGN, notice, error);
  case PROOF_ERROR:
  default:
    return FALSE;
  }
}

/* --- All of it -----------------------------------------------------------------------
 */

static gboolean
settle_held (const Leftover *self, char **notice, GError **error)
{
  if (!settle_journal (self, notice, error) || !settle_log (self, notice, error))
    return FALSE;

  /* Whoever still uses these does so for another file. */
  g_unlink (self->shm);
  if (size_of (self->wal) == 0)
    g_unlink (self->wal);

  return TRUE;
}

/* Whether those who have the file open use the log that is beside it. */
static gboolean
is_shared (const Leftover *self)
{
  FootingDbIndex index;

  return size_of (self->shm) > 0 && footing_db_read_index (self->path, &index, NULL) &&
         index.used && footing_log_agrees (self->wal, &index);
}

static gboolean
has_leftovers (const Leftover *self)
{
  return size_of (self->wal) >= 0 || size_of (self->shm) >= 0 ||
         size_of (self->journal) >= 0;
}

gboolean
footing_leftover_settle (const char *path, char **notice, GError **error)
{
  g_autofree char *real = footing_file_resolve (path);
  g_auto (Leftover) self = {
      .path = real,
      .wal = g_strconcat (real, "-wal", NULL),
      .shm = g_strconcat (real, "-shm", NULL),
      .journal = g_strconcat (real, "-journal", NULL),
  };

  for (int waited = 0; has_leftovers (&self); waited += PAUSE) {
    GError *problem = NULL;

    self.hold = footing_hold_new (real, &problem);
    if (self.hold != NULL)
      return settle_held (&self, notice, error);

    if (!g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_BUSY) ||
        waited >= PATIENCE) {
      g_propagate_error (error, problem);
      return FALSE;
    }
    g_error_free (problem);
    if (is_shared (&self))
      return TRUE;
    g_usleep (PAUSE);
  }

  return TRUE;
}
