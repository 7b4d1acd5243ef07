/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "saver.h"
#include "saver-field.h"

G_BEGIN_DECLS

/* For the saver's own files: saver.c stores what waits, saver-bind.c follows the fields.
 */
typedef struct {
  /* owned */
  FootingContext *context;
  char *key;
  GPtrArray *fields;   /* FootingSaverField */
  GHashTable *waiting; /* name → GValue */
  GPtrArray *lost;     /* what waits when the fields are gone, or NULL */
  char *problem;       /* why it is not in the file, until it is */

  /* state */
  guint timeout;
  guint left_idle;   /* looks whether the fields are out of sight */
  GHashTable *typed; /* names that were typed on while the rest was written, or NULL */
} FootingSaverPrivate;

FootingSaverPrivate *saver_get_private (gpointer self);

/* Says that the fields were left. */
void saver_emit_left (gpointer self);

G_END_DECLS
