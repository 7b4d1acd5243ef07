/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreement-format.h"
#include "date-format.h"
#include "person-format.h"
#include "prepare/agreements.h"
#include "text.h"

#include <glib/gi18n-lib.h>

char *
footing_agreement_format_name (FootingStore *store, FootingAgreement *self)
{
  g_autoptr (FootingPerson) person = NULL;
  g_autoptr (FootingRecovery) plan = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);
  g_return_val_if_fail (FOOTING_IS_AGREEMENT (self), NULL);

  if (self->person != NULL)
    person = footing_store_get (store, FOOTING_TYPE_PERSON, self->person, NULL);
  if (person != NULL)
    return footing_person_format_name (person);

  plan = footing_store_get (store, FOOTING_TYPE_RECOVERY, self->recovery, NULL);
  if (plan == NULL || !footing_recovery_is_support (plan))
    return g_strdup ("");
  shown = footing_record_show (plan, plan->person);

  return footing_text_excerpt (shown, FOOTING_TITLE_CHARS);
}

char *
footing_agreement_format_stage (FootingAgreement *self, const char *today)
{
  g_autofree char *sent = NULL;
  g_autofree char *agreed = NULL;
  g_autofree char *check = NULL;
  g_autofree char *checked = NULL;

  g_return_val_if_fail (FOOTING_IS_AGREEMENT (self), NULL);

  sent = footing_date_format_day (self->sent_on, today);
  agreed = footing_date_format_day (self->agreed_on, today);
  check = footing_date_format_day (self->check_on, today);
  checked = footing_date_format_day (self->checked_on, today);
  switch (footing_agreement_find_stage (self)) {
  case FOOTING_AGREEMENT_CHECKED:
    /* Translators: how far a page on what good looks like is; %s is a day */
    return g_strdup_printf (_ ("Checked on %s"), checked);
  case FOOTING_AGREEMENT_AGREED:
    return *check != '\0'
               /* Translators: how far a page on what good looks like is; both are days */
               ? g_strdup_printf (_ ("Agreed on %1$s, to be checked on %2$s"), agreed,
                                  check)
               /* Translators: how far a page on what good looks like is; %s is a day */
               : g_strdup_printf (_ ("Agreed on %s"), agreed);
  case FOOTING_AGREEMENT_SENT:
    /* Translators: how far a page on what good looks like is; %s is a day */
    return g_strdup_printf (_ ("Sent on %s, not agreed yet"), sent);
  case FOOTING_AGREEMENT_DRAFT:
  default:
    /* Translators: how far a page on what good looks like is: not sent yet */
    return g_strdup (C_ ("agreement", "Draft"));
  }
}

char *
footing_agreement_format_heading (FootingStore *store, FootingAgreement *self)
{
  g_autofree char *today = NULL;
  g_autofree char *stage = NULL;

  g_return_val_if_fail (FOOTING_IS_STORE (store), NULL);

  today = footing_clock_today (footing_store_get_clock (store));
  stage = footing_agreement_format_stage (self, today);

  return footing_agreements_has_changed (store, self)
             ? g_strjoin ("\n", stage, _ ("Changed since it was agreed"), NULL)
             : g_steal_pointer (&stage);
}

char *
footing_agreement_format_decides (const char *who,
                                  const char *name,
                                  FootingPerspective perspective,
                                  gboolean on_paper)
{
  g_return_val_if_fail (who != NULL && name != NULL, NULL);

  if (footing_text_is_blank (who) && perspective == FOOTING_PERSPECTIVE_SUPPORT)
    /* Translators: who decides whether something is good: whoever reads this, or, on
     * paper, whoever wrote it */
    return g_strdup (on_paper ? C_ ("who decides", "me") : C_ ("who decides", "you"));

  return footing_text_excerpt (footing_text_is_blank (who) ? name : who,
                               FOOTING_TITLE_CHARS);
}
