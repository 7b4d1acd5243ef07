/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lists that the others are put together from. */

typedef struct {
  const char *name; /* and the context of the message */
  const char *entries;
} FootingStoryList;

/* The one of @number, counted from 0; NULL after the last. */
const FootingStoryList *footing_story_word_list (guint number);

G_END_DECLS
