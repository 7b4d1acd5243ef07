/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "counter-list.h"
#include "format/counter-format.h"
#include "format/date-format.h"
#include "format/entry-format.h"
#include "plan/thoughts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A win that is listed. */
typedef struct {
  /* owned */
  char *id;
  char *date;
  char *reason; /* or NULL */

  /* borrowed */
  GtkWidget *row;
  GtkCheckButton *check;

  /* state */
  gboolean chosen; /* somebody has checked it, or taken the check away */
} Line;

/* Stands before the id of a win that is listed and not kept. */
#define LEFT_OUT '-'

struct _FootingCounterList {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context;
  char *recovery;
  GPtrArray *lines; /* Line */

  /* borrowed */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (FootingCounterList, footing_counter_list, ADW_TYPE_BIN)

enum {
  PROP_0,
  PROP_WINS,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->id);
  g_free (line->date);
  g_free (line->reason);
  g_free (line);
}

static Line *
find_line (FootingCounterList *self, const char *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (strcmp (((Line *)self->lines->pdata[i])->id, id) == 0)
      return self->lines->pdata[i];

  return NULL;
}

static void
toggled_cb (FootingCounterList *self, GtkCheckButton *check)
{
  for (guint i = 0; i < self->lines->len; i++) {
    Line *line = self->lines->pdata[i];

    line->chosen = line->chosen || line->check == check;
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WINS]);
}

/* Says the day of the win, as it is said today, and why it is there. */
static void
describe_line (FootingCounterList *self, const Line *line)
{
  g_autofree char *today = footing_context_today (self->context);
  g_autofree char *day = footing_date_format_day (line->date, today);
  /* Translators: below the title of a win: its day, and why it answers a thought */
  g_autofree char *subtitle =
      line->reason != NULL ? g_strdup_printf (C_ ("win", "%s · %s"), day, line->reason)
                           : g_strdup (day);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (line->row), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->check),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
}

static void
day_changed_cb (FootingCounterList *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    describe_line (self, self->lines->pdata[i]);
}

/* A row of @win, checked when it is @kept, with @reason (or NULL) below its title. */
static Line *
add_line (FootingCounterList *self, FootingEntry *win, const char *reason, gboolean kept)
{
  g_autofree char *title = footing_entry_format_title (win);
  Line *line = g_new0 (Line, 1);

  line->id = g_strdup (footing_record_get_id (win));
  line->date = g_strdup (win->date);
  line->reason = g_strdup (reason);
  line->row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  /* The title only once it is no markup. */
  g_object_set (line->row, "title", title, "title-lines", 0, "subtitle-lines", 0, NULL);
  line->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_active (line->check, kept);
  gtk_widget_set_valign (GTK_WIDGET (line->check), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (line->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line->row), GTK_WIDGET (line->check));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line->row),
                                         GTK_WIDGET (line->check));
  describe_line (self, line);
  gtk_list_box_append (self->list, line->row);
  g_ptr_array_add (self->lines, line);

  return line;
}

/* Takes out all lines but those that somebody has checked; or all. */
static void
drop_lines (FootingCounterList *self, gboolean all)
{
  for (guint i = self->lines->len; i > 0; i--) {
    Line *line = self->lines->pdata[i - 1];

    if (!all && line->chosen && gtk_check_button_get_active (line->check))
      continue;
    gtk_list_box_remove (self->list, line->row);
    g_ptr_array_remove_index (self->lines, i - 1);
  }
}

/* Shows the wins with these @ids alone, as the property has them. */
static void
set_wins (FootingCounterList *self, const char *joined)
{
  g_auto (GStrv) ids = g_strsplit (joined, " ", -1);

  drop_lines (self, TRUE);
  for (guint i = 0; self->context != NULL && ids[i] != NULL; i++) {
    const gboolean kept = *ids[i] != LEFT_OUT;
    const char *id = kept ? ids[i] : ids[i] + 1;
    g_autoptr (FootingEntry) win =
        *id != '\0' ? footing_store_get (footing_context_get_store (self->context),
                                         FOOTING_TYPE_ENTRY, id, NULL)
                    : NULL;

    if (win != NULL && footing_record_get_deleted_at (win) == 0)
      add_line (self, win, NULL, kept)->chosen = TRUE;
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WINS]);
}

static char *
join_wins (FootingCounterList *self)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = self->lines->pdata[i];

    if (i > 0)
      g_string_append_c (joined, ' ');
    if (!gtk_check_button_get_active (line->check))
      g_string_append_c (joined, LEFT_OUT);
    g_string_append (joined, line->id);
  }

  return g_string_free (joined, FALSE);
}

