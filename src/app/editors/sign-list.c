/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-list.h"
#include "plan/checkins.h"
#include "format/rating-words.h"
#include "widgets/fold-box.h"
#include "widgets/rating-row.h"
#include "widgets/rating-scale.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* borrowed */
  FootingRatingRow *row;
  FootingRatingScale *before;
  GtkWidget *before_box;
} Item;

struct _FootingSignList {
  AdwBin parent_instance;

  /* owned */
  FootingContext *context;
  char *checkin;
  char *before;
  GArray *items; /* Item */

  /* state */
  FootingPerspective perspective;
  gboolean loading;
};

G_DEFINE_FINAL_TYPE (FootingSignList, footing_sign_list, ADW_TYPE_BIN)

static const char *
get_code (const Item *item)
{
  return footing_rating_row_get_code (item->row);
}

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
  return g_hash_table_lookup_extended (signs, code, NULL, &frequency)
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
    const Item *item = &g_array_index (self->items, Item, i);

    footing_rating_row_set_value (item->row, get_frequency (now, get_code (item)));
    footing_rating_scale_set_value (item->before,
                                    get_frequency (before, get_code (item)));
  }
  self->loading = FALSE;
}

static void
store_rating (FootingSignList *self, const char *checkin, const char *code, int frequency)
{
  g_autoptr (GError) error = NULL;

  if (self->loading || checkin == NULL)
    return;

  if (!footing_plan_answer_sign (footing_context_get_store (self->context), checkin, code,
                                 frequency, &error)) {
    footing_context_report (self->context, error);
    load (self);
  }
}

static void
value_cb (FootingSignList *self, GParamSpec *pspec, FootingRatingRow *row)
{
  store_rating (self, self->checkin, footing_rating_row_get_code (row),
                footing_rating_row_get_value (row));
}

static void
before_cb (FootingSignList *self, GParamSpec *pspec, FootingRatingScale *scale)
{
  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);

    if (item->before == scale)
      store_rating (self, self->before, get_code (item),
                    footing_rating_scale_get_value (scale));
  }
}

static void
store_changed_cb (FootingSignList *self, GType type, const char *id)
{
  if (type == G_TYPE_NONE ||
      (type == FOOTING_TYPE_CHECKIN &&
       (g_strcmp0 (id, self->checkin) == 0 || g_strcmp0 (id, self->before) == 0)))
    load (self);
}

static gboolean
word_to_caption_cb (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *word = g_value_get_string (from);

  if (*word == '\0')
    g_value_set_string (to, _ ("Before"));
  else
    /* Translators: how often a sign was seen before the setback: "Before: rarely" */
    g_value_take_string (to, g_strdup_printf (_ ("Before: %s"), word));

  return TRUE;
}

/* The second scale of a row, below the first. */
static void
add_before (FootingSignList *self, Item *item, const char *title, GStrv words)
{
  GtkWidget *caption = gtk_label_new (NULL);
  GtkWidget *scale = footing_rating_scale_new ((const char *const *)words);
  /* Translators: %s is a sign, such as "Speaking up less" */
  g_autofree char *label = g_strdup_printf (_ ("%s, before the setback"), title);

  item->before = FOOTING_RATING_SCALE (scale);
  item->before_box = footing_fold_box_new (12, 6, 8);

  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, "quiet");
  gtk_widget_set_hexpand (caption, TRUE);
  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_label_set_wrap (GTK_LABEL (caption), TRUE);
  g_object_bind_property_full (scale, "word", caption, "label", G_BINDING_SYNC_CREATE,
                               word_to_caption_cb, NULL, NULL, NULL);

  gtk_widget_add_css_class (scale, "before");
  g_object_set (scale, "label", label, NULL);
  g_signal_connect_object (scale, "notify::value", G_CALLBACK (before_cb), self,
                           G_CONNECT_SWAPPED);

  footing_fold_box_append (FOOTING_FOLD_BOX (item->before_box), caption);
  footing_fold_box_append (FOOTING_FOLD_BOX (item->before_box), scale);
  gtk_widget_set_halign (scale, GTK_ALIGN_START);
  gtk_widget_set_hexpand (item->before_box, TRUE);
  gtk_widget_set_visible (item->before_box, FALSE);
  footing_rating_row_add_extra (item->row, item->before_box);
}

static GtkWidget *
make_row (FootingSignList *self, const FootingGuide *sign, GStrv words)
{
  const char *title = footing_guide_title (sign, self->perspective);
  GtkWidget *row = footing_rating_row_new (footing_guide_code (sign), title,
                                           footing_guide_text (sign, self->perspective),
                                           (const char *const *)words);
  Item item = {.row = FOOTING_RATING_ROW (row)};

  gtk_widget_set_tooltip_text (row, footing_guide_example (sign));
  g_signal_connect_object (row, "notify::value", G_CALLBACK (value_cb), self,
                           G_CONNECT_SWAPPED);
  add_before (self, &item, title, words);
  g_array_append_val (self->items, item);

  return row;
}

static GtkWidget *
make_group (FootingSignList *self, const char *code, GStrv words)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (
      ADW_PREFERENCES_GROUP (group),
      footing_guidance_group_title (guidance, FOOTING_GUIDE_SIGN, code));
  for (guint i = 0; i < footing_guidance_n (guidance, FOOTING_GUIDE_SIGN); i++) {
    const FootingGuide *sign = footing_guidance_nth (guidance, FOOTING_GUIDE_SIGN, i);

    if (g_str_equal (footing_guide_group (sign), code))
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 make_row (self, sign, words));
  }

  return group;
}

static void
footing_sign_list_finalize (GObject *object)
{
  FootingSignList *self = FOOTING_SIGN_LIST (object);

  g_clear_object (&self->context);
  g_free (self->checkin);
  g_free (self->before);
  g_array_unref (self->items);

  G_OBJECT_CLASS (footing_sign_list_parent_class)->finalize (object);
}

static void
footing_sign_list_class_init (FootingSignListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = footing_sign_list_finalize;
}

static void
footing_sign_list_init (FootingSignList *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}

GtkWidget *
footing_sign_list_new (FootingContext *context, FootingPerspective perspective)
{
  FootingSignList *self;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  const char *const *groups;
  g_auto (GStrv) words = footing_sign_words_dup ();

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);

  self = g_object_new (FOOTING_TYPE_SIGN_LIST, "child", box, NULL);
  self->context = g_object_ref (context);
  self->perspective = perspective;

  groups = footing_guidance_groups (footing_context_get_guidance (context),
                                    FOOTING_GUIDE_SIGN);
  gtk_box_append (GTK_BOX (box), footing_rating_keys_new ((const char *const *)words));
  for (guint i = 0; groups[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), make_group (self, groups[i], words));
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
    gtk_widget_set_visible (g_array_index (self->items, Item, i).before_box,
                            checkin != NULL);
  load (self);
}
