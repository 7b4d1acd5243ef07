/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-list.h"
#include "plan/checkins.h"
#include "sign-deed.h"
#include "sign-list-private.h"
#include "sign-menu.h"
#include "format/rating-words.h"
#include "widgets/wide-only.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (FootingSignList, footing_sign_list, ADW_TYPE_BIN)

enum {
  FINISHED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_code (const SignItem *item)
{
  return footing_rating_row_get_code (item->row);
}

/* --- Answers -------------------------------------------------------------------------
 */

static GHashTable *
read_signs (FootingSignList *self, const char *checkin)
{
  g_autoptr (GError) error = NULL;
  GHashTable *signs = NULL;

  if (checkin != NULL)
    signs = footing_store_get_signs (footing_context_get_store (self->context), checkin,
                                     &error);
  if (error != NULL)
    footing_context_report (self->context, error);

  return signs != NULL ? signs : g_hash_table_new (g_str_hash, g_str_equal);
}

static int
get_frequency (GHashTable *signs, const char *code)
{
  gpointer frequency;

  /* Unanswered stays unanswered, not 0. */
  return signs != NULL && g_hash_table_lookup_extended (signs, code, NULL, &frequency)
             ? GPOINTER_TO_INT (frequency)
             : -1;
}

static void
load (FootingSignList *self)
{
  g_autoptr (GHashTable) now = read_signs (self, self->checkin);
  g_autoptr (GHashTable) before = read_signs (self, self->before);

  self->loading = TRUE;
  for (guint i = 0; i < self->items->len; i++) {
    const SignItem *item = sign_list_get (self, i);

    footing_rating_row_set_value (item->row, get_frequency (now, get_code (item)));
    footing_rating_scale_set_value (item->before,
                                    get_frequency (before, get_code (item)));
  }
  self->loading = FALSE;
}

/* What was answered last time, where there are check-ins one after the other. */
static void
load_last (FootingSignList *self)
{
  g_autoptr (GHashTable) last = NULL;

  if (self->paged && self->checkin != NULL)
    last = footing_plan_get_last_answers (footing_context_get_store (self->context),
                                          self->checkin, NULL);
  for (guint i = 0; i < self->items->len; i++)
    footing_rating_row_set_last (
        sign_list_get (self, i)->row,
        get_frequency (last, get_code (sign_list_get (self, i))));
}

static void
store_rating (FootingSignList *self,
              const char *checkin,
              const SignItem *item,
              int frequency)
{
  g_autoptr (GError) error = NULL;
  gint64 number = 0;

  if (self->loading || checkin == NULL)
    return;

  if (!footing_sign_deed_answer (
          self->context, checkin, get_code (item),
          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (item->row)), frequency,
          &number, &error)) {
    footing_context_report (self->context, error);
    load (self);
  }
  if (number > 0)
    g_array_append_val (self->deeds, number);
}

const SignItem *
sign_list_find (FootingSignList *self, gpointer part)
{
  for (guint i = 0; i < self->items->len; i++) {
    const SignItem *item = sign_list_get (self, i);

    if (item->row == part || item->before == part ||
        footing_rating_row_get_scale (item->row) == part)
      return item;
  }

  g_assert_not_reached ();
}

static void
value_cb (FootingSignList *self, GParamSpec *pspec, FootingRatingRow *row)
{
  store_rating (self, self->checkin, sign_list_find (self, row),
                footing_rating_row_get_value (row));
}

static void
before_cb (FootingSignList *self, GParamSpec *pspec, FootingRatingScale *scale)
{
  store_rating (self, self->before, sign_list_find (self, scale),
                footing_rating_scale_get_value (scale));
}

/* --- Keys --------------------------------------------------------------------------
 */

/* In a check-in a number answers, and that was it. */
static void
keyed_cb (FootingSignList *self, FootingRatingScale *scale)
{
  const SignItem *item = sign_list_find (self, scale);

  if (self->paged && !sign_list_go (self, item, 1, item->before == scale))
    g_signal_emit (self, signals[FINISHED], 0);
}

