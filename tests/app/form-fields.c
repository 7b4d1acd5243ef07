/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form-fields.h"

#include <string.h>

static const FormField table[] = {
    {"FootingCheckinDialog/note", FORM_FIELD_RECORD, NULL},
    {"FootingCounterList/GtkCheckButton", FORM_FIELD_FORM, NULL},
    {"FootingDateDialog/date_row", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/AdwEntryRow", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/FootingChoiceRow", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/FootingDateRow", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/FootingGuideRow", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/FootingRatingScale", FORM_FIELD_FORM, NULL},
    {"FootingDoorPage/FootingTextArea", FORM_FIELD_FORM, NULL},
    {"FootingDropDialog/why_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/actual", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/answers_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/came_true_row", FORM_FIELD_SELDOM, NULL},
    {"FootingEntryForm/date_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/evidence_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/intended", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/kind_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/likelihood_row", FORM_FIELD_SELDOM, NULL},
    {"FootingEntryForm/next", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/note", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/outcome_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/title_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/unit_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/value_row", FORM_FIELD_FORM, NULL},
    {"FootingEntryForm/why", FORM_FIELD_FORM, NULL},
    {"FootingFormOneOnOne/agenda", FORM_FIELD_RECORD, NULL},
    {"FootingFormOneOnOne/next_row", FORM_FIELD_RECORD, NULL},
    {"FootingFormOneOnOne/note", FORM_FIELD_RECORD, NULL},
    {"FootingFormOneOnOne/promised", FORM_FIELD_RECORD, NULL},
    {"FootingFormOutreach/other_row", FORM_FIELD_NOT,
     "adds a card, in which something is typed"},
    {"FootingFormOwn/note", FORM_FIELD_RECORD, NULL},
    {"FootingFormOwn/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingFormReflection/experiment", FORM_FIELD_RECORD, NULL},
    {"FootingFormReflection/feared", FORM_FIELD_RECORD, NULL},
    {"FootingFormReflection/learned", FORM_FIELD_RECORD, NULL},
    {"FootingFormReflection/moved", FORM_FIELD_RECORD, NULL},
    {"FootingFormReflection/step_check", FORM_FIELD_CHOICE, NULL},
    {"FootingFormUpdate/done", FORM_FIELD_RECORD, NULL},
    {"FootingFormUpdate/headline_row", FORM_FIELD_RECORD, NULL},
    {"FootingFormUpdate/learned", FORM_FIELD_RECORD, NULL},
    {"FootingFormUpdate/name_row", FORM_FIELD_RECORD, NULL},
    {"FootingFormUpdate/next", FORM_FIELD_RECORD, NULL},
    {"FootingFormUpdate/reader_row", FORM_FIELD_CHOICE, NULL},
    {"FootingLinesChoice/each", FORM_FIELD_SELDOM, NULL},
    {"FootingOutcomeCard/delivered", FORM_FIELD_CHOICE, NULL},
    {"FootingOutcomeCard/history_button", FORM_FIELD_NOT, "unfolds what was measured"},
    {"FootingOutcomeEditor/date_row", FORM_FIELD_RECORD, NULL},
    {"FootingOutcomeEditor/from_entry", FORM_FIELD_RECORD, NULL},
    {"FootingOutcomeEditor/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingOutcomeEditor/to_entry", FORM_FIELD_RECORD, NULL},
    {"FootingOutcomeEditor/unit_entry", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/ask_row", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/name_row", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/needs_row", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/relation_row", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/repair_row", FORM_FIELD_CHOICE, NULL},
    {"FootingPersonRow/rhythm_row", FORM_FIELD_CHOICE, NULL},
    {"FootingPersonRow/role_row", FORM_FIELD_CHOICE, NULL},
    {"FootingPersonRow/saw_row", FORM_FIELD_RECORD, NULL},
    {"FootingPersonRow/vouch_row", FORM_FIELD_RECORD, NULL},
    {"FootingPlanRow/GtkCheckButton", FORM_FIELD_NOT,
     "chooses the plan that is shown, which is no part of one"},
    {"FootingPlanSteps/past_button", FORM_FIELD_NOT, "unfolds what is done or dropped"},
    {"FootingPlanView/feet_check", FORM_FIELD_CHOICE, NULL},
    {"FootingPreferences/details_switch", FORM_FIELD_NOT,
     "is a setting, and stored at once as such"},
    {"FootingPreferences/reminders_switch", FORM_FIELD_NOT,
     "is a setting, and stored at once as such"},
    {"FootingPreferences/search_switch", FORM_FIELD_NOT,
     "is a setting, and stored at once as such"},
    {"FootingProgressRow/date_row", FORM_FIELD_RECORD, NULL},
    {"FootingProgressRow/note_row", FORM_FIELD_RECORD, NULL},
    {"FootingProgressRow/value_entry", FORM_FIELD_RECORD, NULL},
    {"FootingReachCard/check", FORM_FIELD_CHOICE, NULL},
    {"FootingReachCard/note", FORM_FIELD_RECORD, NULL},
    {"FootingRemindersDialog/reminders_switch", FORM_FIELD_NOT,
     "is a setting, and stored at once as such"},
    {"FootingRepairEditor/FootingTextArea", FORM_FIELD_RECORD, NULL},
    {"FootingRitualRow/GtkToggleButton", FORM_FIELD_CHOICE, NULL},
    {"FootingRitualRow/GtkSwitch", FORM_FIELD_CHOICE, NULL},
    {"FootingRitualRow/length_spin", FORM_FIELD_RECORD, NULL},
    {"FootingRitualRow/snooze_row", FORM_FIELD_CHOICE, NULL},
    {"FootingRitualRow/time_row", FORM_FIELD_RECORD, NULL},
    {"FootingRitualRow/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingRitualRow/weeks_row", FORM_FIELD_CHOICE, NULL},
    {"FootingSectionDrivers/FootingRatingScale", FORM_FIELD_CHOICE, NULL},
    {"FootingSectionDrivers/unclear", FORM_FIELD_CHOICE, NULL},
    {"FootingSectionFirstWin/date_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionFirstWin/seen_by_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionFirstWin/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/date_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/known", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/person_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/seen_by_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingSectionHappened/trigger_row", FORM_FIELD_CHOICE, NULL},
    {"FootingSectionHappened/unknown", FORM_FIELD_RECORD, NULL},
    {"FootingSectionReview/back_on_my_feet", FORM_FIELD_RECORD, NULL},
    {"FootingSectionSigns/before_switch", FORM_FIELD_CHOICE, NULL},
    {"FootingSectionStory/behaviour", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/communication_change", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/feelings", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/reframe", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/story", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/technical_change", FORM_FIELD_RECORD, NULL},
    {"FootingSectionStory/thoughts", FORM_FIELD_RECORD, NULL},
    {"FootingSeenByGroup/GtkCheckButton", FORM_FIELD_FORM, NULL},
    {"FootingSeenByGroup/AdwEntryRow", FORM_FIELD_FORM, NULL},
    {"FootingSessionTimer/pause_button", FORM_FIELD_NOT, "holds the timer"},
    {"FootingSignEditor/group_row", FORM_FIELD_FORM, NULL},
    {"FootingSignEditor/move_row", FORM_FIELD_FORM, NULL},
    {"FootingSignEditor/title_row", FORM_FIELD_FORM, NULL},
    {"FootingSignList/FootingRatingScale", FORM_FIELD_CHOICE, NULL},
    {"FootingSignState/FootingDateRow", FORM_FIELD_SELDOM, NULL},
    {"FootingStepChoice/GtkCheckButton", FORM_FIELD_CHOICE, NULL},
    {"FootingStepRow/GtkCheckButton", FORM_FIELD_CHOICE, NULL},
    {"FootingStepRow/came_true_row", FORM_FIELD_CHOICE, NULL},
    {"FootingStepRow/confidence_entry", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/cue_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/due_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/feared_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/happened_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/likelihood_entry", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/note", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/often_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/rung_row", FORM_FIELD_CHOICE, NULL},
    {"FootingStepRow/seen_by_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/title_row", FORM_FIELD_RECORD, NULL},
    {"FootingStepRow/until_row", FORM_FIELD_RECORD, NULL},
    {"FootingSuggestionRow/AdwEntryRow", FORM_FIELD_FORM, NULL},
    {"FootingSuggestionRow/FootingChoiceRow", FORM_FIELD_FORM, NULL},
    {"FootingSuggestionRow/FootingDateRow", FORM_FIELD_FORM, NULL},
    {"FootingThoughtWindow/fairer", FORM_FIELD_FORM, NULL},
    {"FootingThoughtWindow/thought", FORM_FIELD_FORM, NULL},
    {"FootingTimelineBar/all_check", FORM_FIELD_NOT,
     "shows the timeline of all plans, or of one"},
    {"FootingTimelineBar/search", FORM_FIELD_NOT, "looks for something"},
    {"FootingTodayView/GtkCheckButton", FORM_FIELD_NOT,
     "ticks a step off, which then goes from Today"},
    {"FootingTodayView/win", FORM_FIELD_FORM, NULL},
    {"FootingYearReviewWindow/year_row", FORM_FIELD_NOT,
     "chooses the year that is shown"},
};

const FormField *
form_fields_get (guint *n)
{
  *n = G_N_ELEMENTS (table);

  return table;
}

const FormField *
form_fields_find (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (strcmp (table[i].key, key) == 0)
      return &table[i];

  return NULL;
}

gboolean
form_fields_is_kept (const char *key)
{
  const FormField *field = form_fields_find (key);

  return field == NULL || field->keeping != FORM_FIELD_NOT;
}
