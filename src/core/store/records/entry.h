/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/record.h"

G_BEGIN_DECLS

/* Anything on the timeline. Belongs to a recovery or to none. */
#define FOOTING_TYPE_ENTRY (footing_entry_get_type ())
G_DECLARE_FINAL_TYPE (FootingEntry, footing_entry, FOOTING, ENTRY, FootingRecord)

struct _FootingEntry {
  FootingRecord parent_instance;

  /* fields */
  const char *recovery;
  const char *kind;
  const char *date;
  const char *title;
  const char *body;
  double metric_value;
  const char *metric_unit;
  const char *evidence;
  const char *outcome;
  const char *step;
  const char *checkin;
  const char *occurrence;
  const char *intended;
  const char *actual;
  const char *why;
  const char *next;
  const char *thought;   /* the discouraging one that this answers (F24) */
  const char *answers;   /* the id of a setback */
  int likelihood;        /* percent, that what is feared comes true; -1 when not said */
  gboolean set_aside;    /* not to be shown again unasked */
  const char *came_true; /* a code of footing_came_true_codes(), of what was feared */
};

/* An entry's kind. */
gboolean footing_entry_is_win (FootingEntry *self);
gboolean footing_entry_is_setback (FootingEntry *self);
gboolean footing_entry_is_update (FootingEntry *self);
gboolean footing_entry_is_checkin (FootingEntry *self);
gboolean footing_entry_is_conversation (FootingEntry *self);
gboolean footing_entry_is_experiment (FootingEntry *self);

/* Whether an entry of @kind can answer a setback: neither another setback nor a check-in
 * does. */
gboolean footing_kind_may_answer (const char *kind);

G_END_DECLS