/* Up and down go from sign to sign; to the left and right are its answers. */
static gboolean
key_cb (FootingSignList *self, guint key, guint code, GdkModifierType state)
{
  const gboolean up = key == GDK_KEY_Up || key == GDK_KEY_KP_Up;
  const gboolean down = key == GDK_KEY_Down || key == GDK_KEY_KP_Down;
  gboolean before;
  const SignItem *item;

  if ((!up && !down) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  item = sign_list_find_focused (self, &before);
  if (item == NULL)
    return GDK_EVENT_PROPAGATE;
  sign_list_go (self, item, up ? -1 : 1, before);

  return GDK_EVENT_STOP;
}

static void
turn_back (FootingSignList *self)
{
  sign_list_turn (self, -1);
}

static void
turn_on (FootingSignList *self)
{
  sign_list_turn (self, 1);
}

/* Once it has a size, which the first frame gives it. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;

  sign_list_follow_room (FOOTING_SIGN_LIST (widget));

  return G_SOURCE_REMOVE;
}

/* --- Rows ----------------------------------------------------------------------------
 */

static GtkWidget *
make_row (FootingSignList *self, const FootingSign *sign)
{
  SignItem item = {.group = self->groups->len};

  sign_list_make_item (&item, self->context, self->recovery, sign);
  gtk_widget_set_visible (item.before_box, self->before != NULL);
  g_signal_connect_object (item.row, "notify::value", G_CALLBACK (value_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (item.before, "notify::value", G_CALLBACK (before_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (footing_rating_row_get_scale (item.row), "keyed",
                           G_CALLBACK (keyed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (item.before, "keyed", G_CALLBACK (keyed_cb), self,
                           G_CONNECT_SWAPPED);
  g_array_append_val (self->items, item);

  return GTK_WIDGET (item.row);
}

static void
add_group (FootingSignList *self, FootingSigns *signs, const char *code)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group),
                                   footing_signs_get_group_title (signs, code));
  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);

    if (g_str_equal (sign->group, code))
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), make_row (self, sign));
  }
  g_ptr_array_add (self->groups, group);
  gtk_box_append (GTK_BOX (self->box), group);
}

/* Somebody goes on with the sign that they have added. */
static void
added_cb (gpointer list, const char *sign)
{
  FootingSignList *self = list;

  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (get_code (sign_list_get (self, i)), sign) == 0)
      sign_list_focus (self, i, FALSE);
}

static void
clear_rows (FootingSignList *self)
{
  GtkWidget *child;

  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->groups, 0);
  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static void
make_rows (FootingSignList *self, FootingSigns *signs)
{
  const char *const *groups = footing_signs_get_groups (signs);

  clear_rows (self);
  for (guint i = 0; groups[i] != NULL; i++)
    add_group (self, signs, groups[i]);
  /* One for all groups, the last of which it stands below. */
  self->add_button = footing_sign_add_button_new (self->context, self->recovery,
                                                  groups[0], added_cb, self);
  gtk_box_append (GTK_BOX (self->box), self->add_button);
  adw_bin_set_child (self->hidden,
                     footing_hidden_signs_new (self->context, self->recovery, signs));
  self->page = MIN (self->page, MAX (self->groups->len, 1) - 1);
  sign_list_show_pages (self);
  load_last (self);
  load (self);
}

/* What the rows say of @signs. Owned by the caller. */
static char *
make_outline (FootingSigns *signs)
{
  GString *outline = g_string_new (NULL);

  for (guint i = 0; i < footing_signs_get_n (signs); i++) {
    const FootingSign *sign = footing_signs_nth (signs, i);

    g_string_append_printf (outline, "%s %s %s\n", sign->code, sign->group, sign->title);
  }

  return g_string_free (outline, FALSE);
}

/* Where the rows are made anew, somebody goes on where they were. */
static void
focus_again (FootingSignList *self, const char *code, guint position)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_strcmp0 (get_code (sign_list_get (self, i)), code) == 0)
      position = i;
  if (self->items->len > 0)
    sign_list_focus (self, MIN (position, self->items->len - 1), FALSE);
}

static void
show_signs (FootingSignList *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingSigns) signs = footing_signs_new (
      footing_context_get_store (self->context),
      footing_context_get_guidance (self->context), self->recovery, &error);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  g_autofree char *outline = signs != NULL ? make_outline (signs) : NULL;
  g_autofree char *code = NULL;
  guint position = 0;

  if (signs == NULL) {
    footing_context_report (self->context, error);
    return;
  }
  if (g_strcmp0 (outline, self->outline) == 0)
    return;

  for (guint i = 0; i < self->items->len; i++)
    if (gtk_widget_get_focus_child (GTK_WIDGET (sign_list_get (self, i)->row)) != NULL) {
      code = g_strdup (get_code (sign_list_get (self, i)));
      position = i;
    }
  make_rows (self, signs);
  if (focus != NULL)
    focus_again (self, code, position);
  g_free (self->outline);
  self->outline = g_steal_pointer (&outline);
}

