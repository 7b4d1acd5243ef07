/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sayings.h"

#include "guidance/markup.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE APP_PATH "/core/compose.xml"

typedef enum {
  SAY,
  NEED,
  QUESTION,
  FORM,
  N_KINDS,
} Kind;

/* One sentence; @key is the part, the fact or the code. */
typedef struct {
  Kind kind;
  char *key;
  FootingPerspective perspective;
  char **triggers; /* none: any */
  char **readers;
  char *text;
} Saying;

struct _FootingSayings {
  GPtrArray *all;
  GHashTable *patterns; /* GRegex, by pattern; NULL where it is not understood */
  GHashTable *to_do;    /* verbs as what is to be done: as what is done */
  GHashTable *done;     /* those, as a set */
  char *verbs;          /* what both were made of, in one language */
};

typedef struct {
  FootingSayings *sayings;
  Saying *saying;
  GString *text;
} Parser;

static const char *const KINDS[N_KINDS] = {"say", "need", "question", "form"};
static const char *const KEYS[N_KINDS] = {"part", "fact", "code", "code"};
static const char *const READERS[] = {
    "manager",   "stakeholder",         "client", "team", "sponsor", "review",
    "interview", FOOTING_READER_PERSON, NULL};
static const char *const SELF_READERS[] = {"manager", "stakeholder", "client",    "team",
                                           "sponsor", "review",      "interview", NULL};

/* Of somebody one supports nobody else is told but those who decide. */
static const char *const SUPPORT_READERS[] = {FOOTING_READER_PERSON, "manager", "sponsor",
                                              NULL};

const char *const *
footing_readers (void)
{
  return READERS;
}

const char *const *
footing_readers_for (FootingPerspective perspective)
{
  return perspective == FOOTING_PERSPECTIVE_SUPPORT ? SUPPORT_READERS : SELF_READERS;
}

/* --- Reading ------------------------------------------------------------------------ */

static void
saying_free (gpointer data)
{
  Saying *self = data;

  g_free (self->key);
  g_strfreev (self->triggers);
  g_strfreev (self->readers);
  g_free (self->text);
  g_free (self);
}

static void
free_pattern (gpointer data)
{
  if (data != NULL)
    g_regex_unref (data);
}

static Kind
find_kind (const char *element)
{
  Kind kind = SAY;

  while (kind < N_KINDS && !g_str_equal (KINDS[kind], element))
    kind++;

  return kind;
}

static gboolean
are_readers (char **codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    if (!g_strv_contains (READERS, codes[i]))
      return FALSE;

  return TRUE;
}

static gboolean
start_saying (
    Parser *self, Kind kind, const char **names, const char **values, GError **error)
{
  const GMarkupCollectType optional = G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL;
  const char *key, *perspective, *triggers, *readers;
  Saying *saying;

  if (!g_markup_collect_attributes (
          KINDS[kind], names, values, error, G_MARKUP_COLLECT_STRING, KEYS[kind], &key,
          optional, "for", &perspective, optional, "trigger", &triggers, optional,
          "reader", &readers, G_MARKUP_COLLECT_INVALID))
    return FALSE;

  saying = g_new0 (Saying, 1);
  saying->kind = kind;
  saying->key = g_strdup (key);
  saying->triggers = g_strsplit (triggers != NULL ? triggers : "", " ", -1);
  saying->readers = g_strsplit (readers != NULL ? readers : "", " ", -1);
  g_ptr_array_add (self->sayings->all, saying);
  if (perspective != NULL &&
      !footing_perspective_from_code (perspective, &saying->perspective))
    return footing_markup_refuse (error, perspective);
  if (!are_readers (saying->readers))
    return footing_markup_refuse (error, readers);

  self->saying = saying;
  g_string_truncate (self->text, 0);

  return TRUE;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  Parser *self = data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  const gboolean is_root = g_slist_length ((GSList *)stack) == 1;
  const Kind kind = find_kind (element);

  if (self->saying != NULL || is_root != g_str_equal (element, "compose") ||
      (!is_root && kind == N_KINDS))
    footing_markup_refuse (error, element);
  else if (!is_root)
    start_saying (self, kind, names, values, error);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *element,
                gpointer data,
                GError **error)
{
  Parser *self = data;

  if (self->saying == NULL)
    return;

  footing_markup_join_space (self->text);
  self->saying->text = g_strdup (self->text->str);
  if (*self->saying->text == '\0')
    footing_markup_refuse (error, element);
  self->saying = NULL;
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer data,
         GError **error)
{
  Parser *self = data;

  footing_markup_take_text (context, text, length, self->text, self->saying != NULL,
                            error);
}

static const GMarkupParser MARKUP_PARSER = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
};

FootingSayings *
footing_sayings_new_from_data (const char *xml, gssize length, GError **error)
{
  g_autoptr (FootingSayings) self = g_new0 (FootingSayings, 1);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) reason = NULL;
  Parser parser = {self, NULL, text};

  g_return_val_if_fail (xml != NULL, NULL);

  self->all = g_ptr_array_new_with_free_func (saying_free);
  self->patterns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_pattern);
  self->to_do = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->done = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (footing_markup_parse (&MARKUP_PARSER, &parser, xml, length, &reason) &&
      self->all->len > 0)
    return g_steal_pointer (&self);

  footing_markup_set_damaged (error, reason != NULL ? reason->message : "<compose>");

  return NULL;
}

FootingSayings *
footing_sayings_new (GError **error)
{
  g_autoptr (GBytes) xml =
      g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (xml == NULL)
    return NULL;

  return footing_sayings_new_from_data (g_bytes_get_data (xml, NULL),
                                        g_bytes_get_size (xml), error);
}

