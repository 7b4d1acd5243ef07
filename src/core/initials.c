/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "initials.h"
#include "fold.h"
#include "names.h"
#include "text.h"

#include <string.h>

struct _FootingInitials {
  gatomicrefcount ref_count;
  GStrv names; /* each as one line */
};

/* A part of a text, and what is shown there. */
typedef struct {
  FootingSpan span;
  char *shown;
} Veiled;

static void
clear_veiled (gpointer data)
{
  g_free (((Veiled *)data)->shown);
}

/* --- One name ------------------------------------------------------------------------
 */

static gboolean
has_case (gunichar c)
{
  return g_unichar_isupper (c) || g_unichar_islower (c) || g_unichar_istitle (c);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x2011;
}

/* The first letter in @from with the marks on it, and where the word ends that it begins;
 * NULL when there is none. */
static const char *
find_letter (const char *from, const char **end, const char **word_end)
{
  const char *p = from;
  const char *start;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return NULL;

  start = p;
  p = g_utf8_next_char (p);
  while (g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *end = p;
  while (*p != '\0' && !g_unichar_isspace (g_utf8_get_char (p)) &&
         !is_hyphen (g_utf8_get_char (p)) && *p != '.')
    p = g_utf8_next_char (p);
  *word_end = p;

  return start;
}

char *
footing_initials_make (const char *name)
{
  g_autofree char *line = NULL;
  g_autoptr (GString) initials = g_string_new (NULL);
  const char *p, *start, *end, *next;

  g_return_val_if_fail (name != NULL, NULL);

  line = footing_text_normalize_line (name);
  if (*line == '\0')
    return g_steal_pointer (&line);

  for (p = line; (start = find_letter (p, &end, &next)) != NULL; p = next) {
    if (initials->len > 0)
      g_string_append_c (initials, is_hyphen (g_utf8_get_char (p)) ? '-' : ' ');
    g_string_append_len (initials, start, end - start);
    if (has_case (g_utf8_get_char (start)))
      g_string_append_c (initials, '.');
    if (*next == '.')
      next++;
  }

  return g_strdup (initials->len > 0 ? initials->str : "…");
}

/* --- A text --------------------------------------------------------------------------
 */

FootingInitials *
footing_initials_new (const char *const *names)
{
  FootingInitials *self = g_new0 (FootingInitials, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->names = g_new0 (char *, g_strv_length ((GStrv)names) + 1);
  for (guint i = 0; names[i] != NULL; i++)
    self->names[i] = footing_text_normalize_line (names[i]);

  return self;
}

FootingInitials *
footing_initials_ref (FootingInitials *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
footing_initials_unref (FootingInitials *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_strfreev (self->names);
  g_free (self);
}

static void
add_veiled (GArray *found, guint start, guint end, const char *text)
{
  g_autofree char *part = g_strndup (text + start, end - start);
  const Veiled veiled = {{start, end}, footing_initials_make (part)};

  g_array_append_val (found, veiled);
}

/* Where a script has no spaces, or puts an article before it, a name is no word. */
static void
find_within (GArray *found, const char *text, const char *name)
{
  const gsize length = strlen (name);

  if (length == 0 || has_case (g_utf8_get_char (name)))
    return;
  for (const char *p = strstr (text, name); p != NULL; p = strstr (p + length, name))
    add_veiled (found, (guint)(p - text), (guint)(p - text + length), text);
}

/* The earlier first, and of those that begin together the longest. */
static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const FootingSpan *one = &((const Veiled *)a)->span;
  const FootingSpan *other = &((const Veiled *)b)->span;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;

  return one->end > other->end ? -1 : one->end < other->end;
}

static GArray *
find_all (const FootingInitials *self, const char *text)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Veiled));

  g_array_set_clear_func (found, clear_veiled);
  for (guint i = 0; self->names[i] != NULL; i++) {
    const char *name = self->names[i];
    g_autoptr (GArray) spans = footing_names_find (text, name);

    for (guint j = 0; j < spans->len; j++)
      add_veiled (found, g_array_index (spans, FootingSpan, j).start,
                  g_array_index (spans, FootingSpan, j).end, text);
    find_within (found, text, name);
  }
  g_array_sort (found, compare_cb);

  return found;
}

char *
footing_initials_apply (const FootingInitials *self, const char *text)
{
  g_autoptr (GArray) found = NULL;
  g_autoptr (GString) shown = NULL;
  guint at = 0;

  g_return_val_if_fail (text != NULL, NULL);

  if (self == NULL || *text == '\0')
    return g_strdup (text);

  found = find_all (self, text);
  shown = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++) {
    const Veiled *veiled = &g_array_index (found, Veiled, i);

    if (veiled->span.start < at)
      continue;
    g_string_append_len (shown, text + at, veiled->span.start - at);
    g_string_append (shown, veiled->shown);
    at = veiled->span.end;
    /* The full stop that ended an abbreviation, or a sentence. */
    if (text[at] == '.' && g_str_has_suffix (veiled->shown, "."))
      at++;
  }
  g_string_append (shown, text + at);

  return g_string_free (g_steal_pointer (&shown), FALSE);
}
