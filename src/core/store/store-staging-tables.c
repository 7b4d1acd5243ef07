/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-staging-tables.h"

#define ERASE(table, key, columns)                                                       \
  "DELETE FROM main." table " WHERE " key " IN (SELECT " columns " FROM base." table     \
  " EXCEPT SELECT " columns " FROM now." table ")"

#define DIFFERENCE(table) "SELECT * FROM now." table " EXCEPT SELECT * FROM base." table

/* In the order in which they were added. */
#define RECORDS(table)                                                                   \
  {                                                                                      \
#table, footing_##table##_get_type, ERASE(#table, "id", "id"),                       \
        "SELECT * FROM now." #table                                                      \
        " WHERE id IN (SELECT id FROM (" DIFFERENCE(#table) ")) ORDER BY rowid"          \
  }

#define ROWS(table, key, columns)                                                        \
  {                                                                                      \
    table, NULL, ERASE (table, key, columns),                                            \
        "INSERT OR REPLACE INTO main." table " " DIFFERENCE (table)                      \
  }

const FootingStagingTable footing_staging_tables[FOOTING_N_STAGING_TABLES] = {
    RECORDS (recovery),
    RECORDS (outcome),
    RECORDS (progress),
    RECORDS (adjustment),
    RECORDS (step),
    RECORDS (person),
    RECORDS (conversation),
    RECORDS (ritual),
    RECORDS (occurrence),
    RECORDS (answer),
    RECORDS (own_sign),
    RECORDS (hidden_sign),
    RECORDS (checkin),
    RECORDS (entry),
    RECORDS (review),
    RECORDS (recovery_story),
    RECORDS (agreement),
    RECORDS (moment),
    RECORDS (plan_line),
    RECORDS (mark),
    RECORDS (support_contact),
    ROWS ("driver_rating", "(recovery, driver)", "recovery, driver"),
    ROWS ("sign_rating", "(checkin, sign)", "checkin, sign"),
    ROWS ("entry_person", "(entry, person)", "entry, person"),
    ROWS ("entry_against", "(thought, win)", "thought, win"),
    ROWS ("entry_opened", "entry", "entry"),
    ROWS ("kept_text", "(place, field)", "place, field"),
};
