/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * FootingError:
 * @FOOTING_ERROR_FAILED: the system refused, the message says what
 * @FOOTING_ERROR_DAMAGED: the file is ours but cannot be read
 * @FOOTING_ERROR_FOREIGN: the file is not ours
 * @FOOTING_ERROR_NEWER: the file was written by a newer Footing
 * @FOOTING_ERROR_READ_ONLY: the folder or file may not be written, or not even read
 * @FOOTING_ERROR_FULL: no space is left
 * @FOOTING_ERROR_BUSY: another program holds the file
 * @FOOTING_ERROR_INVALID: a value is not allowed, the message names it
 * @FOOTING_ERROR_GONE: the record does not exist, or no longer
 * @FOOTING_ERROR_REPLACED: the file is not the one any more that was opened
 * @FOOTING_ERROR_MISSING: the file is not there, or empty, and was before
 *
 * Each message is one translated sentence that says what to do.
 */
typedef enum {
  FOOTING_ERROR_FAILED,
  FOOTING_ERROR_DAMAGED,
  FOOTING_ERROR_FOREIGN,
  FOOTING_ERROR_NEWER,
  FOOTING_ERROR_READ_ONLY,
  FOOTING_ERROR_FULL,
  FOOTING_ERROR_BUSY,
  FOOTING_ERROR_INVALID,
  FOOTING_ERROR_GONE,
  FOOTING_ERROR_REPLACED,
  FOOTING_ERROR_MISSING,
} FootingError;

#define FOOTING_ERROR (footing_error_quark ())
GQuark footing_error_quark (void);

/**
 * FootingAccess:
 * @FOOTING_READING: the file was to be read
 * @FOOTING_WRITING: the file was to be written, or made
 */
typedef enum {
  FOOTING_READING,
  FOOTING_WRITING,
} FootingAccess;

/* Sets @error to what the system said (@number, an errno) about the file or folder at
 * @path, which it names; where it is a folder on the way that stands in the way, that
 * one. */
void footing_error_set_system (GError **error,
                               FootingAccess access,
                               const char *path,
                               int number);

G_END_DECLS
