/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists-private.h"

#include <glib/gi18n-lib.h>

/* What is not marked, and the lists that all others share. How a list is written:
 * story-lists.c. */
const FootingStoryList footing_story_lists_shared[] = {
    {"harmless",
     /* Translators: the list "harmless": is not marked, though it begins like one that
      * is. */
     NC_ ("harmless",
          "{ill-never} forget, {ill-never} do that again, {ill-never} do it again, "
          "{ill-never} do this again, {ill-never} make that mistake again, {ill-never} "
          "have to *, {ill-never} be asked, {ill-never} get used to, {i-am} {verdict} "
          "analyst, {i-am} the problem owner, {i-am} the problem manager, {i-am} to "
          "blame for this, I broke everything down, {everyone} will know {when}, "
          "{everyone} knows {when}, {everyone} knows the *, {everyone} will say yes, "
          "everyone will see the *, everybody will see the *, nobody will see the *, no "
          "one will see the *, {everyone} will talk to *, {everyone} would say yes, I "
          "{cant} do this || until, {i-let} .. down easy, {i-let} .. down gently, "
          "{ill-never} ... without *, {ill-never} get the *, {ill-never} have time *, "
          "{ill-never} get round *, {ill-never} find out *, {ill-never} know *, "
          "{ill-never} know what *, {ill-never} know how *, {ill-never} understand why "
          "*, {ill-never} get tired of *, {ill-never} be able to thank *, {ill-never} "
          "be able to thank * enough, {ill-never} be late again, I {cant} do this job "
          "and the *, I {cant} do this job and my *, I {cant} do this job and a *, I "
          "{cant} do this job and another, I {cant} do this job and that *, I {cant} do "
          "{job} and the *, I {cant} do {job} || today, I {cant} do {job} || after *, I "
          "{cant} do {job} || while *, I {cant} do {job} || when *, I {cant} do {job} "
          "|| now *, I {cant} do {job} || if *, I {cant} manage a * on *, {i-let} my "
          "hair down, {i-let} my guard down, {i-let} the blind down, {i-let} the blinds "
          "down, {i-let} the rope down, {i-let} the bucket down, {i-let} the shutter "
          "down, {i-let} the tyres down, {i-let} the load down, {i-let} the ladder "
          "down, {i-let} it down, {i-let} the .. load down, {i-let} the .. tyres down, "
          "{i-let} the .. blinds down, {i-let} them know *, {i-let} .. know *, {i-let} "
          "down my hair, {i-am} a {bad} sleeper, {i-am} the wrong side *, {i-am} the "
          "wrong way *, {i-am} the wrong end *, {i-am} bad with the flu, {i-am} weak "
          "with *, {i-am} weak as a *, {i-am} no manager of *, {each-time} I lose the "
          "*, I {dont} belong in that *, I {dont} belong on that *, I {dont} belong on "
          "the * list, I {dont} belong in the * list, everyone {where} .. will take *, "
          "{everyone} will see the *, {everyone} noticed my * was *, {everyone} noticed "
          "that my *, {everyone} will ask me *, {everyone} will give me *, {everyone} "
          "will let me know, {everyone} 'll let me know, 'll let me know, will never "
          "ask me for *, {everyone} expects me to be *, {everyone} expects me at *, "
          "{everyone} {knows} I'm on, {everyone} {knows} I'm away, {everyone} {knows} "
          "I'm off, {everyone} {knows} I'm back, {everyone} {knows} I'm at, {everyone} "
          "{knows} I'm leaving, {everyone} {knows} I'm in, {everyone} {knows} I'm "
          "moving, {everyone} {knows} I'm retiring, {everyone} {knows} I'm a "
          "vegetarian, {everyone} {knows} I'm new, {everyone} {knows} that I'm on, "
          "{everyone} {knows} that I'm away, {everyone} {knows} that I'm off, "
          "{everyone} {knows} that I'm back, {everyone} {knows} that I'm at, {everyone} "
          "{knows} that I'm leaving, {everyone} {knows} that I'm in, {everyone} {knows} "
          "that I'm moving, {everyone} {knows} that I'm retiring, {everyone} {knows} "
          "that I'm a vegetarian, {everyone} {knows} that I'm new, {everyone} {knows} I "
          "work *, {everyone} {knows} I like *, {everyone} {knows} I had *, {everyone} "
          "{thinks} I was right, {everyone} {thinks} I did well, {everyone} {knows} I "
          "am on *, {everyone} {knows} I am away *, {everyone} {knows} I am off *, "
          "{everyone} {knows} I am in *, {everyone} {knows} I am at *, {i-am} the "
          "{worst} swimmer, {i-am} the {worst} cook, {i-am} the {worst} singer, {i-am} "
          "the {worst} * in the family, {everyone} will think about it, {everyone} will "
          "think about it until *, {everyone} will think it over, {everyone} saw me on "
          "*, {everyone} saw me at *, {everyone} saw me in *, {everyone} saw me leave, "
          "it'll never work, will never work ||, will never work again")},
    {"negations",
     /* Translators: the list "negations": words after which nothing is marked. */
     NC_ ("negations",
          "not, wasn't, isn't, aren't, weren't, don't, didn't, doesn't, hardly, hardly "
          "ever, no longer, never said, not because, no reason to think, used to think, "
          "used to believe, rather than")},
    {"fillers",
     /* Translators: the list "fillers". Words for "not" do not belong here. */
     NC_ ("fillers",
          "just, only, simply, really, totally, completely, utterly, absolutely, "
          "always, still, obviously, clearly, probably, basically, so, too, such, a, "
          "an, kind of, sort of, a bit, actually, honestly, now, even, ever, "
          "definitely, truly, quite, pretty, already, also, never, complete, total, "
          "absolute, real, big, fucking, bloody, damn, nothing but, frankly, again, "
          "fully, entirely, seriously, genuinely, plainly, evidently, apparently, once "
          "again, yet again, officially, permanently, forever, finally, all, well and "
          "truly, proper, properly, downright, thoroughly, rather, hopelessly, pretty "
          "much, more or less, right, bit of a, right bloody, massive, huge, giant, "
          "walking, utter, useless, pathetic, plain, effectively, practically, "
          "virtually, long")},
    {"links",
     /* Translators: the list "links": words with which a clause may go on after "|". */
     NC_ ("links",
          "in, at, of, for, to, as, with, by, on, and, but, or, because, since, when, "
          "who, that, here, there, now, again, today, anyway, compared, so, if, while, "
          "after, before, around, among, like, from, through, under, without, over, "
          "inside, beyond, towards, any more, anymore, every, which, where")},
    {"joins",
     /* Translators: the list "joins": words with which the next clause may begin after
      * "||". */
     NC_ ("joins",
          "and, but, or, because, since, when, so, if, while, anyway, anymore, any "
          "more, again, now, today, here, after, I, I'm, they, he, she, it, then, "
          "which, after all, full stop, tonight, any longer")},
    {"where",
     /* Translators: the list "where": begins words between a noun and its verdict ("my
      * reputation at the hospital is finished"). */
     NC_ ("where",
          "in, of, from, at, with, within, among, amongst, around, as, inside, across, "
          "on, before, here")},
    {"when",
     NC_ ("when",
          "by *, when, where, on Monday, the, about the, how to, which, whether, that "
          "the, why, what the, if")},
    {"each-time",
     /* Translators: the list "each-time". */
     NC_ ("each-time",
          "every time, every single time, each time, each and every time, whenever, "
          "every bloody time, every damn time, every fucking time")},
    {"cant",
     NC_ ("cant",
          "can't, cannot, can not, could never, can never, will never, could not, "
          "couldn't, clearly can't, obviously can't, simply can't, just can't, really "
          "can't, am unable to, 'm unable to, 'm not able to, am not able to, am "
          "incapable of, will never be able to, 'll never be able to, 'm never going to "
          "be able to, can no longer")},
    {"dont",
     /* Translators: the list "dont". */
     NC_ ("dont",
          "don't, do not, just don't, really don't, simply don't, obviously don't, "
          "clearly don't, didn't, don't really, never did, don't even, no longer")},
    {"isnt",
     /* Translators: the list "isnt". */
     NC_ ("isnt", "isn't, is not, is never")},
    {"extra-1", NC_ ("extra-1", ",")},
    {"extra-2", NC_ ("extra-2", ",")},
    {"extra-3", NC_ ("extra-3", ",")},
    {"extra-4", NC_ ("extra-4", ",")},
    {NULL, NULL},
};
