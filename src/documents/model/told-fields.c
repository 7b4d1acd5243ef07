/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "kind.h"
#include "store/store.h"

#include <string.h>

#define PLAN (1u << FOOTING_SHEET_PLAN)
#define STORY (1u << FOOTING_SHEET_STORY)
#define ONE_ON_ONE (1u << FOOTING_SHEET_ONE_ON_ONE)
#define REVIEW (1u << FOOTING_SHEET_REVIEW)
#define WINS (1u << FOOTING_SHEET_WINS)
#define HAND_OVER (1u << FOOTING_SHEET_HAND_OVER)
#define GOOD (1u << FOOTING_SHEET_GOOD)

/* Texts that go out, in which kinds; in support another list, where one writes about
 * somebody else. Rituals go out by their codes alone, unless their details may be told.
 */
static const struct {
  GType (*get_type) (void);
  const char *field;
  guint kinds[FOOTING_N_PERSPECTIVES];
} told[] = {
    {footing_recovery_get_type, "title", {PLAN | STORY, PLAN | STORY | HAND_OVER}},
    {footing_recovery_get_type, "person", {0, PLAN | ONE_ON_ONE | GOOD}},
    {footing_recovery_get_type, "known", {PLAN | STORY, PLAN | STORY | HAND_OVER}},
    {footing_recovery_get_type, "unknown", {PLAN, 0}},
    {footing_recovery_get_type,
     "technical_change",
     {PLAN | STORY, PLAN | STORY | ONE_ON_ONE | HAND_OVER}},
    {footing_recovery_get_type,
     "communication_change",
     {PLAN | STORY, PLAN | STORY | ONE_ON_ONE | HAND_OVER}},
    {footing_recovery_get_type, "back_on_my_feet", {PLAN, 0}},
    {footing_recovery_story_get_type, "body", {STORY, 0}},
    {footing_outcome_get_type,
     "title",
     {PLAN | STORY | ONE_ON_ONE | REVIEW, PLAN | STORY | ONE_ON_ONE | HAND_OVER}},
    {footing_outcome_get_type,
     "unit",
     {PLAN | STORY | ONE_ON_ONE | REVIEW, PLAN | STORY | ONE_ON_ONE | HAND_OVER}},
    {footing_plan_line_get_type, "title", {PLAN | GOOD, PLAN | GOOD}},
    {footing_plan_line_get_type, "detail", {PLAN | GOOD, PLAN | GOOD}},
    {footing_plan_line_get_type, "who", {PLAN | GOOD, PLAN | GOOD}},
    {footing_step_get_type,
     "title",
     {PLAN | STORY | ONE_ON_ONE | REVIEW,
      PLAN | STORY | ONE_ON_ONE | REVIEW | HAND_OVER}},
    {footing_step_get_type, "often", {PLAN, PLAN}},
    {footing_person_get_type,
     "name",
     {PLAN | REVIEW | WINS | GOOD, PLAN | REVIEW | WINS}},
    {footing_person_get_type, "relation", {PLAN, 0}},
    {footing_ritual_get_type, "title", {PLAN, PLAN}},
    {footing_moment_get_type, "title", {PLAN, PLAN}},
    {footing_moment_get_type, "audience", {PLAN, PLAN}},
    {footing_moment_get_type, "partner", {PLAN, PLAN}},
    {footing_moment_get_type, "roles", {PLAN, PLAN}},
    {footing_moment_get_type, "first_sentence", {PLAN, 0}},
    {footing_review_get_type, "ask", {REVIEW | ONE_ON_ONE, REVIEW}},
    {footing_conversation_get_type, "agenda", {ONE_ON_ONE, ONE_ON_ONE}},
    {footing_own_sign_get_type, "title", {REVIEW, 0}},
    {footing_entry_get_type, "title", {STORY | ONE_ON_ONE | REVIEW | WINS, STORY | WINS}},
    {footing_entry_get_type, "body", {WINS, WINS}},
    {footing_entry_get_type,
     "metric_unit",
     {STORY | ONE_ON_ONE | REVIEW | WINS, STORY | WINS}},
    {footing_entry_get_type, "evidence", {WINS, WINS}},
};

gboolean
footing_sheet_tells (FootingSheetKind kind,
                     FootingPerspective perspective,
                     GType type,
                     const char *field)
{
  g_return_val_if_fail (kind < FOOTING_N_SHEETS, FALSE);
  g_return_val_if_fail (perspective < FOOTING_N_PERSPECTIVES, FALSE);
  g_return_val_if_fail (field != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (told[i].get_type () == type && strcmp (told[i].field, field) == 0)
      return (told[i].kinds[perspective] & (1u << kind)) != 0;

  return FALSE;
}
