/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "db.h"
#include "store.h"

G_BEGIN_DECLS

/* For the store's own files: what is the same for every kind of record is in store.c, the
 * statements are with their table's family. */

/* The statements of one table, built once from the field table of its record class and
 * kept for good: they are the keys of the statement cache. */
typedef struct {
  GType type;
  const char *get;   /* by :id */
  const char *list;  /* by :parent */
  const char *save;  /* inserts or updates, a parameter for each column */
  const char *index; /* after that, by :id; or NULL */
  const char *touch; /* by :id */
  const char *erase; /* by :id */
  const char *count;
} FootingTable;

FootingDb *footing_store_get_db (FootingStore *self);

/* A store that is open to be read only, of what @db, which it takes, holds of the file at
 * @path. */
FootingStore *
footing_store_new_for_copy (FootingDb *db, const char *path, FootingClock *clock);

/* Whether footing_file_verify() was done on what was opened to be read only. */
gboolean footing_store_is_verified (FootingStore *self);

/* A store on @db, which it takes, as it is: on a file that nobody else knows. */
FootingStore *
footing_store_new_with (FootingDb *db, const char *path, FootingClock *clock);

/* The instant of what is written (UTC seconds): the clock's now, or what was set for it;
 * 0 ends that. Never 0. */
gint64 footing_store_get_now (FootingStore *self);
void footing_store_set_as_of (FootingStore *self, gint64 instant);

/* When the change began that is under way (UTC seconds). */
gint64 footing_store_get_began_at (FootingStore *self);

/* The seq of the next entry that is added, 0 for the next that is free; they count on
 * from what was set. */
gint64 footing_store_take_seq (FootingStore *self);
void footing_store_set_next_seq (FootingStore *self, gint64 seq);

/* Whether entries are indexed for the search as they are saved, and not all later. */
gboolean footing_store_get_indexing (FootingStore *self);
void footing_store_set_indexing (FootingStore *self, gboolean indexing);

/* All that is found of an entry, as one text. The triggers take away what of it has
 * changed. */
#define FOOTING_ENTRY_TEXT                                                               \
  "title || ' ' || body || ' ' || thought || ' ' || metric_unit || ' ' || evidence "     \
  "|| ' ' || intended || ' ' || actual || ' ' || why || ' ' || next || ' ' || "          \
  "ifnull ((SELECT group_concat (name, ' ') "                                            \
  "FROM entry_person JOIN person ON person.id = entry_person.person "                    \
  "WHERE entry_person.entry = entry.id AND person.deleted_at IS NULL), '')"

/* What is listed of the progress of an outcome: what says something, be it only half
 * typed and no figure yet. */
#define FOOTING_PROGRESS_SAYS                                                            \
  "(progress.value IS NOT NULL OR progress.note <> '' "                                  \
  "OR progress.id IN (SELECT place FROM kept_text))"

/* After @names of the person @id were changed: those who are the same get what is one for
 * all of them. */
gboolean footing_store_share_person (
    FootingStore *self, const char *id, guint n, const char *names[], GError **error);

/* Indexes the entries that are not indexed. */
#define FOOTING_INDEX_MISSING                                                            \
  "INSERT INTO entry_search (rowid, text) "                                              \
  "SELECT seq, footing_fold (" FOOTING_ENTRY_TEXT ") FROM entry "                        \
  "WHERE seq NOT IN (SELECT id FROM entry_search_content)"

/* Indexes what has changed with the record of @type with @id, unless that is put off. */
gboolean
footing_store_index (FootingStore *self, GType type, const char *id, GError **error);

/* Indexes those that are not yet. */
gboolean footing_store_index_missing (FootingDb *db, GError **error);

/* The statements of @type. */
const FootingTable *footing_store_find_table (GType type);

/* Notes that a record has changed, or something which belongs to it, so that it counts as
 * changed. */
gboolean
footing_store_touch (FootingStore *self, GType type, const char *id, GError **error);

/* Has a record in the bin since @deleted_at (UTC seconds), or not for 0. */
gboolean footing_store_set_deleted (
    FootingStore *self, GType type, const char *id, gint64 deleted_at, GError **error);

/* A record of @type from the row that @statement stands on, which knows the names that it
 * is shown without (footing_record_show()); NULL and @error when there is no memory for
 * it. */
gpointer footing_store_read (FootingStore *self,
                             FootingStatement *statement,
                             GType type,
                             GError **error);

/* A record of @type from the first row of @statement; FOOTING_ERROR_GONE when it has
 * none.
 */
gpointer footing_store_read_first (FootingStore *self,
                                   FootingStatement *statement,
                                   GType type,
                                   GError **error);

/* The records of @type from all rows of @statement, the ids from their first column; NULL
 * and @error when they cannot be read. Owned by the caller. */
GPtrArray *footing_store_read_all (FootingStore *self,
                                   FootingStatement *statement,
                                   GType type,
                                   GError **error);
GPtrArray *footing_store_read_ids (FootingStatement *statement, GError **error);

/* The texts in the first column of all rows of @statement; NULL and @error when they
 * cannot be read. Owned by the caller. */
GStrv footing_store_read_texts (FootingStatement *statement, GError **error);

/* "id IN (" FOOTING_STORE_PAGE ")": as many parameters as a page has records, and how
 * they are bound: to the @ids from @first on. One that is not bound is NULL, which is no
 * id. */
#define FOOTING_STORE_EIGHT "?, ?, ?, ?, ?, ?, ?, ?"
#define FOOTING_STORE_PAGE                                                               \
  FOOTING_STORE_EIGHT ", " FOOTING_STORE_EIGHT ", " FOOTING_STORE_EIGHT                  \
                      ", " FOOTING_STORE_EIGHT
G_STATIC_ASSERT (FOOTING_PAGE_LENGTH == 4 * 8);
void footing_store_bind_page (FootingStatement *statement, GPtrArray *ids, guint first);

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

void footing_store_set_sweeping (FootingStore *self, gboolean sweeping);

/* @seqs as a JSON array, for json_each(). Owned by the caller. */
char *footing_store_join_seqs (GArray *seqs);

/* Ends a change that was begun, with its @done. */
gboolean footing_store_finish (FootingStore *self, gboolean done, GError **error);

/* An entry is on the timeline when neither it nor its recovery is in the bin. */
#define FOOTING_LIVE_ENTRY                                                               \
  "deleted_at IS NULL AND (recovery IS NULL OR recovery NOT IN ("                        \
  "SELECT id FROM recovery WHERE deleted_at IS NOT NULL)) "

G_END_DECLS
