/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For the files of the lists: a file for each kind of wording that is marked, with the
 * lists that it is put together from, and one for what they share. */

typedef struct {
  const char *name; /* and the context of the message */
  const char *entries;
} FootingStoryList;

/* Each ends with a list that has no name. */
extern const FootingStoryList footing_story_lists_personal[];
extern const FootingStoryList footing_story_lists_permanent[];
extern const FootingStoryList footing_story_lists_total[];
extern const FootingStoryList footing_story_lists_shared[];

G_END_DECLS
