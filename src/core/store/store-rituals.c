/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

const FootingTable footing_table_ritual = {
    .get = "SELECT * FROM ritual WHERE id = :id",
    .list =
        "SELECT * FROM ritual WHERE recovery IS :parent AND deleted_at IS NULL ORDER BY "
        "position, rowid",
    .save =
        "INSERT INTO ritual (id, recovery, position, code, title, days, time, "
        "every_weeks, starts_on, length_minutes, snooze_minutes, enabled, paused_until, "
        "created_at, changed_at, deleted_at) VALUES (:id, :recovery, :position, :code, "
        ":title, :days, :time, :every_weeks, :starts_on, :length_minutes, "
        ":snooze_minutes, :enabled, :paused_until, :created_at, :changed_at, "
        ":deleted_at) ON CONFLICT (id) DO UPDATE SET (recovery, position, code, title, "
        "days, time, every_weeks, starts_on, length_minutes, snooze_minutes, enabled, "
        "paused_until, changed_at, deleted_at) = (excluded.recovery, excluded.position, "
        "excluded.code, excluded.title, excluded.days, excluded.time, "
        "excluded.every_weeks, excluded.starts_on, excluded.length_minutes, "
        "excluded.snooze_minutes, excluded.enabled, excluded.paused_until, "
        "max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .erase = "DELETE FROM ritual WHERE id = :id",
    .count = "SELECT count(*) FROM ritual WHERE deleted_at IS NULL",
};

const FootingTable footing_table_occurrence = {
    .get = "SELECT * FROM occurrence WHERE id = :id",
    .list =
        "SELECT * FROM occurrence WHERE ritual IS :parent AND deleted_at IS NULL ORDER "
        "BY date, rowid",
    .save =
        "INSERT INTO occurrence (id, ritual, date, state, moved_to, due_at, "
        "snoozed_until, shown_at, answered_at, notes, created_at, changed_at, "
        "deleted_at) VALUES (:id, :ritual, :date, :state, :moved_to, :due_at, "
        ":snoozed_until, :shown_at, :answered_at, :notes, :created_at, :changed_at, "
        ":deleted_at) ON CONFLICT (id) DO UPDATE SET (ritual, date, state, moved_to, "
        "due_at, snoozed_until, shown_at, answered_at, notes, changed_at, deleted_at) = "
        "(excluded.ritual, excluded.date, excluded.state, excluded.moved_to, "
        "excluded.due_at, excluded.snoozed_until, excluded.shown_at, "
        "excluded.answered_at, excluded.notes, max (changed_at, excluded.changed_at), "
        "excluded.deleted_at)",
    .erase = "DELETE FROM occurrence WHERE id = :id",
    .count = "SELECT count(*) FROM occurrence WHERE deleted_at IS NULL",
};

const FootingTable footing_table_answer = {
    .get = "SELECT * FROM answer WHERE id = :id",
    .list = "SELECT * FROM answer WHERE occurrence IS :parent AND deleted_at IS NULL "
            "ORDER BY rowid",
    .save =
        "INSERT INTO answer (id, occurrence, question, person, text, created_at, "
        "changed_at, deleted_at) VALUES (:id, :occurrence, :question, :person, :text, "
        ":created_at, :changed_at, :deleted_at) ON CONFLICT (id) DO UPDATE SET "
        "(occurrence, question, person, text, changed_at, deleted_at) = "
        "(excluded.occurrence, excluded.question, excluded.person, excluded.text, "
        "max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .erase = "DELETE FROM answer WHERE id = :id",
    .count = "SELECT count(*) FROM answer WHERE deleted_at IS NULL",
};
