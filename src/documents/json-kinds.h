/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "guidance/guidance.h"
#include "store/store-links.h"

G_BEGIN_DECLS

/* How the records stand in the export, version 1. Keys are the columns of the records'
 * own field tables; what differs, and what a value must hold to, is listed here. */

#define FOOTING_JSON_FORMAT "footing"
#define FOOTING_JSON_VERSION 1

/* The kind of guide whose codes a value holds, if any. A sign may be one's own, too: then
 * it is its id. */
typedef enum {
  FOOTING_CODE_ANY,
  FOOTING_CODE_TRIGGER = FOOTING_GUIDE_TRIGGER + 1,
  FOOTING_CODE_DRIVER = FOOTING_GUIDE_DRIVER + 1,
  FOOTING_CODE_SIGN = FOOTING_GUIDE_SIGN + 1,
  FOOTING_CODE_MOVE = FOOTING_GUIDE_MOVE + 1,
  FOOTING_CODE_RITUAL = FOOTING_GUIDE_RITUAL + 1,
} FootingCodeKind;

/**
 * FootingJsonKind:
 * @list: the key of the list that holds the records
 * @parent: the column that names the record above, NULL for what stands at the top
 * @above: the place of that record's kind, -1 for what stands at the top
 * @loose: whether the list stands at the top as well, for records of no recovery
 * @ratings: the key of its ratings, an object of codes of @rated and numbers from 0 to
 *   @rating_max, or NULL
 * @linked: whether its records have the lists of footing_json_links
 */
typedef struct {
  GType (*get_type) (void);
  const char *list;
  const char *parent;
  int above;
  gboolean loose;
  const char *ratings;
  FootingCodeKind rated;
  int rating_max;
  gboolean linked;
} FootingJsonKind;

/* In the order in which they can be written: what is referred to comes first. */
#define FOOTING_N_JSON_KINDS 21
extern const FootingJsonKind footing_json_kinds[FOOTING_N_JSON_KINDS];

/**
 * FootingJsonLink:
 * @key: the key of a list of ids
 * @get_type: what they are the ids of
 * @anywhere: whether they may be of another recovery
 *
 * How a FootingLink stands in the export.
 */
typedef struct {
  const char *key;
  GType (*get_type) (void);
  gboolean anywhere;
} FootingJsonLink;

extern const FootingJsonLink footing_json_links[FOOTING_N_LINKS];

/* Whether @code, one of @kind, is the id of a sign of one's own. */
gboolean footing_json_is_own_sign (FootingCodeKind kind, const char *code);

/**
 * FootingJsonField:
 * @group: the key of the object that @key stands in, or NULL
 * @min: for ints, the least one allowed
 * @max: for ints, the greatest one allowed
 * @catalogue: for codes without a list of their own
 * @target: for references, the type referred to
 * @required: whether it may not be left out
 */
typedef struct {
  const FootingField *field;
  const char *group;
  const char *key;
  int min;
  int max;
  FootingCodeKind catalogue;
  GType target;
  gboolean required;
} FootingJsonField;

/* The FootingJsonFields of @kind in the order of its table, without the parent and the
 * record's own id and instants; fields of one group stand together. */
GArray *footing_json_kind_list_fields (const FootingJsonKind *kind);

G_END_DECLS
