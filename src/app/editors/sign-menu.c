/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-menu.h"
#include "removal.h"
#include "sign-editor.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a widget is about. */
#define SUBJECT "footing-sign-subject"

/* A sign, or with @code NULL a group. */
typedef struct {
  /* owned */
  FootingContext *context;
  char *recovery;
  char *code;
  char *title;
  char *group;

  /* borrowed */
  FootingSignAddedFunc added;
  gpointer list;

  /* state */
  FootingPerspective perspective;
  gboolean own;
} Subject;

/* That a sign was hidden, or shown again. */
typedef struct {
  char *recovery;
  char *code;
  gboolean hidden;
} Deed;

static void
free_subject (gpointer data)
{
  Subject *self = data;

  g_object_unref (self->context);
  g_free (self->recovery);
  g_free (self->code);
  g_free (self->title);
  g_free (self->group);
  g_free (self);
}

static Subject *
add_subject (GtkWidget *widget, FootingContext *context, const char *recovery)
{
  Subject *self = g_new0 (Subject, 1);

  self->context = g_object_ref (context);
  self->recovery = g_strdup (recovery);
  self->perspective = footing_context_get_perspective (context, recovery);
  g_object_set_data_full (G_OBJECT (widget), SUBJECT, self, free_subject);

  return self;
}

static const Subject *
get_subject (GtkWidget *widget)
{
  return g_object_get_data (G_OBJECT (widget), SUBJECT);
}

/* --- Hiding --------------------------------------------------------------------------
 */

static void
free_deed (gpointer data)
{
  Deed *deed = data;

  g_free (deed->recovery);
  g_free (deed->code);
  g_free (deed);
}

static gboolean
set_hidden (FootingContext *context,
            const char *recovery,
            const char *code,
            gboolean hidden,
            GError **error)
{
  FootingStore *store = footing_context_get_store (context);

  return hidden ? footing_signs_hide (store, recovery, code, error)
                : footing_signs_show (store, recovery, code, error);
}

static gboolean
undo_cb (gpointer context, gpointer data, GError **error)
{
  const Deed *deed = data;

  return set_hidden (context, deed->recovery, deed->code, !deed->hidden, error);
}

/* The widget that asks for it may go with that. */
static void
hide (const Subject *subject, gboolean hidden)
{
  g_autoptr (FootingContext) context = g_object_ref (subject->context);
  Deed *deed = g_new0 (Deed, 1);
  /* Translators: %s is the title of a sign */
  g_autofree char *gone = g_strdup_printf (_ ("“%s” is hidden"), subject->title);
  /* Translators: %s is the title of a sign */
  g_autofree char *back = g_strdup_printf (_ ("“%s” is shown again"), subject->title);
  g_autoptr (GError) error = NULL;

  *deed = (Deed){g_strdup (subject->recovery), g_strdup (subject->code), hidden};
  if (set_hidden (context, deed->recovery, deed->code, hidden, &error)) {
    footing_context_offer_undo (context, hidden ? gone : back, hidden ? back : gone,
                                undo_cb, deed, free_deed);
  } else {
    footing_context_report (context, error);
    free_deed (deed);
  }
}

/* --- Menu ----------------------------------------------------------------------------
 */

static void
hide_cb (GSimpleAction *action, GVariant *parameter, gpointer button)
{
  hide (get_subject (button), TRUE);
}

static void
change_cb (GSimpleAction *action, GVariant *parameter, gpointer button)
{
  const Subject *subject = get_subject (button);
  GtkRoot *root = gtk_widget_get_root (button);
  g_autoptr (GError) error = NULL;
  g_autoptr (FootingOwnSign) sign =
      footing_store_get (footing_context_get_store (subject->context),
                         FOOTING_TYPE_OWN_SIGN, subject->code, &error);

  if (sign == NULL)
    footing_context_report (subject->context, error);
  else
    gtk_window_present (GTK_WINDOW (
        footing_sign_editor_new_for (GTK_WINDOW (root), subject->context, sign)));
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer button)
{
  const Subject *subject = get_subject (button);

  footing_remove (subject->context, FOOTING_TYPE_OWN_SIGN, subject->code);
}

static const GActionEntry entries[] = {
    {"hide", hide_cb, NULL, NULL, NULL, {0}},
    {"change", change_cb, NULL, NULL, NULL, {0}},
    {"remove", remove_cb, NULL, NULL, NULL, {0}},
};

