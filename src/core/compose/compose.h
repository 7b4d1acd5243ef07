/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "compose/sayings.h"
#include "guidance/guidance.h"
#include "store/store.h"

G_BEGIN_DECLS

/* What one says to others after a setback (F92, F55): acknowledge, learned, did, next. It
 * is made of what somebody wrote, of wins and outcomes, and of the sentences of the
 * catalogue, which invent nothing. A line whose fact is missing is left out, and asked
 * for. What is private is not used unless it is allowed for this text. */

/* How long a text is to be, at most, in words. */
typedef enum {
  FOOTING_LENGTH_TEN_SECONDS,
  FOOTING_LENGTH_MINUTE,
  FOOTING_LENGTH_PAGE,
} FootingLength;

#define FOOTING_N_LENGTHS 3

guint footing_length_get_words (FootingLength length);

/* How many words @text has. */
guint footing_compose_count_words (const char *text);

/* Lengths as codes, which what is kept of a text is known by; NULL-terminated. */
const char *const *footing_lengths (void);

typedef enum {
  FOOTING_STAGE_ACKNOWLEDGE,
  FOOTING_STAGE_LEARNED,
  FOOTING_STAGE_DID,
  FOOTING_STAGE_NEXT,
} FootingStage;

#define FOOTING_N_STAGES 4

/* What a text needs, and what is asked when it is nowhere in the plan. */
typedef enum {
  FOOTING_FACT_WHAT,
  FOOTING_FACT_WRONG,
  FOOTING_FACT_CHANGED,
  FOOTING_FACT_NEXT,
} FootingFact;

#define FOOTING_N_FACTS 4

const char *footing_fact_get_code (FootingFact fact);

/* What is private in a plan of @perspective, as codes; NULL-terminated: of one's own what
 * one felt and thought, of somebody else's what came of the debrief with them. */
const char *const *footing_private_fields_for (FootingPerspective perspective);

/* Where what a text tells comes from: what is known and not known of the event, why it
 * happened, what changed, wins, outcomes, steps; what was learned, which is private, and
 * what was felt, which is more so. */
typedef enum {
  FOOTING_SOURCE_KNOWN,
  FOOTING_SOURCE_UNKNOWN,
  FOOTING_SOURCE_WHY,
  FOOTING_SOURCE_CHANGE,
  FOOTING_SOURCE_WIN,
  FOOTING_SOURCE_OUTCOME,
  FOOTING_SOURCE_STEP,
  FOOTING_SOURCE_INSIGHT,
  FOOTING_SOURCE_FEELING,
} FootingComposeSource;

#define FOOTING_N_SOURCES 9

/* Whether @reader, a code of footing_readers(), may be told what comes from @source. What
 * is private has to be allowed besides. Whoever is outside (a client, an interviewer) is
 * told neither how the matter was looked into nor how it felt. */
gboolean footing_compose_tells (const char *reader, FootingComposeSource source);

/* Whom somebody of @role, a code of FootingPerson, is as a reader; NULL where no text is
 * for it. */
const char *footing_compose_find_reader (const char *role);

/* The same for @person of the plan @recovery, or NULL for none: whoever it supports is a
 * reader of their own. */
const char *footing_compose_find_reader_for (FootingRecovery *recovery,
                                             FootingPerson *person);

/* What a text is made from. All is borrowed. */
typedef struct {
  FootingStore *store;
  FootingGuidance *guidance;
  FootingSayings *sayings;
  FootingRecovery *recovery; /* NULL: from @facts alone */
  const char *trigger;       /* a code, or NULL for that of the plan */
  const char *reader;        /* a code of footing_readers_for() */
  const char *name;          /* of whom it is for, as was asked, or NULL; told of
                                where their role is that of another reader */
  FootingLength length;
  gboolean thanks;     /* for a talk that was had, with what was done since */
  const char *written; /* what somebody wrote to say before, or NULL */
  const char *facts[FOOTING_N_FACTS]; /* answers that were typed, or NULL */
  const char *const *allowed;         /* private fields to be used, or NULL for none */
} FootingComposeRequest;

/* What the key of a line begins with that is private, and was allowed. */
#define FOOTING_COMPOSE_PRIVATE "private:"

/* The field of the line that is what somebody wrote before. */
#define FOOTING_COMPOSE_WRITTEN "written"

/* What comes before the id of a person in the target of "app.compose" when it is to be
 * thanks. */
#define FOOTING_COMPOSE_THANKS "thanks "

/* What comes after a reader there, before the code of a door: what somebody has written
 * behind it stands in the text. */
#define FOOTING_COMPOSE_DOOR " door "

/* The target of "app.compose" that is the story of the plan (compose/story.h). */
#define FOOTING_COMPOSE_STORY "story"

/* One line of a text, and where it comes from. @key is the same as long as that is;
 * @record is an id of @type, NULL for a sentence of the catalogue or an answer that was
 * typed; @field is a property of it, or the code of the answer, else NULL. @made is the
 * text as it was made, NULL for @text itself: that is another one once an edit was
 * carried over. @lead is the sentence that the list which it is an item of stands after,
 * else NULL. */
typedef struct {
  char *key;
  FootingStage stage;
  char *text;
  char *made;
  const char *lead;
  GType type;
  char *record;
  const char *field;
} FootingComposeLine;

/* What is asked: a fact that is missing, or that is too long for the text. What @is_first
 * is asked at once: the text of this reader and event is little without it. */
typedef struct {
  FootingFact fact;
  const char *question;
  gboolean is_too_long;
  gboolean is_first;
} FootingComposeNeed;

typedef struct {
  GPtrArray *lines;   /* FootingComposeLine, in the order of the text */
  GPtrArray *needs;   /* FootingComposeNeed */
  GStrv private_ones; /* codes of what is private and there to be allowed */
} FootingComposed;

/* NULL with @error when the file cannot be read. Has no line where ten seconds would be a
 * question about nothing. */
FootingComposed *footing_compose (const FootingComposeRequest *request, GError **error);

void footing_composed_free (FootingComposed *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FootingComposed, footing_composed_free)

/* Carries what was edited in @other over to @self, the same text in another length:
 * @edits, text by the key of its line, for each line that says the same in both and is
 * not outdated by @made, what @other said when it was edited. How many stay behind. */
guint footing_composed_carry (FootingComposed *self,
                              const FootingComposed *other,
                              GHashTable *edits,
                              GHashTable *made);

/* Whether what was edited in @line was edited when it said something else: @made, text by
 * key, or NULL. */
gboolean footing_compose_line_is_outdated (const FootingComposeLine *line,
                                           GHashTable *made);

/* @line as it was made, before anything was edited. Borrowed. */
const char *footing_compose_line_get_made (const FootingComposeLine *line);

/* @texts (char *, blank ones left out), one for each line of @self, one after the other
 * as one text of @length: the lines of a stage make a paragraph, but for what is said in
 * ten seconds. A list whose first item was emptied, and its lead with it, has its lead
 * again. Owned by the caller. */
char *footing_composed_join (const FootingComposed *self,
                             GPtrArray *texts,
                             FootingLength length);

G_END_DECLS
