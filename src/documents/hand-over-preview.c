/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "hand-over-preview.h"
#include "format/date-format.h"
#include "format/number-format.h"
#include "json-reader.h"
#include "text.h"

#include <glib/gi18n-lib.h>

/* "" where @object has none. Borrowed. */
static const char *
get_text (JsonObject *object, const char *key)
{
  return json_object_get_string_member_with_default (object, key, "");
}

/* A day in words; "" where there is none. Owned by the caller. */
static char *
get_day (JsonObject *object, const char *key)
{
  return footing_date_format_day (get_text (object, key), "");
}

static void
add_titled (FootingDocument *document, int level, const char *heading, const char *text)
{
  if (footing_text_is_blank (text))
    return;

  footing_document_add_heading (document, level, heading);
  footing_document_add_text (document, text);
}

static void
add_happened (FootingDocument *document, FootingGuidance *guidance, JsonObject *plan)
{
  const FootingGuide *event = footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER,
                                                       get_text (plan, "trigger"));
  const char *title =
      event != NULL ? footing_guide_title (event, FOOTING_PERSPECTIVE_SELF) : "";
  g_autofree char *day = get_day (plan, "happened_on");
  /* Translators: a day, and what was then: "5 March 2026: Shipped the fix" */
  g_autofree char *dated = *day != '\0' && *title != '\0'
                               ? g_strdup_printf (C_ ("document", "%s: %s"), day, title)
                               : g_strconcat (day, title, NULL);

  footing_document_add_heading (document, 2, _ ("What Happened"));
  footing_document_add_text (document, dated);
  footing_document_add_text (document, get_text (plan, "known"));
  add_titled (document, 3, _ ("One technical change"),
              get_text (plan, "technical_change"));
  add_titled (document, 3, _ ("One change in communication"),
              get_text (plan, "communication_change"));
}

/* "24 hours"; "" for no value. Owned by the caller. */
static char *
get_value (JsonObject *outcome, const char *key)
{
  const char *unit = get_text (outcome, "unit");
  double value;

  if (!json_object_has_member (outcome, key))
    return g_strdup ("");

  value = json_object_get_double_member (outcome, key);

  return footing_text_is_blank (unit) ? footing_number_format (value)
                                      : footing_number_format_measure (value, unit);
}

static void
add_outcomes (FootingDocument *document, JsonArray *outcomes)
{
  const char *headings[] = {C_ ("document", "Outcome"), C_ ("document", "From"),
                            C_ ("document", "To"), C_ ("document", "By"), NULL};

  footing_document_add_heading (document, 2, _ ("Outcomes"));
  footing_document_add_table (document, headings);
  for (guint i = 0; i < json_array_get_length (outcomes); i++) {
    JsonObject *outcome = json_array_get_object_element (outcomes, i);
    g_autofree char *from = get_value (outcome, "from");
    g_autofree char *to = get_value (outcome, "to");
    g_autofree char *day = get_day (outcome, "due_on");
    const gboolean has_figures = *from != '\0' || *to != '\0';
    const char *cells[] = {get_text (outcome, "title"), from,
                           has_figures ? to : get_text (outcome, "unit"), day, NULL};

    footing_document_add_row (document, cells);
  }
}

static void
add_steps (FootingDocument *document, JsonArray *steps)
{
  footing_document_add_heading (document, 2, _ ("First win"));
  for (guint i = 0; i < json_array_get_length (steps); i++) {
    JsonObject *step = json_array_get_object_element (steps, i);
    g_autofree char *day = get_day (step, "due_on");
    /* Translators: a step, and the day by which: "Send the report (by 5 March 2026)" */
    g_autofree char *item =
        *day != '\0' ? g_strdup_printf (_ ("%s (by %s)"), get_text (step, "title"), day)
                     : g_strdup (get_text (step, "title"));

    footing_document_add_item (document, item);
  }
}

FootingDocument *
footing_hand_over_preview (GBytes *bytes, FootingGuidance *guidance, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  JsonObject *plan;
  const char *title;
  FootingDocument *document;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  node = footing_json_read (bytes, "", error);
  if (node == NULL)
    return NULL;

  plan = json_array_get_object_element (
      json_object_get_array_member (json_node_get_object (node), "recoveries"), 0);
  title = get_text (plan, "title");
  document = footing_document_new (*title != '\0' ? title : C_ ("export", "The plan"));
  add_happened (document, guidance, plan);
  add_outcomes (document, json_object_get_array_member (plan, "outcomes"));
  add_steps (document, json_object_get_array_member (plan, "steps"));
  footing_document_finish (document);

  return document;
}
