/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FootingFileKind:
 * @FOOTING_FILE_OTHER: not ours
 * @FOOTING_FILE_DATABASE: Footing's file, or a backup of one
 * @FOOTING_FILE_EXPORT: an export
 */
typedef enum {
  FOOTING_FILE_OTHER,
  FOOTING_FILE_DATABASE,
  FOOTING_FILE_EXPORT,
} FootingFileKind;

/* How many bytes decide. */
#define FOOTING_FILE_KIND_LENGTH 512

/* What a file is that begins with @bytes, so that somebody who gives one in place of the
 * other can be told. Whether it is whole is another question. */
FootingFileKind footing_file_kind (const void *bytes, gsize length);

G_END_DECLS
