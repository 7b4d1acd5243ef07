/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "section.h"
#include "widgets/hint.h"
#include "widgets/scroll.h"

#include <glib/gi18n-lib.h>

typedef struct {
  /* owned */
  char *recovery;

  /* state */
  FootingPerspective perspective;
  gboolean brief;
} FootingSectionPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (FootingSection, footing_section, FOOTING_TYPE_VIEW)

enum {
  PROP_0,
  PROP_RECOVERY,
  PROP_BRIEF,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void
footing_section_constructed (GObject *object)
{
  FootingSectionPrivate *priv =
      footing_section_get_instance_private (FOOTING_SECTION (object));

  priv->perspective =
      footing_context_get_perspective (footing_view_get_context (object), priv->recovery);

  G_OBJECT_CLASS (footing_section_parent_class)->constructed (object);
}

static void
footing_section_finalize (GObject *object)
{
  FootingSectionPrivate *priv =
      footing_section_get_instance_private (FOOTING_SECTION (object));

  g_free (priv->recovery);

  G_OBJECT_CLASS (footing_section_parent_class)->finalize (object);
}

static void
footing_section_get_property (GObject *object,
                              guint property_id,
                              GValue *value,
                              GParamSpec *pspec)
{
  switch (property_id) {
  case PROP_RECOVERY:
    g_value_set_string (value, footing_section_get_recovery (object));
    break;
  case PROP_BRIEF:
    g_value_set_boolean (value, footing_section_is_brief (object));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_section_set_property (GObject *object,
                              guint property_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  FootingSectionPrivate *priv =
      footing_section_get_instance_private (FOOTING_SECTION (object));

  switch (property_id) {
  case PROP_RECOVERY:
    priv->recovery = g_value_dup_string (value);
    break;
  case PROP_BRIEF:
    priv->brief = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
  }
}

static void
footing_section_class_init (FootingSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given =
      G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = footing_section_constructed;
  object_class->finalize = footing_section_finalize;
  object_class->get_property = footing_section_get_property;
  object_class->set_property = footing_section_set_property;

  props[PROP_RECOVERY] = g_param_spec_string ("recovery", NULL, NULL, NULL, given);
  props[PROP_BRIEF] = g_param_spec_boolean ("brief", NULL, NULL, FALSE, given);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
footing_section_init (FootingSection *self)
{
}

FootingSection *
footing_section_new (GType type, FootingContext *context, const char *recovery)
{
  return g_object_new (type, "context", context, "recovery", recovery, NULL);
}

const char *
footing_section_get_recovery (gpointer self)
{
  FootingSectionPrivate *priv = footing_section_get_instance_private (self);

  g_return_val_if_fail (FOOTING_IS_SECTION (self), NULL);

  return priv->recovery;
}

gboolean
footing_section_is_brief (gpointer self)
{
  FootingSectionPrivate *priv = footing_section_get_instance_private (self);

  g_return_val_if_fail (FOOTING_IS_SECTION (self), FALSE);

  return priv->brief;
}

FootingPerspective
footing_section_get_perspective (gpointer self)
{
  FootingSectionPrivate *priv = footing_section_get_instance_private (self);

  g_return_val_if_fail (FOOTING_IS_SECTION (self), FOOTING_PERSPECTIVE_SELF);

  return priv->perspective;
}

void
footing_section_show_gap (FootingSection *self, FootingGap gap, const char *record)
{
  FootingSectionClass *klass = FOOTING_SECTION_GET_CLASS (self);
  GtkWidget *field = NULL;

  g_return_if_fail (FOOTING_IS_SECTION (self));

  if (klass->find_field != NULL)
    field = klass->find_field (self, gap, record);
  if (field == NULL)
    return;

  footing_hint_show_above (GTK_WIDGET (self),
                           klass->find_list != NULL ? klass->find_list (self, gap) : NULL,
                           field, footing_gap_to_sentence (gap));
  if (klass->add_way_out != NULL)
    klass->add_way_out (self, gap);
}

gboolean
footing_section_show_item (FootingSection *self, const char *item)
{
  FootingSectionClass *klass = FOOTING_SECTION_GET_CLASS (self);
  GtkWidget *row = NULL;
  GtkRoot *root;

  g_return_val_if_fail (FOOTING_IS_SECTION (self), FALSE);
  g_return_val_if_fail (item != NULL, FALSE);

  if (klass->find_item != NULL)
    row = klass->find_item (self, item);
  if (row == NULL)
    return FALSE;

  /* One that unfolds has it in its head. */
  if (!gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
  footing_scroll_to (row);
  root = gtk_widget_get_root (row);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);

  return TRUE;
}

void
footing_section_clear_gap (FootingSection *self)
{
  g_return_if_fail (FOOTING_IS_SECTION (self));

  footing_hint_clear (GTK_WIDGET (self));
}

const char *
footing_gap_to_sentence (FootingGap gap)
{
  switch (gap) {
  case FOOTING_GAP_TITLE:
    return _ ("Say in a few words what happened.");
  case FOOTING_GAP_DATE:
    return _ ("Enter the day it happened; roughly is fine.");
  case FOOTING_GAP_DATE_IN_FUTURE:
    return _ ("That day hasn’t come yet: choose today or an earlier day.");
  case FOOTING_GAP_DRIVERS:
    return _ ("Rate at least one of these, or say that you don’t know yet.");
  case FOOTING_GAP_OUTCOMES_MANY:
    return _ ("Three outcomes are enough for now: remove one.");
  case FOOTING_GAP_OUTCOME_TITLE:
    return _ ("Say in a few words what will be different.");
  case FOOTING_GAP_OUTCOME_MEASURE:
    return _ ("Add a number: where it is now, where you want it, and in what unit.");
  case FOOTING_GAP_OUTCOME_SAME:
    return _ ("Both numbers are the same: say where you want it to be.");
  case FOOTING_GAP_OUTCOME_DATE:
    return _ ("Choose the day you’ll deliver it by.");
  case FOOTING_GAP_OUTCOME_RANGE:
    return _ ("Choose a day 30 to 90 days ahead: near enough to act, far enough to "
              "deliver.");
  case FOOTING_GAP_FIRST_WIN_TITLE:
    return _ ("Choose a suggestion, or write down one small thing.");
  case FOOTING_GAP_FIRST_WIN_DATE:
    return _ ("Choose the day it will be done.");
  case FOOTING_GAP_FIRST_WIN_RANGE:
    return _ ("Choose a day within the next seven: if it needs longer, make it smaller.");
  case FOOTING_GAP_STEPS:
    return _ ("Add at least one step, from the suggestions or your own.");
  case FOOTING_GAP_STEP_TITLE:
    return _ ("Say in a few words what this step is.");
  case FOOTING_GAP_SCOPE_END:
    return _ ("Choose the day you go back to the full scope.");
  case FOOTING_GAP_NONE:
  default:
    return "";
  }
}
