/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* The story of a recovery (F55): a page that is told to somebody who decides, in versions
 * that are kept, so that one sees what has changed since. */

/* Whether there is such a story for @reader, a code of footing_readers(). */
gboolean footing_story_is_for (const char *reader);

/* The version for @reader that was kept last, or NULL; with @error set when the file
 * cannot be read. Owned by the caller. */
FootingRecoveryStory *footing_story_find_last (FootingStore *store,
                                               const char *recovery,
                                               const char *reader,
                                               GError **error);

/* All versions for @reader, the newest first. FootingRecoveryStory; owned by the caller,
 * NULL with @error. */
GPtrArray *footing_story_list (FootingStore *store,
                               const char *recovery,
                               const char *reader,
                               GError **error);

/* The reader for whom a version was kept last, or who decides where there is none: a
 * code, static. NULL with @error. */
const char *
footing_story_find_reader (FootingStore *store, const char *recovery, GError **error);

/* Keeps @body as a version of today. Its id, owned by the caller; NULL with @error. */
char *footing_story_keep (FootingStore *store,
                          const char *recovery,
                          const char *reader,
                          const char *body,
                          GError **error);

/* Whether @line, a line of the text, does not stand in @story. */
gboolean footing_story_is_new (FootingRecoveryStory *story, const char *line);

G_END_DECLS