static void
store_changed_cb (FootingSignList *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE || type == FOOTING_TYPE_OWN_SIGN ||
      type == FOOTING_TYPE_HIDDEN_SIGN)
    show_signs (self);
  if (type == G_TYPE_NONE ||
      (type == FOOTING_TYPE_CHECKIN &&
       (g_strcmp0 (id, self->checkin) == 0 || g_strcmp0 (id, self->before) == 0)))
    load (self);
}

static void
footing_sign_list_dispose (GObject *object)
{
  FootingSignList *self = FOOTING_SIGN_LIST (object);

  g_array_set_size (self->items, 0);
  g_ptr_array_set_size (self->groups, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGN_LIST);

  G_OBJECT_CLASS (footing_sign_list_parent_class)->dispose (object);
}

static void
footing_sign_list_finalize (GObject *object)
{
  FootingSignList *self = FOOTING_SIGN_LIST (object);

  g_clear_object (&self->context);
  g_free (self->recovery);
  g_free (self->checkin);
  g_free (self->before);
  g_free (self->outline);
  g_array_unref (self->items);
  g_array_unref (self->deeds);
  g_ptr_array_unref (self->groups);

  G_OBJECT_CLASS (footing_sign_list_parent_class)->finalize (object);
}

static void
footing_sign_list_class_init (FootingSignListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_sign_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = footing_sign_list_finalize;

  signals[FINISHED] = g_signal_new ("finished", FOOTING_TYPE_SIGN_LIST, G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (FOOTING_TYPE_WIDE_ONLY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/sign-list.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, sensor);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, keys_bin);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, box);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, pager);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, back_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, page_label);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, next_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignList, hidden);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, sign_list_follow_room);
  gtk_widget_class_bind_template_callback (widget_class, turn_back);
  gtk_widget_class_bind_template_callback (widget_class, turn_on);
}

static void
footing_sign_list_init (FootingSignList *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (SignItem));
  self->deeds = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

GtkWidget *
footing_sign_list_new (FootingContext *context, const char *recovery, gboolean paged)
{
  FootingSignList *self;
  g_auto (GStrv) words = footing_sign_words_dup ();

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  self = g_object_new (FOOTING_TYPE_SIGN_LIST, NULL);
  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->paged = paged;
  if (paged)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  adw_bin_set_child (self->keys_bin,
                     footing_rating_keys_new ((const char *const *)words));
  show_signs (self);
  g_signal_connect_object (footing_context_get_store (context), "changed",
                           G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
footing_sign_list_set_checkin (FootingSignList *self, const char *checkin)
{
  g_return_if_fail (FOOTING_IS_SIGN_LIST (self));

  if (g_strcmp0 (checkin, self->checkin) == 0)
    return;

  g_free (self->checkin);
  self->checkin = g_strdup (checkin);
  gtk_widget_set_sensitive (GTK_WIDGET (self), checkin != NULL);
  load_last (self);
  load (self);
}

void
footing_sign_list_set_before (FootingSignList *self, const char *checkin)
{
  g_return_if_fail (FOOTING_IS_SIGN_LIST (self));

  if (g_strcmp0 (checkin, self->before) == 0)
    return;

  g_free (self->before);
  self->before = g_strdup (checkin);
  for (guint i = 0; i < self->items->len; i++)
    gtk_widget_set_visible (sign_list_get (self, i)->before_box, checkin != NULL);
  load (self);
}

void
footing_sign_list_focus_first (FootingSignList *self)
{
  g_return_if_fail (FOOTING_IS_SIGN_LIST (self));

  for (guint i = 0; i < self->items->len; i++)
    if (footing_rating_row_get_value (sign_list_get (self, i)->row) < 0) {
      sign_list_focus (self, i, FALSE);
      return;
    }
}

void
footing_sign_list_forget_undo (FootingSignList *self)
{
  g_return_if_fail (FOOTING_IS_SIGN_LIST (self));

  for (guint i = 0; i < self->deeds->len; i++)
    footing_undo_drop (footing_context_get_undo (self->context),
                       g_array_index (self->deeds, gint64, i));
  g_array_set_size (self->deeds, 0);
}
