/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "concept.h"

#include "fold.h"
#include "guidance-private.h"

#include <string.h>

#define MAX_WORDS 16

static const char *
get_field (const FootingGuide *concept, FootingGuideField field)
{
  g_return_val_if_fail (concept != NULL, NULL);
  g_return_val_if_fail (concept->kind == FOOTING_GUIDE_CONCEPT, NULL);

  return footing_guide_get_field (concept, field, FOOTING_PERSPECTIVE_SELF);
}

/* Whether each of @words begins a word of the folded @text. */
static gboolean
has_words (const char *text, GStrv words)
{
  g_autofree char *folded = footing_fold (text);

  for (guint i = 0; words[i] != NULL; i++) {
    const char *found = strstr (folded, words[i]);

    while (found != NULL && found > folded &&
           g_unichar_isalnum (g_utf8_get_char (g_utf8_find_prev_char (folded, found))))
      found = strstr (found + 1, words[i]);
    if (found == NULL)
      return FALSE;
  }

  return TRUE;
}

static char *
dup_text (const FootingGuide *concept)
{
  return g_strjoin (" ", get_field (concept, FOOTING_GUIDE_FIELD_TITLE),
                    footing_concept_get_what (concept),
                    footing_concept_get_difference (concept),
                    footing_concept_get_this_week (concept), NULL);
}

const char *
footing_concept_get_what (const FootingGuide *concept)
{
  return get_field (concept, FOOTING_GUIDE_FIELD_WHAT);
}

const char *
footing_concept_get_difference (const FootingGuide *concept)
{
  return get_field (concept, FOOTING_GUIDE_FIELD_DIFFERS);
}

const char *
footing_concept_get_this_week (const FootingGuide *concept)
{
  return get_field (concept, FOOTING_GUIDE_FIELD_THIS_WEEK);
}

const char *const *
footing_concept_get_items (const FootingGuide *concept, FootingGuideKind kind)
{
  static const char *const none[] = {NULL};

  g_return_val_if_fail (concept != NULL, NULL);
  g_return_val_if_fail (concept->kind == FOOTING_GUIDE_CONCEPT, NULL);

  switch (kind) {
  case FOOTING_GUIDE_DRIVER:
    return (const char *const *)concept
    ->drivers;
  case FOOTING_GUIDE_SIGN:
    return (const char *const *)concept
    ->signs;
  case FOOTING_GUIDE_MOVE:
    return (const char *const *)concept
    ->moves;
  default:
    return none;
  }
}

const char *const *
footing_concept_get_pages (const FootingGuide *concept)
{
  g_return_val_if_fail (concept != NULL, NULL);

  return (const char *const *)concept->pages;
}

const FootingGuide *
footing_concept_find (FootingGuidance *guidance, const FootingGuide *item)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_CONCEPT); i++) {
    const FootingGuide *concept =
        footing_guidance_nth (guidance, FOOTING_GUIDE_CONCEPT, i);

    if (g_strv_contains (footing_concept_get_items (concept, item->kind), item->code))
    return concept;
  }

  return NULL;
}

const FootingGuide *
footing_concept_find_for_page (FootingGuidance *guidance, const char *page)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (page != NULL, NULL);

  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_CONCEPT); i++) {
    const FootingGuide *concept =
        footing_guidance_nth (guidance, FOOTING_GUIDE_CONCEPT, i);

    if (g_strv_contains (footing_concept_get_pages (concept), page))
    return concept;
  }

  return NULL;
}

GPtrArray *
footing_concept_search (FootingGuidance *guidance, const char *text)
{
  g_autoptr (GPtrArray) in_text = g_ptr_array_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *folded = NULL;
  GPtrArray *found;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (text != NULL, NULL);

  found = g_ptr_array_new ();
  folded = footing_fold (text);
  words = footing_fold_words (folded, MAX_WORDS);
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_CONCEPT); i++) {
    const FootingGuide *concept =
        footing_guidance_nth (guidance, FOOTING_GUIDE_CONCEPT, i);
    g_autofree char *whole = dup_text (concept);

    if (has_words (get_field (concept, FOOTING_GUIDE_FIELD_TITLE), words))
      g_ptr_array_add (found, (gpointer) concept);
    else if (has_words (whole, words))
      g_ptr_array_add (in_text, (gpointer) concept);
  }
  g_ptr_array_extend (found, in_text, NULL, NULL);

  return found;
}
