/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "door-state.h"
#include "compose/adopt.h"
#include "plan/begin-door.h"

#include <string.h>

enum {
  PROP_0,
  PROP_TRIGGER,
  PROP_WIN,
  PROP_SIGNS,
  PROP_NAME,
  PROP_ROLE,
  PROP_DAY,
  PROP_TEXT,
  N_PROPS,
};

struct _FootingDoorState {
  GObject parent_instance;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept; /* NULL once it is closed */
  char *values[N_PROPS]; /* by property; the first is none */

  /* borrowed */
  const FootingGuide *door;
};

static const char *const NAMES[N_PROPS] = {
    [PROP_TRIGGER] = "trigger", [PROP_WIN] = "win",   [PROP_SIGNS] = "signs",
    [PROP_NAME] = "name",       [PROP_ROLE] = "role", [PROP_DAY] = "day",
    [PROP_TEXT] = "text",
};

G_DEFINE_FINAL_TYPE (FootingDoorState, footing_door_state, G_TYPE_OBJECT)

static GParamSpec *props[N_PROPS];

static void
footing_door_state_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id > PROP_0 && property_id < N_PROPS)
    g_value_set_string (value, FOOTING_DOOR_STATE (object)->values[property_id]);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
set_value (FootingDoorState *self, guint property, const char *text)
{
  if (text == NULL)
    text = "";
  if (strcmp (self->values[property], text) == 0)
    return;

  g_free (self->values[property]);
  self->values[property] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
footing_door_state_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  if (property_id > PROP_0 && property_id < N_PROPS)
    set_value (FOOTING_DOOR_STATE (object), property_id, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
footing_door_state_finalize (GObject *object)
{
  FootingDoorState *self = FOOTING_DOOR_STATE (object);

  footing_door_state_close (self);
  g_clear_object (&self->context);
  for (guint i = 0; i < N_PROPS; i++)
    g_free (self->values[i]);

  G_OBJECT_CLASS (footing_door_state_parent_class)->finalize (object);
}

static void
footing_door_state_class_init (FootingDoorStateClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = footing_door_state_finalize;
  object_class->get_property = footing_door_state_get_property;
  object_class->set_property = footing_door_state_set_property;

  for (guint i = PROP_TRIGGER; i < N_PROPS; i++)
    props[i] = g_param_spec_string (NAMES[i], NULL, NULL, "",
                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                        G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_door_state_init (FootingDoorState *self)
{
  for (guint i = PROP_TRIGGER; i < N_PROPS; i++)
    self->values[i] = g_strdup ("");
}

FootingDoorState *
footing_door_state_new (FootingContext *context, const FootingGuide *door)
{
  FootingDoorState *self = g_object_new (FOOTING_TYPE_DOOR_STATE, NULL);
  g_autofree char *place =
      g_strconcat (FOOTING_DOOR_PLACE, footing_guide_code (door), NULL);

  self->context = g_object_ref (context);
  self->door = door;
  self->kept = footing_kept_form_new (context, place);
  set_value (self, PROP_TRIGGER, footing_door_get_known_event (door));

  return self;
}

void
footing_door_state_close (FootingDoorState *self)
{
  g_return_if_fail (FOOTING_IS_DOOR_STATE (self));

  g_clear_pointer (&self->kept, footing_saver_free);
}

FootingContext *
footing_door_state_get_context (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return self->context;
}

FootingGuidance *
footing_door_state_get_guidance (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return footing_context_get_guidance (self->context);
}

FootingKeptForm *
footing_door_state_get_kept (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return self->kept;
}

const FootingGuide *
footing_door_state_get_door (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return self->door;
}

const char *
footing_door_state_get_trigger (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return *self->values[PROP_TRIGGER] != '\0' ? self->values[PROP_TRIGGER] : NULL;
}

const char *
footing_door_state_get_words (FootingDoorState *self)
{
  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);

  return footing_door_get_words (footing_door_state_get_guidance (self), self->door,
                                 footing_door_state_get_trigger (self));
}

/* --- Signs ---------------------------------------------------------------------------
 */

/* What is not understood is left out: it comes from a file. */
GHashTable *
footing_door_state_dup_signs (FootingDoorState *self)
{
  GHashTable *signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), signs);

  parts = g_strsplit (self->values[PROP_SIGNS], " ", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    char *colon = strchr (parts[i], ':');
    guint64 frequency;

    if (colon == NULL || !g_ascii_string_to_unsigned (colon + 1, 10, 0, FOOTING_SIGN_MAX,
                                                      &frequency, NULL))
      continue;
    *colon = '\0';
    g_hash_table_insert (signs, g_strdup (parts[i]), GINT_TO_POINTER ((int)frequency));
  }

  return signs;
}

void
footing_door_state_set_sign (FootingDoorState *self, const char *code, int frequency)
{
  g_autoptr (GHashTable) signs = footing_door_state_dup_signs (self);
  const char *const *codes;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_if_fail (FOOTING_IS_DOOR_STATE (self));
  g_return_if_fail (code != NULL);

  if (frequency >= 0)
    g_hash_table_insert (signs, g_strdup (code), GINT_TO_POINTER (frequency));
  else
    g_hash_table_remove (signs, code);

  codes = footing_door_get_signs (self->door);
  for (guint i = 0; codes[i] != NULL; i++)
    if (g_hash_table_contains (signs, codes[i]))
      g_string_append_printf (text, "%s%s:%d", text->len > 0 ? " " : "", codes[i],
                              GPOINTER_TO_INT (g_hash_table_lookup (signs, codes[i])));
  set_value (self, PROP_SIGNS, text->str);
}

/* --- The draft -----------------------------------------------------------------------
 */

/* What was chosen, or what a check of signs came to. */
static const char *
get_win (FootingDoorState *self, GHashTable *signs)
{
  if (footing_door_judge (self->door, signs) != FOOTING_MOMENTUM_UNKNOWN)
    return footing_door_get_try (footing_door_state_get_guidance (self), self->door,
                                 signs);

  return self->values[PROP_WIN];
}

static gboolean
is_written (FootingDoorState *self)
{
  return g_strcmp0 (self->values[PROP_TEXT], footing_door_state_get_words (self)) != 0;
}

/* The answers with which it was prepared what to say go on in the draft @id. */
static gboolean
adopt (FootingDoorState *self, const char *id, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  g_autoptr (FootingRecovery) draft =
      footing_store_get (store, FOOTING_TYPE_RECOVERY, id, error);

  return draft != NULL && footing_compose_adopt (store, draft, error);
}

/* What was asked there is told, and no longer asked. */
static void
add_prepared (FootingDoorState *self,
              FootingDoorAnswers *answers,
              char **what,
              char **event)
{
  if (footing_door_get_perspective (self->door) != FOOTING_PERSPECTIVE_SELF)
    return;

  answers->is_prepared = footing_compose_find_prepared (
      footing_context_get_store (self->context), answers->trigger, what, event);
  answers->what = *what;
  if (answers->trigger == NULL && *event != NULL &&
      footing_guidance_lookup (footing_door_state_get_guidance (self),
                               FOOTING_GUIDE_TRIGGER, *event) != NULL)
    answers->trigger = *event;
}

char *
footing_door_state_begin (FootingDoorState *self, GError **error)
{
  g_autoptr (GHashTable) signs = footing_door_state_dup_signs (self);
  g_autofree char *id = NULL, *what = NULL, *event = NULL;
  FootingDoorAnswers answers;
  FootingStore *store;
  gboolean done;

  g_return_val_if_fail (FOOTING_IS_DOOR_STATE (self), NULL);
  g_return_val_if_fail (self->kept != NULL, NULL);

  answers = (FootingDoorAnswers){
      .trigger = footing_door_state_get_trigger (self),
      .win = get_win (self, signs),
      .signs = signs,
      .name = self->values[PROP_NAME],
      .role = self->values[PROP_ROLE],
      .day = self->values[PROP_DAY],
      .text = is_written (self) ? self->values[PROP_TEXT] : NULL,
  };
  add_prepared (self, &answers, &what, &event);
  store = footing_context_get_store (self->context);
  if (!footing_store_begin (store, error))
    return NULL;
  id = footing_plan_begin_door (store, footing_door_state_get_guidance (self), self->door,
                                &answers, error);
  done = id != NULL && (!answers.is_prepared || adopt (self, id, error)) &&
         footing_kept_form_forget (self->kept, error);
  if (!footing_store_end (store, done, done ? error : NULL) || !done)
    return NULL;

  footing_saver_give_up (self->kept);

  return g_steal_pointer (&id);
}
