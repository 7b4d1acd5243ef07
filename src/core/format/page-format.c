/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "page-format.h"
#include "plan/handed-over.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *title;
  const char *question;
  const char *help;
} Texts;

static const Texts texts[FOOTING_N_PAGES][FOOTING_N_PERSPECTIVES] = {
    [FOOTING_PAGE_HAPPENED] =
        {
            {N_ ("What happened"), N_ ("What happened?"),
             N_ ("Just the facts, in your own words. Feelings come next.")},
            {N_ ("What happened"), N_ ("What happened to them?"),
             N_ ("Just the facts, as you know them. Initials are enough for a name.")},
        },
    [FOOTING_PAGE_STORY] =
        {
            {N_ ("The story I tell"), N_ ("What do you tell yourself about it?"),
             N_ ("Nobody else reads this. Leave anything empty that you’d rather not "
                 "say.")},
            {N_ ("The debrief"), N_ ("How will you talk it through?"),
             N_ ("In private, calm, facts first. It ends with one technical and one "
                 "communication change.")},
        },
    [FOOTING_PAGE_DRIVERS] =
        {
            {N_ ("What gets in the way"), N_ ("What’s holding you back?"),
             N_ ("Go by feel; you can change it any time.")},
            {N_ ("What gets in the way"), N_ ("What’s holding them back?"),
             N_ ("Optional. Go by what you’ve seen and heard; you can change it any "
                 "time.")},
        },
    [FOOTING_PAGE_SIGNS] =
        {
            {N_ ("Signs now"), N_ ("What have you noticed in the last two weeks?"),
             N_ ("This is your starting point. Skip anything you like.")},
            {N_ ("Signs now"), N_ ("What have you noticed in the last two weeks?"),
             N_ ("Optional, and only what can be seen.")},
        },
    [FOOTING_PAGE_OUTCOMES] =
        {
            {N_ ("Outcomes"), N_ ("What will be different in 30 to 90 days?"),
             N_ ("One, two or three results you can measure, or leave it for later. 30 "
                 "to "
                 "90 days is a convention, not a rule.")},
            {N_ ("Outcomes"), N_ ("What would you both like to see in 30 to 90 days?"),
             N_ ("Optional, and agreed with them: one, two or three results that can be "
                 "measured.")},
        },
    [FOOTING_PAGE_FIRST_WIN] =
        {
            {N_ ("First win"),
             N_ ("What’s one small thing you can finish within a week?"),
             N_ ("Small, yours and seen by somebody.")},
            {N_ ("First win"),
             N_ ("What’s one small thing you can make happen for them this week?"),
             N_ ("Optional: ask them. Small, theirs to own and seen by somebody.")},
        },
    [FOOTING_PAGE_PEOPLE] =
        {
            {N_ ("People"), N_ ("Whose view matters?"),
             N_ ("One person is enough to start with.")},
            {N_ ("People"), N_ ("Whose view of them matters?"),
             N_ ("One person is enough to start with.")},
        },
    [FOOTING_PAGE_MOVES] =
        {
            {N_ ("Moves"), N_ ("What will you try?"),
             N_ ("These fit what you’ve said so far. One is enough; you can add your "
                 "own.")},
            {N_ ("Ways to help"), N_ ("What will you do to help?"),
             N_ ("One is enough to start with. They’re your commitments, not theirs.")},
        },
    [FOOTING_PAGE_RHYTHM] =
        {
            {N_ ("Weekly rhythm"), N_ ("When will you take time for it?"),
             N_ ("Short blocks each week. Switch off what doesn’t help.")},
            {N_ ("One-on-one and rhythm"), N_ ("When will you talk?"),
             N_ ("The one-on-one comes first: a fixed time, every week. Switch off what "
                 "doesn’t help.")},
        },
    [FOOTING_PAGE_REVIEW] =
        {
            {N_ ("Review"), N_ ("Here’s your plan"),
             N_ ("Look it over. Nothing is final: you can change any of it later.")},
            {N_ ("Review"), N_ ("Here’s how you’ll help"),
             N_ ("Look it over. Nothing is final: you can change any of it later.")},
        },
};

static const char *const handed_over[FOOTING_N_PAGES] = {
    [FOOTING_PAGE_HAPPENED] =
        N_ ("What’s here is from what you agreed on: change what you "
            "like, and add the rest in your own words."),
    [FOOTING_PAGE_STORY] = N_ ("The two changes are from what you agreed on. Nobody else "
                               "reads what you write here."),
    [FOOTING_PAGE_OUTCOMES] =
        N_ ("From what you agreed on: keep them, change them or take "
            "them out."),
    [FOOTING_PAGE_FIRST_WIN] = N_ ("From what you agreed on: keep it, or choose another "
                                   "that’s small, yours and seen by somebody."),
};

const char *
footing_page_get_title (FootingPage page, FootingPerspective perspective)
{
  return _ (texts[page][perspective].title);
}

const char *
footing_page_get_question (FootingPage page, FootingPerspective perspective)
{
  return _ (texts[page][perspective].question);
}

const char *
footing_page_get_help (FootingPage page, FootingPerspective perspective)
{
  return _ (texts[page][perspective].help);
}

const char *
footing_page_get_help_in (FootingPage page,
                          FootingPerspective perspective,
                          FootingStore *store,
                          const char *recovery)
{
  return handed_over[page] != NULL && footing_page_is_handed_over (store, recovery, page)
             ? _ (handed_over[page])
             : footing_page_get_help (page, perspective);
}
