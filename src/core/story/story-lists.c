/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists.h"
#include "story-lists-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Translators: these lists say which wording is marked in what somebody writes about a
 * setback. They need not be translations: write what people say in your language. A list
 * is comma-separated; upper and lower case do not matter; only whole words are found.
 *
 * In an entry, {name} stands for any entry of the list with that name, * for one word,
 * whichever it is, .. for up to three words and ... for up to eight, of the same clause
 * and none of them of "negations", and ~ for a comma that may be there. An entry that
 * begins with ^ is found only where a clause begins. An entry that ends in | is found
 * only where the clause ends or goes on with a word of the list "links"; with || only
 * where it ends, or with a word of "joins". Words of the list "fillers" may stand
 * anywhere inside.
 *
 * The lists "personal", "permanent" and "total" are what is marked; "harmless" is what is
 * not, though it begins like one of them; nothing is marked after a word of "negations".
 * All other lists are there to be used as {name}; leave empty (a single comma) what you
 * do not need. What an apostrophe joins is found with and without: "is, 's" finds
 * "career's". The program story-probe reads sentences and shows what is marked. */
static const FootingStoryList *const GROUPS[] = {
    footing_story_lists_personal,
    footing_story_lists_permanent,
    footing_story_lists_total,
    footing_story_lists_shared,
};

void
footing_story_lists_add (FootingPhrases *phrases)
{
  for (guint i = 0; i < G_N_ELEMENTS (GROUPS); i++)
    for (const FootingStoryList *list = GROUPS[i]; list->name != NULL; list++)
      footing_phrases_add_list (
          phrases, list->name, g_dpgettext2 (GETTEXT_PACKAGE, list->name, list->entries));
}

guint
footing_story_list_number (const char *name)
{
  guint number = 0;

  for (guint i = 0; i < G_N_ELEMENTS (GROUPS); i++)
    for (const FootingStoryList *list = GROUPS[i]; list->name != NULL; list++, number++)
      if (strcmp (list->name, name) == 0)
        return number;

  g_assert_not_reached ();
}
