/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "notices.h"

#include <glib/gstdio.h>

#define SESSION "session"
#define NOTICES "notices"

typedef struct {
  guint number;
  FootingNoticeState state;
} Notice;

struct _FootingNotices {
  GObject parent_instance;

  /* owned */
  char *path;
  char *session;
  char *owner;
  GHashTable *notices; /* id → Notice */
};

G_DEFINE_FINAL_TYPE (FootingNotices, footing_notices, G_TYPE_OBJECT)

static void
put (FootingNotices *self, const char *id, guint number, FootingNoticeState state)
{
  Notice *notice = g_new0 (Notice, 1);

  notice->number = number;
  notice->state = state;
  g_hash_table_insert (self->notices, g_strdup (id), notice);
}

/* A failure is not reported: it costs at most one notification shown twice after a
 * restart. */
static void
save (FootingNotices *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *folder = NULL, *text = NULL;
  GHashTableIter iter;
  gpointer id, value;
  gsize length;

  if (self->path == NULL)
    return;

  g_key_file_set_string (file, SESSION, "bus", self->session);
  g_key_file_set_string (file, SESSION, "owner", self->owner);
  g_hash_table_iter_init (&iter, self->notices);
  while (g_hash_table_iter_next (&iter, &id, &value)) {
    const Notice *notice = value;
    int numbers[] = {(int)notice->number, (int)notice->state};

    g_key_file_set_integer_list (file, NOTICES, id, numbers, G_N_ELEMENTS (numbers));
  }

  folder = g_path_get_dirname (self->path);
  g_mkdir_with_parents (folder, 0700);
  text = g_key_file_to_data (file, &length, NULL);
  g_file_set_contents_full (self->path, text, (gssize)length,
                            G_FILE_SET_CONTENTS_CONSISTENT, 0600, NULL);
}

static void
load (FootingNotices *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *session = NULL;
  g_auto (GStrv) ids = NULL;

  if (self->path == NULL ||
      !g_key_file_load_from_file (file, self->path, G_KEY_FILE_NONE, NULL))
    return;
  session = g_key_file_get_string (file, SESSION, "bus", NULL);
  if (g_strcmp0 (session, self->session) != 0)
    return;

  g_free (self->owner);
  self->owner = g_key_file_get_string (file, SESSION, "owner", NULL);
  if (self->owner == NULL)
    self->owner = g_strdup ("");

  ids = g_key_file_get_keys (file, NOTICES, NULL, NULL);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    gsize n;
    g_autofree int *numbers =
        g_key_file_get_integer_list (file, NOTICES, ids[i], &n, NULL);

    if (numbers != NULL && n == 2 && numbers[1] >= FOOTING_NOTICE_SHOWN &&
        numbers[1] <= FOOTING_NOTICE_CLOSED)
      put (self, ids[i], (guint)numbers[0], (FootingNoticeState)numbers[1]);
  }
}

static void
footing_notices_finalize (GObject *object)
{
  FootingNotices *self = FOOTING_NOTICES (object);

  g_free (self->path);
  g_free (self->session);
  g_free (self->owner);
  g_hash_table_unref (self->notices);

  G_OBJECT_CLASS (footing_notices_parent_class)->finalize (object);
}

static void
footing_notices_class_init (FootingNoticesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_notices_finalize;
}

static void
footing_notices_init (FootingNotices *self)
{
  self->notices = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->owner = g_strdup ("");
}

FootingNotices *
footing_notices_new (const char *path, const char *session)
{
  FootingNotices *self = g_object_new (FOOTING_TYPE_NOTICES, NULL);

  g_return_val_if_fail (session != NULL, self);

  self->path = g_strdup (path);
  self->session = g_strdup (session);
  load (self);

  return self;
}

void
footing_notices_set_owner (FootingNotices *self, const char *owner)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (FOOTING_IS_NOTICES (self));
  g_return_if_fail (owner != NULL);

  if (g_str_equal (owner, self->owner))
    return;

  /* What was shown while nobody was seen was shown by the one that came for it. */
  if (*self->owner != '\0') {
    g_hash_table_iter_init (&iter, self->notices);
    while (g_hash_table_iter_next (&iter, NULL, &value)) {
      Notice *notice = value;

      notice->number = 0;
      if (notice->state == FOOTING_NOTICE_SHOWN)
        notice->state = FOOTING_NOTICE_LOST;
    }
  }

  g_free (self->owner);
  self->owner = g_strdup (owner);
  if (g_hash_table_size (self->notices) > 0)
    save (self);
}

FootingNoticeState
footing_notices_get_state (FootingNotices *self, const char *id)
{
  const Notice *notice;

  g_return_val_if_fail (FOOTING_IS_NOTICES (self), FOOTING_NOTICE_UNKNOWN);

  notice = g_hash_table_lookup (self->notices, id);

  return notice != NULL ? notice->state : FOOTING_NOTICE_UNKNOWN;
}

guint
footing_notices_get_number (FootingNotices *self, const char *id)
{
  const Notice *notice;

  g_return_val_if_fail (FOOTING_IS_NOTICES (self), 0);

  notice = g_hash_table_lookup (self->notices, id);

  return notice != NULL ? notice->number : 0;
}

const char *
footing_notices_find (FootingNotices *self, guint number)
{
  GHashTableIter iter;
  gpointer id, value;

  g_return_val_if_fail (FOOTING_IS_NOTICES (self), NULL);

  g_hash_table_iter_init (&iter, self->notices);
  while (number != 0 && g_hash_table_iter_next (&iter, &id, &value))
    if (((Notice *)value)->number == number)
      return id;

  return NULL;
}

GStrv
footing_notices_list (FootingNotices *self)
{
  GHashTableIter iter;
  gpointer id;
  GStrvBuilder *builder;
  GStrv ids;

  g_return_val_if_fail (FOOTING_IS_NOTICES (self), NULL);

  builder = g_strv_builder_new ();
  g_hash_table_iter_init (&iter, self->notices);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);

  return ids;
}

gboolean
footing_notices_has_any (FootingNotices *self)
{
  GHashTableIter iter;
  gpointer value;

  g_return_val_if_fail (FOOTING_IS_NOTICES (self), FALSE);

  g_hash_table_iter_init (&iter, self->notices);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (((Notice *)value)->number != 0)
      return TRUE;

  return FALSE;
}

void
footing_notices_set_shown (FootingNotices *self, const char *id, guint number)
{
  g_return_if_fail (FOOTING_IS_NOTICES (self));
  g_return_if_fail (id != NULL);

  put (self, id, number, FOOTING_NOTICE_SHOWN);
  save (self);
}

void
footing_notices_set_closed (FootingNotices *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_NOTICES (self));
  g_return_if_fail (id != NULL);

  put (self, id, footing_notices_get_number (self, id), FOOTING_NOTICE_CLOSED);
  save (self);
}

void
footing_notices_forget (FootingNotices *self, const char *id)
{
  g_return_if_fail (FOOTING_IS_NOTICES (self));
  g_return_if_fail (id != NULL);

  if (g_hash_table_remove (self->notices, id))
    save (self);
}
