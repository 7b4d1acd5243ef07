/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "compose-format.h"
#include "format/date-format.h"
#include "text.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *code;
  const char *label;
} Label;

static const Label readers[] = {
    /* Translators: whom a text is for */
    {"manager", NC_ ("reader", "Your manager")},
    {"stakeholder", NC_ ("reader", "A stakeholder")},
    {"client", NC_ ("reader", "A client")},
    {"team", NC_ ("reader", "Your team")},
    {"sponsor", NC_ ("reader", "Somebody who speaks for you")},
    {"review", NC_ ("reader", "A performance review")},
    {"interview", NC_ ("reader", "A job interview")},
    {"person", NC_ ("reader", "The person you support")},
};

static const Label lengths[] = {
    /* Translators: how long a text is */
    {"ten-seconds", NC_ ("length", "Ten seconds")},
    {"minute", NC_ ("length", "One minute")},
    {"page", NC_ ("length", "One page")},
};

static const Label privates[] = {
    /* Translators: something private in a plan that could be used in a text for others */
    {"learned", NC_ ("private", "What your last reflection says you learned")},
    {"reframe", NC_ ("private", "How you see it today")},
    {"feelings", NC_ ("private", "How you felt")},
    {"thoughts", NC_ ("private", "What you thought")},
    {"story", NC_ ("private", "What you told yourself")},
    {"behaviour", NC_ ("private", "What you did or avoided")},
    {"their-questions", NC_ ("private", "From the debrief: what they asked")},
    {"technical-change", NC_ ("private", "From the debrief: the technical change")},
    {"communication-change",
     NC_ ("private", "From the debrief: the change in communication")},
};

static const Label plan_fields[] = {
    /* Translators: where a line of a text comes from */
    {"title", NC_ ("source", "From your plan: what happened")},
    {"known", NC_ ("source", "From your plan: what is known")},
    {"unknown", NC_ ("source", "From your plan: what is not known yet")},
    {"technical-change", NC_ ("source", "From your plan: what changes in the work")},
    {"communication-change",
     NC_ ("source", "From your plan: what changes in how you tell it")},
    {"their-questions", NC_ ("source", "From your plan: what they asked")},
};

static const Label sureness[] = {
    /* Translators: how sure one is of one's answers */
    {"not-yet", NC_ ("sureness", "Not sure yet")},
    {"a-little", NC_ ("sureness", "A little sure")},
    {"fairly", NC_ ("sureness", "Fairly sure")},
    {"very", NC_ ("sureness", "Very sure")},
};

static const Label sure_words[] = {
    /* Translators: how sure one was, after "Before, you were" */
    {"not-yet", NC_ ("you were", "not sure yet")},
    {"a-little", NC_ ("you were", "a little sure")},
    {"fairly", NC_ ("you were", "fairly sure")},
    {"very", NC_ ("you were", "very sure")},
};

static const char *
find_label (const Label *labels, guint n, const char *context, const char *code)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (labels[i].code, code) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, context, labels[i].label);

  return NULL;
}

const char *
footing_reader_to_label (const char *code)
{
  return find_label (readers, G_N_ELEMENTS (readers), "reader", code);
}

const char *
footing_length_to_label (const char *code)
{
  return find_label (lengths, G_N_ELEMENTS (lengths), "length", code);
}

const char *
footing_private_to_label (const char *code)
{
  return find_label (privates, G_N_ELEMENTS (privates), "private", code);
}

const char *
footing_stage_to_label (FootingStage stage)
{
  switch (stage) {
  case FOOTING_STAGE_ACKNOWLEDGE:
    /* Translators: parts of a text for others; headings over lines that can be edited */
    return C_ ("stage", "What it is about");
  case FOOTING_STAGE_LEARNED:
    return C_ ("stage", "What was learned");
  case FOOTING_STAGE_DID:
    return C_ ("stage", "What was done");
  case FOOTING_STAGE_NEXT:
    return C_ ("stage", "What comes next");
  default:
    g_return_val_if_reached (NULL);
  }
}

const char *
footing_compose_format_source (const FootingComposeLine *line)
{
  const char *label = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  if (g_strcmp0 (line->field, FOOTING_COMPOSE_WRITTEN) == 0)
    return C_ ("source", "What you wrote before");
  if (line->record == NULL)
    return line->field != NULL ? C_ ("source", "From your answer")
                               : C_ ("source", "A suggested sentence");
  if (line->type == FOOTING_TYPE_STEP)
    return C_ ("source", "From your steps");
  if (line->type == FOOTING_TYPE_CONVERSATION)
    return C_ ("source", "From your conversations");
  if (line->type == FOOTING_TYPE_OUTCOME)
    return C_ ("source", "From your outcomes");
  if (line->type == FOOTING_TYPE_ENTRY)
    return g_strcmp0 (line->field, "why") == 0
               ? C_ ("source", "From the timeline: why it happened")
               : C_ ("source", "From the timeline: a win");

  if (!g_str_has_prefix (line->key, FOOTING_COMPOSE_PRIVATE))
    label = find_label (plan_fields, G_N_ELEMENTS (plan_fields), "source", line->field);
  if (label == NULL)
    label = C_ ("source", "Private: you allowed it for this text");

  return label;
}

const char *
footing_compose_format_source_now (const FootingComposeLine *line, const char *text)
{
  g_return_val_if_fail (line != NULL && text != NULL, NULL);

  if (footing_text_is_blank (text))
    return C_ ("source", "Left out");
  if (line->record == NULL && line->field == NULL &&
      !g_str_equal (text, footing_compose_line_get_made (line)))
    return C_ ("source", "Your words");

  return footing_compose_format_source (line);
}

const char *
footing_sureness_to_label (const char *code)
{
  return find_label (sureness, G_N_ELEMENTS (sureness), "sureness", code);
}

const char *
footing_sureness_to_word (const char *code)
{
  return find_label (sure_words, G_N_ELEMENTS (sure_words), "you were", code);
}

char *
footing_compose_format_new (const char *source)
{
  /* Translators: %s is where a line comes from: "From your steps · new" */
  return g_strdup_printf (C_ ("source", "%s · new"), source);
}

char *
footing_story_format_line (FootingRecoveryStory *last, const char *today)
{
  g_autofree char *day = NULL;

  if (last == NULL)
    return g_strdup (_ ("This page is your recovery story. Keep a version when you tell "
                        "it: what changes after that is marked."));

  day = footing_date_format_long (last->date, today);
  if (*day == '\0')
    return g_strdup (_ ("Your recovery story. What is new since the last version is "
                        "marked."));

  /* Translators: %s is a date, such as "Thu, 5 March" */
  return g_strdup_printf (
      _ ("Your recovery story. What is new since the version of %s is marked."), day);
}
