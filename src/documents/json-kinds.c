/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "json-kinds.h"

enum {
  RECOVERY,
  OUTCOME,
  PROGRESS,
  ADJUSTMENT,
  STEP,
  PERSON,
  CONVERSATION,
  RITUAL,
  OCCURRENCE,
  ANSWER,
  OWN_SIGN,
  HIDDEN_SIGN,
  CHECKIN,
  ENTRY,
  REVIEW,
  STORY,
  AGREEMENT,
  MOMENT,
  LINE,
  MARK,
  SUPPORT_CONTACT,
};

const FootingJsonKind footing_json_kinds[FOOTING_N_JSON_KINDS] = {
    [RECOVERY] = {footing_recovery_get_type, "recoveries", NULL, -1, .ratings = "drivers",
                  .rated = FOOTING_CODE_DRIVER, .rating_max = FOOTING_DRIVER_MAX},
    [OUTCOME] = {footing_outcome_get_type, "outcomes", "recovery", RECOVERY},
    [PROGRESS] = {footing_progress_get_type, "progress", "outcome", OUTCOME},
    [ADJUSTMENT] = {footing_adjustment_get_type, "adjustments", "outcome", OUTCOME},
    [STEP] = {footing_step_get_type, "steps", "recovery", RECOVERY},
    [PERSON] = {footing_person_get_type, "people", "recovery", RECOVERY},
    [CONVERSATION] = {footing_conversation_get_type, "conversations", "recovery",
                      RECOVERY},
    [RITUAL] = {footing_ritual_get_type, "rituals", "recovery", RECOVERY},
    [OCCURRENCE] = {footing_occurrence_get_type, "occurrences", "ritual", RITUAL},
    [ANSWER] = {footing_answer_get_type, "answers", "occurrence", OCCURRENCE},
    [OWN_SIGN] = {footing_own_sign_get_type, "own_signs", "recovery", RECOVERY,
                  .loose = TRUE},
    [HIDDEN_SIGN] = {footing_hidden_sign_get_type, "hidden_signs", "recovery", RECOVERY,
                     .loose = TRUE},
    [CHECKIN] = {footing_checkin_get_type, "checkins", "recovery", RECOVERY,
                 .loose = TRUE, .ratings = "signs", .rated = FOOTING_CODE_SIGN,
                 .rating_max = FOOTING_SIGN_MAX},
    [ENTRY] = {footing_entry_get_type, "entries", "recovery", RECOVERY, .loose = TRUE,
               .linked = TRUE},
    [REVIEW] = {footing_review_get_type, "reviews", "recovery", RECOVERY},
    [STORY] = {footing_recovery_story_get_type, "stories", "recovery", RECOVERY},
    [AGREEMENT] = {footing_agreement_get_type, "agreements", "recovery", RECOVERY},
    [MOMENT] = {footing_moment_get_type, "moments", "recovery", RECOVERY},
    [LINE] = {footing_plan_line_get_type, "lines", "recovery", RECOVERY},
    [MARK] = {footing_mark_get_type, "marks", "line", LINE},
    [SUPPORT_CONTACT] = {footing_support_contact_get_type, "support_contacts", NULL, -1},
};

const FootingJsonLink footing_json_links[FOOTING_N_LINKS] = {
    [FOOTING_LINK_SEEN_BY] = {"seen_by", footing_person_get_type, FALSE},
    [FOOTING_LINK_AGAINST] = {"against", footing_entry_get_type, TRUE},
};

/* What the field tables do not say. A @target of 0 is none: nothing refers to a
 * recovery but its parts. */
typedef struct {
  int kind;
  const char *column;
  const char *group;
  const char *key;
  int min;
  int max;
  FootingCodeKind catalogue;
  int target;
  gboolean required;
} Rule;

