/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* RTLD_NEXT */
#include "config.h"

#include "fault-vfs.h"

#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  sqlite3_file base;
  sqlite3_file *real; /* behind this one */
} File;

static struct {
  Fault fault;
  int countdown;
  gboolean onwards;
  int failed;
} state;

static sqlite3_vfs *real_vfs;
static sqlite3_mem_methods real_memory;

/* With AddressSanitizer: freed memory is kept for less long, or each fork() would have to
 * copy the tables of hundreds of megabytes. */
const char *__asan_default_options (void);
const char *
__asan_default_options (void)
{
  return "quarantine_size_mb=8";
}

const char *
fault_name (Fault fault)
{
  static const char *const names[] = {
      "none", "read",   "write",  "full", "sync",  "truncate", "open",      "size",
      "lock", "delete", "memory", "link", "fsync", "kill",     "kill-half",
  };

  return names[fault];
}

void
fault_arm (Fault fault, int n, gboolean onwards)
{
  state.fault = fault;
  state.countdown = n;
  state.onwards = onwards;
  state.failed = 0;
}

int
fault_disarm (void)
{
  const int failed = state.failed;

  fault_arm (FAULT_NONE, 0, FALSE);

  return failed;
}

/* Whether this call is one to fail. */
static gboolean
fails (Fault fault)
{
  if (state.fault != fault || (state.countdown <= 0 && !state.onwards))
    return FALSE;
  if (--state.countdown > 0)
    return FALSE;

  state.failed++;
  return TRUE;
}

static sqlite3_file *
real_of (sqlite3_file *file)
{
  return ((File *)file)->real;
}

static void
die_if_asked (void)
{
  if (fails (FAULT_KILL))
    kill (getpid (), SIGKILL);
}

static int
file_close (sqlite3_file *file)
{
  return real_of (file)->pMethods->xClose (real_of (file));
}

static int
file_read (sqlite3_file *file, void *bytes, int n, sqlite3_int64 offset)
{
  if (fails (FAULT_READ))
    return SQLITE_IOERR_READ;

  return real_of (file)->pMethods->xRead (real_of (file), bytes, n, offset);
}

static int
file_write (sqlite3_file *file, const void *bytes, int n, sqlite3_int64 offset)
{
  die_if_asked ();
  if (fails (FAULT_KILL_HALF)) {
    real_of (file)->pMethods->xWrite (real_of (file), bytes, n / 2, offset);
    kill (getpid (), SIGKILL);
  }
  if (fails (FAULT_WRITE))
    return SQLITE_IOERR_WRITE;
  if (fails (FAULT_WRITE_FULL)) {
    real_of (file)->pMethods->xWrite (real_of (file), bytes, n / 2, offset);
    return SQLITE_FULL;
  }

  return real_of (file)->pMethods->xWrite (real_of (file), bytes, n, offset);
}

static int
file_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  die_if_asked ();
  if (fails (FAULT_TRUNCATE))
    return SQLITE_IOERR_TRUNCATE;

  return real_of (file)->pMethods->xTruncate (real_of (file), size);
}

static int
file_sync (sqlite3_file *file, int flags)
{
  die_if_asked ();

  /* The tests end processes, not the machine: nothing is lost, and much time won. */
  return fails (FAULT_SYNC) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  if (fails (FAULT_SIZE))
    return SQLITE_IOERR_FSTAT;

  return real_of (file)->pMethods->xFileSize (real_of (file), size);
}

static int
file_lock (sqlite3_file *file, int lock)
{
  if (fails (FAULT_LOCK))
    return SQLITE_IOERR_LOCK;

  return real_of (file)->pMethods->xLock (real_of (file), lock);
}

static int
file_unlock (sqlite3_file *file, int lock)
{
  return real_of (file)->pMethods->xUnlock (real_of (file), lock);
}

static int
file_check_reserved (sqlite3_file *file, int *result)
{
  return real_of (file)->pMethods->xCheckReservedLock (real_of (file), result);
}

