/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "momentum/momentum.h"
#include "perspective.h"

G_BEGIN_DECLS

/* The tracks of momentum in words (F71). Who supports somebody sees what they did
 * themselves, and nothing of the person. */
typedef enum {
  FOOTING_TRACK_PRIORITIES,
  FOOTING_TRACK_WINS,
  FOOTING_TRACK_VISIBILITY,
  FOOTING_TRACK_RISK,
  FOOTING_TRACK_DONE,
  FOOTING_TRACK_CONVERSATIONS,
  FOOTING_N_TRACKS,
} FootingTrack;

/* Those of @perspective, in their order; @n gets how many. Static. */
const FootingTrack *footing_tracks_for (FootingPerspective perspective, guint *n);

/* What a track is called, and what is drawn in its picture. Static and translated. */
const char *footing_track_get_title (FootingTrack track);
const char *footing_track_get_legend (FootingTrack track);

/* What @track says in a few words. Owned by the caller. */
char *footing_track_format (FootingTrack track, const FootingMomentum *momentum);

/* The same week by week, for those who do not see the picture: "2–8 March: 3 wins, 1 with
 * a figure; …", "" where there is nothing in any. @today is a local date. Owned by the
 * caller. */
char *footing_track_format_weeks (FootingTrack track,
                                  const FootingMomentum *momentum,
                                  const char *today);

/* The setbacks of these weeks: "2 March: The demo failed". Owned by the caller; "" for
 * none. */
char *footing_momentum_format_setbacks (const FootingMomentum *momentum,
                                        const char *today);

G_END_DECLS
