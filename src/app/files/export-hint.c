/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export-hint.h"
#include "format/plan-format.h"

#include <glib/gi18n-lib.h>

/* Whether a version of the story is kept, which goes out as it is. */
static gboolean
has_version (FootingContext *context)
{
  const char *id = footing_context_get_recovery (context);
  g_autoptr (GPtrArray) versions =
      id != NULL ? footing_store_list (footing_context_get_store (context),
                                       FOOTING_TYPE_RECOVERY_STORY, id, NULL)
                 : NULL;

  return versions != NULL && versions->len > 0;
}

static const char *
get_content (FootingContext *context,
             FootingSheetKind kind,
             const char *handed,
             gboolean signs)
{
  switch (kind) {
  case FOOTING_SHEET_EVERYTHING:
    return _ ("This includes your private notes.");
  case FOOTING_SHEET_HAND_OVER:
    return handed;
  case FOOTING_SHEET_REVIEW:
    return signs ? _ ("The signs that changed are in it; feelings, thoughts, fears and "
                      "notes aren’t.")
                 : _ ("Signs, feelings, thoughts, fears and notes aren’t in it.");
  case FOOTING_SHEET_WINS:
    return _ ("What you noted with each win is in it; feelings, thoughts and fears "
              "aren’t.");
  case FOOTING_SHEET_STORY:
    if (has_version (context))
      return _ (
          "Unless you narrow it down, this is the version you kept last, word for word.");
    G_GNUC_FALLTHROUGH;
  case FOOTING_SHEET_PLAN:
  case FOOTING_SHEET_ONE_ON_ONE:
  case FOOTING_SHEET_RITUALS:
  case FOOTING_SHEET_GOOD:
  case FOOTING_N_SHEETS:
  default:
    return _ ("Feelings, thoughts, fears and notes aren’t in it.");
  }
}

/* The plan that goes out, and what is there in place of names; "" where that goes without
 * saying. */
static char *
format_plan (FootingContext *context, FootingSheetKind kind)
{
  FootingStore *store = footing_context_get_store (context);
  const char *id = footing_context_get_recovery (context);
  g_autoptr (FootingRecovery) plan = NULL;
  g_autofree char *name = NULL;

  if (id != NULL && kind != FOOTING_SHEET_EVERYTHING)
    plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, id, NULL);
  if (plan == NULL)
    return g_strdup ("");
  if (kind == FOOTING_SHEET_WINS && !footing_recovery_is_support (plan))
    return g_strdup (footing_store_count (store, FOOTING_TYPE_RECOVERY) > 1
                         ? _ ("This is from all your own plans.")
                         : "");

  name = footing_plan_format_name (plan);

  /* A hand-over says so itself. Translators: %s is the name of a plan, here and below */
  return g_strdup_printf (plan->initials && kind != FOOTING_SHEET_HAND_OVER
                              ? _ ("This is from “%s”, with initials for names.")
                              : _ ("This is from “%s”."),
                          name);
}

char *
footing_export_format_hint (FootingContext *context,
                            FootingSheetKind kind,
                            const char *handed,
                            gboolean signs)
{
  g_autofree char *plan = NULL;

  g_return_val_if_fail (FOOTING_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (handed != NULL, NULL);

  plan = format_plan (context, kind);

  return g_strconcat (plan, *plan != '\0' ? " " : "",
                      get_content (context, kind, handed, signs), NULL);
}
