/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-private.h"
#include "markup.h"

#include <string.h>

/* Stands for both perspectives while a text is read. */
#define ANY_PERSPECTIVE (-1)

typedef struct {
  /* borrowed */
  FootingCatalogue *catalogue;
  FootingGuide *guide;
  const char *group_kind;
  const char *group_code;

  /* owned */
  GString *text;

  /* state */
  gboolean has_root;
  gboolean in_text;
  const char *trigger; /* whose words are read, or NULL */
  int perspective;
} Parser;

static const char *const KINDS[FOOTING_N_GUIDE_KINDS] = {
    [FOOTING_GUIDE_TRIGGER] = "trigger", [FOOTING_GUIDE_DRIVER] = "driver",
    [FOOTING_GUIDE_SIGN] = "sign",       [FOOTING_GUIDE_MOVE] = "move",
    [FOOTING_GUIDE_RITUAL] = "ritual",   [FOOTING_GUIDE_EVIDENCE] = "evidence",
    [FOOTING_GUIDE_DOOR] = "door",       [FOOTING_GUIDE_CONCEPT] = "concept",
};

static const char *const FIELDS[FOOTING_GUIDE_N_FIELDS] = {
    [FOOTING_GUIDE_FIELD_TITLE] = "title",
    [FOOTING_GUIDE_FIELD_TEXT] = "text",
    [FOOTING_GUIDE_FIELD_EXAMPLE] = "example",
    [FOOTING_GUIDE_FIELD_TITLE_EXAMPLE] = "title-example",
    [FOOTING_GUIDE_FIELD_OUTCOME] = "outcome",
    [FOOTING_GUIDE_FIELD_OUTCOME_FROM] = "outcome-from",
    [FOOTING_GUIDE_FIELD_OUTCOME_TO] = "outcome-to",
    [FOOTING_GUIDE_FIELD_OUTCOME_UNIT] = "outcome-unit",
    [FOOTING_GUIDE_FIELD_EXPLANATION] = "explanation",
    [FOOTING_GUIDE_FIELD_STAND_IN] = "stand-in",
    [FOOTING_GUIDE_FIELD_TRY] = "try",
    [FOOTING_GUIDE_FIELD_TRY_NEXT] = "try-next",
    [FOOTING_GUIDE_FIELD_TRY_DONE] = "try-done",
    [FOOTING_GUIDE_FIELD_DONE_WHEN] = "done-when",
    [FOOTING_GUIDE_FIELD_FIRST_WIN] = "first-win",
    [FOOTING_GUIDE_FIELD_FIRST_WIN_NEXT] = "first-win-next",
    [FOOTING_GUIDE_FIELD_FIRST_WIN_DONE] = "first-win-done",
    [FOOTING_GUIDE_FIELD_CAUTION] = "caution",
    [FOOTING_GUIDE_FIELD_WHY] = "why",
    [FOOTING_GUIDE_FIELD_SOURCE] = "source",
    [FOOTING_GUIDE_FIELD_FRAME] = "frame",
    [FOOTING_GUIDE_FIELD_FRAME_DONE] = "frame-done",
    [FOOTING_GUIDE_FIELD_OFTEN] = "often",
    [FOOTING_GUIDE_FIELD_NEXT] = "next",
    [FOOTING_GUIDE_FIELD_DECISION] = "decision",
    [FOOTING_GUIDE_FIELD_SAY] = "say",
    [FOOTING_GUIDE_FIELD_STEADY] = "steady",
    [FOOTING_GUIDE_FIELD_SLOWING] = "slowing",
    [FOOTING_GUIDE_FIELD_LOW] = "low",
    [FOOTING_GUIDE_FIELD_WHAT] = "what",
    [FOOTING_GUIDE_FIELD_DIFFERS] = "differs",
    [FOOTING_GUIDE_FIELD_THIS_WEEK] = "this-week",
};

static const char *const SAID[] = {
    [FOOTING_GUIDE_SAID_WORDS] = "words",
    [FOOTING_GUIDE_SAID_WHOM] = "whom",
    [FOOTING_GUIDE_SAID_NOT_YET] = "not-yet",
    [FOOTING_GUIDE_SAID_SLEEP] = "sleep",
};

/* The place of @name in @names, or -1. */
static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return -1;
}

/* The text that was read, as the catalogue keeps it. */
static const char *
normalise (Parser *self)
{
  footing_markup_join_space (self->text);

  return g_string_chunk_insert_const (self->catalogue->strings, self->text->str);
}

