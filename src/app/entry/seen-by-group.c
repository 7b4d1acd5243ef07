/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "seen-by-group.h"
#include "text.h"

#include <glib/gi18n-lib.h>

#define PERSON "footing-person"

struct _FootingSeenByGroup {
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray *checks;   /* GtkCheckButton, each with the id of a person */
  GPtrArray *unlisted; /* ids of those who are not offered */
};

G_DEFINE_FINAL_TYPE (FootingSeenByGroup,
                     footing_seen_by_group,
                     ADW_TYPE_PREFERENCES_GROUP)

enum {
  PROP_0,
  PROP_PEOPLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static const char *
get_person (gpointer check)
{
  return g_object_get_data (check, PERSON);
}

static void
footing_seen_by_group_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  g_auto (GStrv) people = NULL;

  switch (property_id) {
  case PROP_PEOPLE:
    people = footing_seen_by_group_dup_people (FOOTING_SEEN_BY_GROUP (object));
    g_value_take_string (value, g_strjoinv (" ", people));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
check_people (FootingSeenByGroup *self, const char *ids)
{
  g_auto (GStrv) people = g_strsplit (ids, " ", -1);

  for (guint i = 0; i < self->checks->len; i++) {
    gpointer check = g_ptr_array_index (self->checks, i);

    gtk_check_button_set_active (
        check, g_strv_contains ((const char *const *)people, get_person (check)));
  }
}

static void
footing_seen_by_group_set_property (GObject *object,
                                    guint property_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_PEOPLE:
    check_people (FOOTING_SEEN_BY_GROUP (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_seen_by_group_finalize (GObject *object)
{
  FootingSeenByGroup *self = FOOTING_SEEN_BY_GROUP (object);

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->unlisted);

  G_OBJECT_CLASS (footing_seen_by_group_parent_class)->finalize (object);
}

static void
footing_seen_by_group_class_init (FootingSeenByGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = footing_seen_by_group_finalize;
  object_class->get_property = footing_seen_by_group_get_property;
  object_class->set_property = footing_seen_by_group_set_property;

  props[PROP_PEOPLE] = g_param_spec_string ("people", NULL, NULL, "",
                                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_seen_by_group_init (FootingSeenByGroup *self)
{
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  self->unlisted = g_ptr_array_new_with_free_func (g_free);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who Saw It"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
toggled_cb (FootingSeenByGroup *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEOPLE]);
}

static void
add_person (FootingSeenByGroup *self, FootingPerson *person, gboolean seen)
{
  g_autofree char *name =
      footing_text_excerpt_or (person->name, FOOTING_TITLE_CHARS, _ ("Somebody"));
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", escaped, "title-lines", 2, NULL);
  GtkWidget *check = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), seen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set_data_full (G_OBJECT (check), PERSON,
                          g_strdup (footing_record_get_id (person)), g_free);
  g_ptr_array_add (self->checks, g_object_ref (check));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static gboolean
is_offered (FootingSeenByGroup *self, const char *person)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_strcmp0 (get_person (g_ptr_array_index (self->checks, i)), person) == 0)
      return TRUE;

  return FALSE;
}

void
footing_seen_by_group_load (FootingSeenByGroup *self,
                            FootingStore *store,
                            const char *recovery,
                            const char *entry)
{
  g_auto (GStrv) seen_by = NULL;
  g_autoptr (GPtrArray) people = NULL;

  g_return_if_fail (FOOTING_IS_SEEN_BY_GROUP (self));

  if (entry != NULL)
    seen_by = footing_store_get_seen_by (store, entry, NULL);
  if (recovery != NULL)
    people = footing_store_list (store, FOOTING_TYPE_PERSON, recovery, NULL);

  for (guint i = 0; people != NULL && i < people->len; i++) {
    FootingPerson *person = g_ptr_array_index (people, i);

    add_person (self, person,
                seen_by != NULL && g_strv_contains ((const char *const *)seen_by,
                                                    footing_record_get_id (person)));
  }
  for (guint i = 0; seen_by != NULL && seen_by[i] != NULL; i++)
    if (!is_offered (self, seen_by[i]))
      g_ptr_array_add (self->unlisted, g_strdup (seen_by[i]));

  gtk_widget_set_visible (GTK_WIDGET (self), self->checks->len > 0);
}

GStrv
footing_seen_by_group_dup_people (FootingSeenByGroup *self)
{
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();

  g_return_val_if_fail (FOOTING_IS_SEEN_BY_GROUP (self), NULL);

  for (guint i = 0; i < self->checks->len; i++) {
    GtkCheckButton *check = g_ptr_array_index (self->checks, i);

    if (gtk_check_button_get_active (check))
      g_strv_builder_add (people, get_person (check));
  }
  for (guint i = 0; i < self->unlisted->len; i++)
    g_strv_builder_add (people, g_ptr_array_index (self->unlisted, i));

  return g_strv_builder_end (people);
}
