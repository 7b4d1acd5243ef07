/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"

/* The tables of the design, written out once more. */
typedef struct {
  const char *code;
  const char *group;
  const char *perspective;
  const char *first;
  const char *then;
} Row;

static const Row TRIGGERS[] = {
    {"project-missed"},      {"passed-over"},
    {"public-criticism"},    {"reorganisation"},
    {"sponsor-lost"},        {"resources-cut"},
    {"mistake-amplified"},   {"presentation-failed"},
    {"review-without-path"}, {"invested-then-cancelled"},
    {"comparison"},          {"deadline-squeeze"},
    {"reprimand"},           {"cause-unclear"},
    {"role-shifted"},
};

static const Row DRIVERS[] = {
    {"attribution", "thinking", "both", "separate-person-event fact-debrief",
     "track-wins micro-experiments"},
    {"dwelling", "thinking", "both", "track-wins rituals",
     "micro-experiments separate-person-event"},
    {"fear-repeat", "thinking", "both", "micro-experiments paired-work",
     "phase-scope volunteer-strategically"},
    {"reputation", "people", "both", "rebuild-visibility repair-relationships",
     "name-the-recovery small-visible-win correct-the-record"},
    {"lost-trust", "people", "both", "repair-relationships small-visible-win",
     "rebuild-visibility volunteer-strategically name-the-recovery win-an-advocate"},
    {"blame-culture", "people", "both", "protect-from-blame share-own-failures",
     "paired-work micro-experiments"},
    {"exposure", "setting", "both", "fact-debrief paired-work",
     "rituals recognise-publicly correct-the-record"},
    {"unclear-feedback", "setting", "both", "specific-feedback fact-debrief",
     "micro-mentoring track-in-one-on-ones ask-for-criteria"},
    {"pressure", "setting", "both", "phase-scope recalibrate-goals", "quick-impact"},
    {"constraints", "setting", "both", "phase-scope reframe-objectives",
     "quick-impact micro-mentoring"},
    {"role-ambiguity", "setting", "both",
     "specific-feedback reframe-objectives agree-what-good-looks-like",
     "micro-mentoring track-in-one-on-ones"},
    {"no-plan", "skill-and-plan", "both", "reframe-objectives rituals",
     "quick-impact development-plan"},
    {"skill-gap", "skill-and-plan", "both", "development-plan paired-work",
     "micro-mentoring micro-experiments"},
};

/* "first" is the counter-move, "then" what stands in for it in support. */
static const Row SIGNS[] = {
    {"seen-less", "visibility", "both", "rebuild-visibility", "small-visible-win"},
    {"speaks-up-less", "visibility", "both", "micro-experiments", NULL},
    {"networks-less", "visibility", "both", "rituals", "track-in-one-on-ones"},
    {"low-visibility-work", "visibility", "both", "rebuild-visibility",
     "recognise-publicly"},
    {"safe-choices", "risk", "both", "volunteer-strategically", "phase-scope"},
    {"avoids-exposed-roles", "risk", "both", "volunteer-strategically", "paired-work"},
    {"volunteers-less", "risk", "both", "paired-work", NULL},
    {"drops-ownership", "risk", "both", "small-visible-win", NULL},
    {"decides-slowly", "decisions", "both", "micro-experiments", NULL},
    {"waits-for-certainty", "decisions", "both", "phase-scope", NULL},
    {"seeks-sign-off", "decisions", "both", "win-back-room", "micro-experiments"},
    {"quick-fixes", "work", "both", "reframe-objectives", "recalibrate-goals"},
    {"reactive", "work", "both", "rebuild-visibility", "small-visible-win"},
    {"patchwork", "work", "both", "quick-impact", "recalibrate-goals"},
    {"reworks", "work", "both", "specific-feedback", NULL},
    {"apologetic", "relations", "both", "separate-person-event", NULL},
    {"leans-on-mentors", "relations", "both", "micro-mentoring", "specific-feedback"},
    {"micromanaged", "relations", "both", "win-back-room", "track-in-one-on-ones"},
};

/* "first" is the author and year of the evidence. */
static const Row MOVES[] = {
    {"reframe-objectives", "outcomes", "self", "Locke & Latham 2002"},
    {"rebuild-visibility", "people", "self", "Schweitzer et al. 2006"},
    {"quick-impact", "wins", "self", "Weick 1984"},
    {"repair-relationships", "people", "self", "Kim et al. 2004"},
    {"micro-mentoring", "people", "self", NULL},
    {"track-wins", "wins", "self", "Amabile & Kramer 2011"},
    {"rituals", "rhythm", "self", "Uhlig et al. 2023"},
    {"phase-scope", "scope", "both", NULL},
    {"volunteer-strategically", "risk", "self", "McClean et al. 2018"},
    {"name-the-recovery", "people", "self", NULL},
    {"fact-debrief", "debrief", "both", "Tannenbaum & Cerasoli 2013"},
    {"separate-person-event", "debrief", "both", "Abramson, Seligman & Teasdale 1978"},
    {"small-visible-win", "wins", "both", "Weick 1984"},
    {"development-plan", "practice", "both", "Seijts & Latham 2001"},
    {"paired-work", "risk", "both", "Taylor et al. 2005"},
    {"share-own-failures", "climate", "support", "Coutifaris & Grant 2022"},
    {"protect-from-blame", "climate", "support", NULL},
    {"recalibrate-goals", "scope", "both", NULL},
    {"specific-feedback", "feedback", "both", "Kluger & DeNisi 1996"},
    {"micro-experiments", "risk", "both", "McMillan & Lee 2010"},
    {"recognise-publicly", "climate", "support", NULL},
    {"track-in-one-on-ones", "rhythm", "both", NULL},
    {"ask-for-criteria", "feedback", "self", NULL},
    {"win-an-advocate", "people", "self", "Ibarra et al. 2010"},
    {"agree-what-good-looks-like", "outcomes", "both", NULL},
    {"correct-the-record", "people", "both", NULL},
    {"win-back-room", "rhythm", "self", NULL},
};

