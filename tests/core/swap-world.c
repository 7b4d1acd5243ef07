/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* pipe2(), renameat2() */
#include "config.h"

#include "swap-world.h"
#include "samples.h"
#include "store/store-file.h"
#include "store/store-private.h"
#include "swap-user.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *
get_log (SwapWorld *self, const char *suffix)
{
  return g_strconcat (self->f.path, suffix, NULL);
}

guint64
swap_inode_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? info.st_ino : 0;
}

static void
note_absence (
    SwapWorld *self, guint64 inode, gint64 from, gboolean destroyed, gboolean alone)
{
  const SwapAbsence absence = {inode, from, G_MAXINT64, destroyed, alone};

  if (inode != 0)
    g_array_append_val (self->absences, absence);
}

/* The file with @inode is back at its place, as it was. */
static void
note_return (SwapWorld *self, guint64 inode, gint64 to)
{
  for (guint i = 0; i < self->absences->len; i++) {
    SwapAbsence *absence = &g_array_index (self->absences, SwapAbsence, i);

    if (absence->inode == inode && !absence->destroyed && absence->to == G_MAXINT64)
      absence->to = to;
  }
}

/* Those who use the file make and exchange it too: which one a deed has hit is known for
 * sure only afterwards, by what it has taken away. */

/* Renames @from to the file's path; what was there is gone, and its inode returned, 0 for
 * nothing. -1 when there is no @from. */
static gint64
put_over (SwapWorld *self, const char *from)
{
  const char *to = self->f.path;
  gint64 inode;

  do {
    if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_EXCHANGE) == 0) {
      inode = swap_inode_of (from);
      g_unlink (from);
      return inode;
    }
    if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
      return 0;
  } while (errno == EEXIST);

  return -1;
}

static char *
new_parking (SwapWorld *self)
{
  g_autofree char *name = g_strdup_printf ("%d.db", self->n_parked++);

  return g_build_filename (self->parked, name, NULL);
}

/* One that was parked, or NULL. */
static char *
choose_parked (SwapWorld *self)
{
  g_autofree char *name = NULL;
  char *path;

  if (self->n_parked == 0)
    return NULL;
  name = g_strdup_printf ("%d.db", g_rand_int_range (self->rand, 0, self->n_parked));
  path = g_build_filename (self->parked, name, NULL);
  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return path;

  g_free (path);
  return NULL;
}

static gboolean
is_sound (const char *path)
{
  g_autoptr (FootingDb) db = footing_db_open_view (path, FOOTING_DB_ALONE, NULL);

  return db != NULL && footing_file_check_content (db, path, NULL) &&
         footing_file_verify (db, NULL);
}

/* The bytes of the file as they are; TRUE when that alone is a sound file. */
static gboolean
copy_raw (SwapWorld *self, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (self->f.path, &bytes, &length, NULL))
    return FALSE;
  fixture_write (to, bytes, length);
  if (is_sound (to))
    return TRUE;

  g_unlink (to);
  return FALSE;
}

/* A file of ours with a mark of its own: what another computer makes of a copy. */
static void
mark (SwapWorld *self, const char *path)
{
  g_autoptr (FootingStore) store = footing_store_open (path, self->f.clock, NULL);
  g_autofree char *id = g_strdup_printf ("mark-%d", ++self->n_marks);

  g_assert_nonnull (store);
  sample_save (store,
               footing_record_new (FOOTING_TYPE_ENTRY, "id", id, "date", TODAY, NULL));
}

/* Something to put in the place of the file; a path of its own, or NULL. */
static char *
make_other (SwapWorld *self)
{
  g_autofree char *path = new_parking (self);
  const int kind = g_rand_int_range (self->rand, 0, 7);

  switch (kind) {
  case 0: /* empty */
    fixture_write (path, "", 0);
    break;
  case 1: /* not a database */
    fixture_write (path, "a text of somebody's that is long enough", 40);
    break;
  case 2: /* another program's */
    fixture_write (path, "", 0);
    fixture_sql (path, "CREATE TABLE cookies (host); INSERT INTO cookies VALUES "
                       "(hex (randomblob (9999)))");
    break;
  case 3: /* cut */
    if (!copy_raw (self, path))
      return NULL;
    g_assert_cmpint (truncate (path, 8192), ==, 0);
    break;
  case 4: /* an older one, as it is or as it went on */
  case 5: {
    g_autofree char *older = choose_parked (self);

    if (older == NULL || !is_sound (older))
      return NULL;
    fixture_copy (older, path);
    if (kind == 5)
      mark (self, path);
    break;
  }
  default: /* the present one, as it went on elsewhere */
    if (!copy_raw (self, path))
      return NULL;
    mark (self, path);
    break;
  }

  if (kind < 4) {
    const guint64 inode = swap_inode_of (path);

    g_array_append_val (self->odd, inode);
  }
  return g_steal_pointer (&path);
}

