/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "story-word-lists.h"

#include <glib/gi18n-lib.h>

/* See story-lists.c. */
static const FootingStoryList LISTS[] = {
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
          "overlooked, get passed over, get ignored, get picked last, go blank, chicken "
          "out, back down, stammer, ramble, am the problem, am the last, come across "
          "as, come across badly, look stupid, look like an idiot, sound stupid, need "
          "saving, need rescuing, forget something important, end up alone, mess it all "
          "up, mess up *, blow everything, botch everything, botch things, bungle "
          "things, mishandle *, muck it up, muck things up, make a hash of *, make a "
          "mess of *, make a pig's ear of *, cock up, cock things up, balls it up, "
          "balls things up, come unstuck, come a cropper, fluff it, fluff my lines, "
          "flunk, tank, bomb, bottle it, lose my nerve, lose my head, lose my cool, "
          "lose control, lose the room, lose face, lose my voice, lose my thread, lose "
          "the thread, fall to pieces, go to pieces, fold, crack, crack under *, "
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
          "give up before *, stumble ||, stumble in front *, stumble over my words")},
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
          "showing myself up, proving *, slipping up, getting it all wrong, getting the "
          "* wrong, doing it wrong, doing everything wrong, ruining it, ruining things, "
          "failing at *, failing everyone, failing them, making the wrong *, missing "
          "the obvious, the one to blame, the one who *, the weak link, the problem, "
          "falling flat, panicking, crumbling, wasting *, choking up, coming up short, "
          "tripping up, stuffing up, stuffing it up, the worst, giving up ||")},
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
          "think I *, think me *, think less *, think badly *, think of me, care what I "
          "*, care about me, laugh ||, laugh about me, give me a *, give me another *, "
          "give me the *, give me anything *, give me that *, give me responsibility *, "
          "give me work *, let me lead *, let me near *, let me run *, let me do *, let "
          "me *, ask me again *, ask me to *, ask me for *, ask me anything *, look "
          "down on me, forget it, notice me, need me, remember it, talk about it ||, "
          "talk about this ||, say I'm *, say that I'm *, say I *, say that I *, like "
          "me, see me as *, see me the *, see me again *, see me in *, see me like *, "
          "invite me again, invite me to *, invite me back, invite me ||")},
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

const FootingStoryList *
footing_story_word_list (guint number)
{
  return number < G_N_ELEMENTS (LISTS) ? &LISTS[number] : NULL;
}