/* The menu is made when it is opened: there are many of them. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  const Subject *subject = get_subject (GTK_WIDGET (button));
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GSimpleActionGroup) group = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  menu = g_menu_new ();
  group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries),
                                   button);
  gtk_widget_insert_action_group (GTK_WIDGET (button), "sign", G_ACTION_GROUP (group));
  if (subject->own) {
    g_menu_append (menu, _ ("_Change…"), "sign.change");
    g_menu_append (menu, _ ("_Remove"), "sign.remove");
  } else if (subject->perspective == FOOTING_PERSPECTIVE_SUPPORT) {
    /* Translators: a sign that is of no use in this plan for somebody else */
    g_menu_append (menu, _ ("Doesn’t _Apply Here"), "sign.hide");
  } else {
    /* Translators: a sign */
    g_menu_append (menu, _ ("Doesn’t _Apply to Me"), "sign.hide");
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

GtkWidget *
footing_sign_menu_new (FootingContext *context,
                       const char *recovery,
                       const FootingSign *sign)
{
  GtkWidget *button = gtk_menu_button_new ();
  Subject *subject = add_subject (button, context, recovery);
  /* Translators: what a screen reader says; %s is a sign */
  g_autofree char *label = g_strdup_printf (_ ("More for %s"), sign->title);

  subject->code = g_strdup (sign->code);
  subject->title = g_strdup (sign->title);
  subject->own = sign->own != NULL;
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), open_menu_cb, NULL,
                                         NULL);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);

  return button;
}

/* --- One's own -----------------------------------------------------------------------
 */

static void
add_cb (GtkWidget *button)
{
  const Subject *subject = get_subject (button);
  GtkRoot *root = gtk_widget_get_root (button);

  GtkWidget *editor = footing_sign_editor_new (GTK_WINDOW (root), subject->context,
                                               subject->recovery, subject->group);

  g_signal_connect_object (editor, "added", G_CALLBACK (subject->added), subject->list,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (editor));
}

GtkWidget *
footing_sign_add_button_new (FootingContext *context,
                             const char *recovery,
                             const char *group,
                             FootingSignAddedFunc added,
                             gpointer list)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a Sign of Your Own…"));
  Subject *subject;

  subject = add_subject (button, context, recovery);
  subject->added = added;
  subject->list = list;
  footing_sign_add_button_set_group (button, group);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "link-line");
  g_signal_connect (button, "clicked", G_CALLBACK (add_cb), NULL);

  return button;
}

void
footing_sign_add_button_set_group (GtkWidget *button, const char *group)
{
  Subject *subject = g_object_get_data (G_OBJECT (button), SUBJECT);

  g_free (subject->group);
  subject->group = g_strdup (group);
}

/* --- Hidden ones ---------------------------------------------------------------------
 */

static void
show_cb (GtkWidget *button)
{
  hide (get_subject (button), FALSE);
}

static GtkWidget *
make_hidden_row (FootingContext *context, const char *recovery, const FootingSign *sign)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *words = g_object_new (GTK_TYPE_LABEL, "label", _ ("Show Again"), "wrap",
                                   TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  GtkWidget *button = gtk_button_new ();
  Subject *subject = add_subject (button, context, recovery);
  /* Translators: what a screen reader says; %s is a sign */
  g_autofree char *label = g_strdup_printf (_ ("Show %s again"), sign->title);

  subject->code = g_strdup (sign->code);
  subject->title = g_strdup (sign->title);
  gtk_button_set_child (GTK_BUTTON (button), words);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (show_cb), NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sign->title);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return row;
}

GtkWidget *
footing_hidden_signs_new (FootingContext *context,
                          const char *recovery,
                          FootingSigns *signs)
{
  const guint n = footing_signs_get_n_hidden (signs);
  GtkWidget *group, *row;
  g_autofree char *title = NULL;

  if (n == 0)
    return NULL;

  /* Translators: signs that do not apply to somebody */
  title = g_strdup_printf (ngettext ("%u sign hidden", "%u signs hidden", n), n);
  group = adw_preferences_group_new ();
  row = adw_expander_row_new ();
  gtk_widget_add_css_class (row, "quiet");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  for (guint i = 0; i < n; i++)
    adw_expander_row_add_row (
        ADW_EXPANDER_ROW (row),
        make_hidden_row (context, recovery, footing_signs_nth_hidden (signs, i)));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);

  return group;
}