static void
footing_counter_list_get_property (GObject *object,
                                   guint property_id,
                                   GValue *value,
                                   GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_WINS:
    g_value_take_string (value, join_wins (FOOTING_COUNTER_LIST (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_counter_list_set_property (GObject *object,
                                   guint property_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_WINS:
    set_wins (FOOTING_COUNTER_LIST (object), g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_counter_list_dispose (GObject *object)
{
  g_clear_object (&FOOTING_COUNTER_LIST (object)->context);

  G_OBJECT_CLASS (footing_counter_list_parent_class)->dispose (object);
}

static void
footing_counter_list_finalize (GObject *object)
{
  FootingCounterList *self = FOOTING_COUNTER_LIST (object);

  g_ptr_array_unref (self->lines);
  g_free (self->recovery);

  G_OBJECT_CLASS (footing_counter_list_parent_class)->finalize (object);
}

static void
footing_counter_list_class_init (FootingCounterListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = footing_counter_list_get_property;
  object_class->set_property = footing_counter_list_set_property;
  object_class->dispose = footing_counter_list_dispose;
  object_class->finalize = footing_counter_list_finalize;

  props[PROP_WINS] = g_param_spec_string ("wins", NULL, NULL, "",
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                              G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_counter_list_init (FootingCounterList *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What Counts Against It"), -1);
  adw_bin_set_child (ADW_BIN (self), list);
}

void
footing_counter_list_load (FootingCounterList *self,
                           FootingContext *context,
                           const char *recovery)
{
  g_return_if_fail (FOOTING_IS_COUNTER_LIST (self));
  g_return_if_fail (FOOTING_IS_CONTEXT (context));

  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  g_signal_connect_object (footing_context_get_day_watch (context), "changed",
                           G_CALLBACK (day_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The ids of the lines that somebody has taken the check from, or @checked. Owned by the
 * caller. */
static GStrv
list_lines (FootingCounterList *self, gboolean checked)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->lines->len; i++) {
    const Line *line = self->lines->pdata[i];

    if (gtk_check_button_get_active (line->check) == checked && (checked || line->chosen))
      g_strv_builder_add (ids, line->id);
  }

  return g_strv_builder_end (ids);
}

static void
set_reason (FootingCounterList *self, Line *line, const FootingCounterWin *win)
{
  g_free (line->reason);
  line->reason = footing_counter_format_reason (
      win, footing_context_get_guidance (self->context),
      footing_context_get_perspective (self->context, self->recovery));
  describe_line (self, line);
}

gboolean
footing_counter_list_explain (FootingCounterList *self,
                              const char *thought,
                              GError **error)
{
  g_autoptr (GPtrArray) wins = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_return_val_if_fail (FOOTING_IS_COUNTER_LIST (self), FALSE);
  g_return_val_if_fail (thought != NULL, FALSE);

  for (guint i = 0; i < self->lines->len; i++)
    g_strv_builder_add (builder, ((Line *)self->lines->pdata[i])->id);
  ids = g_strv_builder_end (builder);
  wins = footing_thoughts_explain_wins (footing_context_get_store (self->context),
                                        self->recovery, thought, (const char *const *)ids,
                                        error);
  for (guint i = 0; wins != NULL && i < wins->len; i++) {
    const FootingCounterWin *win = wins->pdata[i];

    set_reason (self, find_line (self, footing_record_get_id (win->win)), win);
  }

  return wins != NULL;
}

int
footing_counter_list_answer (FootingCounterList *self,
                             const char *thought,
                             GError **error)
{
  g_autoptr (GPtrArray) found = NULL;
  g_auto (GStrv) left_out = NULL;

  g_return_val_if_fail (FOOTING_IS_COUNTER_LIST (self), -1);

  found = footing_thoughts_find_wins (footing_context_get_store (self->context),
                                      self->recovery, thought, error);
  if (found == NULL)
    return -1;

  left_out = list_lines (self, FALSE);
  drop_lines (self, FALSE);
  for (guint i = 0; i < found->len; i++) {
    const FootingCounterWin *win = found->pdata[i];
    const char *id = footing_record_get_id (win->win);
    const gboolean left = g_strv_contains ((const char *const *)left_out, id);
    Line *line = find_line (self, id);

    if (line == NULL) {
      line =
          add_line (self, win->win, NULL, win->reason == FOOTING_COUNTER_WORD && !left);
      line->chosen = left;
    }
    set_reason (self, line, win);
  }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_WINS]);

  /* What was not found is there because somebody has checked it. */
  return self->lines->len == found->len ||
                 footing_counter_list_explain (self, thought, error)
             ? (int)self->lines->len
             : -1;
}

GStrv
footing_counter_list_dup_wins (FootingCounterList *self)
{
  g_return_val_if_fail (FOOTING_IS_COUNTER_LIST (self), NULL);

  return list_lines (self, TRUE);
}

GtkWidget *
footing_counter_list_get_first (FootingCounterList *self)
{
  g_return_val_if_fail (FOOTING_IS_COUNTER_LIST (self), NULL);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0));
}
