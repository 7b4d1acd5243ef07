/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sign-editor.h"
#include "edit-deed.h"
#include "field-text.h"
#include "format/bin-format.h"
#include "kept-form.h"
#include "plan/signs.h"
#include "unsaved-bar.h"
#include "unsaved-dialog.h"
#include "widgets/choice-row.h"
#include "widgets/hint.h"

#include <glib/gi18n-lib.h>

#define FORM "own-sign"

struct _FootingSignEditor {
  AdwWindow parent_instance;

  /* template children */
  GtkButton *save_button;
  AdwBin *unsaved;
  GtkWidget *page;
  AdwEntryRow *title_row;
  FootingChoiceRow *group_row;
  AdwEntryRow *move_row;
  GtkLabel *note;

  /* owned */
  FootingContext *context;
  FootingKeptForm *kept;
  char *recovery;
  char *id; /* of the sign that is changed, or NULL */
};

G_DEFINE_FINAL_TYPE (FootingSignEditor, footing_sign_editor, ADW_TYPE_WINDOW)

enum {
  ADDED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static FootingOwnWords
get_words (FootingSignEditor *self)
{
  return (FootingOwnWords){
      .title = gtk_editable_get_text (GTK_EDITABLE (self->title_row)),
      .group = footing_choice_row_get_code (self->group_row),
      .counter_move = gtk_editable_get_text (GTK_EDITABLE (self->move_row)),
  };
}

/* The sign is in the file then, and what was typed no longer kept for itself. @added, the
 * new one, is owned by the caller. */
static gboolean
save (FootingSignEditor *self, FootingOwnSign **added, GError **error)
{
  FootingStore *store = footing_context_get_store (self->context);
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const FootingOwnWords words = get_words (self);
  gboolean done;

  if (!footing_store_begin (store, error))
    return FALSE;

  if (self->id != NULL) {
    done = footing_signs_change (store, guidance, self->id, &words, error);
  } else {
    *added = footing_signs_add (store, guidance, self->recovery, &words, error);
    done = *added != NULL;
  }
  done = done && footing_kept_form_forget (self->kept, error);

  return footing_store_end (store, done, done ? error : NULL) && done;
}

static void
offer_added (FootingSignEditor *self, FootingOwnSign *sign)
{
  g_autofree char *name = footing_bin_format_name (sign, self->context);
  /* Translators: %s is the title of a sign */
  g_autofree char *text = g_strdup_printf (_ ("Added “%s”"), name);
  /* Translators: that a sign was added has been taken back; %s is its title */
  g_autofree char *undone =
      g_strdup_printf (_ ("“%s” is no longer among your signs"), name);

  footing_context_added (self->context, FOOTING_TYPE_OWN_SIGN,
                         footing_record_get_id (sign), text, undone);
}

/* What cannot be used is said at the title, whatever else failed in a toast. */
static void
say (FootingSignEditor *self, const GError *error)
{
  if (g_error_matches (error, FOOTING_ERROR, FOOTING_ERROR_INVALID))
    footing_hint_show (self->page, GTK_WIDGET (self->title_row), error->message);
  else
    footing_context_report (self->context, error);
}

static gboolean
undo_cb (gpointer context, gpointer edit, GError **error)
{
  return footing_edit_undo (edit, footing_context_get_store (context), error);
}

static void
save_cb (FootingSignEditor *self)
{
  g_autoptr (FootingEdit) edit = NULL;
  g_autoptr (FootingOwnSign) added = NULL;
  g_autoptr (GError) error = NULL;

  footing_hint_clear (self->page);
  if (self->id != NULL)
    edit = footing_edit_begin (footing_context_get_store (self->context),
                               FOOTING_TYPE_OWN_SIGN, self->id, NULL);
  if (!save (self, &added, &error)) {
    say (self, error);
    return;
  }

  footing_saver_give_up (self->kept);
  if (added != NULL) {
    offer_added (self, added);
    g_signal_emit (self, signals[ADDED], 0, footing_record_get_id (added));
  } else {
    footing_edit_deed_offer_with (self->context, g_steal_pointer (&edit), undo_cb);
  }
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
footing_sign_editor_dispose (GObject *object)
{
  FootingSignEditor *self = FOOTING_SIGN_EDITOR (object);

  g_clear_pointer (&self->kept, footing_saver_free);
  g_clear_pointer (&self->recovery, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SIGN_EDITOR);

  G_OBJECT_CLASS (footing_sign_editor_parent_class)->dispose (object);
}

static void
footing_sign_editor_class_init (FootingSignEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = footing_sign_editor_dispose;

  signals[ADDED] = g_signal_new ("added", FOOTING_TYPE_SIGN_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (FOOTING_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/editors/sign-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, save_button);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, unsaved);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, page);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, title_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, group_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, move_row);
  gtk_widget_class_bind_template_child (widget_class, FootingSignEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
footing_sign_editor_init (FootingSignEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Shows @group among those of the catalogue. */
static void
load_groups (FootingSignEditor *self, const char *group)
{
  FootingGuidance *guidance = footing_context_get_guidance (self->context);
  const char *const *groups = footing_guidance_groups (guidance, FOOTING_GUIDE_SIGN);

  for (guint i = 0; groups[i] != NULL; i++)
    footing_choice_row_add (
        self->group_row, groups[i],
        footing_guidance_group_title (guidance, FOOTING_GUIDE_SIGN, groups[i]));
  if (footing_choice_row_has (self->group_row, group))
    g_object_set (self->group_row, "code", group, NULL);
}

static FootingSignEditor *
make (GtkWindow *parent,
      FootingContext *context,
      const char *recovery,
      const char *title,
      const char *label)
{
  FootingSignEditor *self = g_object_new (FOOTING_TYPE_SIGN_EDITOR, "application",
                                          gtk_window_get_application (parent),
                                          "transient-for", parent, "title", title, NULL);

  self->context = g_object_ref (context);
  footing_unsaved_guard_window (GTK_WINDOW (self), context);
  self->recovery = g_strdup (recovery);
  gtk_button_set_label (self->save_button, label);
  gtk_label_set_label (
      self->note,
      footing_context_get_perspective (context, recovery) == FOOTING_PERSPECTIVE_SUPPORT
          ? _ ("One thing that you can do this week when you notice it, such as “Ask for "
               "their view first.” It can become one of your commitments.")
          : _ ("One thing to do this week when you notice it, such as “Ask one question "
               "in "
               "each meeting.” It can become a step of your plan."));

  return self;
}

/* What is typed from now on is kept in @kept, which it takes. */
static GtkWidget *
keep (FootingSignEditor *self, FootingKeptForm *kept)
{
  self->kept = kept;
  footing_kept_form_bind_editable (kept, "title", GTK_EDITABLE (self->title_row));
  footing_kept_form_bind (kept, "group", self->group_row, "code",
                          GTK_WIDGET (self->group_row));
  footing_kept_form_bind_editable (kept, "counter-move", GTK_EDITABLE (self->move_row));
  footing_unsaved_bar_follow (self->unsaved, self->context);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));

  return GTK_WIDGET (self);
}

GtkWidget *
footing_sign_editor_new (GtkWindow *parent,
                         FootingContext *context,
                         const char *recovery,
                         const char *group)
{
  FootingSignEditor *self;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (group != NULL, NULL);

  self = make (parent, context, recovery, _ ("A Sign of Your Own"), _ ("_Add"));
  load_groups (self, group);

  return keep (self, recovery != NULL
                         ? footing_kept_form_new_for (context, FOOTING_TYPE_RECOVERY,
                                                      recovery, FORM)
                         : footing_kept_form_new (context, FORM));
}

GtkWidget *
footing_sign_editor_new_for (GtkWindow *parent,
                             FootingContext *context,
                             FootingOwnSign *sign)
{
  FootingSignEditor *self;
  const char *id;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (FOOTING_IS_OWN_SIGN (sign), NULL);

  id = footing_record_get_id (sign);
  self = make (parent, context, sign->recovery, _ ("Change Your Sign"), _ ("_Save"));
  self->id = g_strdup (id);
  load_groups (self, sign->sign_group);
  footing_field_fill (GTK_EDITABLE (self->title_row), sign->title);
  footing_field_fill (GTK_EDITABLE (self->move_row), sign->counter_move);

  return keep (self,
               footing_kept_form_new_for (context, FOOTING_TYPE_OWN_SIGN, id, FORM));
}
