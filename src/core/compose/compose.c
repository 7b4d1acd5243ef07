/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"

#include "text.h"

#include <string.h>

static const guint WORDS[FOOTING_N_LENGTHS] = {35, 160, 420};
static const char *const LENGTHS[] = {"ten-seconds", "minute", "page", NULL};
static const char *const FACTS[FOOTING_N_FACTS] = {"what", "wrong", "changed", "next"};

guint
footing_length_get_words (FootingLength length)
{
  g_return_val_if_fail ((guint)length < FOOTING_N_LENGTHS, 0);

  return WORDS[length];
}

const char *const *
footing_lengths (void)
{
  return LENGTHS;
}

const char *
footing_fact_get_code (FootingFact fact)
{
  g_return_val_if_fail ((guint)fact < FOOTING_N_FACTS, NULL);

  return FACTS[fact];
}

guint
footing_compose_count_words (const char *text)
{
  gboolean in_word = FALSE;
  guint n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gboolean is_space = g_unichar_isspace (g_utf8_get_char (at));

    if (!is_space && !in_word)
      n++;
    in_word = !is_space;
  }

  return n;
}

static void
line_free (gpointer data)
{
  FootingComposeLine *self = data;

  g_free (self->key);
  g_free (self->text);
  g_free (self->record);
  g_free (self);
}

void
footing_composed_free (FootingComposed *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_strfreev (self->private_ones);
  g_free (self);
}

/* --- Choosing ----------------------------------------------------------------------- */

static int
compare_ranks (gconstpointer a, gconstpointer b)
{
  const ComposeCandidate *one = a, *other = b;

  return (one->rank > other->rank) - (one->rank < other->rank);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const ComposeCandidate *one = a, *other = b;

  if (one->place != other->place)
    return one->place > other->place ? 1 : -1;

  return compare_ranks (a, b);
}

/* What matters most goes in as long as there is room; then all stands in its place. */
static void
choose_lines (Composer *self, GPtrArray *lines)
{
  const FootingLength length = self->request->length;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (ComposeCandidate));
  guint room = footing_length_get_words (length);

  g_array_sort (self->candidates, compare_ranks);
  for (guint i = 0; i < self->candidates->len; i++) {
    ComposeCandidate *candidate = &g_array_index (self->candidates, ComposeCandidate, i);
    const guint words = footing_compose_count_words (candidate->line->text);

    if (length < candidate->shortest || words > room)
      continue;
    room -= words;
    g_array_append_val (chosen, *candidate);
    candidate->line = NULL;
  }

  g_array_sort (chosen, compare_places);
  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (lines, g_array_index (chosen, ComposeCandidate, i).line);
}

static void
clear_candidate (gpointer data)
{
  ComposeCandidate *candidate = data;

  g_clear_pointer (&candidate->line, line_free);
}

/* Whom the reader is to the one who tells, where that is a role. */
static const char *
get_role (const char *reader)
{
  static const char *const roles[] = {"manager", "stakeholder", "client", "sponsor",
                                      NULL};

  return g_strv_contains (roles, reader) ? reader : NULL;
}

static void
composer_init (Composer *self, const FootingComposeRequest *request)
{
  FootingRecovery *recovery = request->recovery;

  self->request = request;
  self->perspective = recovery != NULL && footing_recovery_is_support (recovery)
                          ? FOOTING_PERSPECTIVE_SUPPORT
                          : FOOTING_PERSPECTIVE_SELF;
  self->telling.store = request->store;
  self->telling.guidance = request->guidance;
  self->telling.perspective = self->perspective;
  self->telling.reader = request->name;
  self->telling.role = get_role (request->reader);
  self->trigger = request->trigger;
  if (self->trigger == NULL && recovery != NULL && *recovery->trigger != '\0')
    self->trigger = recovery->trigger;
  self->today = footing_clock_today (footing_store_get_clock (request->store));
  self->candidates = g_array_new (FALSE, FALSE, sizeof (ComposeCandidate));
  g_array_set_clear_func (self->candidates, clear_candidate);
  self->needs = g_ptr_array_new_with_free_func (g_free);
  self->private_ones = g_strv_builder_new ();
}

static void
composer_clear (Composer *self)
{
  g_free (self->today);
  g_array_unref (self->candidates);
  g_ptr_array_unref (self->needs);
  g_strv_builder_unref (self->private_ones);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Composer, composer_clear)

FootingComposed *
footing_compose (const FootingComposeRequest *request, GError **error)
{
  g_auto (Composer) composer = {0};
  FootingComposed *composed;

  g_return_val_if_fail (request != NULL && request->sayings != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_STORE (request->store), NULL);
  g_return_val_if_fail (g_strv_contains (footing_readers (), request->reader), NULL);

  composer_init (&composer, request);
  if (!compose_gather (&composer, error))
    return NULL;

  composed = g_new0 (FootingComposed, 1);
  composed->lines = g_ptr_array_new_with_free_func (line_free);
  choose_lines (&composer, composed->lines);
  composed->needs = g_ptr_array_ref (composer.needs);
  composed->private_ones = g_strv_builder_end (composer.private_ones);

  return composed;
}

/* --- As a text ---------------------------------------------------------------------- */

char *
footing_compose_join (GPtrArray *texts, GArray *stages, FootingLength length)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  int last = -1;

  g_return_val_if_fail (texts != NULL && stages != NULL, NULL);
  g_return_val_if_fail (texts->len == stages->len, NULL);

  for (guint i = 0; i < texts->len; i++) {
    const char *text = g_ptr_array_index (texts, i);
    const int stage = (int)g_array_index (stages, FootingStage, i);
    const gboolean is_same = stage == last || length == FOOTING_LENGTH_TEN_SECONDS;
    g_autofree char *stripped = g_strstrip (g_strdup (text));

    if (footing_text_is_blank (text))
      continue;
    if (joined->len > 0)
      g_string_append (joined, is_same ? " " : "\n\n");
    g_string_append (joined, stripped);
    last = stage;
  }

  return g_strdup (joined->str);
}
