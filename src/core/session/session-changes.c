/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "session-changes.h"

void
session_note_made (SessionFinish *self, GType type, const char *id)
{
  g_variant_builder_add (&self->made, "(ss)", g_type_name (type), id);
}

gboolean
session_replace (SessionFinish *self,
                 gpointer record,
                 const char *property,
                 const char *text,
                 GError **error)
{
  g_autofree char *before = NULL;

  g_object_get (record, property, &before, NULL);
  if (g_strcmp0 (before, text) == 0)
    return TRUE;

  g_variant_builder_add (&self->replaced, "(ssss)", G_OBJECT_TYPE_NAME (record),
                         footing_record_get_id (record), property,
                         before != NULL ? before : "");

  return footing_store_change (self->store, G_OBJECT_TYPE (record),
                               footing_record_get_id (record), error, property, text,
                               NULL);
}

gpointer
session_find (SessionFinish *self, GType type, const char *id, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gpointer record = footing_store_get (self->store, type, id, &problem);

  if (record == NULL && !g_error_matches (problem, FOOTING_ERROR, FOOTING_ERROR_GONE))
    g_propagate_error (error, g_steal_pointer (&problem));

  return record;
}

gboolean
session_revive (SessionFinish *self, gpointer record, GError **error)
{
  if (footing_record_get_deleted_at (record) == 0)
    return TRUE;

  session_note_made (self, G_OBJECT_TYPE (record), footing_record_get_id (record));

  return footing_store_restore (self->store, G_OBJECT_TYPE (record),
                                footing_record_get_id (record), error);
}

gboolean
session_set_seen_by (SessionFinish *self,
                     const char *entry,
                     const char *const *people,
                     GError **error)
{
  g_auto (GStrv) before = footing_store_get_seen_by (self->store, entry, error);

  if (before == NULL)
    return FALSE;
  g_variant_builder_add (&self->seen, "(s^as)", entry, before);

  return footing_store_set_seen_by (self->store, entry, people, error);
}

gboolean
session_write_entry (SessionFinish *self,
                     const char *kind,
                     const char *title,
                     const char *body,
                     const char *const *people,
                     GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingEntry) entry =
      footing_store_find_session_entry (self->store, self->id, &problem);

  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (entry == NULL) {
    entry = footing_record_new (FOOTING_TYPE_ENTRY, "recovery", self->recovery, "kind",
                                kind, "date", self->today, "title", title, "body", body,
                                "occurrence", self->id, NULL);
    session_note_made (self, FOOTING_TYPE_ENTRY, footing_record_get_id (entry));
    if (!footing_store_save (self->store, entry, error))
      return FALSE;
  } else if (!session_revive (self, entry, error) ||
             !session_replace (self, entry, "title", title, error) ||
             !session_replace (self, entry, "body", body, error)) {
    return FALSE;
  }
  self->entry = g_strdup (footing_record_get_id (entry));

  return people == NULL || session_set_seen_by (self, self->entry, people, error);
}

gboolean
session_mark_contact (SessionFinish *self, const char *person, GError **error)
{
  g_autoptr (FootingPerson) row =
      footing_store_get (self->store, FOOTING_TYPE_PERSON, person, error);

  return row != NULL &&
         session_replace (self, row, "last-contact-on", self->today, error);
}

void
session_note_moved (SessionFinish *self, FootingOccurrence *before)
{
  g_variant_builder_add (&self->moved, "(ss)", footing_record_get_id (before),
                         footing_occurrence_get_day (before));
}

gboolean
session_remove (SessionFinish *self, GType type, const char *id, GError **error)
{
  g_variant_builder_add (&self->removed, "(ss)", g_type_name (type), id);

  return footing_store_remove (self->store, type, id, error);
}

gboolean
session_keep_step (SessionFinish *self,
                   const char *id,
                   const char *title,
                   SessionAddStep add,
                   gboolean *found,
                   GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (FootingStep) step = session_find (self, FOOTING_TYPE_STEP, id, &problem);

  if (found != NULL)
    *found = step != NULL;
  if (problem != NULL) {
    g_propagate_error (error, g_steal_pointer (&problem));
    return FALSE;
  }

  if (step == NULL)
    return title == NULL || add (self, id, title, error);
  if (!footing_step_is_open (step))
    return TRUE;
  if (title != NULL)
    return session_revive (self, step, error) &&
           session_replace (self, step, "title", title, error);

  return footing_record_get_deleted_at (step) != 0 ||
         session_remove (self, FOOTING_TYPE_STEP, id, error);
}

void
session_finish_init (SessionFinish *self)
{
  g_variant_builder_init (&self->made, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_init (&self->removed, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_init (&self->replaced, G_VARIANT_TYPE ("a(ssss)"));
  g_variant_builder_init (&self->seen, G_VARIANT_TYPE ("a(sas)"));
  g_variant_builder_init (&self->moved, G_VARIANT_TYPE ("a(ss)"));
}

GVariant *
session_finish_describe (SessionFinish *self, gboolean answered)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert (&dict, "occurrence", "s", self->id);
  g_variant_dict_insert (&dict, "answered", "b", answered);
  g_variant_dict_insert (&dict, "made", "a(ss)", &self->made);
  g_variant_dict_insert (&dict, "removed", "a(ss)", &self->removed);
  g_variant_dict_insert (&dict, "replaced", "a(ssss)", &self->replaced);
  g_variant_dict_insert (&dict, "seen", "a(sas)", &self->seen);
  g_variant_dict_insert (&dict, "moved", "a(ss)", &self->moved);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

void
session_finish_clear (SessionFinish *self)
{
  g_clear_pointer (&self->answers, g_ptr_array_unref);
  g_clear_pointer (&self->entry, g_free);
  g_variant_builder_clear (&self->made);
  g_variant_builder_clear (&self->removed);
  g_variant_builder_clear (&self->replaced);
  g_variant_builder_clear (&self->seen);
  g_variant_builder_clear (&self->moved);
}

gboolean
session_move_back (FootingStore *store, GVariant *finished, GError **error)
{
  g_autoptr (GVariantIter) made = NULL, removed = NULL, replaced = NULL, seen = NULL,
                           moved = NULL;
  const char *type, *id, *property, *text;
  char **people;

  if (!g_variant_lookup (finished, "made", "a(ss)", &made) ||
      !g_variant_lookup (finished, "removed", "a(ss)", &removed) ||
      !g_variant_lookup (finished, "replaced", "a(ssss)", &replaced) ||
      !g_variant_lookup (finished, "seen", "a(sas)", &seen) ||
      !g_variant_lookup (finished, "moved", "a(ss)", &moved))
    return TRUE;

  while (g_variant_iter_next (seen, "(&s^as)", &id, &people)) {
    g_auto (GStrv) owned = people;

    if (!footing_store_set_seen_by (store, id, (const char *const *)owned, error))
      return FALSE;
  }
  while (g_variant_iter_next (replaced, "(&s&s&s&s)", &type, &id, &property, &text))
    if (!footing_store_change (store, g_type_from_name (type), id, error, property, text,
                               NULL))
      return FALSE;
  while (g_variant_iter_next (removed, "(&s&s)", &type, &id))
    if (!footing_store_restore (store, g_type_from_name (type), id, error))
      return FALSE;
  while (g_variant_iter_next (made, "(&s&s)", &type, &id))
    if (!footing_store_remove (store, g_type_from_name (type), id, error))
      return FALSE;
  while (g_variant_iter_next (moved, "(&s&s)", &id, &text))
    if (!footing_schedule_put_off (store, id, text, error))
      return FALSE;

  return TRUE;
}
