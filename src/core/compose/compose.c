/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"

#include "text.h"

#include <string.h>

/* What an item of a list begins with. */
#define ITEM "– "

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
  g_free (self->made);
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

/* An item is marked, and stands on a line of its own; it needs no full stop unless there
 * is another one in it. */
static char *
make_item (const char *text)
{
  const gsize length = strlen (text);
  const gboolean is_one = *compose_find_sentence_end (text) == '\0';
  const gboolean ends = is_one && length > 0 && text[length - 1] == '.';

  return g_strdup_printf (ITEM "%.*s", (int)(ends ? length - 1 : length), text);
}

static const char *
get_lead (GArray *chosen, guint n)
{
  return n < chosen->len ? g_array_index (chosen, ComposeCandidate, n).lead : NULL;
}

/* What has no sentence of its own stands after its lead: one on the same line, several as
 * a list. */
static void
put_leads (GArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++) {
    FootingComposeLine *line = g_array_index (chosen, ComposeCandidate, i).line;
    const char *lead = get_lead (chosen, i);
    const gboolean is_first = i == 0 || get_lead (chosen, i - 1) != lead;
    const gboolean is_last = get_lead (chosen, i + 1) != lead;
    g_autofree char *text = g_steal_pointer (&line->text);
    g_autofree char *item = make_item (text);

    if (!is_first || !is_last)
      line->lead = lead;
    if (lead == NULL)
      line->text = g_steal_pointer (&text);
    else if (is_first)
      line->text = g_strconcat (lead, is_last ? " " : "\n", is_last ? text : item, NULL);
    else
      line->text = g_steal_pointer (&item);
  }
}

/* Whether there is a fact to say: a question about nothing says nothing. */
static gboolean
has_fact (Composer *self)
{
  for (guint i = 0; i < self->candidates->len; i++) {
    const FootingComposeLine *line =
        g_array_index (self->candidates, ComposeCandidate, i).line;

    if (line->record != NULL || line->field != NULL)
      return TRUE;
  }

  return FALSE;
}

/* Asks again for what was answered and found no room: an answer is never left out without
 * a word. */
static void
ask_for_left_out (Composer *self)
{
  for (guint i = 0; i < self->candidates->len; i++) {
    const FootingComposeLine *line =
        g_array_index (self->candidates, ComposeCandidate, i).line;

    for (guint j = 0; line != NULL && line->record == NULL && j < self->needs->len; j++) {
      FootingComposeNeed *need = g_ptr_array_index (self->needs, j);

      if (g_strcmp0 (line->field, FACTS[need->fact]) == 0)
        need->is_too_long = need->is_first = TRUE;
    }
  }
}

/* What matters most goes in as long as there is room; then all stands in its place. */
static void
choose_lines (Composer *self, GPtrArray *lines)
{
  const FootingLength length = self->request->length;
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (ComposeCandidate));
  guint room = footing_length_get_words (length);

  if (length == FOOTING_LENGTH_TEN_SECONDS && !self->request->thanks && !has_fact (self))
    return;

  g_array_sort (self->candidates, compare_ranks);
  for (guint i = 0; i < self->candidates->len; i++) {
    ComposeCandidate *candidate = &g_array_index (self->candidates, ComposeCandidate, i);
    const guint words =
        footing_compose_count_words (candidate->line->text) +
        (candidate->lead != NULL ? footing_compose_count_words (candidate->lead) + 1 : 0);

    if (length < candidate->shortest || words > room)
      continue;
    room -= words;
    g_array_append_val (chosen, *candidate);
    candidate->line = NULL;
  }
  ask_for_left_out (self);

  g_array_sort (chosen, compare_places);
  put_leads (chosen);
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
  static const char *const roles[] = {"manager", "stakeholder", "client",
                                      "sponsor", "interview",   NULL};

  return g_strv_contains (roles, reader) ? reader : NULL;
}

/* The name of whoever it is said to, or NULL: the plan says whom one supports. */
static const char *
get_name (const FootingComposeRequest *request)
{
  if (request->recovery != NULL && g_str_equal (request->reader, FOOTING_READER_PERSON) &&
      !footing_text_is_blank (request->recovery->person))
    return request->recovery->person;

  return request->name;
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
  self->telling.reader = get_name (request);
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
  g_clear_pointer (&self->people, g_ptr_array_unref);
  g_ptr_array_unref (self->needs);
  g_strv_builder_unref (self->private_ones);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Composer, composer_clear)

/* Something is asked at once where anything is. */
static void
ask_first (GPtrArray *needs)
{
  gboolean is_first = FALSE;

  for (guint i = 0; i < needs->len; i++)
    is_first |= ((FootingComposeNeed *)g_ptr_array_index (needs, i))->is_first;
  if (!is_first && needs->len > 0)
    ((FootingComposeNeed *)g_ptr_array_index (needs, 0))->is_first = TRUE;
}