void
footing_sayings_free (FootingSayings *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->all, g_ptr_array_unref);
  g_clear_pointer (&self->patterns, g_hash_table_unref);
  g_clear_pointer (&self->to_do, g_hash_table_unref);
  g_clear_pointer (&self->done, g_hash_table_unref);
  g_clear_pointer (&self->verbs, g_free);
  g_free (self);
}

/* --- Choosing ----------------------------------------------------------------------- */

/* How well @codes fit @code: 0 where they are for any, @weight where they name it, -1
 * where they do not. */
static int
weigh (char **codes, const char *code, int weight)
{
  if (codes[0] == NULL)
    return 0;

  return code != NULL && g_strv_contains ((const char *const *)codes, code) ? weight : -1;
}

static const char *
find_best (FootingSayings *self,
           Kind kind,
           const char *key,
           FootingPerspective perspective,
           const char *trigger,
           const char *reader)
{
  const char *text = NULL;
  int best = -1;

  for (guint i = 0; i < self->all->len; i++) {
    const Saying *saying = g_ptr_array_index (self->all, i);
    int by_trigger = weigh (saying->triggers, trigger, 2);
    int by_reader = weigh (saying->readers, reader, 1);

    if (saying->kind != kind || saying->perspective != perspective ||
        !g_str_equal (saying->key, key) || by_trigger < 0 || by_reader < 0 ||
        by_trigger + by_reader <= best)
      continue;
    best = by_trigger + by_reader;
    text = saying->text;
  }

  return text != NULL ? g_dgettext (GETTEXT_PACKAGE, text) : NULL;
}

const char *
footing_sayings_get (FootingSayings *self,
                     const char *part,
                     FootingPerspective perspective,
                     const char *trigger,
                     const char *reader)
{
  g_return_val_if_fail (self != NULL && part != NULL, NULL);

  return find_best (self, SAY, part, perspective, trigger, reader);
}

const char *
footing_sayings_get_need (FootingSayings *self,
                          const char *fact,
                          FootingPerspective perspective,
                          const char *trigger)
{
  const char *need;

  g_return_val_if_fail (self != NULL && fact != NULL, NULL);

  need = find_best (self, NEED, fact, perspective, trigger, NULL);

  return need != NULL
             ? need
             : find_best (self, NEED, fact, FOOTING_PERSPECTIVE_SELF, trigger, NULL);
}

const char *
footing_sayings_get_form (FootingSayings *self, const char *code)
{
  g_return_val_if_fail (self != NULL && code != NULL, NULL);

  return find_best (self, FORM, code, FOOTING_PERSPECTIVE_SELF, NULL, NULL);
}

/* Reads "send/sent look_at/looked_at", once in each language. */
static void
read_verbs (FootingSayings *self)
{
  const char *verbs = footing_sayings_get_form (self, "verbs");
  g_auto (GStrv) pairs = NULL;

  if (verbs == NULL || g_strcmp0 (verbs, self->verbs) == 0)
    return;

  g_free (self->verbs);
  self->verbs = g_strdup (verbs);
  g_hash_table_remove_all (self->to_do);
  g_hash_table_remove_all (self->done);
  pairs = g_strsplit (verbs, " ", -1);
  for (guint i = 0; pairs[i] != NULL; i++) {
    char *slash = strchr (g_strdelimit (pairs[i], "_", ' '), '/');

    if (slash == NULL)
      continue;
    *slash = '\0';
    g_hash_table_insert (self->to_do, g_strdup (pairs[i]), g_strdup (slash + 1));
    g_hash_table_add (self->done, g_strdup (slash + 1));
  }
}

const char *
footing_sayings_find_verb (FootingSayings *self, const char *verb, gboolean *is_done)
{
  g_return_val_if_fail (self != NULL && verb != NULL && is_done != NULL, NULL);

  read_verbs (self);
  *is_done = g_hash_table_contains (self->done, verb);

  return g_hash_table_lookup (self->to_do, verb);
}

GRegex *
footing_sayings_get_pattern (FootingSayings *self, const char *code)
{
  const char *form = footing_sayings_get_form (self, code);
  gpointer pattern = NULL;
  g_autoptr (GError) error = NULL;

  if (form == NULL || g_hash_table_lookup_extended (self->patterns, form, NULL, &pattern))
    return pattern;

  pattern = g_regex_new (form, G_REGEX_OPTIMIZE, 0, &error);
  if (pattern == NULL)
    g_warning ("The form “%s” is not understood: %s", code, error->message);
  g_hash_table_insert (self->patterns, g_strdup (form), pattern);

  return pattern;
}

GPtrArray *
footing_sayings_list_questions (FootingSayings *self,
                                FootingPerspective perspective,
                                const char *trigger,
                                const char *reader)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (self != NULL, questions);

  for (guint i = 0; i < self->all->len; i++) {
    const Saying *saying = g_ptr_array_index (self->all, i);
    FootingQuestion *question;

    if (saying->kind != QUESTION || saying->perspective != perspective ||
        weigh (saying->triggers, trigger, 1) < 0 ||
        weigh (saying->readers, reader, 1) < 0)
      continue;
    question = g_new0 (FootingQuestion, 1);
    question->code = saying->key;
    question->text = g_dgettext (GETTEXT_PACKAGE, saying->text);
    g_ptr_array_add (questions, question);
  }

  return questions;
}

GPtrArray *
footing_sayings_list_texts (FootingSayings *self)
{
  GPtrArray *texts = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, texts);

  for (guint i = 0; i < self->all->len; i++)
    g_ptr_array_add (texts, ((Saying *)g_ptr_array_index (self->all, i))->text);

  return texts;
}
