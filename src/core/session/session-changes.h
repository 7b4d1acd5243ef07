/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session.h"

G_BEGIN_DECLS

/* What the finishing of a session changes, so that it can be undone. */

/* One finishing of a session, and what is noted of it to be undone: which records were
 * made (or taken out of the bin) or removed, and fields as they were. */
typedef struct {
  /* borrowed */
  FootingStore *store;
  FootingGuidance *guidance;
  FootingSession *session;
  const char *id;
  const char *recovery;
  const char *today;

  /* owned */
  GPtrArray *answers;
  GVariantBuilder made;     /* a(ss): type, id */
  GVariantBuilder removed;  /* a(ss) */
  GVariantBuilder replaced; /* a(ssss): type, id, property, text */
  GVariantBuilder seen;     /* a(sas): entry, who had seen it */
  GVariantBuilder moved;    /* a(ss): occurrence, the day that it was on */
  char *entry;
} SessionFinish;

/* Begins with nothing noted; lets go of all. */
void session_finish_init (SessionFinish *self);
void session_finish_clear (SessionFinish *self);

void session_note_made (SessionFinish *self, GType type, const char *id);

/* Sets a text (or a date or a reference) and notes what it was. */
gboolean session_replace (SessionFinish *self,
                          gpointer record,
                          const char *property,
                          const char *text,
                          GError **error);

/* The record with @id, also from the bin, or NULL; @error for any other trouble. Owned by
 * the caller. */
gpointer session_find (SessionFinish *self, GType type, const char *id, GError **error);

/* Takes a record out of the bin when it is there; puts one there. */
gboolean session_revive (SessionFinish *self, gpointer record, GError **error);
gboolean session_remove (SessionFinish *self, GType type, const char *id, GError **error);

/* The step with @id is called @title, which @add makes when it is not there; with NULL
 * for @title it goes. One that is done stays as it is. @found (or NULL) says whether it
 * was there. */
typedef gboolean (*SessionAddStep) (SessionFinish *self,
                                    const char *id,
                                    const char *title,
                                    GError **error);
gboolean session_keep_step (SessionFinish *self,
                            const char *id,
                            const char *title,
                            SessionAddStep add,
                            gboolean *found,
                            GError **error);

/* Who has seen an entry. */
gboolean session_set_seen_by (SessionFinish *self,
                              const char *entry,
                              const char *const *people,
                              GError **error);

/* The one entry of this session, in every way it can be finished; @people (or NULL) have
 * seen it. */
gboolean session_write_entry (SessionFinish *self,
                              const char *kind,
                              const char *title,
                              const char *body,
                              const char *const *people,
                              GError **error);

/* The last contact with @person is today. */
gboolean session_mark_contact (SessionFinish *self, const char *person, GError **error);

/* What was promised in the minutes of a talk (session_list_promised ()) are steps of the
 * plan: one's own commitments (F62), due on @due_on, or in a week where that is no day to
 * come. A line of @before that reads otherwise in @after is the same step, called so; one
 * that is gone takes its step along. One that is done or dropped stays as it is, and so
 * does one whose line has not changed, whatever somebody has made of it. */
gboolean session_keep_promises (SessionFinish *self,
                                const char *before,
                                const char *after,
                                const char *due_on,
                                GError **error);

/* Notes that an occurrence has moved, which was @before then. */
void session_note_moved (SessionFinish *self, FootingOccurrence *before);

/* All that was noted, for session_move_back(). Owned by the caller. */
GVariant *session_finish_describe (SessionFinish *self, gboolean answered);

/* Undoes what @finished describes. */
gboolean session_move_back (FootingStore *store, GVariant *finished, GError **error);

G_END_DECLS
