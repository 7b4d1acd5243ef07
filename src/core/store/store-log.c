/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-log.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MAGIC 0x377f0682 /* and one more: big-endian checksums */
#define FORMAT 3007000
#define HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24

/* Where the log's bytes come from: an open file or a database. */
typedef struct {
  int fd;
  const char *path;
  FootingDb *db;
  guint32 n_frames; /* so many are read at most */
} Source;

typedef struct {
  const Source *source;
  FootingLog *log;

  /* state */
  gboolean big_endian;
  guint32 sums[2];
  GArray *pending; /* the lineage of what is not committed yet */
  guint32 pending_counters[2];
} Reader;

static guint32
get_number (const guint8 *bytes)
{
  return (guint32)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static guint32
get_word (const Reader *reader, const guint8 *bytes)
{
  guint32 word;

  memcpy (&word, bytes, sizeof word);

  return reader->big_endian ? GUINT32_FROM_BE (word) : GUINT32_FROM_LE (word);
}

/* Goes on with the checksum over @length bytes, a multiple of 8. */
static void
add_up (Reader *reader, const guint8 *bytes, gsize length)
{
  for (gsize i = 0; i < length; i += 8) {
    reader->sums[0] += get_word (reader, bytes + i) + reader->sums[1];
    reader->sums[1] += get_word (reader, bytes + i + 4) + reader->sums[0];
  }
}

static gboolean
adds_up (const Reader *reader, const guint8 *stored)
{
  return reader->sums[0] == get_number (stored) &&
         reader->sums[1] == get_number (stored + 4);
}

/* Reads @length bytes at @offset; 0 past the end. */
static gboolean
read_bytes (
    const Source *source, gint64 offset, guint8 *bytes, gsize length, GError **error)
{
  gsize done = 0;

  if (source->db != NULL)
    return footing_db_read (source->db, FOOTING_DB_LOG, offset, bytes, length, error);

  while (done < length) {
    const gssize n = pread (source->fd, bytes + done, length - done, offset + done);

    if (n < 0 && errno != EINTR) {
      footing_error_set_system (error, FOOTING_READING, source->path, errno);
      return FALSE;
    }
    if (n == 0)
      memset (bytes + done, 0, length - done);
    done = n == 0 ? length : done + MAX (n, 0);
  }

  return TRUE;
}

static gboolean
read_header (Reader *reader, GError **error)
{
  FootingLog *log = reader->log;
  guint8 header[HEADER_SIZE];
  guint32 magic;

  if (!read_bytes (reader->source, 0, header, sizeof header, error))
    return FALSE;

  magic = get_number (header);
  reader->big_endian = (magic & 1) != 0;
  log->page_size = get_number (header + 8);
  memcpy (log->salts, header + 16, sizeof log->salts);
  add_up (reader, header, 24);
  log->is_log = (magic & ~1u) == MAGIC && get_number (header + 4) == FORMAT &&
                log->page_size >= 512 && log->page_size <= 65536 &&
                (log->page_size & (log->page_size - 1)) == 0 &&
                adds_up (reader, header + 24);

  return TRUE;
}

static gboolean
has_salts (const FootingLog *log, const guint8 *frame)
{
  return memcmp (frame + 8, log->salts, sizeof log->salts) == 0;
}

static gboolean
is_commit (const guint8 *frame)
{
  return get_number (frame + 4) != 0;
}

static void
commit (Reader *reader, guint32 n_frames)
{
  FootingLog *log = reader->log;

  log->n_frames = n_frames;
  log->n_commits++;
  g_array_append_vals (log->lineage, reader->pending->data, reader->pending->len);
  g_array_set_size (reader->pending, 0);
  memcpy (log->counters, reader->pending_counters, sizeof log->counters);
}

static void
take_page (Reader *reader, guint32 frame, guint32 number, const guint8 *page)
{
  FootingLogState state = {.frame = frame};

  if (footing_lineage_read_page (page, reader->log->page_size, &state.lineage))
    g_array_append_val (reader->pending, state);

  if (number == 1) {
    reader->pending_counters[1] = get_number (page + 24);
    if (reader->pending_counters[0] == 0)
      reader->pending_counters[0] = reader->pending_counters[1];
  }
}

/* Whether one of the frames from @number on, up to @n, says that it ends a change: one
 * that was broken off does not. */
static gboolean
find_lost (Reader *reader, guint32 number, guint32 n, gboolean *lost, GError **error)
{
  const gint64 size = FRAME_HEADER_SIZE + reader->log->page_size;
  guint8 frame[FRAME_HEADER_SIZE];

  for (; number < n && !*lost; number++) {
    if (!read_bytes (reader->source, HEADER_SIZE + number * size, frame, sizeof frame,
                     error))
      return FALSE;
    *lost = has_salts (reader->log, frame) && is_commit (frame);
  }

  return TRUE;
}

static gboolean
read_frames (Reader *reader, gint64 length, GError **error)
{
  FootingLog *log = reader->log;
  const gsize size = FRAME_HEADER_SIZE + log->page_size;
  const guint32 n = MIN (length > HEADER_SIZE ? (length - HEADER_SIZE) / size : 0,
                         reader->source->n_frames);
  g_autofree guint8 *frame = g_malloc (size);
  guint32 i;

  for (i = 0; i < n; i++) {
    if (!read_bytes (reader->source, HEADER_SIZE + i * (gint64)size, frame, size, error))
      return FALSE;
    add_up (reader, frame, 8);
    add_up (reader, frame + FRAME_HEADER_SIZE, log->page_size);
    if (!has_salts (log, frame) || get_number (frame) == 0 ||
        !adds_up (reader, frame + 16))
      break;
    take_page (reader, i + 1, get_number (frame), frame + FRAME_HEADER_SIZE);
    if (is_commit (frame))
      commit (reader, i + 1);
  }

  return find_lost (reader, i, n, &log->lost, error);
}

static FootingLog *
read_log (const Source *source, gint64 length, GError **error)
{
  g_autoptr (FootingLog) log = g_new0 (FootingLog, 1);
  g_autoptr (GArray) pending = g_array_new (FALSE, FALSE, sizeof (FootingLogState));
  Reader reader = {.source = source, .log = log, .pending = pending};

  log->lineage = g_array_new (FALSE, FALSE, sizeof (FootingLogState));
  if (length < HEADER_SIZE)
    return g_steal_pointer (&log);

  if (!read_header (&reader, error) ||
      (log->is_log && !read_frames (&reader, length, error)))
    return NULL;

  return g_steal_pointer (&log);
}

FootingLog *
footing_log_read (const char *path, GError **error)
{
  const Source source = {.fd = g_open (path, O_RDONLY | O_CLOEXEC, 0),
                         .path = path,
                         .n_frames = G_MAXUINT32};
  FootingLog *log = NULL;
  gint64 length;

  if (source.fd < 0) {
    footing_error_set_system (error, FOOTING_READING, path, errno);
    return NULL;
  }

  length = lseek (source.fd, 0, SEEK_END);
  if (length >= 0)
    log = read_log (&source, length, error);
  else
    footing_error_set_system (error, FOOTING_READING, path, errno);
  close (source.fd);

  return log;
}

FootingLog *
footing_log_read_open (FootingDb *db, const FootingDbIndex *index, GError **error)
{
  const Source source = {.fd = -1, .db = db, .n_frames = index->n_frames};
  const gint64 length = footing_db_get_size (db, FOOTING_DB_LOG, error);

  return length >= 0 ? read_log (&source, length, error) : NULL;
}

void
footing_log_free (FootingLog *self)
{
  g_array_unref (self->lineage);
  g_free (self);
}

static const FootingLogState *
get_state (const FootingLog *self, guint i)
{
  return &g_array_index (self->lineage, FootingLogState, i);
}

gboolean
footing_log_knows (const FootingLog *self, guint64 state)
{
  for (guint i = 0; i < self->lineage->len; i++) {
    const FootingLineage *lineage = &get_state (self, i)->lineage;

    if (lineage->state == state || lineage->previous == state)
      return TRUE;
  }

  return FALSE;
}

gboolean
footing_log_has_moved_to (const FootingLog *self,
                          const FootingDbIndex *index,
                          guint64 state)
{
  const FootingLogState *next;
  guint i = 0;

  /* The state that the first of them goes on from, or the last that is in the file. */
  while (i < self->lineage->len && get_state (self, i)->frame <= index->n_moved)
    i++;
  next = i < self->lineage->len ? get_state (self, i) : NULL;
  if (i > 0 ? get_state (self, i - 1)->lineage.state == state
            : next != NULL && next->lineage.previous == state)
    return TRUE;

  for (; i < self->lineage->len && get_state (self, i)->frame <= index->n_moving; i++)
    if (get_state (self, i)->lineage.state == state)
      return TRUE;

  return FALSE;
}

static gboolean
agrees (const Source *source, const FootingDbIndex *index)
{
  guint8 header[HEADER_SIZE];
  guint8 frame[FRAME_HEADER_SIZE];
  gint64 size;

  if (index->n_frames == 0)
    return TRUE;
  if (!read_bytes (source, 0, header, sizeof header, NULL))
    return FALSE;

  size = FRAME_HEADER_SIZE + get_number (header + 8);

  return memcmp (header + 16, index->salts, sizeof index->salts) == 0 &&
         read_bytes (source, HEADER_SIZE + (index->n_frames - 1) * size, frame,
                     sizeof frame, NULL) &&
         memcmp (frame + 8, index->salts, sizeof index->salts) == 0 &&
         get_number (frame + 16) == index->checks[0] &&
         get_number (frame + 20) == index->checks[1];
}

gboolean
footing_log_agrees (const char *path, const FootingDbIndex *index)
{
  const Source source = {.fd = g_open (path, O_RDONLY | O_CLOEXEC, 0), .path = path};
  const gboolean done = source.fd >= 0 && agrees (&source, index);

  if (source.fd >= 0)
    close (source.fd);

  return done;
}

gboolean
footing_log_agrees_open (FootingDb *db, const FootingDbIndex *index)
{
  const Source source = {.fd = -1, .db = db};

  return agrees (&source, index);
}