static int
file_control (sqlite3_file *file, int op, void *arg)
{
  return real_of (file)->pMethods->xFileControl (real_of (file), op, arg);
}

static int
file_sector_size (sqlite3_file *file)
{
  return real_of (file)->pMethods->xSectorSize (real_of (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return real_of (file)->pMethods->xDeviceCharacteristics (real_of (file));
}

static int
file_shm_map (
    sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
  if (fails (FAULT_OPEN))
    return SQLITE_CANTOPEN;

  return real_of (file)->pMethods->xShmMap (real_of (file), region, size, extend, memory);
}

static int
file_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  if ((flags & SQLITE_SHM_LOCK) != 0 && fails (FAULT_LOCK))
    return SQLITE_IOERR_SHMLOCK;

  return real_of (file)->pMethods->xShmLock (real_of (file), offset, n, flags);
}

static void
file_shm_barrier (sqlite3_file *file)
{
  real_of (file)->pMethods->xShmBarrier (real_of (file));
}

static int
file_shm_unmap (sqlite3_file *file, int remove)
{
  return real_of (file)->pMethods->xShmUnmap (real_of (file), remove);
}

static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

static int
vfs_open (sqlite3_vfs *vfs,
          sqlite3_filename name,
          sqlite3_file *file,
          int flags,
          int *out_flags)
{
  File *self = (File *)file;
  int code;

  self->base.pMethods = NULL;
  self->real = (sqlite3_file *)(self + 1);
  if (fails (FAULT_OPEN))
    return SQLITE_CANTOPEN;

  code = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);
  if (code == SQLITE_OK)
    self->base.pMethods = &methods;

  return code;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *name, int sync)
{
  die_if_asked ();
  if (fails (FAULT_DELETE))
    return SQLITE_IOERR_DELETE;

  return real_vfs->xDelete (real_vfs, name, FALSE);
}

static void *
memory_allocate (int n)
{
  return fails (FAULT_MEMORY) ? NULL : real_memory.xMalloc (n);
}

static void *
memory_reallocate (void *memory, int n)
{
  return fails (FAULT_MEMORY) ? NULL : real_memory.xRealloc (memory, n);
}

void
fault_install (void)
{
  static sqlite3_vfs vfs;
  sqlite3_mem_methods memory;

  sqlite3_config (SQLITE_CONFIG_GETMALLOC, &real_memory);
  memory = real_memory;
  memory.xMalloc = memory_allocate;
  memory.xRealloc = memory_reallocate;
  g_assert_true (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory) == SQLITE_OK);
  /* So that each allocation counts. */
  sqlite3_config (SQLITE_CONFIG_LOOKASIDE, 0, 0);

  real_vfs = sqlite3_vfs_find (NULL);
  vfs = *real_vfs;
  vfs.zName = "footing-fault";
  vfs.szOsFile = sizeof (File) + real_vfs->szOsFile;
  vfs.xOpen = vfs_open;
  vfs.xDelete = vfs_delete;
  g_assert_true (sqlite3_vfs_register (&vfs, TRUE) == SQLITE_OK);
}

/* These stand before the C library's, for all that is in this process. */

int
link (const char *from, const char *to)
{
  int (*real) (const char *, const char *) = dlsym (RTLD_NEXT, "link");

  if (fails (FAULT_LINK)) {
    errno = ENOSPC;
    return -1;
  }
  die_if_asked ();

  return real (from, to);
}

int
rename (const char *from, const char *to)
{
  int (*real) (const char *, const char *) = dlsym (RTLD_NEXT, "rename");

  if (fails (FAULT_LINK)) {
    errno = EACCES;
    return -1;
  }
  die_if_asked ();

  return real (from, to);
}

int
fsync (int fd)
{
  if (fails (FAULT_FSYNC)) {
    errno = EIO;
    return -1;
  }
  die_if_asked ();

  return 0;
}
