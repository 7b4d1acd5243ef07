/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-private.h"
#include "names.h"
#include "text.h"

#include <string.h>

#define BIT(source) (1u << FOOTING_SOURCE_##source)

/* What anybody may be told; what those may be who work on it; and those who decide. */
#define OUTSIDE (BIT (CHANGE) | BIT (WIN) | BIT (OUTCOME) | BIT (INSIGHT))
#define CLIENT (OUTSIDE | BIT (STEP))
#define INSIDE (CLIENT | BIT (KNOWN) | BIT (UNKNOWN) | BIT (WHY))
#define CLOSE (INSIDE | BIT (FEELING))

/* @first: what is asked first, besides what happened. */
static const struct {
  const char *code;
  guint sources;
  FootingFact first;
} readers[] = {
    {"manager", CLOSE, FOOTING_FACT_NEXT},
    {"stakeholder", INSIDE, FOOTING_FACT_NEXT},
    {"client", CLIENT, FOOTING_FACT_NEXT},
    {"team", INSIDE, FOOTING_FACT_NEXT},
    {"sponsor", CLOSE, FOOTING_FACT_CHANGED},
    {"review", CLOSE, FOOTING_FACT_CHANGED},
    {"interview", OUTSIDE, FOOTING_FACT_CHANGED},
    {"person", INSIDE, FOOTING_FACT_NEXT},
};

static guint
find_reader (const char *code)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (readers) && !g_str_equal (readers[n].code, code))
    n++;

  return n;
}

const char *
footing_compose_find_reader (const char *role)
{
  static const char *const others[][2] = {
      {"peer", "team"}, {"report", "team"}, {"mentor", "sponsor"}};

  g_return_val_if_fail (role != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i][0], role))
      return others[i][1];

  return g_strv_contains (footing_readers_for (FOOTING_PERSPECTIVE_SELF), role) ? role
                                                                                : NULL;
}

const char *
footing_compose_find_reader_for (FootingRecovery *recovery, FootingPerson *person)
{
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);

  return recovery != NULL && *person->name != '\0' &&
                 g_str_equal (recovery->person, person->name)
             ? FOOTING_READER_PERSON
             : footing_compose_find_reader (person->role);
}

gboolean
footing_compose_tells (const char *reader, FootingComposeSource source)
{
  guint n;

  g_return_val_if_fail (reader != NULL, FALSE);
  g_return_val_if_fail ((guint)source < FOOTING_N_SOURCES, FALSE);

  n = find_reader (reader);

  return n < G_N_ELEMENTS (readers) && (readers[n].sources & (1u << source)) != 0;
}

gboolean
compose_asks_first (Composer *self, FootingFact fact)
{
  const guint n = find_reader (self->request->reader);

  return (fact == FOOTING_FACT_WHAT && !self->is_written) ||
         (n < G_N_ELEMENTS (readers) && fact == readers[n].first);
}

gboolean
compose_may_tell (Composer *self, FootingComposeSource source)
{
  return footing_compose_tells (self->request->reader, source);
}

gboolean
compose_is_for_person (Composer *self)
{
  return g_str_equal (self->request->reader, FOOTING_READER_PERSON);
}

gboolean
compose_has_form (Composer *self, const char *code, const char *text)
{
  GRegex *pattern = footing_sayings_get_pattern (self->request->sayings, code);

  return pattern != NULL && g_regex_match (pattern, text, 0, NULL);
}

/* Whether @text speaks of the one who is supported, to whom it would be said. */
static gboolean
is_of_them (Composer *self, const char *text)
{
  return compose_has_form (self, "of-them", text);
}

/* Whether @person may be the one it is said to: theirs is the role of this reader. A team
 * is several, who may hear of one another. */
static gboolean
may_be_reader (Composer *self, const FootingPerson *person)
{
  const char *reader = footing_compose_find_reader (person->role);

  return g_strcmp0 (reader, self->request->reader) == 0 && !g_str_equal (reader, "team");
}

/* The one it was asked for is the reader, where they may be; else it is not known which
 * of those it is who may. */
void
compose_find_reader (Composer *self)
{
  const char *name = self->telling.reader;

  for (guint i = 0; name != NULL && i < self->people->len; i++) {
    const FootingPerson *person = g_ptr_array_index (self->people, i);
    const char *reader = footing_compose_find_reader (person->role);

    if (!g_str_equal (person->name, name) || compose_is_for_person (self))
      continue;
    self->is_known = may_be_reader (self, person);
    if (reader != NULL && !g_str_equal (reader, self->request->reader))
      self->telling.reader = NULL;
  }
}

static gboolean
names_reader (Composer *self, const char *text)
{
  for (guint i = 0; self->people != NULL && !self->is_known && i < self->people->len;
       i++) {
    const FootingPerson *person = g_ptr_array_index (self->people, i);

    if (may_be_reader (self, person) && footing_names (text, person->name))
      return TRUE;
  }

  return FALSE;
}

/* Whether @text names the one who is supported, of whom others hear without a name. */
static gboolean
names_supported (Composer *self, const char *text)
{
  FootingRecovery *plan = self->request->recovery;

  return self->perspective == FOOTING_PERSPECTIVE_SUPPORT &&
         !compose_is_for_person (self) && plan != NULL &&
         !footing_text_is_blank (plan->person) && footing_names (text, plan->person);
}

gboolean
compose_may_name (Composer *self, const char *text)
{
  if (names_reader (self, text) || names_supported (self, text) ||
      (compose_is_for_person (self) && is_of_them (self, text)))
    return FALSE;
  if (self->people == NULL || compose_may_tell (self, FOOTING_SOURCE_KNOWN))
    return TRUE;

  for (guint i = 0; i < self->people->len; i++) {
    const FootingPerson *person = g_ptr_array_index (self->people, i);

    if (footing_names (text, person->name))
      return FALSE;
  }

  return TRUE;
}

gboolean
compose_may_say (Composer *self, const char *text, FootingComposeSource source)
{
  return compose_may_tell (self, source) && compose_may_name (self, text) &&
         footing_telling_may_say (&self->telling, text);
}
