/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section-signs.h"
#include "editors/sign-list.h"
#include "editors/why.h"
#include "plan/checkins.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Page 4 (F30, F33): where the signs stand now and, on request, where they stood before
 * the setback. */
struct _FootingSectionSigns {
  FootingSection parent_instance;

  /* template children */
  AdwBin *bin;
  GtkSwitch *before_switch;
  GtkLabel *note;
  FootingWhy *why;

  /* owned */
  char *removed; /* the check-in "before" that was taken away last, to be put back */

  /* borrowed */
  FootingSignList *list;

  /* state */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (FootingSectionSigns, footing_section_signs, FOOTING_TYPE_SECTION)

/* The id of the check-in of @kind, or NULL. Owned by the caller. */
static char *
find_checkin (FootingSectionSigns *self, const char *kind)
{
  g_autoptr (GError) error = NULL;
  char *checkin = NULL;

  if (!footing_plan_find_checkin (footing_view_get_store (self),
                                  footing_section_get_recovery (self), kind, &checkin,
                                  &error))
    footing_context_report (footing_view_get_context (self), error);

  return checkin;
}

static void
footing_section_signs_refresh (FootingView *view, GType type, const char *id)
{
  FootingSectionSigns *self = FOOTING_SECTION_SIGNS (view);
  g_autofree char *baseline = NULL;
  g_autofree char *before = NULL;

  if (type != G_TYPE_NONE && type != FOOTING_TYPE_CHECKIN)
    return;

  baseline = find_checkin (self, "baseline");
  before = find_checkin (self, "before");
  footing_sign_list_set_checkin (self->list, baseline);
  footing_sign_list_set_before (self->list, before);

  self->updating = TRUE;
  gtk_switch_set_active (self->before_switch, before != NULL);
  self->updating = FALSE;
}

static void
add_before (FootingSectionSigns *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *checkin = footing_plan_bring_back_checkin (
      footing_view_get_store (self), footing_section_get_recovery (self), "before",
      self->removed, &error);

  if (checkin == NULL)
    footing_context_report (footing_view_get_context (self), error);
}

static void
remove_before (FootingSectionSigns *self)
{
  g_autofree char *checkin = find_checkin (self, "before");

  if (checkin == NULL)
    return;

  g_free (self->removed);
  self->removed = g_steal_pointer (&checkin);
  footing_context_remove (footing_view_get_context (self), FOOTING_TYPE_CHECKIN,
                          self->removed, _ ("Removed the comparison"),
                          _ ("The comparison is back"));
}

static void
before_cb (FootingSectionSigns *self)
{
  if (self->updating)
    return;

  if (gtk_switch_get_active (self->before_switch))
    add_before (self);
  else
    remove_before (self);

  footing_view_refresh (self);
}

static void
footing_section_signs_constructed (GObject *object)
{
  FootingSectionSigns *self = FOOTING_SECTION_SIGNS (object);
  FootingPerspective perspective;
  g_autoptr (GError) error = NULL;
  g_autofree char *baseline = NULL;

  G_OBJECT_CLASS (footing_section_signs_parent_class)->constructed (object);

  perspective = footing_section_get_perspective (self);
  gtk_label_set_label (self->note, footing_guidance_signs_note (
                                       footing_view_get_guidance (self), perspective));
  self->list = FOOTING_SIGN_LIST (footing_sign_list_new (
      footing_view_get_context (self), footing_section_get_recovery (self), FALSE));
  adw_bin_set_child (self->bin, GTK_WIDGET (self->list));
  /* It is about watching somebody else. */
  footing_why_set_place (self->why, footing_view_get_guidance (self),
                         perspective == FOOTING_PERSPECTIVE_SUPPORT ? "signs" : NULL);

  baseline = footing_plan_ensure_checkin (footing_view_get_store (self),
                                          footing_section_get_recovery (self), "baseline",
                                          &error);
  if (baseline == NULL)
    footing_context_report (footing_view_get_context (self), error);
}

static void
footing_section_signs_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOOTING_TYPE_SECTION_SIGNS);

  G_OBJECT_CLASS (footing_section_signs_parent_class)->dispose (object);
}

static void
footing_section_signs_finalize (GObject *object)
{
  g_free (FOOTING_SECTION_SIGNS (object)->removed);

  G_OBJECT_CLASS (footing_section_signs_parent_class)->finalize (object);
}

static GtkWidget *
footing_section_signs_find_item (FootingSection *section, const char *item)
{
  return footing_sign_list_find_row (FOOTING_SECTION_SIGNS (section)->list, item);
}

static void
footing_section_signs_class_init (FootingSectionSignsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = footing_section_signs_constructed;
  object_class->dispose = footing_section_signs_dispose;
  object_class->finalize = footing_section_signs_finalize;
  FOOTING_VIEW_CLASS (klass)->refresh = footing_section_signs_refresh;
  FOOTING_SECTION_CLASS (klass)->find_item = footing_section_signs_find_item;

  g_type_ensure (FOOTING_TYPE_WHY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/sections/section-signs.ui");
  gtk_widget_class_bind_template_child (widget_class, FootingSectionSigns, bin);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionSigns, before_switch);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionSigns, note);
  gtk_widget_class_bind_template_child (widget_class, FootingSectionSigns, why);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
}

static void
footing_section_signs_init (FootingSectionSigns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