FootingComposed *
footing_compose (const FootingComposeRequest *request, GError **error)
{
  g_auto (Composer) composer = {0};
  FootingComposed *composed;

  g_return_val_if_fail (request != NULL && request->sayings != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_STORE (request->store), NULL);
  g_return_val_if_fail (g_strv_contains (footing_readers (), request->reader), NULL);

  composer_init (&composer, request);
  g_return_val_if_fail (
      g_strv_contains (footing_readers_for (composer.perspective), request->reader),
      NULL);
  if (!compose_gather (&composer, error))
    return NULL;

  ask_first (composer.needs);
  composed = g_new0 (FootingComposed, 1);
  composed->lines = g_ptr_array_new_with_free_func (line_free);
  choose_lines (&composer, composed->lines);
  composed->needs = g_ptr_array_ref (composer.needs);
  composed->private_ones = g_strv_builder_end (composer.private_ones);

  return composed;
}

/* --- What was edited --------------------------------------------------------------- */

static FootingComposeLine *
find_line (const FootingComposed *self, const char *key)
{
  for (guint i = 0; i < self->lines->len; i++) {
    FootingComposeLine *line = g_ptr_array_index (self->lines, i);

    if (g_str_equal (line->key, key))
      return line;
  }

  return NULL;
}

const char *
footing_compose_line_get_made (const FootingComposeLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  return line->made != NULL ? line->made : line->text;
}

gboolean
footing_compose_line_is_outdated (const FootingComposeLine *line, GHashTable *made)
{
  const char *then;

  g_return_val_if_fail (line != NULL, FALSE);

  then = made != NULL ? g_hash_table_lookup (made, line->key) : NULL;

  return then != NULL && strcmp (then, footing_compose_line_get_made (line)) != 0;
}

guint
footing_composed_carry (FootingComposed *self,
                        const FootingComposed *other,
                        GHashTable *edits,
                        GHashTable *made)
{
  GHashTableIter iter;
  gpointer key, text;
  guint left = 0;

  g_return_val_if_fail (self != NULL && other != NULL && edits != NULL, 0);

  g_hash_table_iter_init (&iter, edits);
  while (g_hash_table_iter_next (&iter, &key, &text)) {
    const FootingComposeLine *from = find_line (other, key);
    FootingComposeLine *line = find_line (self, key);

    if (from == NULL || line == NULL || strcmp (from->text, line->text) != 0 ||
        footing_compose_line_is_outdated (from, made)) {
      left++;
      continue;
    }
    g_free (line->made);
    line->made = line->text;
    line->text = g_strdup (text);
  }

  return left;
}

/* --- As a text ---------------------------------------------------------------------- */

gboolean
compose_is_item (const char *text)
{
  return g_str_has_prefix (text, ITEM);
}

/* What stands between @last and @next: a space in a paragraph; items of a list have lines
 * of their own, and a paragraph begins after them. */
static const char *
get_space (const char *last, const char *next, gboolean is_same)
{
  const char *line = strrchr (last, '\n');
  const gboolean is_list = compose_is_item (line != NULL ? line + 1 : last);

  if (is_same && compose_is_item (next))
    return "\n";

  return is_same && !is_list ? " " : "\n\n";
}

/* Adds @text, the one of @line, to @joined; @is_same says that it goes on. */
static void
add_text (GString *joined, const char *text, gboolean is_same)
{
  if (joined->len > 0)
    g_string_append (joined, get_space (joined->str, text, is_same));
  g_string_append (joined, text);
}

char *
footing_composed_join (const FootingComposed *self,
                       GPtrArray *texts,
                       FootingLength length)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  const char *lead = NULL, *lost = NULL; /* that of the list, and one that was emptied */
  int last = -1;

  g_return_val_if_fail (self != NULL && texts != NULL, NULL);
  g_return_val_if_fail (texts->len == self->lines->len, NULL);

  for (guint i = 0; i < texts->len; i++) {
    const FootingComposeLine *line = g_ptr_array_index (self->lines, i);
    const gboolean is_same =
        (int)line->stage == last || length == FOOTING_LENGTH_TEN_SECONDS;
    g_autofree char *text = g_strstrip (g_strdup (g_ptr_array_index (texts, i)));
    g_autofree char *led = NULL;

    if (footing_text_is_blank (text)) {
      lost = line->lead != lead ? line->lead : lost;
      continue;
    }
    if (lost != NULL && line->lead == lost && compose_is_item (text))
      led = g_strconcat (lost, "\n", text, NULL);
    add_text (joined, led != NULL ? led : text, is_same);
    last = (int)line->stage;
    lead = line->lead;
    lost = NULL;
  }

  return g_strdup (joined->str);
}
