/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "perspective.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* What can be handed out, and in which formats. */

/**
 * FootingSheetKind:
 * @FOOTING_SHEET_EVERYTHING: all that is in the file, to be imported again
 * @FOOTING_SHEET_PLAN: the plan as it stands
 * @FOOTING_SHEET_STORY: what happened, was learned and done, and comes next
 * @FOOTING_SHEET_ONE_ON_ONE: what to talk about in a one-on-one
 * @FOOTING_SHEET_GOOD: what good looks like, to be agreed with whoever decides
 * @FOOTING_SHEET_REVIEW: the weekly review
 * @FOOTING_SHEET_WINS: the wins
 * @FOOTING_SHEET_RITUALS: the weekly rhythm, for a calendar
 * @FOOTING_SHEET_HAND_OVER: what was agreed with somebody, to be imported by them
 */
typedef enum {
  FOOTING_SHEET_EVERYTHING,
  FOOTING_SHEET_PLAN,
  FOOTING_SHEET_STORY,
  FOOTING_SHEET_ONE_ON_ONE,
  FOOTING_SHEET_GOOD,
  FOOTING_SHEET_REVIEW,
  FOOTING_SHEET_WINS,
  FOOTING_SHEET_RITUALS,
  FOOTING_SHEET_HAND_OVER,
  FOOTING_N_SHEETS,
} FootingSheetKind;

typedef enum {
  FOOTING_FORMAT_JSON,
  FOOTING_FORMAT_MARKDOWN,
  FOOTING_FORMAT_HTML,
  FOOTING_FORMAT_PDF,
  FOOTING_FORMAT_CSV,
  FOOTING_FORMAT_CALENDAR,
  FOOTING_FORMAT_HAND_OVER,
  FOOTING_N_FORMATS,
} FootingFormat;

/* "plan", as it is given on the command line; and back, FALSE for what is no kind.
 * Everything has no code: it is what is exported when no kind is named. */
const char *footing_sheet_to_code (FootingSheetKind kind);
gboolean footing_sheet_from_code (const char *code, FootingSheetKind *kind);

/* Whether @kind is offered: without a plan only some are, and in support nothing that is
 * told of oneself. Elsewhere each can be made. */
gboolean footing_sheet_is_offered (FootingSheetKind kind,
                                   gboolean has_plan,
                                   FootingPerspective perspective);

/* What it is called where one chooses. Static and translated. */
const char *footing_sheet_get_title (FootingSheetKind kind);

/* How a name of a file in @format ends, without the point; the format of the file @name,
 * FALSE when it ends in no format's way; and what it is called. Static, the last
 * translated. */
const char *footing_format_get_ending (FootingFormat format);
gboolean footing_format_find (const char *name, FootingFormat *format);

/* The name that a file of @kind gets which somebody has called @name (a path as well),
 * and is to be in @format, one that @kind has: an ending that @kind can have decides, and
 * sets @format; to another, or none, that of @format is added. Owned by the caller. */
char *footing_format_settle_name (const char *name,
                                  FootingSheetKind kind,
                                  FootingFormat *format);
const char *footing_format_get_title (FootingFormat format);

/* Whether @kind can be had in @format, and what @format holds where nothing is said. */
gboolean footing_sheet_has_format (FootingSheetKind kind, FootingFormat format);
FootingSheetKind footing_format_get_sheet (FootingFormat format);

/* Whether days from and to narrow @kind down. */
gboolean footing_sheet_has_days (FootingSheetKind kind);

/* Whether the signs that changed can be told in @kind, of a plan of @perspective: only
 * when that is asked for. Where somebody else is supported there are none. */
gboolean footing_sheet_has_signs (FootingSheetKind kind, FootingPerspective perspective);

/* Whether @field (a column) of the records of @type is part of @kind, where the plan is
 * of @perspective. A field that is not listed is private, and a new one is so until
 * somebody lists it. In no list is what one feels, thinks, avoids and tells oneself, what
 * one fears and what became of that, a note, and what is noted about others. */
gboolean footing_sheet_tells (FootingSheetKind kind,
                              FootingPerspective perspective,
                              GType type,
                              const char *field);

G_END_DECLS
