/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "seen-by-group.h"
#include "format/person-format.h"
#include "plan/people.h"
#include "text.h"
#include "widgets/rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHECK "footing-check"

/* Between the list and the field for a name, in pixels. */
#define SPACING 12

/* How many people are shown before those who want to see all ask for them. */
#define N_FOLDED 20

struct _FootingSeenByGroup {
  AdwPreferencesGroup parent_instance;

  /* owned */
  GPtrArray *chosen; /* ids of those who saw it, also of those who are not offered */
  GStrv meant;       /* ids of those who were to see it, or NULL */

  /* borrowed */
  GtkWidget *list; /* NULL until people are offered */
  GtkWidget *newcomer_list;
  GtkEditable *newcomer;

  /* state */
  gboolean updating;
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

static gboolean
is_offered (FootingSeenByGroup *self, const char *person)
{
  return self->list != NULL && footing_rows_has (self->list, person);
}

/* Checks those with these @ids. Who is not offered stays as it is. */
static void
check_people (FootingSeenByGroup *self, const char *ids)
{
  g_auto (GStrv) people = g_strsplit (ids, " ", -1);

  for (guint i = self->chosen->len; i > 0; i--)
    if (is_offered (self, g_ptr_array_index (self->chosen, i - 1)))
      g_ptr_array_remove_index (self->chosen, i - 1);
  for (guint i = 0; people[i] != NULL; i++)
    if (is_offered (self, people[i]))
      g_ptr_array_add (self->chosen, g_strdup (people[i]));

  if (self->list != NULL)
    footing_rows_update (self->list);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEOPLE]);
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

  g_ptr_array_unref (self->chosen);
  g_strfreev (self->meant);

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

static GtkWidget *
make_list_box (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who Saw It"), -1);

  return list;
}

static void
footing_seen_by_group_init (FootingSeenByGroup *self)
{
  self->chosen = g_ptr_array_new_with_free_func (g_free);
  self->newcomer =
      g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Add somebody by name"), NULL);
  self->newcomer_list = make_list_box ();
  gtk_list_box_append (GTK_LIST_BOX (self->newcomer_list), GTK_WIDGET (self->newcomer));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Who Saw It"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
find_chosen (FootingSeenByGroup *self, const char *person, guint *place)
{
  return g_ptr_array_find_with_equal_func (self->chosen, person, g_str_equal, place);
}

static void
toggled_cb (FootingSeenByGroup *self, GtkCheckButton *check)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW);
  const char *person = footing_rows_get_id (row);
  guint place;

  if (self->updating)
    return;

  if (gtk_check_button_get_active (check))
    g_ptr_array_add (self->chosen, g_strdup (person));
  else if (find_chosen (self, person, &place))
    g_ptr_array_remove_index (self->chosen, place);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PEOPLE]);
}

static gboolean
is_meant (FootingSeenByGroup *self, const char *person)
{
  return self->meant != NULL &&
         g_strv_contains ((const char *const *)self->meant, person);
}

static GtkWidget *
make_row (gpointer record, gpointer data)
{
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 2, NULL);
  GtkWidget *check = gtk_check_button_new ();

  g_object_set_data (G_OBJECT (row), CHECK, check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), data,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);

  return row;
}

static void
update_row (GtkWidget *row, gpointer record, guint position, gpointer data)
{
  FootingSeenByGroup *self = data;
  GtkWidget *check = g_object_get_data (G_OBJECT (row), CHECK);
  g_autofree char *name = footing_person_format_name (record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               is_meant (self, footing_record_get_id (record))
                                   ? _ ("You wanted them to see it")
                                   : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  self->updating = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               find_chosen (self, footing_record_get_id (record), NULL));
  self->updating = FALSE;
}

static GtkWidget *
make_list (FootingSeenByGroup *self, FootingContext *context)
{
  static const FootingRowKind kind = {
      .make = make_row, .update = update_row, .n_folded = N_FOLDED};
  GtkWidget *list = make_list_box ();

  footing_rows_bind (list, NULL, context, FOOTING_TYPE_PERSON, &kind, self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);

  return list;
}

/* F98: of the step that @entry is the win of. */
static void
read_meant (FootingSeenByGroup *self, FootingStore *store, const char *entry)
{
  g_autoptr (FootingEntry) win =
      footing_store_get (store, FOOTING_TYPE_ENTRY, entry, NULL);

  if (win != NULL && win->step != NULL)
    self->meant = footing_people_list_viewers (store, win->step, NULL);
}

void
footing_seen_by_group_load (FootingSeenByGroup *self,
                            FootingContext *context,
                            const char *recovery,
                            const char *entry)
{
  g_auto (GStrv) seen_by = NULL;
  guint n = 0;

  g_return_if_fail (FOOTING_IS_SEEN_BY_GROUP (self));

  if (entry != NULL) {
    seen_by =
        footing_store_get_seen_by (footing_context_get_store (context), entry, NULL);
    read_meant (self, footing_context_get_store (context), entry);
  }
  for (guint i = 0; seen_by != NULL && seen_by[i] != NULL; i++)
    g_ptr_array_add (self->chosen, g_strdup (seen_by[i]));

  if (recovery != NULL) {
    self->list = make_list (self, context);
    n = footing_rows_show_list (self->list, FOOTING_LIST_PEOPLE, recovery);
    gtk_widget_set_visible (self->list, n > 0);
    gtk_widget_set_margin_top (self->newcomer_list, n > 0 ? SPACING : 0);
  }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->newcomer_list);
  gtk_widget_set_visible (GTK_WIDGET (self), recovery != NULL);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

GStrv
footing_seen_by_group_dup_people (FootingSeenByGroup *self)
{
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();

  g_return_val_if_fail (FOOTING_IS_SEEN_BY_GROUP (self), NULL);

  g_ptr_array_sort (self->chosen, compare_ids);
  for (guint i = 0; i < self->chosen->len; i++)
    g_strv_builder_add (people, g_ptr_array_index (self->chosen, i));

  return g_strv_builder_end (people);
}

GtkEditable *
footing_seen_by_group_get_newcomer (FootingSeenByGroup *self)
{
  g_return_val_if_fail (FOOTING_IS_SEEN_BY_GROUP (self), NULL);

  return self->newcomer;
}
