/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-private.h"

const FootingTable footing_table_person = {
    .get = "SELECT * FROM person WHERE id = :id",
    .list =
        "SELECT * FROM person WHERE recovery IS :parent AND deleted_at IS NULL ORDER BY "
        "position, rowid",
    .save =
        "INSERT INTO person (id, recovery, position, name, role, relation, saw, needs, "
        "rhythm_days, last_contact_on, repair, repair_note, ask, vouch, created_at, "
        "changed_at, deleted_at) VALUES (:id, :recovery, :position, :name, :role, "
        ":relation, :saw, :needs, :rhythm_days, :last_contact_on, :repair, :repair_note, "
        ":ask, :vouch, :created_at, :changed_at, :deleted_at) ON CONFLICT (id) DO UPDATE "
        "SET (recovery, position, name, role, relation, saw, needs, rhythm_days, "
        "last_contact_on, repair, repair_note, ask, vouch, changed_at, deleted_at) = "
        "(excluded.recovery, excluded.position, excluded.name, excluded.role, "
        "excluded.relation, excluded.saw, excluded.needs, excluded.rhythm_days, "
        "excluded.last_contact_on, excluded.repair, excluded.repair_note, excluded.ask, "
        "excluded.vouch, max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .erase = "DELETE FROM person WHERE id = :id",
    .count = "SELECT count(*) FROM person WHERE deleted_at IS NULL",
};

const FootingTable footing_table_conversation = {
    .get = "SELECT * FROM conversation WHERE id = :id",
    .list = "SELECT * FROM conversation WHERE recovery IS :parent AND deleted_at IS NULL "
            "ORDER BY date, rowid",
    .save =
        "INSERT INTO conversation (id, recovery, person, kind, state, date, next_on, "
        "decision, opening, agenda, notes, created_at, changed_at, deleted_at) VALUES "
        "(:id, :recovery, :person, :kind, :state, :date, :next_on, :decision, :opening, "
        ":agenda, :notes, :created_at, :changed_at, :deleted_at) ON CONFLICT (id) DO "
        "UPDATE SET (recovery, person, kind, state, date, next_on, decision, opening, "
        "agenda, notes, changed_at, deleted_at) = (excluded.recovery, excluded.person, "
        "excluded.kind, excluded.state, excluded.date, excluded.next_on, "
        "excluded.decision, excluded.opening, excluded.agenda, excluded.notes, "
        "max (changed_at, excluded.changed_at), excluded.deleted_at)",
    .erase = "DELETE FROM conversation WHERE id = :id",
    .count = "SELECT count(*) FROM conversation WHERE deleted_at IS NULL",
};