static const Rule rules[] = {
    {RECOVERY, "page", .max = 9},
    {RECOVERY, "reached", .max = 9},
    {RECOVERY, "trigger", .catalogue = FOOTING_CODE_TRIGGER},
    {OUTCOME, "from_value", .key = "from"},
    {OUTCOME, "to_value", .key = "to"},
    {PROGRESS, "date", .required = TRUE},
    {ADJUSTMENT, "date", .required = TRUE},
    {ADJUSTMENT, "from_value", .key = "from"},
    {ADJUSTMENT, "to_value", .key = "to"},
    {STEP, "move", .catalogue = FOOTING_CODE_MOVE},
    {STEP, "restores", .target = STEP},
    {STEP, "because_drivers", "because", "drivers", .catalogue = FOOTING_CODE_DRIVER},
    {STEP, "because_signs", "because", "signs", .catalogue = FOOTING_CODE_SIGN},
    {STEP, "likelihood", .max = 100},
    {STEP, "confidence", .max = 100},
    {PERSON, "rhythm_days", .min = 1},
    {CONVERSATION, "person", .target = PERSON},
    {RITUAL, "code", .catalogue = FOOTING_CODE_RITUAL},
    {RITUAL, "every_weeks", .min = 1},
    {RITUAL, "length_minutes", .min = 1},
    {RITUAL, "snooze_minutes", .min = 1},
    {OCCURRENCE, "date", .required = TRUE},
    {ANSWER, "person", .target = PERSON},
    {OWN_SIGN, "sign_group", .key = "group"},
    {HIDDEN_SIGN, "sign", .catalogue = FOOTING_CODE_SIGN},
    {CHECKIN, "date", .required = TRUE},
    {ENTRY, "date", .required = TRUE},
    {ENTRY, "metric_value", "metric", "value"},
    {ENTRY, "metric_unit", "metric", "unit"},
    {ENTRY, "outcome", .target = OUTCOME},
    {ENTRY, "step", .target = STEP},
    {ENTRY, "checkin", .target = CHECKIN},
    {ENTRY, "occurrence", .target = OCCURRENCE},
    {ENTRY, "answers", .target = ENTRY},
    {ENTRY, "likelihood", .max = 100},
    {REVIEW, "week", .required = TRUE},
    {REVIEW, "reach", .target = PERSON},
    {REVIEW, "reader", .target = PERSON},
    {REVIEW, "step", .target = STEP},
    {STEP, "part", .target = LINE},
    {AGREEMENT, "person", .target = PERSON},
    {MOMENT, "likelihood", .max = 100},
    {MOMENT, "entry", .target = ENTRY},
    {MOMENT, "follows", .target = MOMENT},
    {LINE, "agreement", .target = AGREEMENT},
    {LINE, "moment", .target = MOMENT},
    {LINE, "task", .target = LINE},
    {LINE, "outcome", .target = OUTCOME},
    {LINE, "likelihood", .max = 100},
    {LINE, "runs", .min = 1},
    {MARK, "date", .required = TRUE},
};

static void
apply_rule (FootingJsonField *described, int kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    const Rule *rule = &rules[i];

    if (rule->kind != kind || g_strcmp0 (rule->column, described->key) != 0)
      continue;

    described->group = rule->group;
    if (rule->key != NULL)
      described->key = rule->key;
    described->min = rule->min;
    if (rule->max != 0)
      described->max = rule->max;
    described->catalogue = rule->catalogue;
    if (rule->target != 0)
      described->target = footing_json_kinds[rule->target].get_type ();
    described->required = rule->required;
    return;
  }
}

gboolean
footing_json_is_own_sign (FootingCodeKind kind, const char *code)
{
  return kind == FOOTING_CODE_SIGN && g_uuid_string_is_valid (code);
}

GArray *
footing_json_kind_list_fields (const FootingJsonKind *kind)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (FootingJsonField));
  g_autoptr (FootingRecordClass) klass = g_type_class_ref (kind->get_type ());

  for (guint i = 0; i < klass->n_fields; i++) {
    const FootingField *field = footing_record_class_get_field (klass, i);
    FootingJsonField described = {field, .key = field->column, .max = G_MAXINT};

    if (g_strcmp0 (field->column, kind->parent) == 0)
      continue;

    apply_rule (&described, kind - footing_json_kinds);
    g_array_append_val (fields, described);
  }

  return fields;
}
