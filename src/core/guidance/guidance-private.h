/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance.h"

G_BEGIN_DECLS

/* A text for each perspective, white space normalised, not translated; NULL where there
 * is none. */
typedef struct {
  const char *by[FOOTING_N_PERSPECTIVES];
} FootingGuideText;

typedef enum {
  FOOTING_GUIDE_FIELD_TITLE,
  FOOTING_GUIDE_FIELD_TEXT,
  FOOTING_GUIDE_FIELD_EXAMPLE,
  FOOTING_GUIDE_FIELD_TITLE_EXAMPLE,
  FOOTING_GUIDE_FIELD_OUTCOME,
  FOOTING_GUIDE_FIELD_OUTCOME_FROM,
  FOOTING_GUIDE_FIELD_OUTCOME_TO,
  FOOTING_GUIDE_FIELD_OUTCOME_UNIT,
  FOOTING_GUIDE_FIELD_EXPLANATION,
  FOOTING_GUIDE_FIELD_STAND_IN,
  FOOTING_GUIDE_FIELD_TRY,
  FOOTING_GUIDE_FIELD_TRY_NEXT,
  FOOTING_GUIDE_FIELD_TRY_DONE,
  FOOTING_GUIDE_FIELD_DONE_WHEN,
  FOOTING_GUIDE_FIELD_FIRST_WIN,
  FOOTING_GUIDE_FIELD_FIRST_WIN_NEXT,
  FOOTING_GUIDE_FIELD_FIRST_WIN_DONE,
  FOOTING_GUIDE_FIELD_CAUTION,
  FOOTING_GUIDE_FIELD_WHY,
  FOOTING_GUIDE_FIELD_SOURCE,
  FOOTING_GUIDE_FIELD_FRAME,
  FOOTING_GUIDE_FIELD_FRAME_DONE,
  FOOTING_GUIDE_FIELD_OFTEN,
  FOOTING_GUIDE_FIELD_NEXT,
  FOOTING_GUIDE_FIELD_DECISION,
  FOOTING_GUIDE_FIELD_SAY,
  FOOTING_GUIDE_FIELD_STEADY,
  FOOTING_GUIDE_FIELD_SLOWING,
  FOOTING_GUIDE_FIELD_LOW,
  FOOTING_GUIDE_FIELD_WHAT,
  FOOTING_GUIDE_FIELD_DIFFERS,
  FOOTING_GUIDE_FIELD_THIS_WEEK,
  FOOTING_GUIDE_N_FIELDS,
} FootingGuideField;

/* What may be worded by the kind of event; the last three are of the first 72 hours. */
typedef enum {
  FOOTING_GUIDE_SAID_WORDS,
  FOOTING_GUIDE_SAID_WHOM,
  FOOTING_GUIDE_SAID_NOT_YET,
  FOOTING_GUIDE_SAID_SLEEP,
  FOOTING_GUIDE_N_SAID,
} FootingGuideSaid;

/* One wording of it; @trigger is NULL where it suits every event. */
typedef struct {
  const char *trigger;
  FootingGuideText text;
} FootingGuideWords;

struct _FootingGuide {
  FootingGuideKind kind;
  guint position;
  const char *code;
  const char *group;
  gboolean offered[FOOTING_N_PERSPECTIVES];
  FootingGuideText fields[FOOTING_GUIDE_N_FIELDS];

  /* the page that prepares what comes and answers it (F93 to F96), or NULL */
  const char *page;

  /* drivers and signs; leads are the moves to lead with; first, of doors too: those whose
   * first wins they begin with */
  char **first_moves;
  char **then_moves;
  const char *counter;
  const char *stand_ins[FOOTING_N_PERSPECTIVES];
  const char *leads[FOOTING_N_PERSPECTIVES];

  /* moves: the step that one becomes, what speaks for it and against it, and how it is
   * done; evidence is borrowed */
  guint days;
  const char *step_kind;
  const char *rung;
  char **roles;
  char **suits;
  char **not_for;
  const char *waits_for;
  const char *fulfilled_by;
  gboolean untold;
  gboolean presumes;
  gboolean talk[FOOTING_N_PERSPECTIVES];
  char **sessions; /* the first is one's own, the last is of support */
  GPtrArray *how[FOOTING_N_PERSPECTIVES]; /* const char * */
  GArray *said[FOOTING_GUIDE_N_SAID];     /* FootingGuideWords */
  const char *evidence_code;
  const FootingGuide *evidence;
  char grade;

  /* evidence: the place of the program that it is shown beside, or NULL */
  const char *beside;

  /* doors */
  char **parts;
  char **events;
  char **signs;
  const char *move;

  /* concepts, beside the signs above: where they belong */
  char **drivers;
  char **moves;
  char **pages;

  /* events and doors: the moves that belong to their first win; the first is one's own,
   * the last is of support */
  char **win_moves;

  /* rituals */
  const char *weekday;
  const char *time;
  guint minutes;
};

/* All that the file holds. */
typedef struct {
  GStringChunk *strings;
  GPtrArray *items[FOOTING_N_GUIDE_KINDS];
  GHashTable *by_code[FOOTING_N_GUIDE_KINDS];
  GPtrArray *groups[FOOTING_N_GUIDE_KINDS];
  GHashTable *group_titles[FOOTING_N_GUIDE_KINDS];
  GPtrArray *seek_support[FOOTING_N_PERSPECTIVES];
  GPtrArray *where_to_turn;
  FootingGuideText support_lead;
  FootingGuideText support_reason;
  FootingGuideText emergency;
  FootingGuideText disclaimer;
  FootingGuideText quiet_line;
  FootingGuideText signs_note;
} FootingCatalogue;

/* The text of @field for @perspective, in the language of the moment; NULL when there is
 * none. */
/* What is worded by the event of code @trigger, else for any; NULL where nothing is. */
const char *footing_guide_get_said (const FootingGuide *guide,
                                    FootingGuideSaid said,
                                    FootingPerspective perspective,
                                    const char *trigger);

const char *footing_guide_get_field (const FootingGuide *guide,
                                     FootingGuideField field,
                                     FootingPerspective perspective);

void footing_catalogue_init (FootingCatalogue *self);
void footing_catalogue_clear (FootingCatalogue *self);

/* @text, kept as long as the catalogue; NULL for NULL. Borrowed. */
const char *footing_catalogue_keep (FootingCatalogue *self, const char *text);

/* In guidance-attributes.c: reads what stands in the tag of @guide, an @element. Errors
 * are in G_MARKUP_ERROR. */
gboolean footing_catalogue_read_attributes (FootingCatalogue *self,
                                            FootingGuide *guide,
                                            const char *element,
                                            const char **names,
                                            const char **values,
                                            GError **error);

/* Finds what the items name. FOOTING_ERROR_DAMAGED when it is not there. */
gboolean footing_catalogue_resolve (FootingCatalogue *self, GError **error);

/* In guidance-parser.c: reads @length bytes of @xml into an initialised catalogue. Errors
 * are in G_MARKUP_ERROR. */
gboolean footing_catalogue_parse (FootingCatalogue *self,
                                  const char *xml,
                                  gssize length,
                                  GError **error);

G_END_DECLS
