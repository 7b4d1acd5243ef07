/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fake-notifier.h"
#include "error.h"

struct _FakeNotifier {
  GObject parent_instance;

  /* owned */
  GHashTable *states; /* id → FootingNoticeState */
  GString *log;
  GPtrArray *held; /* GTask with the id as its data */
  char *words;

  /* state */
  int failing; /* FootingError, or -1 */
  gboolean holding;
};

enum {
  PROP_0,
  PROP_SERVER,
  PROP_CAPABILITIES,
  PROP_PROBLEM,
};

static void
set_state (FakeNotifier *self, const char *id, FootingNoticeState state)
{
  g_hash_table_insert (self->states, g_strdup (id), GINT_TO_POINTER (state));
}

static void
finish (FakeNotifier *self, GTask *task)
{
  if (self->failing >= 0) {
    g_task_return_new_error (task, FOOTING_ERROR, self->failing, "Not shown");
    return;
  }

  set_state (self, g_task_get_task_data (task), FOOTING_NOTICE_SHOWN);
  g_task_return_boolean (task, TRUE);
}

static void
fake_notifier_show (FootingNotifier *notifier,
                    const FootingNotice *notice,
                    GAsyncReadyCallback done,
                    gpointer data)
{
  FakeNotifier *self = FAKE_NOTIFIER (notifier);
  GTask *task = g_task_new (self, NULL, done, data);

  g_assert_true (notice->occurrence != NULL || notice->opens != NULL);
  g_assert_cmpstr (notice->title, !=, "");
  g_task_set_task_data (task, g_strdup (notice->id), g_free);
  g_string_append_printf (self->log, "%s %s ", notice->quiet ? "quiet" : "show",
                          notice->id);
  g_free (self->words);
  self->words = g_strdup_printf ("%s|%s", notice->title, notice->body);

  g_ptr_array_add (self->held, task);
  if (!self->holding)
    fake_notifier_go_on (self);
}

static void
fake_notifier_withdraw (FootingNotifier *notifier, const char *id)
{
  FakeNotifier *self = FAKE_NOTIFIER (notifier);

  g_string_append_printf (self->log, "withdraw %s ", id);
  g_hash_table_remove (self->states, id);
}

static FootingNoticeState
fake_notifier_get_state (FootingNotifier *notifier, const char *id)
{
  return (FootingNoticeState)GPOINTER_TO_INT (
      g_hash_table_lookup (FAKE_NOTIFIER (notifier)->states, id));
}

static GStrv
fake_notifier_list (FootingNotifier *notifier)
{
  g_autofree gpointer *ids =
      g_hash_table_get_keys_as_array (FAKE_NOTIFIER (notifier)->states, NULL);

  return g_strdupv ((char **)ids);
}

static void
iface_init (FootingNotifierInterface *iface)
{
  iface->show = fake_notifier_show;
  iface->withdraw = fake_notifier_withdraw;
  iface->get_state = fake_notifier_get_state;
  iface->list = fake_notifier_list;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (FakeNotifier,
                               fake_notifier,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FOOTING_TYPE_NOTIFIER, iface_init))

static void
fake_notifier_finalize (GObject *object)
{
  FakeNotifier *self = FAKE_NOTIFIER (object);

  g_hash_table_unref (self->states);
  g_string_free (self->log, TRUE);
  g_ptr_array_unref (self->held);
  g_free (self->words);

  G_OBJECT_CLASS (fake_notifier_parent_class)->finalize (object);
}

static void
fake_notifier_get_property (GObject *object,
                            guint property_id,
                            GValue *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_CAPABILITIES)
    g_value_take_boxed (value, g_new0 (char *, 1));
  else
    g_value_set_static_string (value, "");
}

static void
fake_notifier_class_init (FakeNotifierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = fake_notifier_finalize;
  object_class->get_property = fake_notifier_get_property;
  g_object_class_override_property (object_class, PROP_SERVER, "server");
  g_object_class_override_property (object_class, PROP_CAPABILITIES, "capabilities");
  g_object_class_override_property (object_class, PROP_PROBLEM, "problem");
}

static void
fake_notifier_init (FakeNotifier *self)
{
  self->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->log = g_string_new (NULL);
  self->failing = -1;
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
}

FakeNotifier *
fake_notifier_new (void)
{
  return g_object_new (FAKE_TYPE_NOTIFIER, NULL);
}

char *
fake_notifier_take_log (FakeNotifier *self)
{
  char *log = g_strchomp (g_strdup (self->log->str));

  g_string_truncate (self->log, 0);

  return log;
}

const char *
fake_notifier_get_words (FakeNotifier *self)
{
  return self->words;
}

void
fake_notifier_set_failing (FakeNotifier *self, gboolean failing)
{
  self->failing = failing ? FOOTING_ERROR_FAILED : -1;
}

void
fake_notifier_set_silent (FakeNotifier *self, gboolean silent)
{
  self->failing = silent ? FOOTING_ERROR_BUSY : -1;
}

void
fake_notifier_hold (FakeNotifier *self)
{
  self->holding = TRUE;
}

void
fake_notifier_go_on (FakeNotifier *self)
{
  g_autoptr (GPtrArray) held = g_steal_pointer (&self->held);

  self->holding = FALSE;
  self->held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < held->len; i++)
    finish (self, g_ptr_array_index (held, i));
}

void
fake_notifier_close (FakeNotifier *self, const char *id)
{
  set_state (self, id, FOOTING_NOTICE_CLOSED);
}

void
fake_notifier_lose_all (FakeNotifier *self)
{
  g_auto (GStrv) ids = fake_notifier_list (FOOTING_NOTIFIER (self));

  for (char **id = ids; *id != NULL; id++)
    if (fake_notifier_get_state (FOOTING_NOTIFIER (self), *id) == FOOTING_NOTICE_SHOWN)
      set_state (self, *id, FOOTING_NOTICE_LOST);
}

void
fake_notifier_forget_all (FakeNotifier *self)
{
  g_hash_table_remove_all (self->states);
}

void
fake_notifier_show_late (FakeNotifier *self, const char *id)
{
  set_state (self, id, FOOTING_NOTICE_SHOWN);
  footing_notifier_shown_late (FOOTING_NOTIFIER (self), id);
}
