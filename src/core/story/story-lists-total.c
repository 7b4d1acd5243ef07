/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists-private.h"

#include <glib/gi18n-lib.h>

/* What makes one thing everything, or some people all, and the lists that it is put
 * together from. How a list is written: story-lists.c. */
const FootingStoryList footing_story_lists_total[] = {
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
          "I {fail}, whatever I do ~ it {wrong}, {i-have} made .. mess of everything, "
          "{i-have} made .. mess of it all, {i-have} made .. hash of everything")},
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
          "everybody, did everything wrong, done everything wrong, made everything "
          "worse, thrown everything away, threw everything away, failed in every way, "
          "disappointed everyone, disappointed everybody, blew it all, blown "
          "everything, blown it all, wrecked it all, messed it all up, screwed it all "
          "up, fucked it all up, botched everything, bungled everything, cocked "
          "everything up, cocked up everything, cocked it all up, ballsed everything "
          "up, ballsed it all up, mucked everything up, mucked it all up, stuffed "
          "everything up, stuffed it all up, sabotaged everything, thrown it all away, "
          "threw it all away, got it all wrong, gotten everything wrong, destroyed it "
          "all, lost it all, failed them all, failed you all, failed all of them, "
          "failed on every front, failed on all fronts, failed at every *, disappointed "
          "all of them, disappointed them all, disappointed my whole *, disappointed "
          "the whole *, spoiled it all, made a mess of everything, made a mess of it "
          "all, made a hash of everything, made a hash of it all, torpedoed everything, "
          "trashed everything, killed everything we *, undone everything, undid "
          "everything, cost us everything, cost everyone everything, done nothing "
          "right, failed everyone who *, failed totally, let everything fall *, ruined "
          "absolutely everything, run everything into *, ran everything into *, shamed "
          "us all, shamed everyone, embarrassed everyone, dragged everyone down, wasted "
          "everyone's time, driven it into the *, ruined my whole *, ruined my life, "
          "wrecked my life, run it into the ground, lost everything ||, got everything "
          "wrong ||, got everything wrong again")},
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
    {"i-have",
     /* Translators: the list "i-have". */
     NC_ ("i-have",
          "I, I've, I have, I had, I just, I've just, I have just, I'd, I must have, I "
          "have managed to, I've managed to, I managed to, I went and, I've gone and, "
          "that I, that I've")},
    {NULL, NULL},
};