static const Row RITUALS[] = {
    {"outreach", NULL, "both"},      {"progress-update", NULL, "both"},
    {"reflection", NULL, "both"},    {"check-in", NULL, "both"},
    {"one-on-one", NULL, "support"}, {"look-back", NULL, "both"},
};

typedef struct {
  const char *code;
  char grade;
  const char *figures;
  const char *source;
} Evidence;

/* The figures are the only ones that the sentence may print. */
static const Evidence EVIDENCE[] = {
    {"small-visible-win", 'B', "", "Weick 1984, American Psychologist 39:40–49"},
    {"track-wins", 'C', "", "Amabile & Kramer 2011, Harvard Business Review"},
    {"evening-note", 'A', "",
     "Bono et al. 2013, Academy of Management Journal 56:1601–27"},
    {"outcome-progress", 'A', "138",
     "Harkin et al. 2016, Psychological Bulletin 142:198–229"},
    {"reframe-objectives", 'C', "",
     "Locke & Latham 2002, American Psychologist 57:705–17"},
    {"development-plan", 'B', "96",
     "Seijts & Latham 2001, Journal of Organizational Behavior 22:291–307"},
    {"time-and-place", 'A', "642",
     "Sheeran et al. 2024, European Review of Social Psychology"},
    {"risk-ladder", 'A', "",
     "Bandura 1977, Psychological Review 84:191–215; "
     "Sitzmann & Yeo 2013, Personnel Psychology 66:531–68"},
    {"micro-experiments", 'B', "14",
     "McMillan & Lee 2010, Clinical Psychology Review 30:467–78"},
    {"practice", 'A', "", "Keith & Frese 2008, Journal of Applied Psychology 93:59–69"},
    {"paired-work", 'B', "117",
     "Taylor et al. 2005, Journal of Applied Psychology 90:692–709"},
    {"fact-debrief", 'A', "",
     "Tannenbaum & Cerasoli 2013, Human Factors 55:231–45; "
     "Keiser & Arthur 2021, Journal of Applied Psychology 106:1007–32"},
    {"success-debrief", 'B', "",
     "Ellis, Mendel & Nir 2006, Journal of Applied Psychology 91:669–80"},
    {"separate-person-event", 'B', "",
     "Abramson, Seligman & Teasdale 1978, Journal of Abnormal Psychology 87:49–74; "
     "Weiner 1985, Psychological Review 92:548–73"},
    {"self-kindness", 'B', "",
     "Breines & Chen 2012, Personality and Social Psychology Bulletin 38:1133–43"},
    {"step-back", 'B', "",
     "Kross & Ayduk 2011, Current Directions in Psychological Science 20:187–91"},
    {"specific-feedback", 'A', "",
     "Kluger & DeNisi 1996, Psychological Bulletin 119:254–84"},
    {"share-own-failures", 'A', "",
     "Coutifaris & Grant 2022, Organization Science 33:1574–98"},
    {"repair-relationships", 'B', "",
     "Kim et al. 2004, Journal of Applied Psychology 89:104–18; "
     "Lewicki et al. 2016, Negotiation and Conflict Management Research 9:177–96"},
    {"rebuild-visibility", 'B', "",
     "Schweitzer et al. 2006, "
     "Organizational Behavior and Human Decision Processes 101:1–19"},
    {"volunteer-strategically", 'B', "",
     "McClean et al. 2018, Academy of Management Journal 61:1869–91"},
    {"micro-mentoring", 'C', "", "Ibarra et al. 2010, Harvard Business Review"},
    {"rituals", 'A', "208",
     "Uhlig et al. 2023, Journal of Occupational and Organizational Psychology "
     "96:575–98"},
    {"forgiving-rhythm", 'B', "",
     "Lally et al. 2010, European Journal of Social Psychology 40:998–1009"},
    {"no-streaks", 'B', "",
     "Silverman & Barasch 2023, Journal of Consumer Research 49:1095–1117"},
    {"few-reminders", 'B', "1255",
     "Bidargaddi et al. 2018, JMIR mHealth and uHealth 6(11)"},
    {"private", 'A', "94", "Ravid et al. 2023, Personnel Psychology 76:5–40"},
};

static const struct {
  FootingGuideKind kind;
  const Row *rows;
  guint n_rows;
} TABLES[] = {
    {FOOTING_GUIDE_TRIGGER, TRIGGERS, G_N_ELEMENTS (TRIGGERS)},
    {FOOTING_GUIDE_DRIVER, DRIVERS, G_N_ELEMENTS (DRIVERS)},
    {FOOTING_GUIDE_SIGN, SIGNS, G_N_ELEMENTS (SIGNS)},
    {FOOTING_GUIDE_MOVE, MOVES, G_N_ELEMENTS (MOVES)},
    {FOOTING_GUIDE_RITUAL, RITUALS, G_N_ELEMENTS (RITUALS)},
};
