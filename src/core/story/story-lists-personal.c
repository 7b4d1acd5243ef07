/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-lists-private.h"

#include <glib/gi18n-lib.h>

/* What turns an event into a verdict on a person, and the lists that it is put together
 * from. How a list is written: story-lists.c. */
const FootingStoryList footing_story_lists_personal[] = {
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
          "... {team} down, {i-let} the * ~ ... {team} down, {i-am} a * excuse for a *, "
          "{i-am} the reason we *, {i-am} the reason they *, {i-am} the reason it *, "
          "{i-am} the reason this *, {i-am} the reason the *, this whole * is my fault, "
          "this whole * was my fault, the whole * is my fault, the whole * was my "
          "fault, the entire * is my fault, the entire * was my fault, I wasn't cut out "
          "*, I wasn't good enough, I wasn't made for *, I wasn't built for *, I wasn't "
          "up to it, I wasn't up to the job, I wasn't fit to *, I wasn't born *, I'm "
          "not good at anything")},
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
    {"job",
     /* Translators: the list "job": what somebody says they cannot do. */
     NC_ ("job",
          "this job, this work, this role, this position, this profession, this kind of "
          "work, this class, this team, this any more, this anymore, the job, the work, "
          "my job, being in charge, leadership, the pressure, the responsibility")},
    {"i-failed",
     /* Translators: the list "i-failed": before whom somebody says they failed. */
     NC_ ("i-failed",
          "I failed, I've failed, I have failed, I have totally failed, I've totally "
          "failed, I've completely failed, I completely failed, I have completely "
          "failed, I keep failing, I'm failing, I am failing, I have let myself and")},
    {NULL, NULL},
};