static void
park (SwapWorld *self, gboolean with_log)
{
  g_autofree char *to = new_parking (self);
  static const char *const suffixes[] = {"-wal", "-shm"};

  if (g_rename (self->f.path, to) != 0)
    return;
  if (!with_log)
    self->without_log = swap_inode_of (to);
  for (guint i = 0; with_log && i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *from = get_log (self, suffixes[i]);
    g_autofree char *beside = g_strconcat (to, suffixes[i], NULL);

    g_rename (from, beside);
  }
  note_absence (self, swap_inode_of (to), swap_get_time (), FALSE, TRUE);
}

static void
bring_back (SwapWorld *self)
{
  g_autofree char *from = choose_parked (self);
  const gint64 now = swap_get_time ();
  guint64 inode;
  gint64 before;

  if (from == NULL)
    return;
  inode = swap_inode_of (from);
  before = put_over (self, from);
  if (before < 0)
    return;
  note_return (self, inode, now);
  note_absence (self, before, swap_get_time (), TRUE, TRUE);
}

static void
replace (SwapWorld *self, gboolean keep)
{
  g_autofree char *other = make_other (self);
  gint64 before;

  if (other == NULL)
    return;
  if (keep)
    park (self, FALSE);
  before = put_over (self, other);
  if (before >= 0)
    note_absence (self, before, swap_get_time (), TRUE, TRUE);
}

static gboolean
holds (int fd, const char *bytes, gsize length)
{
  g_autofree char *there = g_malloc (length + 1);

  return pread (fd, there, length + 1, 0) == (gssize)length &&
         memcmp (there, bytes, length) == 0;
}

/* Of the last deed. */
static void
note_end (SwapWorld *self)
{
  g_array_index (self->absences, SwapAbsence, self->absences->len - 1).from =
      swap_get_time ();
}

/* By anything but what is there. */
static void
overwrite (SwapWorld *self)
{
  g_autofree char *other = make_other (self);
  g_autofree char *bytes = NULL;
  gsize length;
  struct stat info;
  int fd;

  if (other == NULL || !g_file_get_contents (other, &bytes, &length, NULL))
    return;
  fd = g_open (self->f.path, O_RDWR | O_CLOEXEC, 0);
  if (fd < 0)
    return;

  g_assert_cmpint (fstat (fd, &info), ==, 0);
  if (!holds (fd, bytes, length)) {
    note_absence (self, info.st_ino, G_MAXINT64, TRUE, TRUE);
    g_assert_cmpint (ftruncate (fd, 0), ==, 0);
    g_assert_cmpint (write (fd, bytes, length), ==, length);
    note_end (self);
  }
  close (fd);
}

static void delete (SwapWorld *self, gboolean all)
{
  g_autofree char *gone = g_build_filename (self->top, "gone", NULL);

  if (g_rename (self->f.path, gone) == 0) {
    note_absence (self, swap_inode_of (gone), swap_get_time (), TRUE, TRUE);
    g_unlink (gone);
  }
  if (all)
    footing_file_remove_sidecars (self->f.path);
}

/* The log or its index goes, or is exchanged for another one. */
static void
disturb (SwapWorld *self)
{
  const char *suffix = g_rand_boolean (self->rand) ? "-wal" : "-shm";
  g_autofree char *log = get_log (self, suffix);
  g_autofree char *bytes = NULL;
  guint64 inode = swap_inode_of (self->f.path);
  gsize length;

  if (!g_file_get_contents (log, &bytes, &length, NULL))
    return;
  /* What was in the log may be in no file then. */
  if (inode == 0)
    inode = self->without_log;
  note_absence (self, inode, G_MAXINT64, TRUE, TRUE);
  g_unlink (log);
  switch (g_rand_int_range (self->rand, 0, 3)) {
  case 0:
    fixture_write (log, bytes, length);
    break;
  case 1:
    fixture_write (log, bytes, length / 2);
    break;
  default:
    break;
  }
  if (inode != 0)
    note_end (self);
}

static void
move_folder (SwapWorld *self, gboolean back)
{
  g_autofree char *away = g_build_filename (self->top, "away", NULL);
  g_autofree char *file = g_build_filename (away, "footing.db", NULL);
  guint64 inode;

  if (g_rename (self->f.folder, away) != 0)
    return;
  inode = swap_inode_of (file);
  note_absence (self, inode, swap_get_time (), FALSE, FALSE);
  swap_pause (self->rand);
  if (back && !g_file_test (self->f.folder, G_FILE_TEST_EXISTS)) {
    const gint64 now = swap_get_time ();

    if (g_rename (away, self->f.folder) == 0)
      note_return (self, inode, now);
  } else {
    g_autofree char *name = g_strdup_printf ("away-%d", self->n_parked++);
    g_autofree char *to = g_build_filename (self->parked, name, NULL);

    g_rename (away, to);
  }
}

