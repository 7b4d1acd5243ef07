/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "today-items.h"

G_BEGIN_DECLS

/* How far ahead the page looks for what is to be done by a day, in days. */
#define TODAY_STEP_DAYS 14

/* How many of each kind are listed; the page where all of them are has the rest. */
#define TODAY_MAX_EACH 12

/* What is being listed. */
typedef struct {
  /* borrowed */
  FootingContext *context;
  FootingStore *store;
  GPtrArray *items;
  const char *today;
  const char *recovery;
  const char *state; /* of the plan */
  gint64 now;
  FootingPerspective perspective;
  GHashTable *begun;   /* the ids of the occurrences whose session is begun */
  GPtrArray *outcomes; /* those that are open, as today_list_read_outcomes() has them */
} TodayList;

/* Adds one, which belongs to the list. Takes @title and @detail. */
FootingTodayItem *today_list_add (
    TodayList *list, FootingTodayKind kind, gpointer record, char *title, char *detail);

/* Adds that there are @n more of @kind, which the page that has them all shows. */
void today_list_add_rest (TodayList *list, FootingTodayKind kind, guint n);

/* Adds what is to be done with the one who is supported: a debrief that was not led yet,
 * and a one-on-one that is due and that no ritual stands for. */
gboolean today_list_add_support (TodayList *list, GError **error);

/* Adds the conversations that are wanted, then those who are to hear from one. */
gboolean today_list_add_people (TodayList *list, GError **error);

/* The outcomes that are open and have a title, the one that is due first before the
 * others. Owned by the caller. */
GPtrArray *today_list_read_outcomes (TodayList *list, GError **error);

/* Adds those whose day is near; where there is none, the one that comes next. */
void today_list_add_near_outcomes (TodayList *list);
void today_list_add_next_outcome (TodayList *list);

/* Adds what the pages that prepare what comes ask for today. */
gboolean today_list_add_prepared (TodayList *list, GError **error);

G_END_DECLS
