/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"
#include "store/store-momentum.h"

G_BEGIN_DECLS

/* The four tracks of a plan, week by week on one time axis: priorities, wins, visibility
 * and risk (F71). Nothing of it is added up to one number, and nothing judges. */

/* How far an outcome has come. */
typedef struct {
  FootingOutcome *outcome;
  double *shares; /* at the end of each week, from 0 (where it began) to 1 (delivered);
                     NAN before anything was noted, or where nothing can be measured */
  double due; /* when it is to be delivered, in weeks from the first; NAN for no day */
  double last_value; /* the last that was noted, in its unit; NAN for none */
  guint n_noted;     /* how much progress says something */
} FootingPriority;

/* Something that was feared, of a step or an experiment: when it showed, or else when it
 * is to. */
typedef struct {
  char *feared;
  double at;        /* in weeks from the first */
  gboolean of_step; /* else of an experiment */
  int rung;         /* of its step, as a place in footing_rungs() */
  int likelihood;   /* how likely it seemed, in percent; -1 when that was not said */
  double came_true; /* how much of it did, 0 to 1; NAN while that is not said */
  gboolean done;    /* the step, or the experiment, is */
} FootingPrediction;

/* A setback, or the one that the plan is about. */
typedef struct {
  char *date;
  char *title;
  double at; /* in weeks from the first */
} FootingWeekSetback;

typedef struct {
  char *from; /* the first day of the first week, a local date */
  guint n_weeks;
  gboolean over;         /* the last week is: the plan is closed */
  GPtrArray *priorities; /* FootingPriority */
  GArray *weeks;         /* FootingWeekTracks */
  int *rungs; /* the highest of the risk ladder that a step done by the end of each
                 week stands on, as a place in footing_rungs(); 0 for none */
  GPtrArray *predictions;   /* FootingPrediction, by date */
  GPtrArray *setbacks;      /* FootingWeekSetback, by date */
  GPtrArray *shown_nothing; /* FootingPerson: they saw the setback, and no win since */
  GStrv reached;            /* names of those who saw a win or were told something */
} FootingMomentum;

/* That of @recovery, from the week in which it started, or in which what it is about
 * happened, until today or until it was closed. NULL with @error. */
FootingMomentum *
footing_momentum_new (FootingStore *store, const char *recovery, GError **error);
void footing_momentum_free (FootingMomentum *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingMomentum, footing_momentum_free)

/* Whether anything is to be seen yet on the tracks that @perspective has. */
gboolean footing_momentum_has_any (const FootingMomentum *self,
                                   FootingPerspective perspective);

/* In how many weeks there was a win; how many wins carry a figure; and how many updates
 * went out. */
guint footing_momentum_count_winning_weeks (const FootingMomentum *self);
guint footing_momentum_count_measured (const FootingMomentum *self);
guint footing_momentum_count_updates (const FootingMomentum *self);

/* How many steps are done; and how many of those that somebody was afraid of. */
guint footing_momentum_count_done (const FootingMomentum *self);
guint footing_momentum_count_dared (const FootingMomentum *self);

/* Of how many predictions it is said whether they came true; @n_not gets how many of
 * those did not at all. */
guint footing_momentum_count_answered (const FootingMomentum *self, guint *n_not);

/* The highest rung so far, as a place in footing_rungs(); 0 for none. */
int footing_momentum_get_rung (const FootingMomentum *self);

G_END_DECLS