static void
kill_one (SwapWorld *self)
{
  SwapChild *child = &self->children[g_rand_int_range (self->rand, 0, 2)];

  kill (child->pid, SIGKILL);
  child->killed = TRUE;
  self->n_killed++;
}

static void
park_alone (SwapWorld *self)
{
  park (self, FALSE);
}

static void
park_with_log (SwapWorld *self)
{
  park (self, TRUE);
}

static void
replace_and_keep (SwapWorld *self)
{
  replace (self, TRUE);
}

static void
replace_for_good (SwapWorld *self)
{
  replace (self, FALSE);
}

static void
delete_alone (SwapWorld *self)
{
  delete (self, FALSE);
}

static void
delete_all (SwapWorld *self)
{
  delete (self, TRUE);
}

static void
move_folder_away (SwapWorld *self)
{
  move_folder (self, FALSE);
}

static void
move_folder_and_back (SwapWorld *self)
{
  move_folder (self, TRUE);
}

static void
copy_for_later (SwapWorld *self)
{
  g_autofree char *copy = new_parking (self);

  copy_raw (self, copy);
}

/* Those that are likelier stand here twice. */
static const struct {
  const char *name;
  void (*act) (SwapWorld *self);
} deeds[] = {
    {"park alone", park_alone},
    {"park with log", park_with_log},
    {"bring back", bring_back},
    {"bring back", bring_back},
    {"replace", replace_for_good},
    {"replace", replace_for_good},
    {"replace and keep", replace_and_keep},
    {"replace and keep", replace_and_keep},
    {"overwrite", overwrite},
    {"delete alone", delete_alone},
    {"delete all", delete_all},
    {"disturb the log", disturb},
    {"move the folder", move_folder_away},
    {"move the folder and back", move_folder_and_back},
    {"copy", copy_for_later},
    {"kill", kill_one},
    {"kill", kill_one},
};

void
swap_something (SwapWorld *self)
{
  const int i = g_rand_int_range (self->rand, 0, G_N_ELEMENTS (deeds));
  const guint64 before = swap_inode_of (self->f.path);
  const gint64 begun = swap_get_time ();

  deeds[i].act (self);
  g_string_append_printf (self->deeds,
                          "  %" G_GINT64_FORMAT " %" G_GINT64_FORMAT
                          ": %s, %" G_GUINT64_FORMAT " to %" G_GUINT64_FORMAT "\n",
                          begun / 1000, swap_get_time () / 1000, deeds[i].name, before,
                          swap_inode_of (self->f.path));
}

gboolean
swap_world_is_odd (const SwapWorld *self, guint64 inode)
{
  for (guint i = 0; i < self->odd->len; i++)
    if (g_array_index (self->odd, guint64, i) == inode)
      return TRUE;

  return FALSE;
}

gboolean
swap_world_may_be_torn (const SwapWorld *self, guint64 inode)
{
  for (guint i = 0; i < self->absences->len; i++) {
    const SwapAbsence *absence = &g_array_index (self->absences, SwapAbsence, i);

    if (absence->inode == inode &&
        (absence->destroyed || (absence->alone && self->n_killed > 0)))
      return TRUE;
  }

  return FALSE;
}

void
swap_world_set_up (SwapWorld *self, guint32 seed)
{
  self->rand = g_rand_new_with_seed (seed);
  fixture_set_up_empty (&self->f, NULL);
  self->top = g_steal_pointer (&self->f.folder);
  self->f.folder = g_build_filename (self->top, "data", NULL);
  self->parked = g_build_filename (self->top, "parked", NULL);
  g_assert_cmpint (g_mkdir (self->parked, 0700), ==, 0);
  g_free (self->f.path);
  self->f.path = g_build_filename (self->f.folder, "footing.db", NULL);
  self->absences = g_array_new (FALSE, FALSE, sizeof (SwapAbsence));
  self->events = g_array_new (FALSE, FALSE, sizeof (SwapEvent));
  self->odd = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->deeds = g_string_new (NULL);
  g_assert_cmpint (pipe2 (self->ends, O_CLOEXEC), ==, 0);
  g_assert_cmpint (fcntl (self->ends[0], F_SETFL, O_NONBLOCK), ==, 0);
}

void
swap_world_tear_down (SwapWorld *self)
{
  close (self->ends[0]);
  close (self->ends[1]);
  g_array_unref (self->absences);
  g_array_unref (self->events);
  g_array_unref (self->odd);
  g_string_free (self->deeds, TRUE);
  g_free (self->parked);
  g_free (self->f.folder);
  self->f.folder = self->top;
  fixture_tear_down (&self->f, NULL);
  g_rand_free (self->rand);
}