/* A text for one perspective goes before a text for both. */
static gboolean
store_text (Parser *self, FootingGuideText *text, const char *element, GError **error)
{
  const char *content = normalise (self);

  if (*content == '\0')
    return footing_markup_refuse (error, element);

  for (int i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    if (self->perspective == i ||
        (self->perspective == ANY_PERSPECTIVE && text->by[i] == NULL))
      text->by[i] = content;

  return TRUE;
}

static gboolean
start_guide (Parser *self,
             FootingGuideKind kind,
             const char **names,
             const char **values,
             GError **error)
{
  FootingCatalogue *catalogue = self->catalogue;
  FootingGuide *guide = g_new0 (FootingGuide, 1);

  self->guide = guide;
  guide->kind = kind;
  guide->position = catalogue->items[kind]->len;
  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    guide->how[i] = g_ptr_array_new ();
  for (guint i = 0; i < FOOTING_GUIDE_N_SAID; i++)
    guide->said[i] = g_array_new (FALSE, FALSE, sizeof (FootingGuideWords));
  g_ptr_array_add (catalogue->items[kind], guide);

  if (!footing_catalogue_read_attributes (catalogue, guide, KINDS[kind], names, values,
                                          error))
    return FALSE;

  if (!g_hash_table_insert (catalogue->by_code[kind], (char *)guide->code, guide))
    return footing_markup_refuse (error, guide->code);

  return TRUE;
}

static gboolean
start_group (Parser *self, const char **names, const char **values, GError **error)
{
  const char *kind, *code;

  if (!g_markup_collect_attributes (
          "group", names, values, error, G_MARKUP_COLLECT_STRING, "kind", &kind,
          G_MARKUP_COLLECT_STRING, "code", &code, G_MARKUP_COLLECT_INVALID))
    return FALSE;

  if (find_name (KINDS, FOOTING_N_GUIDE_KINDS, kind) < 0)
    return footing_markup_refuse (error, "group");

  self->group_kind = footing_catalogue_keep (self->catalogue, kind);
  self->group_code = footing_catalogue_keep (self->catalogue, code);

  return TRUE;
}

static gboolean
start_text (Parser *self,
            const char *element,
            const char **names,
            const char **values,
            GError **error)
{
  const char *perspective, *move, *trigger;
  FootingPerspective only;

  if (!g_markup_collect_attributes (
          element, names, values, error,
          G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "for", &perspective,
          G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "move", &move,
          G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "trigger", &trigger,
          G_MARKUP_COLLECT_INVALID))
    return FALSE;

  if (trigger != NULL && find_name (SAID, FOOTING_GUIDE_N_SAID, element) < 0)
    return footing_markup_refuse (error, element);
  self->trigger = footing_catalogue_keep (self->catalogue, trigger);

  self->perspective = ANY_PERSPECTIVE;
  if (perspective != NULL) {
    if (!footing_perspective_from_code (perspective, &only))
      return footing_markup_refuse (error, element);
    self->perspective = only;
  }

  if (g_str_equal (element, "stand-in")) {
    if (self->guide == NULL || perspective == NULL || move == NULL)
      return footing_markup_refuse (error, element);
    self->guide->stand_ins[only] = footing_catalogue_keep (self->catalogue, move);
  } else if (move != NULL) {
    return footing_markup_refuse (error, element);
  }

  self->in_text = TRUE;
  g_string_truncate (self->text, 0);

  return TRUE;
}

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer user_data,
                  GError **error)
{
  Parser *self = user_data;
  const GSList *stack = g_markup_parse_context_get_element_stack (context);
  guint depth = g_slist_length ((GSList *)stack);
  int kind = find_name (KINDS, FOOTING_N_GUIDE_KINDS, element);

  self->has_root = TRUE;

  if (self->in_text || (depth == 1 && !g_str_equal (element, "guidance")))
    footing_markup_refuse (error, element);
  else if (depth == 2 && kind >= 0)
    start_guide (self, kind, names, values, error);
  else if (depth == 2 && g_str_equal (element, "group"))
    start_group (self, names, values, error);
  else if (depth > 2 || (depth == 2 && !g_str_equal (element, "seek-support")))
    start_text (self, element, names, values, error);
}

static gboolean
end_group_title (Parser *self, GError **error)
{
  FootingCatalogue *catalogue = self->catalogue;
  int kind = find_name (KINDS, FOOTING_N_GUIDE_KINDS, self->group_kind);
  FootingGuideText title = {0};

  if (!store_text (self, &title, "title", error))
    return FALSE;

  if (!g_hash_table_insert (catalogue->group_titles[kind], (char *)self->group_code,
                            (char *)title.by[FOOTING_PERSPECTIVE_SELF]))
    return footing_markup_refuse (error, "group");

  g_ptr_array_add (catalogue->groups[kind], (char *)self->group_code);

  return TRUE;
}

