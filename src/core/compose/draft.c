/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "draft.h"
#include "compose-place.h"
#include "compose.h"
#include "store/forms.h"

/* What is kept about @recovery in the form @name: text by field. Owned by the caller;
 * NULL with @error. */
static GHashTable *
read_form (FootingStore *store,
           FootingRecovery *recovery,
           const char *name,
           GError **error)
{
  g_autofree char *place = footing_compose_make_place (recovery, name);

  return footing_forms_get (store, place, NULL, error);
}

/* The event of the plan, or the one that was chosen for its texts; NULL for none. */
static const char *
find_event (FootingRecovery *recovery, GHashTable *facts)
{
  const char *chosen = g_hash_table_lookup (facts, "trigger");

  if (*recovery->trigger != '\0')
    return recovery->trigger;

  return g_strcmp0 (chosen, FOOTING_COMPOSE_NO_EVENT) != 0 ? chosen : NULL;
}

/* The lines of @composed, with those in @edits in place of what was made. */
static char *
join (const FootingComposed *composed, GHashTable *edits, FootingLength length)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < composed->lines->len; i++) {
    const FootingComposeLine *line = g_ptr_array_index (composed->lines, i);
    char *edit = g_hash_table_lookup (edits, line->key);

    g_ptr_array_add (texts, edit != NULL ? edit : line->text);
  }

  return footing_composed_join (composed, texts, length);
}

static char *
compose (FootingComposeRequest *request, GHashTable *facts, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GHashTable) edits = NULL;
  g_autoptr (FootingComposed) composed = NULL;

  request->trigger = find_event (request->recovery, facts);
  for (FootingFact fact = 0; fact < FOOTING_N_FACTS; fact++)
    request->facts[fact] = g_hash_table_lookup (facts, footing_fact_get_code (fact));

  name = footing_compose_name_text ("compose", request->trigger, request->reader,
                                    footing_lengths ()[request->length]);
  edits = read_form (request->store, request->recovery, name, error);
  if (edits == NULL)
    return NULL;

  composed = footing_compose (request, error);

  return composed != NULL ? join (composed, edits, request->length) : NULL;
}

char *
footing_compose_draft (FootingStore *store,
                       FootingGuidance *guidance,
                       FootingPerson *person,
                       GError **error)
{
  g_autoptr (FootingSayings) sayings = NULL;
  g_autoptr (FootingRecovery) recovery = NULL;
  g_autoptr (GHashTable) facts = NULL;
  FootingComposeRequest request = {
      .store = store, .guidance = guidance, .length = FOOTING_LENGTH_MINUTE};

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);
  g_return_val_if_fail (FOOTING_IS_PERSON (person), NULL);

  sayings = footing_sayings_new (error);
  if (sayings == NULL)
    return NULL;
  recovery = footing_store_get (store, FOOTING_TYPE_RECOVERY, person->recovery, error);
  if (recovery == NULL)
    return NULL;
  facts = read_form (store, recovery, FOOTING_COMPOSE_ANSWERS, error);
  if (facts == NULL)
    return NULL;

  request.sayings = sayings;
  request.recovery = recovery;
  request.name = person->name;
  request.reader = footing_compose_find_reader_for (recovery, person);
  /* Whoever has no text of their own is told what those are who decide. */
  if (request.reader == NULL)
    request.reader = footing_readers_for (footing_recovery_is_support (recovery)
                                              ? FOOTING_PERSPECTIVE_SUPPORT
                                              : FOOTING_PERSPECTIVE_SELF)[0];

  return compose (&request, facts, error);
}
