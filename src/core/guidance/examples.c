/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "examples.h"

#include "guidance-private.h"

const FootingGuide *
footing_example_find_event (FootingGuidance *guidance, const char *trigger)
{
  const FootingGuide *event;

  g_return_val_if_fail (FOOTING_IS_GUIDANCE (guidance), NULL);

  event = footing_guidance_lookup (guidance, FOOTING_GUIDE_TRIGGER, trigger);

  return event != NULL ? event
                       : footing_guidance_nth (guidance, FOOTING_GUIDE_TRIGGER, 0);
}

const char *
footing_example_get_title (const FootingGuide *event, FootingPerspective perspective)
{
  return footing_guide_get_field (event, FOOTING_GUIDE_FIELD_TITLE_EXAMPLE, perspective);
}

const char *
footing_example_get_outcome (const FootingGuide *event, FootingPerspective perspective)
{
  return footing_guide_get_field (event, FOOTING_GUIDE_FIELD_OUTCOME, perspective);
}

const char *
footing_example_get_from (const FootingGuide *event)
{
  return footing_guide_get_field (event, FOOTING_GUIDE_FIELD_OUTCOME_FROM,
                                  FOOTING_PERSPECTIVE_SELF);
}

const char *
footing_example_get_to (const FootingGuide *event)
{
  return footing_guide_get_field (event, FOOTING_GUIDE_FIELD_OUTCOME_TO,
                                  FOOTING_PERSPECTIVE_SELF);
}

const char *
footing_example_get_unit (const FootingGuide *event)
{
  return footing_guide_get_field (event, FOOTING_GUIDE_FIELD_OUTCOME_UNIT,
                                  FOOTING_PERSPECTIVE_SELF);
}
