/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story.h"

#include "error.h"
#include "text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first is who decides. */
static const char *const readers[] = {"manager", "stakeholder", "sponsor",
                                      "review",  "interview",   NULL};

gboolean
footing_story_is_for (const char *reader)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  return g_strv_contains (readers, reader);
}

GPtrArray *
footing_story_list (FootingStore *store,
                    const char *recovery,
                    const char *reader,
                    GError **error)
{
  g_autoptr (GPtrArray) stories = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (reader != NULL, NULL);

  stories = footing_store_list (store, FOOTING_TYPE_RECOVERY_STORY, recovery, error);
  if (stories == NULL)
    return NULL;

  for (guint i = stories->len; i > 0; i--) {
    FootingRecoveryStory *story = g_ptr_array_index (stories, i - 1);

    if (g_str_equal (story->reader, reader))
      g_ptr_array_add (found, g_object_ref (story));
  }

  return g_steal_pointer (&found);
}

const char *
footing_story_find_reader (FootingStore *store, const char *recovery, GError **error)
{
  g_autoptr (GPtrArray) stories =
      footing_store_list (store, FOOTING_TYPE_RECOVERY_STORY, recovery, error);

  if (stories == NULL)
    return NULL;

  for (guint i = stories->len; i > 0; i--) {
    const FootingRecoveryStory *story = g_ptr_array_index (stories, i - 1);

    for (guint j = 0; readers[j] != NULL; j++)
      if (g_str_equal (readers[j], story->reader))
        return readers[j];
  }

  return readers[0];
}

FootingRecoveryStory *
footing_story_find_last (FootingStore *store,
                         const char *recovery,
                         const char *reader,
                         GError **error)
{
  g_autoptr (GPtrArray) stories = footing_story_list (store, recovery, reader, error);

  return stories != NULL && stories->len > 0
             ? g_object_ref (g_ptr_array_index (stories, 0))
             : NULL;
}

char *
footing_story_keep (FootingStore *store,
                    const char *recovery,
                    const char *reader,
                    const char *body,
                    GError **error)
{
  g_autofree char *today = footing_clock_today (footing_store_get_clock (store));
  g_autoptr (FootingRecoveryStory) story = NULL;

  g_return_val_if_fail (footing_story_is_for (reader), NULL);

  if (footing_text_is_blank (body)) {
    g_set_error_literal (error, FOOTING_ERROR, FOOTING_ERROR_INVALID,
                         _ ("There is nothing to keep yet: the text is empty."));
    return NULL;
  }

  story = footing_record_new (FOOTING_TYPE_RECOVERY_STORY, "recovery", recovery, "reader",
                              reader, "date", today, "body", body, NULL);

  return footing_store_save (store, story, error)
             ? g_strdup (footing_record_get_id (story))
             : NULL;
}

gboolean
footing_story_is_new (FootingRecoveryStory *story, const char *line)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (FOOTING_IS_RECOVERY_STORY (story), FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  stripped = g_strstrip (g_strdup (line));

  return *stripped != '\0' && strstr (story->body, stripped) == NULL;
}
