/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plan/telling.h"
#include "sheet.h"

G_BEGIN_DECLS

/* A document that is being made. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  const FootingSheetWish *wish;
  FootingRecovery *recovery; /* or NULL */
  FootingPerspective perspective;
  FootingDocument *document;
  char *today;
} Sheet;

/* What @record holds in @field (a column), "" where that is not told in this kind, or,
 * for the title of a step, where it tells what was asked in private: the one way to a
 * text of a record. Borrowed. */
const char *sheet_text (const Sheet *self, gpointer record, const char *field);

gboolean sheet_is_support (const Sheet *self);

/* @text with a day or a figure before or behind it; "" for none. Owned by the caller. */
char *sheet_format_dated (const char *date, const char *text);
char *sheet_format_measured (const Sheet *self, FootingEntry *entry, const char *text);

/* The outcomes that were not dropped, in a table below a heading of level 2. */
gboolean sheet_add_outcomes (Sheet *self, GError **error);

/* The exposed moment that is ahead, below a heading of level 2; nothing without one. */
gboolean sheet_add_moment (Sheet *self, GError **error);

/* What the other person will do differently, a line each, without what @agenda has; below
 * a heading of level 2. Nothing in a plan for oneself. */
void sheet_add_agreed (Sheet *self, const char *agenda);

/* When the debrief was held, if it was. */
void sheet_add_held (Sheet *self);

/* The open steps as others are told of them, the one due first at the head, without what
 * @agenda has or what only follows what was agreed; below a heading of level 2. */
gboolean
sheet_add_next (Sheet *self, const char *heading, const char *agenda, GError **error);

/* The tasks that are taken apart, each with its parts in a table; below a heading of
 * level 2. */
gboolean sheet_add_tasks (Sheet *self, GError **error);

/* The order in which steps (FootingStep **) are told: the one due first at the head,
 * those without a day at the end. */
int sheet_compare_days_cb (gconstpointer a, gconstpointer b);

/* How @step is told, or NULL when it isn't: it may be private, or theirs. Owned by the
 * caller. */
char *sheet_format_step (const Sheet *self, FootingStep *step);

/* The decisions, how much room there is in each and what is agreed, in a table below a
 * heading of level 2 (F96). */
gboolean sheet_add_room (Sheet *self, GError **error);

/* Calls @add with the wins of the days from @from to @to, the newest first: those of the
 * plan when it is about somebody else, or when @own_plan; else all of one's own. */
typedef gboolean (*SheetAddWin) (Sheet *self, FootingEntry *win, GError **error);
gboolean sheet_each_win (Sheet *self,
                         gboolean own_plan,
                         const char *from,
                         const char *to,
                         SheetAddWin add,
                         GError **error);

/* What is expected of whom the plan is for, once it was sent, below a heading of level 2;
 * and how the page of that is headed. The latter is owned by the caller. */
gboolean sheet_add_agreement (Sheet *self, GError **error);
char *sheet_make_agreement_title (const Sheet *self);

/* The kinds. Each fills the document, which has its title. */
gboolean sheet_fill_plan (Sheet *self, GError **error);
gboolean sheet_fill_story (Sheet *self, GError **error);
gboolean sheet_fill_agreement (Sheet *self, GError **error);
gboolean sheet_fill_one_on_one (Sheet *self, GError **error);
gboolean sheet_fill_review (Sheet *self, GError **error);
gboolean sheet_fill_wins (Sheet *self, GError **error);
gboolean sheet_fill_win_table (Sheet *self, GError **error);

G_END_DECLS
