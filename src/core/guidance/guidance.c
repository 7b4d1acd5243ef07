/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guidance-private.h"
#include "markup.h"

#include "error.h"

#define RESOURCE APP_PATH "/core/guidance.xml"

struct _FootingGuidance {
  GObject parent_instance;

  /* owned */
  FootingCatalogue catalogue;
};

G_DEFINE_FINAL_TYPE (FootingGuidance, footing_guidance, G_TYPE_OBJECT)

static const char *
translate (const char *text)
{
  return text != NULL ? g_dgettext (GETTEXT_PACKAGE, text) : NULL;
}

static char **
dup_translated (GPtrArray *texts)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < texts->len; i++)
    g_strv_builder_add (builder, translate (g_ptr_array_index (texts, i)));

  return g_strv_builder_end (builder);
}

static void
footing_guidance_finalize (GObject *object)
{
  FootingGuidance *self = FOOTING_GUIDANCE (object);

  footing_catalogue_clear (&self->catalogue);

  G_OBJECT_CLASS (footing_guidance_parent_class)->finalize (object);
}

static void
footing_guidance_class_init (FootingGuidanceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_guidance_finalize;
}

static void
footing_guidance_init (FootingGuidance *self)
{
  footing_catalogue_init (&self->catalogue);
}

FootingGuidance *
footing_guidance_new_from_data (const char *xml, gssize length, GError **error)
{
  g_autoptr (FootingGuidance) self = g_object_new (FOOTING_TYPE_GUIDANCE, NULL);
  g_autoptr (GError) reason = NULL;

  g_return_val_if_fail (xml != NULL, NULL);

  if (!footing_catalogue_parse (&self->catalogue, xml, length, &reason) ||
      !footing_catalogue_resolve (&self->catalogue, &reason)) {
    footing_markup_set_damaged (error, reason->message);
    return NULL;
  }

  return g_steal_pointer (&self);
}

FootingGuidance *
footing_guidance_new (GError **error)
{
  g_autoptr (GBytes) xml = NULL;
  gsize length;
  const char *data;

  xml = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (xml == NULL)
    return NULL;

  data = g_bytes_get_data (xml, &length);

  return footing_guidance_new_from_data (data, length, error);
}

guint
footing_guidance_n (FootingGuidance *self, FootingGuideKind kind)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), 0);
  g_return_val_if_fail ((guint)kind < FOOTING_N_GUIDE_KINDS, 0);

  return self->catalogue.items[kind]->len;
}

const FootingGuide *
footing_guidance_nth (FootingGuidance *self, FootingGuideKind kind, guint position)
{
  g_return_val_if_fail (position < footing_guidance_n (self, kind), NULL);

  return g_ptr_array_index (self->catalogue.items[kind], position);
}

const FootingGuide *
footing_guidance_lookup (FootingGuidance *self, FootingGuideKind kind, const char *code)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)kind < FOOTING_N_GUIDE_KINDS, NULL);

  if (code == NULL)
    return NULL;

  return g_hash_table_lookup (self->catalogue.by_code[kind], code);
}

const char *const *
footing_guidance_groups (FootingGuidance *self, FootingGuideKind kind)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)kind < FOOTING_N_GUIDE_KINDS, NULL);

  return (const char *const *)self->catalogue.groups[kind]->pdata;
}

const char *
footing_guidance_group_title (FootingGuidance *self,
                              FootingGuideKind kind,
                              const char *code)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)kind < FOOTING_N_GUIDE_KINDS, NULL);

  if (code == NULL)
    return NULL;

  return translate (g_hash_table_lookup (self->catalogue.group_titles[kind], code));
}

char **
footing_guidance_dup_seek_support (FootingGuidance *self, FootingPerspective perspective)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return dup_translated (self->catalogue.seek_support[perspective]);
}

char **
footing_guidance_dup_where_to_turn (FootingGuidance *self)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);

  return dup_translated (self->catalogue.where_to_turn);
}

const char *
footing_guidance_support_lead (FootingGuidance *self)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);

  return translate (self->catalogue.support_lead.by[FOOTING_PERSPECTIVE_SELF]);
}

const char *
footing_guidance_support_reason (FootingGuidance *self, FootingPerspective perspective)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return translate (self->catalogue.support_reason.by[perspective]);
}

const char *
footing_guidance_emergency (FootingGuidance *self)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);

  return translate (self->catalogue.emergency.by[FOOTING_PERSPECTIVE_SELF]);
}

const char *
footing_guidance_disclaimer (FootingGuidance *self)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);

  return translate (self->catalogue.disclaimer.by[FOOTING_PERSPECTIVE_SELF]);
}

const char *
footing_guidance_quiet_line (FootingGuidance *self)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);

  return translate (self->catalogue.quiet_line.by[FOOTING_PERSPECTIVE_SELF]);
}

const char *
footing_guidance_signs_note (FootingGuidance *self, FootingPerspective perspective)
{
  g_return_val_if_fail (FOOTING_IS_GUIDANCE (self), NULL);
  g_return_val_if_fail ((guint)perspective < FOOTING_N_PERSPECTIVES, NULL);

  return translate (self->catalogue.signs_note.by[perspective]);
}
