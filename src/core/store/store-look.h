/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db-file.h"

G_BEGIN_DECLS

/* A look at the file and its log, which are not locked: another Footing may write them
 * meanwhile, or stand still in the middle of it. Such a look says nothing, and is not
 * counted. */
typedef struct {
  FootingDbIndex before;
  guint n_taken;
  guint n_counted;
} FootingLook;

/* For one question, which may take several looks. */
void footing_look_init (FootingLook *self);

/* Before a look; FALSE with @error when the index cannot be read. */
gboolean footing_look_begin (FootingLook *self, FootingDb *db, GError **error);

/* After a look that has found something wrong: @again, whether another is to be taken;
 * after a pause, if so. */
gboolean
footing_look_end (FootingLook *self, FootingDb *db, gboolean *again, GError **error);

G_END_DECLS