static gboolean
end_support_text (Parser *self, const char *element, GError **error)
{
  FootingCatalogue *catalogue = self->catalogue;
  FootingGuideText line = {0};
  struct {
    const char *element;
    FootingGuideText *text;
  } single[] = {
      {"lead", &catalogue->support_lead},     {"reason", &catalogue->support_reason},
      {"emergency", &catalogue->emergency},   {"disclaimer", &catalogue->disclaimer},
      {"quiet-line", &catalogue->quiet_line}, {"signs-note", &catalogue->signs_note},
  };

  for (guint i = 0; i < G_N_ELEMENTS (single); i++)
    if (g_str_equal (element, single[i].element))
      return store_text (self, single[i].text, element, error);

  if (!store_text (self, &line, element, error))
    return FALSE;

  if (g_str_equal (element, "line") && self->perspective != ANY_PERSPECTIVE)
    g_ptr_array_add (catalogue->seek_support[self->perspective],
                     (char *)line.by[self->perspective]);
  else if (g_str_equal (element, "where") && self->perspective == ANY_PERSPECTIVE)
    g_ptr_array_add (catalogue->where_to_turn, (char *)line.by[FOOTING_PERSPECTIVE_SELF]);
  else
    return footing_markup_refuse (error, element);

  return TRUE;
}

/* What there may be several of. */
static gboolean
end_how (Parser *self, const char *element, GError **error)
{
  FootingGuideText step = {0};

  if (!store_text (self, &step, element, error))
    return FALSE;

  for (guint i = 0; i < FOOTING_N_PERSPECTIVES; i++)
    if (step.by[i] != NULL)
      g_ptr_array_add (self->guide->how[i], (char *)step.by[i]);

  return TRUE;
}

static gboolean
end_said (Parser *self, FootingGuideSaid said, const char *element, GError **error)
{
  FootingGuideWords words = {.trigger = self->trigger};

  if (!store_text (self, &words.text, element, error))
    return FALSE;

  g_array_append_val (self->guide->said[said], words);

  return TRUE;
}

static gboolean
end_field (Parser *self, const char *element, GError **error)
{
  const int field = find_name (FIELDS, FOOTING_GUIDE_N_FIELDS, element);
  const int said = find_name (SAID, FOOTING_GUIDE_N_SAID, element);
  const FootingGuideKind kind = self->guide->kind;
  const gboolean told = kind == FOOTING_GUIDE_MOVE || kind == FOOTING_GUIDE_DOOR;

  if ((told || kind == FOOTING_GUIDE_TRIGGER) && g_str_equal (element, "how"))
    return end_how (self, element, error);
  if (told && said >= 0)
    return end_said (self, said, element, error);
  if (field < 0)
    return footing_markup_refuse (error, element);

  /* The counter-move of a sign is replaced without a word. */
  if (field == FOOTING_GUIDE_FIELD_STAND_IN && kind == FOOTING_GUIDE_SIGN)
    return TRUE;

  return store_text (self, &self->guide->fields[field], element, error);
}

static void
end_element_cb (GMarkupParseContext *context,
                const char *element,
                gpointer user_data,
                GError **error)
{
  Parser *self = user_data;

  if (!self->in_text) {
    self->guide = NULL;
    self->group_kind = NULL;
    return;
  }

  self->in_text = FALSE;

  if (self->guide != NULL)
    end_field (self, element, error);
  else if (self->group_kind != NULL && g_str_equal (element, "title"))
    end_group_title (self, error);
  else
    end_support_text (self, element, error);
}

static void
text_cb (GMarkupParseContext *context,
         const char *text,
         gsize length,
         gpointer user_data,
         GError **error)
{
  Parser *self = user_data;

  footing_markup_take_text (context, text, length, self->text, self->in_text, error);
}

static const GMarkupParser MARKUP_PARSER = {
    .start_element = start_element_cb,
    .end_element = end_element_cb,
    .text = text_cb,
};

gboolean
footing_catalogue_parse (FootingCatalogue *self,
                         const char *xml,
                         gssize length,
                         GError **error)
{
  g_autoptr (GString) text = g_string_sized_new (256);
  Parser parser = {.catalogue = self, .text = text};

  if (!footing_markup_parse (&MARKUP_PARSER, &parser, xml, length, error))
    return FALSE;

  /* GMarkup takes a comment, or an XML declaration, for a whole document. */
  if (!parser.has_root)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "no <guidance>");

  return parser.has_root;
}
