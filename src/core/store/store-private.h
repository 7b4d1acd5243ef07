/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"
#include "store.h"

G_BEGIN_DECLS

/* For the store's own files: what is the same for every kind of record is in store.c, the
 * statements are with their table's family. */

/* The statements of one table, literal: they are the keys of the statement cache. */
typedef struct {
  const char *get;   /* by :id */
  const char *list;  /* by :parent */
  const char *save;  /* inserts or updates, a parameter for each column */
  const char *index; /* after that, by :id; or NULL */
  const char *erase; /* by :id */
  const char *count;
} FootingTable;

extern const FootingTable footing_table_recovery;
extern const FootingTable footing_table_outcome;
extern const FootingTable footing_table_progress;
extern const FootingTable footing_table_step;
extern const FootingTable footing_table_person;
extern const FootingTable footing_table_conversation;
extern const FootingTable footing_table_ritual;
extern const FootingTable footing_table_occurrence;
extern const FootingTable footing_table_answer;
extern const FootingTable footing_table_checkin;
extern const FootingTable footing_table_entry;
extern const FootingTable footing_table_belief;

FootingDb *footing_store_get_db (FootingStore *self);

/* A record of @type from the row that @statement stands on; NULL and @error when there is
 * no memory for it. */
gpointer footing_store_read (FootingStatement *statement, GType type, GError **error);

/* A record of @type from the first row of @statement; FOOTING_ERROR_GONE when it has
 * none.
 */
gpointer
footing_store_read_first (FootingStatement *statement, GType type, GError **error);

/* Notes a change inside a transaction; `changed` follows its end. */
void footing_store_note (FootingStore *self, GType type, const char *id);

/* Notes more than can be named. */
void footing_store_note_all (FootingStore *self);

/* The rows of @sql, (code, number) for :id, as a table; and one such row written for :id,
 * :code and :rating, as one change of the record of @type with @id. */
GHashTable *footing_store_read_ratings (FootingStore *self,
                                        const char *sql,
                                        const char *id,
                                        GError **error);
gboolean footing_store_write_rating (FootingStore *self,
                                     const char *sql,
                                     GType type,
                                     const char *id,
                                     const char *code,
                                     int rating,
                                     GError **error);

/* The seqs of all entries that hold every word of @search, from the bin too, in order;
 * NULL in @matches when it has no word. */
gboolean footing_store_find_matches (FootingStore *self,
                                     const char *search,
                                     GArray **matches,
                                     GError **error);

/* Sets @replaced when a statement of @db replaces or deletes a row, be it through another
 * row: all but those of tables without rowids, which hold no text of their own. */
void footing_store_watch_replaced (FootingDb *db, gboolean *replaced);

/* Notes in the file that there is something for footing_store_sweep(). */
gboolean footing_store_note_replaced (FootingDb *db, GError **error);

/* @seqs as a JSON array, for json_each(). Owned by the caller. */
char *footing_store_join_seqs (GArray *seqs);

/* Ends a change that was begun, with its @done. */
gboolean footing_store_finish (FootingStore *self, gboolean done, GError **error);

G_END_DECLS
