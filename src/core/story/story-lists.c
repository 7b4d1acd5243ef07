/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Translators: these lists say which wording is marked in what somebody writes about a
 * setback. They need not be translations: write what people say in your language. A list
 * is comma-separated; upper and lower case do not matter; only whole words are found.
 *
 * In an entry, {name} stands for any entry of the list with that name, * for one word,
 * whichever it is, .. for up to three words and ... for up to eight, of the same clause
 * and none of them of "negations", and ~ for a comma that may be there. An entry that
 * begins with ^ is found only where a clause begins. An entry that ends in | is found
 * only where the clause ends or goes on with a word of the list "links"; with || only
 * where it ends, or with a word of "joins". Words of the list "fillers" may stand
 * anywhere inside.
 *
 * The lists "personal", "permanent" and "total" are what is marked; "harmless" is what is
 * not, though it begins like one of them; nothing is marked after a word of "negations".
 * All other lists are there to be used as {name}; leave empty (a single comma) what you
 * do not need. What an apostrophe joins is found with and without: "is, 's" finds
 * "career's". The program story-probe reads sentences and shows what is marked. */
static const struct {
  const char *name;
  const char *entries;
} LISTS[] = {
    {"personal",
     /* Translators: the list "personal": turns an event into a verdict on a person. */
     NC_ ("personal",
          "{i-am} {verdict} |, {i-am} {flaw} ||, {i-am} {unfit}, {i-am} {bad} at *, "
          "{i-am} a {bad} *, {i-am} the {bad} *, {i-am} an {bad} *, {i-am} such a {bad} "
          "*, {i-am} no good ||, {i-am} not a {role} |, {i-am} not * material, {i-am} "
          "not {enough}, {i-am} never {enough}, {i-am} the {worst} *, {i-am} the one "
          "who failed, I'll always be the one who *, I will always be the one who *, "
          "{i-am} to blame for everything, {i-am} entirely to blame, {i-am} the only "
          "one to blame, {i-am} the problem ||, {i-am} a mess ||, {they-are} {verdict} "
          "|, {they-are} a {bad} *, {they-are} {unfit}, it is {all} my fault, it's "
          "{all} my fault, it was {all} my fault, this is {all} my fault, that was "
          "{all} my fault, {all} my fault, my fault alone, my fault and mine alone, all "
          "of this is my fault, all of it is my fault, everything is my fault, "
          "everything was my fault, {all} because of me, {all} on me ||, I {cant} do "
          "this ||, I {cant} do anything, I {cant} hack it, I {cant} cut it, I {cant} "
          "get anything right, I don't have what it takes, I do not have what it takes, "
          "I haven't got what it takes, I have no talent, I have no business being "
          "here, I don't deserve .. {place}, I do not deserve .. {place}, {i-let} "
          "{people} down, {i-let} down {people}, {i-let} down .. {team}, something is "
          "wrong with me, something's wrong with me, what is wrong with me, what's "
          "wrong with me, there is something wrong with me, there's something wrong "
          "with me, I hate myself, I make a fool of myself, I'm just not good at *, I "
          "am just not good at *, {i-am} a danger to *, {i-am} hopeless with *, {i-am} "
          "useless with *, {i-am} terrible with people, {i-am} awful with people, "
          "{i-am} bad with people, {i-am} {bad} under *, {i-am} {bad} as a *, {i-am} a "
          "failed *, {i-am} no {role} |, {i-am} no use ||, {i-am} no use to *, {i-am} "
          "no good to *, {i-am} no good at *, {i-am} no good as *, {i-am} of no use, "
          "{i-am} not any good ||, {i-am} not any good at *, {i-am} not a very good *, "
          "{i-am} not the * they *, {i-am} in the wrong job, {i-am} in the wrong "
          "profession, {i-am} in the wrong career, {i-am} in the wrong line of work, "
          "{i-am} the wrong choice *, {i-am} the wrong person for *, {i-am} nothing but "
          "*, {i-am} not much of a *, {i-am} hardly a *, {i-am} half the * I *, {i-am} "
          "way out of my depth ||, {i-am} out of my depth ||, {i-am} completely out of "
          "my depth, {i-am} the reason .. everything *, {i-am} the sort of * who *, "
          "{i-am} the kind of * who *, {i-am} the one to blame, {i-am} {all} to blame, "
          "{i-am} to blame for all *, {i-am} to blame for the whole *, I alone am *, I "
          "have only myself to blame, I only have myself to blame, I've only myself to "
          "blame, I've only got myself to blame, I have nobody to blame but *, I have "
          "no one to blame but *, nobody to blame but myself, no one to blame but "
          "myself, nobody to blame but me, no one to blame but me, nobody but me is to "
          "blame, {all} down to me ||, {all} on me |, {all} my own fault, {all} my "
          "doing, {all} my own doing, the blame is {all} mine, the blame is mine alone, "
          "the fault is {all} mine, the fault is mine alone, the fault lies entirely "
          "with me, the whole thing is my fault, the whole thing was my fault, the "
          "whole mess is my fault, every bit of it is my fault, every bit of it was my "
          "fault, every part of it is my fault, every part of it was my fault, all of "
          "that was my fault, all of that is my fault, all of this was my fault, all of "
          "it was my fault, everything that .. is my fault, everything that .. was my "
          "fault, my fault and only mine, my fault and no one else's, my fault and "
          "nobody else's, I {cant} do {job} ||, I {cant} handle {job} |, I {cant} "
          "manage {job} ||, I {cant} cope with {job} |, I {cant} do this job properly, "
          "I {cant} do my job properly, ^ {cant} do {job} ||, I {cant} lead people, I "
          "{cant} lead a *, I {cant} lead anyone, I {cant} lead anything, I {cant} lead "
          "||, I {cant} manage people, I {cant} manage a team, I {cant} manage a "
          "project, I {cant} teach ||, I {cant} be trusted, I {cant} do the simplest *, "
          "I {cant} do a thing right, I {cant} do a single thing right, I {cant} take "
          "the pressure, I {cant} handle the pressure, I {cant} handle pressure, I "
          "{cant} cope ||, I can do nothing right, I get nothing right, I got nothing "
          "right, I do nothing right, I'm unable to do this job, I am unable to do this "
          "job, this job is beyond me, this job is too much for me, this job is too big "
          "for me, this role is beyond me, this role is too big for me, this is beyond "
          "me, the job is beyond me, the job is too big for me, I haven't got it in me, "
          "I don't have it in me, I do not have it in me, I don't have the brains *, I "
          "don't have the talent *, I haven't got the brains *, I haven't got the "
          "talent *, I lack what it takes, I lack the talent *, I've got no talent, I "
          "have no business being *, I have no business leading *, I have no business "
          "teaching *, I have no business running *, I have no business managing *, I "
          "have no business calling *, I've no business being *, I've got no business "
          "being *, I have no right to be here, I have no right to call *, I have no "
          "clue what I'm doing, I have no idea what I'm doing, I should never have been "
          "promoted, I should never have been hired, I should never have become *, I "
          "should never have taken this job, I should never have taken on this role, I "
          "should never have been let *, they should never have hired me, they should "
          "never have promoted me, they should never have made me *, they should never "
          "have picked me, they should never have trusted me, I {dont} belong ||, I "
          "{dont} belong here, I {dont} belong in *, I {dont} belong at *, I {dont} "
          "belong on *, I {dont} belong with *, I {dont} belong among *, I {dont} "
          "belong anywhere, I {dont} belong .. profession, I have never belonged *, "
          "I've never belonged *, I never belonged *, I will never belong *, I'll never "
          "belong *, I {dont} fit in here, I {dont} fit in ||, there's no place for me "
          "*, there is no place for me *, I {dont} deserve {place}, I {dont} deserve to "
          "be *, I {dont} deserve to work *, I {dont} deserve to call *, I'm not worthy "
          "of *, I am not worthy of *, {i-let} ... down ||, {i-let} {people} .. down, "
          "{i-let} my * down, {i-let} my * and * down, {i-let} my * and my * down, "
          "{i-let} my * * down, {i-let} .. {team} down, {i-let} ... {team} down ||, "
          "{i-let} down my *, {i-let} down everyone *, ^ let {people} down, ^ let the * "
          "team down, ^ let my * down, {i-failed} {people} |, {i-failed} my {team}, "
          "{i-failed} my * {team}, {i-failed} the {team} |, {i-failed} the whole "
          "{team}, {i-failed} all my {team}, {i-failed} all of *, {i-failed} as a *, "
          "{i-failed} as an *, {i-failed} as their *, as a * I've failed, as a * I have "
          "failed, as a * I failed, {i-failed} at everything, {i-failed} on every *, "
          "{i-failed} completely, {i-failed} utterly, {i-failed} miserably, I suck |, I "
          "suck at *, I stink at *, I'm an embarrassment to *, I am an embarrassment to "
          "*, I disgust myself, I despise myself, I bring everyone down, I bring shame "
          "*, I drag everyone down, I drag the * down, I'm holding everyone back, I "
          "hold everyone back, I'm holding the * back, everyone would be better off "
          "without me, they'd be better off without me, they would be better off "
          "without me, the team would be better off without me, they are better off "
          "without me, they're better off without me, better off without me, how can I "
          "be so {flaw}, how could I be so {verdict}, how can I be so {verdict}, how "
          "could I be such *, how can I be such *, how stupid am I, how stupid I am, "
          "how useless I am, what a {verdict} I am, what an {verdict} I am, what a "
          "{bad} * I am, call myself a *, I feel useless, I feel worthless, I feel "
          "incompetent, I feel stupid for *, I feel so useless, it makes me a "
          "{verdict}, that makes me a {verdict}, this makes me a {verdict}, I should "
          "never have been given this *, they should never have given me this job, they "
          "should never have given me this role, they should never have given me the "
          "job, they should never have given me responsibility *, they should never "
          "have given me a team, {i-let} my * ~ ... {team} down, {i-let} my * ~ my * ~ "
          "... {team} down, {i-let} the * ~ ... {team} down")},
    {"permanent",
     /* Translators: the list "permanent": makes one time last for ever. */
     NC_ ("permanent",
          "I always {fail}, I always seem to {fail}, I always end up {failing}, I'm "
          "always {failing}, I am always {failing}, I'm always the one who *, I am "
          "always the one who *, I {fail} .. every time, I {fail} .. every single time, "
          "every time I .. ~ I {fail}, every single time I .. ~ I {fail}, I {fail} .. "
          "all the time, I constantly {fail}, I keep {failing}, I keep on {failing}, it "
          "always ends .. badly, it always goes wrong, things always go wrong, I never "
          "{succeed}, I can never {reach}, I could never {reach} again, {ill-never} "
          "{reach}, it'll never {change} ||, will never {regard}, would never {regard}, "
          "will never {change} ||, will never be the same, will never get better, will "
          "never go away, will never work out, nothing will change, nothing will ever "
          "change, nothing ever changes, nothing ever works out, nothing will ever be "
          "the same, it won't ever {change}, this won't ever {change}, won't ever "
          "{regard}, no matter what I do, whatever I do .. {wrong}, no matter how hard "
          "I *, {standing} {is} {ruined}, {ruined-verb} {standing}, this ruins "
          "{standing}, it's over for me, it is over for me, it's too late for me, it is "
          "too late for me, there is no way back, there's no way back, there is no "
          "coming back, there's no coming back, I'm done for, I am done for, I'm "
          "finished here, I am finished here, I'll be stuck .. forever, I'll be stuck "
          ".. for ever, I will be stuck .. forever, forever ruined, ruined forever, "
          "ruined for ever, this will follow me, it will follow me, this will haunt me, "
          "it will haunt me, {each-time} ... ~ I {fail}, {each-time} ... ~ I end up "
          "{failing}, {each-time} ... ~ I always {fail}, {each-time} I ... ~ it ends in "
          "*, {each-time} I ... ~ it goes wrong, {each-time} I ... ~ it goes badly, "
          "{each-time} I ... ~ it ends badly, {each-time} I ... ~ it all goes *, "
          "{each-time} I ... ~ something goes wrong, {each-time} I ... ~ everything "
          "goes wrong, {each-time} I ... ~ it falls apart, {each-time} I ... ~ it's a "
          "disaster, {each-time} I ... ~ it is a disaster, I {fail} whenever *, I "
          "{fail} each time, I {fail} again and again, I {fail} time after time, I "
          "{fail} time and again, I {fail} over and over, I {fail} ... {each-time} |, I "
          "{fail} {each-time}, I invariably {fail}, I inevitably {fail}, I never fail "
          "to {fail}, I'm forever {failing}, I am forever {failing}, I'm constantly "
          "{failing}, I am constantly {failing}, all I ever do is {fail}, all I do is "
          "{fail}, I do nothing but {fail}, I can't stop {failing}, I've always "
          "{failed}, I have always {failed}, ^ always {fail}, ^ keep {failing}, I have "
          "never {succeeded}, I've never {succeeded}, ^ never {succeed}, I can never "
          "{succeed}, I can never get the .. right, I never get the .. right, I never "
          "get my .. right, I {cant} ever {succeed}, I can't ever {succeed}, I don't "
          "ever {succeed}, I'm always the problem, I always am the *, I'm bound to "
          "{fail}, I am bound to {fail}, I'm going to {fail} again, I will {fail} "
          "again, I'll {fail} again, I'm doomed, I am doomed, I'm always going to "
          "{fail}, I will always {fail}, I'll always {fail}, I'll always be a "
          "{verdict}, I'll only {fail} again, I'd only {fail}, I'll just {fail} again, "
          "I will only {fail} again, {ill-never} forgive myself, {doubt-ever} {reach}, "
          "'ll never {regard}, 'll never {change} ||, 'll never be the same, 'd never "
          "{regard}, never going to {regard}, won't {regard} .. again, will not "
          "{regard} .. again, won't {regard} ever again, will not ever {regard}, are "
          "never {regard}, isn't ever going to {regard}, aren't ever going to {regard}, "
          "aren't going to ever {regard}, will think of me as *, would never again "
          "{regard}, will never again {regard}, 'll never again {regard}, never again "
          "will I {reach}, never again will they {regard}, never again will anyone "
          "{regard}, it's never going to {change} ||, it is never going to {change} ||, "
          "this is never going to {change} ||, things will never {change}, nothing's "
          "ever going to change, nothing is ever going to change, nothing is going to "
          "change, there's no coming back *, there is no coming back *, there's no way "
          "back *, no way back for me, I can't come back from *, they won't {regard} "
          "again, they won't trust me *, they won't want me *, won't trust me *, I "
          "{cant} recover from *, I can't ever recover, you don't recover from *, "
          "nobody recovers from *, no one recovers from *, {standing} {where} .. {is} "
          "{ruined}, {standing} {isnt} coming back, {standing} {isnt} worth *, "
          "{standing} won't recover, {standing} will not recover, {standing} {where} .. "
          "won't recover, {standing} can't be *, {standing} cannot be *, {standing} is "
          "never coming back, {standing} never recovered, {standing} has gone *, "
          "{standing} went up in *, {standing} will never *, {standing} {where} .. will "
          "never *, {standing} 'll never *, {standing} has taken a hit it will never *, "
          "{ruined-verb} .. {standing}, there goes {standing}, there went {standing}, "
          "so much for {standing}, I can kiss {standing}, I can say goodbye to "
          "{standing}, I can forget {standing}, I can forget about {standing}, I can "
          "wave goodbye to {standing}, goodbye to {standing}, the end of {standing}, "
          "nothing left of {standing}, nothing is left of {standing}, I have no future "
          "*, I've no future *, I've got no future *, I have no career *, there's no "
          "future for me *, there is no future for me *, I have no reputation left, I "
          "have no credibility left, I've no credibility left, I've got no credibility "
          "left, no credibility left, I'm through ||, I am through ||, I'm done here, I "
          "am done here, I'm done as a *, I am done as a *, I'm finished as a *, I am "
          "finished as a *, I'm finished in this *, I am finished in this *, I'm "
          "finished at *, I'm toast ||, I am toast ||, I'm history ||, it's all over "
          "for me, it is all over for me, I've blown my only *, I've blown my one *, I "
          "blew my only *, I blew my one *, I've blown my chance *, I blew my chance *, "
          "too late for me, I'm stuck here for *, I'm stuck here forever, marked for "
          "life, scarred for life, I'm never going to live *, I will carry this *, "
          "{ill-never} be anything *, always the same with me, I've had my chance ||")},
    {"total",
     /* Translators: the list "total": makes one thing everything, or some people all. */
     NC_ ("total",
          "{everyone} {thinks} {about-me}, {everyone} must {think} {about-me}, "
          "{everyone} {knows} {about-me}, {everyone} knows ||, {everyone} {feels} me, "
          "{everyone} {laughs} at me, {everyone} {talks} about me, {everyone} takes me "
          "seriously, {everyone} take me seriously, {everyone} wants to work with me, "
          "{everyone} want to work with me, {everyone} cares, {everyone} can see .. I'm "
          "*, {everyone} could see .. I'm *, {everyone} sees through me, {everyone} "
          "will {regard}, {everyone} will ever {regard}, {everyone} will never "
          "{regard}, {everyone} will always {regard}, {everyone} is going to {regard}, "
          "{everyone} are going to {regard}, {everyone} would {regard}, {everyone} is "
          "against me, {everyone} are against me, {everyone} else can do it, {everyone} "
          "else is better, {everyone} else is so much better, I {ruined-everything}, "
          "I've {ruined-everything}, I have {ruined-everything}, I {ruin-everything}, "
          "everything I do .. {wrong}, nothing I do {works}, nothing I do is {good}, "
          "nothing I do will *, nothing I say *, everything is ruined, everything's "
          "ruined, everything is lost, everything is pointless, everything is over, "
          "it's all ruined, it is all ruined, it's all pointless, it is all pointless, "
          "it was all for nothing, it's all for nothing, my whole career is *, my "
          "entire career is *, {everyone} {where} .. {thinks} {about-me}, {everyone} "
          "{where} .. {knows} I'm *, {everyone} {where} .. {knows} I can't *, "
          "{everyone} {where} .. {laughs} at me, {everyone} {where} .. {talks} about "
          "me, {everyone} {where} .. will {regard}, {everyone} {where} .. takes me "
          "seriously, {everyone} {where} .. {feels} me, {everyone} {where} .. wants to "
          "work with me, {everyone} {where} .. will ever {regard}, {everyone} 's going "
          "to {regard}, {everyone} 's ever going to {regard}, {everyone} 'll {regard}, "
          "{everyone} 'll ever {regard}, {everyone} 'd {regard}, {everyone} 'd ever "
          "{regard}, {everyone} is ever going to {regard}, {everyone} are ever going to "
          "{regard}, {everyone} could ever {regard}, {everyone} can ever {regard}, "
          "{everyone} should ever {regard}, {everyone} 's laughing at me, {everyone} 's "
          "talking about me, {everyone} 's against me, {everyone} must be laughing at "
          "me, {everyone} 's given up on me, {everyone} 's lost faith in me, {everyone} "
          "has lost faith in me, {everyone} have lost faith in me, {everyone} has lost "
          "confidence in me, {everyone} has lost respect for me, {everyone} has lost "
          "all *, {everyone} will want me *, {everyone} would want me *, {everyone} "
          "wants me *, {everyone} has any respect for me, {everyone} has any faith in "
          "me, {everyone} believes in me, {everyone} {where} .. believes in me, "
          "{everyone} 's disappointed in me, {everyone} is disappointed in me, "
          "{everyone} are disappointed in me, {everyone} is ashamed of me, {everyone} "
          "is fed up with me, {everyone} is sick of me, {everyone} has had enough of "
          "me, {everyone} is better than me, {everyone} is better at this than *, "
          "{everyone} else is better at *, {everyone} else is smarter *, {everyone} "
          "else is cleverer *, {everyone} else manages *, {everyone} else can *, "
          "{everyone} else copes *, {everyone} else belongs *, {everyone} else gets it "
          "right, {everyone} else knows what *, {everyone} can see through me, "
          "{everyone} could see through me, {everyone} can tell I *, {everyone} could "
          "tell I *, {everyone} can tell that I *, {everyone} can see I *, {everyone} "
          "could see I *, {everyone} can see that I *, {everyone} could see that I *, "
          "{everyone} can see what a *, {everyone} knows what a *, {everyone} has seen "
          "that I *, {everyone} has seen what a *, {everyone} knows it was me, "
          "{everyone} 's seen what a *, {everyone} knows it's me, {everyone} looks at "
          "me *, {everyone} looks down on me, {everyone} is looking at me *, {everyone} "
          "sees me as *, {everyone} see me as *, {everyone} is waiting for me to *, "
          "{everyone} 's waiting for me to *, {everyone} expects me to {fail}, "
          "{everyone} would be better off *, {everyone} takes me for *, who will ever "
          "{regard}, who would ever {regard}, who's ever going to {regard}, who's going "
          "to {regard} now, who is going to {regard} now, who will {regard} now, who "
          "would {regard} now, who would want me *, who'd {regard} now, who'd ever "
          "{regard}, why would anyone {regard}, why would anybody {regard}, why should "
          "anyone {regard}, how can anyone {regard}, how could anyone {regard}, not a "
          "single person {thinks} *, {i-have} {ruined-everything}, {i-have} ruined the "
          "whole thing, {i-have} messed up the whole thing, {i-have} screwed up the "
          "whole thing, {i-have} ruined it for everyone, {i-have} ruined it for "
          "everybody, {i-have} spoiled it for everyone, {i-have} {ruin-everything}, I "
          "always {ruin-everything}, I'll {ruin-everything}, I will {ruin-everything}, "
          "I'm going to {ruin-everything}, I'm ruining everything, I am ruining "
          "everything, I keep ruining everything, ^ {ruined-everything}, "
          "{ruined-everything} again ||, everything I've touched *, everything I "
          "touched {wrong}, everything I touched went *, everything I touched fell *, "
          "everything I touched broke, everything I do .. wrong, nothing I've ever done "
          "*, nothing I have ever done *, nothing I ever do *, nothing ever goes right "
          "for me, nothing goes right for me, nothing works out for me, nothing ever "
          "works out for me, everything always goes wrong for me, everything goes wrong "
          "for me, everything I've worked for is *, everything I have worked for is *, "
          "everything I worked for is *, everything is my fault, all my work .. for "
          "nothing, all those years .. for nothing, all of it for nothing, all for "
          "nothing ||, it was all a waste *, it's all been for nothing, it has all been "
          "for nothing, there's nothing I can do right, there is nothing I can do "
          "right, nothing about me *, everything I touch |, everything I touch *, no * "
          "will ever {regard}, no * will {regard}, no * is going to {regard}, no * "
          "would ever {regard}, no * would {regard}, nothing I try {works}, nothing I "
          "start {works}, nothing I touch {works}, nothing I try ever *, whatever I try "
          "... ~ it {wrong}, whatever I touch ... ~ it {wrong}, whatever I touch "
          "{wrong}, whatever I try {wrong}, whatever I try ~ I {fail}, whatever I do ~ "
          "I {fail}, whatever I do ~ it {wrong}")},
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
          "the {worst} * in the family")},
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
    {"i-am",
     /* Translators: the list "i-am". */
     NC_ ("i-am",
          "I am, I'm, I was, I've been, I have been, I will be, I'll be, I must be, I "
          "have to be, I feel like, I felt like, I look like, I looked like, I've "
          "become, I have become, I became, I'm turning into, why am I, am I, I am "
          "being, I guess I'm, myself as, I'd be, I would be, I've been being, that "
          "I'm, makes me feel like, made me look like, made me feel like, shows I'm, "
          "proves I'm, I really am, I am just, I was being, I must look like, I guess I "
          "am, think I'm, thinking I'm, know I'm, if I'm, as though I'm, I come across "
          "as, I came across as, I've proved I'm, I've always been, I have always been, "
          "I remain, I consider myself, I see myself as, seen as")},
    {"they-are",
     /* Translators: the list "they-are": the same of somebody whom one supports. */
     NC_ ("they-are",
          "he is, he's, he was, she is, she's, she was, they are, they're, he's just, "
          "she's just, he's been, she's been")},
    {"verdict",
     /* Translators: the list "verdict": names for a person, after "I am". Not feelings
      * ("sad") and not facts ("late"). */
     NC_ ("verdict",
          "failure, fraud, fake, phoney, phony, impostor, imposter, loser, idiot, fool, "
          "moron, coward, joke, laughing stock, disappointment, disaster, burden, "
          "liability, disgrace, embarrassment, nobody, clown, amateur, hack, waste of "
          "space, waste of time, weak link, weakest link, stupid, dumb, useless, "
          "worthless, hopeless, incompetent, incapable, inadequate, pathetic, "
          "unemployable, unpromotable, a write-off, dead weight, good for nothing, "
          "damaged goods, lost cause, hopeless case, train wreck, one-trick pony, not "
          "very bright, the worst, letdown, let-down, sham, con artist, con man, con, "
          "bad joke, running joke, dunce, dud, dimwit, nitwit, halfwit, numpty, muppet, "
          "twit, prat, dolt, imbecile, cretin, dope, donkey, ass, laughingstock, "
          "charlatan, pretender, dead wood, deadwood, has-been, waste of everyone's "
          "time, waste of a *, nightmare, menace, second-rate, third-rate, clueless, "
          "inept, spineless, gutless, unfit to *, unfit for *, irrelevant, beyond help, "
          "beyond hope, past it, washed up, write-off, mess, shambles, basket case, "
          "hazard, lightweight, quitter, screw-up, screwup, fuck-up, dropout, "
          "good-for-nothing, catastrophe, total loss, bungler, dilettante, poor excuse "
          "for *, sorry excuse for *, excuse for a *, jinx, problem child, weakling, "
          "wimp, wuss, ignoramus, simpleton, no-hoper, laughable, pitiful, "
          "contemptible, ineffectual, unsuited to *, unsuited for *, unworthy, not good "
          "enough")},
    {"flaw",
     /* Translators: the list "flaw": the same, but only at the end of a clause, for they
      * are harmless before other words ("weak in SQL"). */
     NC_ ("flaw",
          "weak, lazy, broken, ridiculous, slow, unfit, no use, not good, bad, "
          "terrible, awful, hopeless, stuck forever, finished, to blame, not enough, "
          "nothing, toxic, cursed, unlovable, talentless, not up to standard, not "
          "clever, not bright, not right for this, no leader, no manager, not "
          "leadership material, incapable, ineffective, replaceable, dispensable, "
          "expendable, a waste, useless anyway, not worth it, not worth keeping, too "
          "slow for this, too stupid for this, too weak, too weak for *, too soft, too "
          "soft for *, too slow, too old for this, too thick for *, too dumb for *, "
          "pointless, unteachable, beyond saving, ruined, washed-up")},
    {"unfit",
     /* Translators: the list "unfit": says after "I am" what somebody is not made for. */
     NC_ ("unfit",
          "not cut out for, not cut out to, not made for, not made to, not built for, "
          "not the right person for, not fit for, not fit to, not up to this, not up to "
          "it, not up to the job, not capable of, unable to do anything, incapable of, "
          "out of my depth in everything, never going to be good enough, a bad fit for "
          "everything, in over my head in everything, not cut out, never cut out for, "
          "never cut out to, never meant to *, not meant to be a *, not meant for *, "
          "not meant to lead *, not suited to, not suited for, not equipped for, not "
          "equipped to, not the right man for, not the right woman for, the wrong man "
          "for, the wrong woman for, the wrong person for, not up to my *, not up to "
          "the *, not up to being *, not up to leading *, not able to do this job, "
          "unable to lead, unable to do this job, not fit, not capable, too stupid for "
          "*, too stupid to *, too dumb to *, too thick to *, too weak to *, too slow "
          "for *, too old to *, not born to *, not born for *, not qualified to be "
          "here, never going to {reach}")},
    {"enough",
     /* Translators: the list "enough": after "I am not". */
     NC_ ("enough",
          "good enough, smart enough, clever enough, strong enough, tough enough, "
          "talented enough, bright enough, worthy, worth anything, very good at "
          "anything, good at anything, a people person ||, leadership, as good as *, "
          "competent enough, hard enough, man enough, brave enough, confident enough, "
          "intelligent enough, organised enough, tough enough for *, fit for *, up to "
          "it, up to this, any use, of any use, any good, worth having, worth keeping, "
          "worth their *, worth the *, worth what *, much use, much good, leadership "
          "material, up to scratch")},
    {"bad",
     /* Translators: the list "bad". */
     NC_ ("bad",
          "bad, terrible, awful, horrible, lousy, hopeless, useless, rubbish, dreadful, "
          "poor, crap, crappy, shit, shitty, pathetic, lazy, weak, incompetent, "
          "mediocre, atrocious, abysmal, appalling, inadequate, third-rate, "
          "second-rate, miserable, wretched, woeful, disastrous, inept, unfit, pitiful, "
          "laughable, incapable, sorry, worthless, ineffective, utterly useless, "
          "hopelessly bad, not very good, not good, no use, godawful, shocking, "
          "lamentable, clueless, rotten")},
    {"worst",
     NC_ ("worst",
          "weakest, worst, dumbest, stupidest, slowest, most useless, most incompetent, "
          "most stupid, most hopeless, least competent, least capable, least talented, "
          "worst possible, biggest")},
    {"role",
     /* Translators: the list "role": after "I am not a". */
     NC_ ("role",
          "leader, real leader, natural leader, born leader, manager, real manager, "
          "good manager, good leader, good presenter, real engineer, good engineer, "
          "proper engineer, real developer, good developer, real professional, team "
          "player, strong person, success, winner, real *, proper *, natural *, born *, "
          "good *, great *, true *, competent *, decent *, capable *, leader of *, "
          "strong *, success story, professional, people person")},
    {"place",
     /* Translators: the list "place": what somebody says they do not deserve. */
     NC_ ("place",
          "job, role, position, place, seat, title, promotion, trust, chance, respect, "
          "success, be here, it, this, my job, my place, my role, my title, my salary, "
          "my seat, my position, the job, the role, the title, the trust, this job, "
          "this role, this chance, to be here, another chance, a second chance, their "
          "trust, their respect, any of this, any respect, forgiveness")},
    {"all",
     /* Translators: the list "all": before "my fault". */
     NC_ ("all",
          "all, entirely, completely, totally, wholly, only, solely, entirely and only, "
          "one hundred percent, 100, nobody's but, no one's but, 100 percent, 100 per "
          "cent, one hundred per cent, a hundred percent, a hundred per cent, all "
          "entirely, squarely, purely, mainly and, down to me and, literally all, every "
          "last bit of it, all and only, all of it")},
    {"cant",
     NC_ ("cant",
          "can't, cannot, can not, could never, can never, will never, could not, "
          "couldn't, clearly can't, obviously can't, simply can't, just can't, really "
          "can't, am unable to, 'm unable to, 'm not able to, am not able to, am "
          "incapable of, will never be able to, 'll never be able to, 'm never going to "
          "be able to, can no longer")},
    {"i-let",
     NC_ ("i-let",
          "I let, I've let, I have let, I always let, I keep letting, I will let, I've "
          "just let, I have just let, I just let, I had let, I'd let, I did let, I must "
          "have let, I managed to let, I ended up letting, I'm letting, I am letting, I "
          "was letting, I've been letting, I'll let, I'll only let, I'll always let, I "
          "feel I let, I feel I've let, that I let, I went and let, I've gone and let, "
          "I've really let, I really let, I always end up letting, letting")},
    {"people",
     /* Translators: the list "people": whom somebody let down. */
     NC_ ("people",
          "everyone, everybody, them, them all, you all, him, her, us, us all, the "
          "team, my team, the whole team, the entire team, the whole company, my "
          "manager, my boss, my colleagues, the client, the customer, everyone else, "
          "everyone who *, them both, you, you down, all of them, both of them, every "
          "one of them, every single one of them, each of them, every last one of them, "
          "everyone again, everybody else, everybody who *, everyone I *, everyone on "
          "*, everyone in *, everyone at *, everyone around me, myself, myself and *, "
          "others, so many people, so many *, these people, those people, the people *, "
          "the others, all of us, all of you, my whole *, my entire *, the whole *, the "
          "entire *, all my *, all of my *, these *, those *, the patients, the "
          "clients, the customers, the students, the pupils, the kids, the children, "
          "the parents, the guests, the crew, the class, the ward, the department, the "
          "company, the office, the firm, the school, the unit, the shift, the board, "
          "the family, the families, the staff, the lads, the girls, two hundred *, "
          "people")},
    {"team",
     NC_ ("team",
          "team, company, people, everyone, everybody, manager, boss, colleagues, "
          "patients, patient, clients, client, customers, customer, students, student, "
          "pupils, pupil, kids, children, child, parents, guests, crew, class, ward, "
          "department, region, office, firm, school, unit, shift, board, family, "
          "families, staff, squad, residents, mates, workmates, teammates, coworkers, "
          "partners, partner, users, nurses, doctors, apprentices, apprentice, "
          "trainees, trainee, interns, group, lab, kitchen, club, band, choir, "
          "committee, colleague, mentor, supervisor, director, investors, donors, "
          "volunteers, readers, passengers, members, village, community, congregation, "
          "them all, them")},
    {"fail",
     /* Translators: the list "fail": after "I always". */
     NC_ ("fail",
          "fail, mess up, mess it up, mess things up, mess this up, mess everything up, "
          "screw up, screw it up, screw things up, screw this up, screw everything up, "
          "fuck up, fuck it up, fuck things up, stuff up, stuff it up, cock it up, "
          "botch it, bungle it, fall short, fall apart, fall behind, fall flat, get it "
          "wrong, get things wrong, get everything wrong, get this wrong, blow it, "
          "choke, freeze, panic, crumble, cave, spoil, ruin, wreck, break everything, "
          "let people down, let everyone down, let everybody down, let them down, let "
          "the team down, let my team down, disappoint, say the wrong thing, say "
          "something stupid, do the wrong thing, do something stupid, make mistakes, "
          "make the same mistake, make the same mistakes, make stupid mistakes, make a "
          "mistake, make a mess, make a fool of myself, embarrass myself, humiliate "
          "myself, lose it, lose out, come last, come second, miss out, miss the point, "
          "miss the mark, drop the ball, make things worse, make it worse, make "
          "everything worse, overthink, underperform, sabotage, bore everyone, get "
          "overlooked, get passed over, get ignored, get picked last, go blank, "
          "stumble, chicken out, back down, stammer, ramble, am the problem, am the "
          "last, come across as, come across badly, look stupid, look like an idiot, "
          "sound stupid, need saving, need rescuing, forget something important, end up "
          "alone, mess it all up, mess up *, blow everything, botch everything, botch "
          "things, bungle things, mishandle *, muck it up, muck things up, make a hash "
          "of *, make a mess of *, make a pig's ear of *, cock up, cock things up, "
          "balls it up, balls things up, come unstuck, come a cropper, fluff it, fluff "
          "my lines, flunk, tank, bomb, bottle it, lose my nerve, lose my head, lose my "
          "cool, lose control, lose the room, lose face, lose my voice, lose my thread, "
          "lose the thread, fall to pieces, go to pieces, fold, crack, crack under *, "
          "buckle, collapse, sink, disappoint everyone, disappoint everybody, "
          "disappoint people, disappoint them, show myself up, shame myself, disgrace "
          "myself, look a fool, look like a fool, look like a *, look foolish, look "
          "ridiculous, look incompetent, sound like an *, sound like a *, say the wrong "
          "*, get it all wrong, get the * wrong, do it wrong, do things wrong, do "
          "everything wrong, break things, break something, break it, let someone down, "
          "let the * down, let my * down, let them all down, miss something important, "
          "miss the obvious, trip up, slip up, waste it, waste the *, throw it away, go "
          "to bits, hide, end up looking *, end up ruining *, end up {failing}, end up "
          "being the *, turn into a *, make an idiot of *, make an ass of *, make a "
          "prat of *, make the wrong *, pick the wrong one, wreck it, ruin it, destroy "
          "*, prove I *, prove them right, lose ||, quit ||, give up ||, give up too *, "
          "give up before *")},
    {"failing",
     /* Translators: the list "failing": after "I keep". */
     NC_ ("failing",
          "failing, messing up, messing it up, messing things up, messing everything "
          "up, screwing up, screwing it up, screwing things up, screwing everything up, "
          "fucking up, falling short, falling apart, falling behind, getting it wrong, "
          "getting things wrong, getting everything wrong, blowing it, choking, "
          "freezing, ruining, spoiling, letting people down, letting everyone down, "
          "letting everybody down, letting them down, letting the team down, letting my "
          "team down, disappointing, saying the wrong thing, doing the wrong thing, "
          "making mistakes, making the same mistake, making the same mistakes, making "
          "stupid mistakes, making a fool of myself, making things worse, embarrassing "
          "myself, coming last, missing out, dropping the ball, underperforming, "
          "disappointing everyone, being passed over, getting passed over, getting "
          "overlooked, looking stupid, the problem ||, the last one, the weakest, to "
          "blame, fucking it up, messing this up, screwing this up, letting my * down, "
          "letting the * down, letting him down, letting her down, letting myself down, "
          "letting down *, botching *, bungling *, making a mess of *, making a hash of "
          "*, cocking it up, cocking things up, mucking it up, blowing *, losing my "
          "nerve, losing my cool, losing ||, losing out, looking like an *, looking "
          "like a *, looking incompetent, sounding * stupid, breaking things, wrecking "
          "*, going blank, going to pieces, disgracing myself, humiliating myself, "
          "showing myself up, proving *, stumbling, slipping up, getting it all wrong, "
          "getting the * wrong, doing it wrong, doing everything wrong, ruining it, "
          "ruining things, failing at *, failing everyone, failing them, making the "
          "wrong *, missing the obvious, the one to blame, the one who *, the weak "
          "link, the problem, falling flat, panicking, crumbling, wasting *, choking "
          "up, coming up short, tripping up, stuffing up, stuffing it up, the worst, "
          "giving up ||")},
    {"succeed",
     /* Translators: the list "succeed": after "I never". */
     NC_ ("succeed",
          "get it right, get this right, get anything right, get things right, do "
          "anything right, do it right, do things right, finish anything, finish what I "
          "start, finish things, manage to, manage anything, succeed, win, learn, learn "
          "from, have what it takes, measure up, fit in, stand up for myself, deliver, "
          "know what to say, say the right thing, get picked, get chosen, get promoted, "
          "get a chance, get credit, get anywhere, get it, am good enough, feel good "
          "enough, achieve anything, accomplish anything, amount to, live up to, do "
          "well, do enough, catch up, belong, make it, was good at, was any good, was "
          "cut out, should have been, come up with anything, stick to anything, get "
          "anything done, do a thing right, get a thing right, get it quite right, get "
          "one thing right, get even one thing right, get the hang of *, get it "
          "together, get my act together, get a single thing *, get the simplest *, do "
          "one thing right, do a single thing *, do my job properly, do anything "
          "properly, do anything well, do anything but *, do things properly, finish a "
          "thing, finish a single *, complete anything, see anything through, get over "
          "anything, bring anything to *, pull anything off, pull it off, keep it "
          "together, keep anything together, hold it together, live up *, come through, "
          "have the right *, find the right words, think before *, notice anything "
          "until *, pass anything, stand my ground, cope, have a clue, have any idea, "
          "know what I'm doing, meet expectations, please anyone, impress anyone, "
          "convince anyone, make anything work, make anyone *, get taken seriously, get "
          "respect, improve, change, do right, perform when *, hit the mark")},
    {"ill-never",
     /* Translators: the list "ill-never": how a forecast about oneself begins. */
     NC_ ("ill-never",
          "I will never, I'll never, I won't ever, I am never going to, I'm never going "
          "to, I am not ever going to, I shall never, I'm not going to ever, I'd never, "
          "I am not going to ever, I'm not ever going to, I can't ever, I could never "
          "again, I can never again, I won't ever again, I will not ever, I'll never "
          "again, I will never again, I'll never ever, I will never ever, I'm never "
          "ever going to, I am never ever going to, I'll probably never, I will "
          "probably never, I'm never gonna, I'm just never going to, I'm never again "
          "going to, now I'll never, I'd never again")},
    {"reach",
     /* Translators: the list "reach": after "I will never". */
     NC_ ("reach",
          "be, become, recover, live this down, live it down, live that down, get over, "
          "get past, make it, make up for, make a, make senior, succeed, earn, regain, "
          "rebuild, amount, belong, catch up, measure up, fit in, trust myself, know "
          "how, understand how, dare, feel, bounce back, come back, do anything, do "
          "well, do better, do it, rise, advance, progress, move up, work again, work "
          "in this, reach, achieve, accomplish, deliver, see another, show my face, "
          "look them in, stop being, change, improve, grow, impress, convince, prove, "
          "shake this, be able, match, land, live up, run another, run this, run the, "
          "lead another, lead the, lead a, teach again, teach well, be trusted, head a, "
          "head the, head up, chair, gain, restore, win back, get back, climb, cope, "
          "qualify, publish, stand in front, set foot, get another, pull off, pull this "
          "off, come out of, outgrow, overcome, sell anything, understand this, master, "
          "see the inside, be more than, count for, amount to, rise above, sit on a, "
          "work as a, work as an, work at this, land a, land another, clear my name, "
          "put this right, put it right, make things right, make this right, make it "
          "right, make up, make partner, make manager, hear the end, hear the last, "
          "shake it off, shake that off, shake off, hold down, hold my own, hold my "
          "head, get promoted, have a, crack it, crack this, measure, keep up, keep a "
          "job, look anyone, look my, live with, step out, be taken, be good, do a "
          "good, do enough, do my job, do right, do great, do anything right, get it "
          "right, get anything right, get to lead, be forgiven, come to anything, be "
          "one of, be allowed, be asked again, be hired, break into, break through, "
          "lead anything, lead people, present again, present to, run a, give a talk *, "
          "give a good *, give a decent *, do this job, do this right, learn to, learn "
          "this, learn it, learn how, learn ||, speak in, speak at, speak up, speak to, "
          "speak again, manage a, manage people, manage to, manage this, manage it, "
          "manage ||, face them, face the, face my, face him, face her, face anyone, "
          "face that, escape this, have a career, have the respect, have the trust, "
          "have their *, have another *, have what it takes, have their trust, have "
          "that chance, have a chance, pass ||, pass the, pass this, win a, win "
          "anything, win the, win another, win them, get a, get anywhere, get ahead, "
          "get better, get good, get the job, get the role, get the post, get the "
          "promotion, get it ||, get this right, get that far, get anything published, "
          "get out of, get tenure, get hired, get funding, get into, get there ||, get "
          "my *, get on, get on top, get used to being *, find another job, find "
          "another *, find a job, find work, find a way back, hold a, hold my *, hold "
          "down a *")},
    {"regard",
     /* Translators: the list "regard": after "everyone will", "nobody will ever". */
     NC_ ("regard",
          "trust me, trust my, forgive me, forgive this, forget this, forget what I *, "
          "forget how I *, forget that I *, respect me, respect my, take me, listen to "
          "me, listen to what I, believe me, believe in me, believe a word, remember "
          "me, remember this, remember what I *, remember how I *, remember that I *, "
          "know I, know that I, know it was me, know what I *, know I'm, hate me, blame "
          "me, judge me, look at me, want me, want to work with me, work with me, hire "
          "me, promote me, pick me, choose me, rely on me, count on me, support me, "
          "back me, turn to me, recover from this, avoid me, talk about me, treat me, "
          "accept me, trust a word, trust anything I *, trust what I *, trust me with "
          "*, trust us, see past this, see past that, see past my *, see past what I *, "
          "look at me the same, look at me without *, look up to me, come to me again, "
          "speak to me again, talk to me again, employ me, have me back, have me on *, "
          "have faith in me, have confidence in me, have any * in me, take a chance on "
          "me, take me on, take my *, take me seriously, put me in charge, put me "
          "forward, put their trust in me, put their faith in me, hand me, assign me, "
          "allow me, send me *, recommend me, vouch for me, back my, sponsor me, fund "
          "me, publish me, vote for me, forget my *, forgive what I *, forgive my *, "
          "overlook what I *, overlook this, associate me, connect me with *, call me "
          "*, consider me, include me, involve me, approach me, stand by me, stand up "
          "for me, lend me, bet on me, bring me, buy from me, follow me, confide in me, "
          "depend on me, mention my name without *, read my *, always remember *, "
          "always see me *, always think *, say it was my *, doubt me, despise me, pity "
          "me, think I'm *, think less of me, think that I'm *, think that I *, think "
          "of me *, point at me, turn their back on me, laugh at me, drop me, want "
          "anything to do with me, want to know me, want to hear from me, want to be * "
          "with me, touch me, touch my *, respect what I *, listen to a word, value me, "
          "value my *, see that I *, see I'm *, know me as *, remember me as *, "
          "remember me for *, let this go, let it go, let me forget, let me live *, "
          "think ..., think I *, care what I *, care about me, laugh ||, laugh about "
          "me, give me a *, give me another *, give me the *, give me anything *, give "
          "me that *, give me responsibility *, give me work *, let me lead *, let me "
          "near *, let me run *, let me do *, let me *, ask me again *, ask me to *, "
          "ask me for *, ask me anything *, look down on me, forget it, notice me, need "
          "me, remember it, talk about it ||, talk about this ||, say I'm *, say that "
          "I'm *, say I *, say that I *, like me, see me as *, see me the *, see me "
          "again *, see me in *, see me like *, invite me again, invite me to *, invite "
          "me back, invite me ||")},
    {"change",
     NC_ ("change",
          "change, get better, improve, be the same, be the same again, be okay, be ok, "
          "be fine, be good enough, work out, heal, blow over, go away, recover, be "
          "right again, be fixed, come right, turn around, turn out well, be any "
          "different, be different, get any better, be the way *, be what it *, recover "
          "from this, be put right, be good again, be all right, be alright, pass, be "
          "forgotten, be enough, end ||, stop ||, work ||")},
    {"standing",
     /* Translators: the list "standing": what somebody says is ruined. */
     NC_ ("standing",
          "my career, my whole career, my entire career, my reputation, my whole "
          "reputation, my credibility, my name, my good name, my standing, my image, my "
          "future, my future here, my career here, my reputation here, my chances, my "
          "professional life, my life, my work life, my life here, my standing here, my "
          "professional reputation, my professional standing, my good reputation, my "
          "whole life, my entire reputation, my reputation as a *, my * reputation, my "
          "* career, my * credibility, my * standing, my authority, my * authority, my "
          "career and *, my reputation and *, my credibility and *, my chances of *, my "
          "chances here, my chance of *, my shot at *, my hopes of *, my hope of *, my "
          "prospects, my prospects here, my prospects of *, my days as *, my future in "
          "*, my future with *, my future as *, my working life, my integrity, my "
          "honour, my brand, my personal brand, my legacy, my academic career, my "
          "political career, my good standing, my promotion, any credibility I *, any "
          "respect I *, the trust they had in me, their trust in me, their faith in me, "
          "my reputation now, my relationship with the team, my position here, my "
          "status, my street cred")},
    {"is",
     NC_ ("is",
          "is, 's, was, has been, is now, will be, is going to be, is as good as, might "
          "as well be, is probably, are, have been, is basically, would be, 'll be, "
          "has, looks, seems, feels, must be, may as well be, might be, is about to be, "
          "'re, were, had been, has already been, lies, lie, sounds, has become, "
          "became, is surely, is good and")},
    {"ruined",
     NC_ ("ruined",
          "ruined, gone, finished, destroyed, wrecked, beyond repair, in ruins, in "
          "tatters, in shreds, history, worthless, toast, never going to, never "
          "recover, trashed, damaged for good, damaged forever, down the drain, at an "
          "end, over ||, in pieces, in bits, in the gutter, in the toilet, in the bin, "
          "in the dirt, in the mud, in the dustbin, in the trash, in free fall, "
          "shattered, sunk, doomed, blown, burnt, burned, torched, tarnished, tainted, "
          "stained, stained for *, down the toilet, down the pan, down the tubes, up in "
          "smoke, out the window, out of the window, zero, nil, non-existent, "
          "nonexistent, at rock bottom, kaput, bust, killed, no more, as good as *, "
          "beyond saving, beyond rescue, beyond recovery, beyond redemption, beyond "
          "help, damaged beyond *, permanently damaged, mud, done for, cooked, fried, "
          "never going to *, never coming back, unlikely to recover, on the scrapheap, "
          "on the scrap heap, down the plughole, gone for good, lost for good, lost for "
          "ever, buried, dust, rubble, ashes, in ashes, in flames, blighted, trash, "
          "garbage, rubbish, worth nothing, not worth *, numbered, six feet under, "
          "crushed, smashed, obliterated, annihilated, demolished, vanished, "
          "evaporated, broken, irreparable, irreparably *, set back for good, "
          "pointless, meaningless, stuffed, screwed, fucked, buggered, knackered, "
          "hopeless, going nowhere, sullied, discredited, a write-off, a laughing "
          "stock, a thing of the past, a wreck, a disaster, done ||, shot |, a joke |, "
          "lost |, dead |, over |, gone |")},
    {"ruined-verb",
     NC_ ("ruined-verb",
          "I ruined, I've ruined, I have ruined, I destroyed, I've destroyed, I have "
          "destroyed, I killed, I've killed, I wrecked, I've wrecked, I have wrecked, I "
          "threw away, I've thrown away, it ruined, this ruined, it has ruined, this "
          "has ruined, that ruined, it destroyed, this destroyed, this has destroyed, "
          "it has destroyed, I've killed off, I lost, I've lost, I have lost, I've "
          "thrown, I threw, I have thrown away, I have killed, I've trashed, I trashed, "
          "I have trashed, I've blown, I blew, I have blown, I torpedoed, I've "
          "torpedoed, I sank, I've sunk, I've burned, I burned, I burnt, I've burnt, I "
          "sabotaged, I've sabotaged, I shattered, I've shattered, I've tanked, I "
          "tanked, I've shot, I wasted, I've wasted, this killed, this has killed, that "
          "killed, that has killed, that's killed, it killed, it's killed, that has "
          "ruined, that's ruined, this wrecked, this has wrecked, it wrecked, it has "
          "wrecked, that has destroyed, that destroyed, has ruined, has destroyed, has "
          "cost me, that cost me, this cost me, this will cost me, that will cost me, "
          "it cost me, it will cost me, this finished, that finished, will ruin, will "
          "destroy, that's the end of, this is the end of, that was the end of, has "
          "finished, has wrecked, has killed, I've put paid to, I've messed up, I "
          "messed up, I've screwed up, I screwed up, I've damaged for good")},
    {"everyone",
     /* Translators: the list "everyone". */
     NC_ ("everyone",
          "everyone, everybody, everyone here, everybody here, everyone else, they all, "
          "all of them, all my colleagues, all my coworkers, the whole team, the entire "
          "team, the whole company, the entire company, the whole office, the whole "
          "department, the whole world, the entire industry, no one, nobody, none of "
          "them, not one of them, no one here, nobody here, every single person, every "
          "one of them, everyone in the company, everyone in the team, everyone on the "
          "team, everyone at work, everyone in the room, everybody at work, anyone who "
          "matters, no one at work, nobody at work, no one on the team, nobody on the "
          "team, everyone around me, everybody around me, everyone at *, everybody at "
          "*, everyone in my *, everyone in the *, everybody in the *, everyone on the "
          "*, everyone from *, everyone there, everybody else, all the others, the "
          "others all, the rest of the team, the rest of them, half the company, half "
          "the office, half the team, half the school, half the hospital, the whole "
          "class, the whole school, the whole ward, the whole hospital, the whole unit, "
          "the whole lab, the whole kitchen, the whole floor, the whole building, the "
          "whole village, the whole town, the whole board, the whole group, the whole "
          "crew, the whole shift, the whole firm, the whole industry, the whole "
          "faculty, the whole branch, the whole staff, the entire *, the whole "
          "profession, the whole committee, all my *, all of my *, all the *, no one in "
          "*, no one at *, nobody in *, nobody at *, no one on *, nobody on *, no one "
          "else, nobody else, not one person, not a single person, not a soul, not one "
          "of my *, none of my *, none of the *, no client, no customer, no patient, no "
          "employer, no team, no manager, no one in their right mind, nobody in their "
          "right mind, no one sane, every colleague, every one of my *, no serious *, "
          "no sane *, everyone involved")},
    {"thinks",
     NC_ ("thinks",
          "thinks, think, thought, believes, believe, believed, assumes, assume, "
          "figures, says, say, is saying, are saying, is thinking, are thinking, "
          "agrees, agree, expects, expect, sees, see, saw, has decided, have decided, "
          "is convinced, are convinced, is sure, are sure, is certain, must think, must "
          "have thought, now thinks, now think, will think, is bound to think, will "
          "say, reckons, reckon, feels, feel, has concluded, has realised, could see, "
          "can see, can tell, suspects, suspect, probably thinks, probably think, has "
          "always thought, secretly thinks, wonders why, wonders how, wonder why, "
          "wonder how")},
    {"think", NC_ ("think",
                   "think, believe, see, know, assume, say, have seen, have thought, be "
                   "thinking, be convinced, feel, be wondering, now think, regret")},
    {"knows",
     NC_ ("knows",
          "knows, know, knew, realises, realises now, realizes, realise, realize, has "
          "realised, has realized, has noticed, noticed, found out, has found out, "
          "understands, remembers, remember, has figured out, has worked out, is aware, "
          "now knows, now know, knows now, know now, has understood, have realised, "
          "have realized, have noticed, have understood, must know, must have noticed, "
          "must have realised, will know, will realise, will find out")},
    {"about-me",
     /* Translators: the list "about-me": how it goes on after "everyone thinks". */
     NC_ ("about-me",
          "I, I'm, I am, I've, I was, I'd, that I, that I'm, that I've, me, it was me, "
          "it was my, it's my, it is my, that it was my, that it was me, how I, what I, "
          "less of me, badly of me, the worst of me, ill of me, I'll, that I'll, of me "
          "as, right through me, my, so little of me, what a, what an, it's all my, it "
          "is all my, it was all my, that it's my, that it is my, I got the, I only "
          "got, I don't deserve, I should, why I, how bad I, how useless I, how stupid "
          "I, I belong, I ought, I'd better, whose fault, who's to blame, who is to "
          "blame, who messed up, who screwed up, the truth about me, about me, through "
          "me, worse of me, nothing of me, poorly of me, I have no, I'm not")},
    {"feels",
     NC_ ("feels",
          "hates, hate, hated, dislikes, dislike, despises, despise, pities, pity, "
          "trusts, trust, respects, respect, likes, like, wants, want, avoids, avoid, "
          "ignores, ignore, blames, blame, judges, judge, resents, resent, believes, "
          "believe, laughed at, notices, values, value, supports, is avoiding, are "
          "avoiding, is judging, are judging, is blaming, is ignoring, are ignoring, "
          "has given up on, have given up on, looks down on, look down on, rates, "
          "takes, has turned against, have turned against, is laughing at, are laughing "
          "at, turns to, talks to, will talk to, listens to, listen to, relies on, is "
          "sick of, are sick of, is tired of, are tired of, is ashamed of, are ashamed "
          "of, is disappointed in, are disappointed in, is disappointed with, are "
          "disappointed with, is fed up with, are fed up with, is better than, are "
          "better than, looks up to, rolls their eyes at, cares about, has any respect "
          "for, has respect for, has confidence in, has faith in, would miss, thinks "
          "much of, thinks less of, thinks ill of, wants anything to do with, hates "
          "working with, is against, are against, sees through, see through, has had "
          "enough of, have had enough of, mocks, mock, is mocking, are mocking, has "
          "lost faith in, have lost faith in, has lost confidence in, have lost "
          "confidence in, has lost all respect for, have lost all respect for, has lost "
          "respect for, have lost respect for, distrusts, distrust, looks at me and "
          "sees, suffers because of, will suffer because of, is suffering because of, "
          "shuns, shun, is shunning, needs, need")},
    {"laughs",
     NC_ ("laughs",
          "laughs, laugh, laughed, is laughing, are laughing, was laughing, were "
          "laughing, must be laughing, laughs behind, sniggers, snigger, are all "
          "laughing, is still laughing, are still laughing, sneers, sneer, smirks, "
          "smirk, jokes, joke, 's laughing")},
    {"talks",
     NC_ ("talks",
          "talks, talk, is talking, are talking, was talking, were talking, must be "
          "talking, gossips, is gossiping, are gossiping, gossip, are whispering, is "
          "whispering, whispers, whisper, is still talking, are still talking, 's "
          "talking")},
    {"ruined-everything",
     NC_ ("ruined-everything",
          "ruined everything, ruined it all, screwed everything up, screwed up "
          "everything, messed everything up, messed up everything, fucked everything "
          "up, fucked up everything, broke everything ||, broken everything ||, "
          "destroyed everything, spoiled everything, spoilt everything, wrecked "
          "everything, blew everything, failed at everything, failed everyone, failed "
          "everybody, got everything wrong, did everything wrong, done everything "
          "wrong, made everything worse, thrown everything away, threw everything away, "
          "failed in every way, disappointed everyone, disappointed everybody, blew it "
          "all, blown everything, blown it all, wrecked it all, messed it all up, "
          "screwed it all up, fucked it all up, botched everything, bungled everything, "
          "cocked everything up, cocked up everything, cocked it all up, ballsed "
          "everything up, ballsed it all up, mucked everything up, mucked it all up, "
          "stuffed everything up, stuffed it all up, sabotaged everything, thrown it "
          "all away, threw it all away, got it all wrong, gotten everything wrong, "
          "destroyed it all, lost it all, failed them all, failed you all, failed all "
          "of them, failed on every front, failed on all fronts, failed at every *, "
          "disappointed all of them, disappointed them all, disappointed my whole *, "
          "disappointed the whole *, spoiled it all, made a mess of everything, made a "
          "mess of it all, made a hash of everything, made a hash of it all, torpedoed "
          "everything, trashed everything, killed everything we *, undone everything, "
          "undid everything, cost us everything, cost everyone everything, done nothing "
          "right, failed everyone who *, failed totally, let everything fall *, ruined "
          "absolutely everything, run everything into *, ran everything into *, shamed "
          "us all, shamed everyone, embarrassed everyone, dragged everyone down, wasted "
          "everyone's time, driven it into the *, ruined my whole *, ruined my life, "
          "wrecked my life, run it into the ground, lost everything ||")},
    {"ruin-everything",
     NC_ ("ruin-everything",
          "ruin everything, mess everything up, mess up everything, screw everything "
          "up, screw up everything, break everything ||, destroy everything, spoil "
          "everything, wreck everything, fail at everything, do everything wrong, get "
          "everything wrong, make everything worse, disappoint everyone, disappoint "
          "everybody, fail everyone, ruin it all, mess it all up, screw it all up, blow "
          "everything, blow it all, botch everything, make a mess of everything, make a "
          "hash of everything, sabotage everything, let everyone down, get it all "
          "wrong, do nothing right, fail everybody, fail at everything *, drag everyone "
          "down, bring everyone down, wreck it all, cock everything up, stuff "
          "everything up")},
    {"works",
     NC_ ("works",
          "works, helps, matters, counts, makes a difference, lands, changes anything, "
          "succeeds, turns out, goes right, ever works, ever helps, ever matters, pays "
          "off, is ever right, sticks, pleases *, is right, turns out right, goes to "
          "plan, ever counts, ever succeeds, ever goes *, ever changes *")},
    {"good",
     NC_ ("good",
          "good enough, ever good enough, right, ever right, enough, ever enough, any "
          "good, worth anything, noticed, ever noticed, worth it, appreciated, ever "
          "appreciated, ever worth *")},
    {"wrong",
     NC_ ("wrong",
          "goes wrong, fails, is wrong, is useless, is worthless, turns to, breaks, "
          "falls apart, ends in, backfires, is a failure, is pointless, it goes wrong, "
          "it's wrong, it is never enough, it's never enough, isn't enough, is not "
          "enough, isn't good enough, is not good enough, goes badly, ends badly, turns "
          "into, ends up *, is a mess, turns out wrong, comes to nothing, comes out "
          "wrong, is rubbish, is crap, is not right, isn't right, blows up")},
    {"extra-1", NC_ ("extra-1", ",")},
    {"extra-2", NC_ ("extra-2", ",")},
    {"extra-3", NC_ ("extra-3", ",")},
    {"extra-4", NC_ ("extra-4", ",")},
    {"when",
     NC_ ("when",
          "by *, when, where, on Monday, the, about the, how to, which, whether, that "
          "the, why, what the, if")},
    {"where",
     /* Translators: the list "where": begins words between a noun and its verdict ("my
      * reputation at the hospital is finished"). */
     NC_ ("where",
          "in, of, from, at, with, within, among, amongst, around, as, inside, across, "
          "on, before, here")},
    {"each-time",
     /* Translators: the list "each-time". */
     NC_ ("each-time",
          "every time, every single time, each time, each and every time, whenever, "
          "every bloody time, every damn time, every fucking time")},
    {"i-have",
     /* Translators: the list "i-have". */
     NC_ ("i-have",
          "I, I've, I have, I had, I just, I've just, I have just, I'd, I must have, I "
          "have managed to, I've managed to, I managed to, I went and, I've gone and, "
          "that I, that I've")},
    {"job",
     /* Translators: the list "job": what somebody says they cannot do. */
     NC_ ("job",
          "this job, this work, this role, this position, this profession, this kind of "
          "work, this class, this team, this any more, this anymore, the job, the work, "
          "my job, being in charge, leadership, the pressure, the responsibility")},
    {"dont",
     /* Translators: the list "dont". */
     NC_ ("dont",
          "don't, do not, just don't, really don't, simply don't, obviously don't, "
          "clearly don't, didn't, don't really, never did, don't even, no longer")},
    {"isnt",
     /* Translators: the list "isnt". */
     NC_ ("isnt", "isn't, is not, is never")},
    {"i-failed",
     /* Translators: the list "i-failed": before whom somebody says they failed. */
     NC_ ("i-failed",
          "I failed, I've failed, I have failed, I have totally failed, I've totally "
          "failed, I've completely failed, I completely failed, I have completely "
          "failed, I keep failing, I'm failing, I am failing, I have let myself and")},
    {"failed",
     /* Translators: the list "failed": after "I have always". */
     NC_ ("failed",
          "failed, messed up, messed it up, messed things up, screwed up, screwed "
          "things up, fallen short, been a {verdict}, been {bad} at *, been the "
          "problem, been the weak link, been the weakest *, been the one who *, let "
          "people down, let everyone down, been useless, been a {bad} *, ruined *, got "
          "it wrong, come last, come second, been not good enough, disappointed *")},
    {"succeeded",
     /* Translators: the list "succeeded": after "I have never". */
     NC_ ("succeeded",
          "been good enough, been any good, been good at *, been much good, been a good "
          "*, got anything right, done anything right, done anything well, got a thing "
          "right, done a thing right, belonged, fitted in, amounted to *, achieved "
          "anything, finished anything, accomplished anything, measured up, been worth "
          "*, been cut out *, been able to do this, had what it takes, succeeded at "
          "anything, deserved *, been up to *")},
    {"doubt-ever",
     /* Translators: the list "doubt-ever". */
     NC_ ("doubt-ever",
          "I don't think I'll ever, I don't think I will ever, I don't believe I'll "
          "ever, I doubt I'll ever, I doubt I will ever, I doubt that I'll ever, I "
          "can't see myself ever, I don't see myself ever, I can't imagine I'll ever, "
          "how will I ever, how can I ever, how could I ever, how am I ever going to, "
          "as if I'll ever, as if I could ever, there's no way I'll ever, there is no "
          "way I'll ever, no way I'll ever, no chance I'll ever")},
};

void
footing_story_lists_add (FootingPhrases *phrases)
{
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    footing_phrases_add_list (
        phrases, LISTS[i].name,
        g_dpgettext2 (GETTEXT_PACKAGE, LISTS[i].name, LISTS[i].entries));
}

guint
footing_story_list_number (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (LISTS); i++)
    if (strcmp (LISTS[i].name, name) == 0)
      return i;

  g_assert_not_reached ();
}
