/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "guide-row.h"
#include "format/example-format.h"
#include "widgets/combo-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _FootingGuideRow {
  AdwComboRow parent_instance;

  /* owned */
  GPtrArray *codes; /* const char *, of the catalogue; the first is "" */

  /* state */
  FootingGuidance *guidance;
  FootingGuideKind kind;
  FootingPerspective perspective;
};

G_DEFINE_FINAL_TYPE (FootingGuideRow, footing_guide_row, ADW_TYPE_COMBO_ROW)

enum {
  PROP_0,
  PROP_CODE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *
get_code (FootingGuideRow *self)
{
  const guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : "";
}

static void
set_code (FootingGuideRow *self, const char *code)
{
  for (guint i = 0; i < self->codes->len; i++)
    if (strcmp (g_ptr_array_index (self->codes, i), code) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}

static void
add_line (GString *lines, const char *line)
{
  if (line != NULL)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

/* The chosen title stands below that of the row, where there is room for it; what it
 * means and an example (C6) below that. */
static void
update_subtitle (FootingGuideRow *self)
{
  const FootingGuide *guide =
      self->guidance != NULL
          ? footing_guidance_lookup (self->guidance, self->kind, get_code (self))
          : NULL;
  const char *example = guide != NULL ? footing_guide_example (guide) : NULL;
  g_autofree char *sentence = example != NULL ? footing_example_format (example) : NULL;
  g_autoptr (GString) lines = g_string_new (NULL);

  if (guide == NULL) {
    /* Translators: nothing chosen from a list */
    add_line (lines, _ ("Not chosen"));
  } else {
    add_line (lines, footing_guide_title (guide, self->perspective));
    add_line (lines, footing_guide_text (guide, self->perspective));
    add_line (lines, sentence);
  }
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), lines->str);
}

static void
selected_cb (FootingGuideRow *self)
{
  update_subtitle (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CODE]);
}

static void
footing_guide_row_finalize (GObject *object)
{
  FootingGuideRow *self = FOOTING_GUIDE_ROW (object);

  g_ptr_array_unref (self->codes);
  g_clear_object (&self->guidance);

  G_OBJECT_CLASS (footing_guide_row_parent_class)->finalize (object);
}

static void
footing_guide_row_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_CODE:
    g_value_set_string (value, get_code (FOOTING_GUIDE_ROW (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_guide_row_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  const char *code;

  switch (property_id) {
  case PROP_CODE:
    code = g_value_get_string (value);
    set_code (FOOTING_GUIDE_ROW (object), code != NULL ? code : "");
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_guide_row_class_init (FootingGuideRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = footing_guide_row_finalize;
  object_class->get_property = footing_guide_row_get_property;
  object_class->set_property = footing_guide_row_set_property;

  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_guide_row_init (FootingGuideRow *self)
{
  self->codes = g_ptr_array_new ();
  footing_combo_list_install (ADW_COMBO_ROW (self));
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), TRUE);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

void
footing_guide_row_load (FootingGuideRow *self,
                        FootingGuidance *guidance,
                        FootingGuideKind kind,
                        FootingPerspective perspective)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_return_if_fail (FOOTING_IS_GUIDE_ROW (self));

  g_set_object (&self->guidance, guidance);
  self->kind = kind;
  self->perspective = perspective;

  g_ptr_array_set_size (self->codes, 0);
  g_ptr_array_add (self->codes, (gpointer) "");
  /* Translators: nothing chosen from a list */
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; i < footing_guidance_n (guidance, kind); i++) {
    const FootingGuide *guide = footing_guidance_nth (guidance, kind, i);

    if (!footing_guide_offered_to (guide, perspective))
      continue;
    g_ptr_array_add (self->codes, (gpointer)footing_guide_code (guide));
    gtk_string_list_append (titles, footing_guide_title (guide, perspective));
  }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  update_subtitle (self);
}

void
footing_guide_row_limit (FootingGuideRow *self, const char *const *codes)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_return_if_fail (FOOTING_IS_GUIDE_ROW (self));
  g_return_if_fail (codes != NULL);

  g_ptr_array_set_size (self->codes, 1);
  /* Translators: nothing chosen from a list */
  gtk_string_list_append (titles, _ ("Not chosen"));
  for (guint i = 0; codes[i] != NULL; i++) {
    const FootingGuide *guide =
        footing_guidance_lookup (self->guidance, self->kind, codes[i]);

    if (guide == NULL)
      continue;
    g_ptr_array_add (self->codes, (gpointer)footing_guide_code (guide));
    gtk_string_list_append (titles, footing_guide_title (guide, self->perspective));
  }

  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (titles));
  update_subtitle (self);
}
