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
 * whichever it is, .. for up to three words, and ~ for a comma that may be there. An
 * entry that ends in | is found only where the clause ends or goes on with a word of the
 * list "links"; with || only where it ends, or with a word of "joins". Words of the list
 * "fillers" may stand anywhere inside.
 *
 * The lists "personal", "permanent" and "total" are what is marked; "harmless" is what is
 * not, though it begins like one of them; nothing is marked after a word of "negations".
 * All other lists are there to be used as {name}; leave empty (a single comma) what you
 * do not need. The program story-probe reads sentences and shows what is marked. */
static const struct {
  const char *name;
  const char *entries;
} LISTS[] = {
    {"personal",
     /* Translators: the list "personal": turns an event into a verdict on a person. */
     NC_ (
         "personal",
         "{i-am} {verdict} |, {i-am} {flaw} ||, {i-am} {unfit}, {i-am} {bad} at *, "
         "{i-am} a {bad} *, {i-am} the {bad} *, {i-am} an {bad} *, {i-am} such a {bad} "
         "*, "
         "{i-am} no good ||, {i-am} not a {role} |, {i-am} not * material, "
         "{i-am} not {enough}, {i-am} never {enough}, {i-am} the {worst} *, {i-am} the "
         "one who failed, I'll always be the one who *, I will always be the one who *, "
         "{i-am} to blame for everything, {i-am} entirely to blame, "
         "{i-am} the only one to blame, {i-am} the problem ||, {i-am} a mess ||, "
         "{they-are} {verdict} |, {they-are} a {bad} *, {they-are} {unfit}, "
         "it is {all} my fault, it's {all} my fault, it was {all} my fault, "
         "this is {all} my fault, that was {all} my fault, {all} my fault, "
         "my fault alone, my fault and mine alone, all of this is my fault, all of it is "
         "my "
         "fault, everything is my fault, everything was my fault, {all} because of me, "
         "{all} on me ||, "
         "I {cant} do this job, I {cant} do my job, I {cant} do this ||, "
         "I {cant} do anything, I {cant} handle this job, I {cant} hack it, I {cant} cut "
         "it, I {cant} get anything right, "
         "I don't have what it takes, I do not have what it takes, I haven't got what it "
         "takes, I have no talent, I have no business being here, "
         "I don't belong, I do not belong, I don't deserve .. {place}, I do not deserve "
         ".. {place}, "
         "{i-let} {people} down, {i-let} .. down ||, {i-let} down {people}, {i-let} "
         "down .. {team}, "
         "something is wrong with me, something's wrong with me, what is wrong with me, "
         "what's wrong with me, there is something wrong with me, there's something "
         "wrong with me, I hate myself, I make a fool of myself, "
         "I'm just not good at *, I am just not good at *")},
    {"permanent",
     /* Translators: the list "permanent": makes one time last for ever. */
     NC_ (
         "permanent",
         "I always {fail}, I always seem to {fail}, I always end up {failing}, "
         "I'm always {failing}, I am always {failing}, I'm always the one who *, "
         "I am always the one who *, I {fail} .. every time, I {fail} .. every single "
         "time, every time I .. ~ I {fail}, every single time I .. ~ I {fail}, "
         "I {fail} .. all the time, I constantly {fail}, I keep {failing}, I keep on "
         "{failing}, it always ends .. badly, it always goes wrong, things always go "
         "wrong, "
         "I never {succeed}, I can never {reach}, I could never {reach} again, "
         "{ill-never} {reach}, it'll never {change} ||, will never {regard}, would never "
         "{regard}, will never {change} ||, will never be the same, will never get "
         "better, will never go away, will never work out, nothing will change, nothing "
         "will ever change, nothing ever changes, nothing ever works out, nothing will "
         "ever be the same, it won't ever {change}, this won't ever {change}, won't ever "
         "{regard}, "
         "no matter what I do, whatever I do .. {wrong}, no matter how hard I *, "
         "{standing} {is} {ruined}, {ruined-verb} {standing}, this ruins {standing}, "
         "it's over for me, it is over for me, it's too late for me, it is too late for "
         "me, there is no way back, there's no way back, there is no coming back, "
         "there's no coming back, I'm done for, I am done for, I'm finished here, I am "
         "finished here, I'll be stuck .. forever, I'll be stuck .. for ever, "
         "I will be stuck .. forever, forever ruined, ruined forever, ruined for ever, "
         "this will follow me, it will follow me, this will haunt me, it will haunt me")},
    {"total",
     /* Translators: the list "total": makes one thing everything, or some people all. */
     NC_ (
         "total",
         "{everyone} {thinks} {about-me}, {everyone} must {think} {about-me}, "
         "{everyone} {knows} {about-me}, {everyone} knows ||, {everyone} {feels} me, "
         "{everyone} {laughs} at me, {everyone} {talks} about me, {everyone} takes me "
         "seriously, {everyone} take me seriously, {everyone} wants to work with me, "
         "{everyone} want to work with me, {everyone} cares, {everyone} can see .. I'm "
         "*, "
         "{everyone} could see .. I'm *, {everyone} sees through me, "
         "{everyone} will {regard}, {everyone} will ever {regard}, {everyone} will never "
         "{regard}, {everyone} will always {regard}, {everyone} is going to {regard}, "
         "{everyone} are going to {regard}, {everyone} would {regard}, "
         "{everyone} is against me, {everyone} are against me, {everyone} else can do "
         "it, {everyone} else is better, {everyone} else is so much better, "
         "I {ruined-everything}, I've {ruined-everything}, I have {ruined-everything}, "
         "I {ruin-everything}, everything I do .. {wrong}, everything I touch, nothing I "
         "do {works}, nothing I do is {good}, nothing I do will *, nothing I say *, "
         "everything is ruined, everything's ruined, everything is lost, everything is "
         "pointless, everything is over, it's all ruined, it is all ruined, it's all "
         "pointless, it is all pointless, it was all for nothing, it's all for nothing, "
         "my whole career is *, my entire career is *")},
    {"harmless",
     /* Translators: the list "harmless": is not marked, though it begins like one that
      * is. */
     NC_ ("harmless",
          "{ill-never} forget, {ill-never} do that again, {ill-never} do it again, "
          "{ill-never} do this again, {ill-never} make that mistake again, "
          "{ill-never} have to *, {ill-never} be asked, {ill-never} get used to, "
          "{i-am} {verdict} analyst, {i-am} the problem owner, {i-am} the problem "
          "manager, "
          "{i-am} to blame for this, I broke everything down, {everyone} will know "
          "{when}, "
          "{everyone} knows {when}, {everyone} knows the *, {everyone} will say yes, "
          "everyone will see the *, everybody will see the *, nobody will see the *, "
          "no one will see the *, "
          "{everyone} will talk to *, {everyone} would say yes, I {cant} do this || "
          "until, "
          "{i-let} .. down easy, {i-let} .. down gently")},
    {"negations",
     /* Translators: the list "negations": words after which nothing is marked. */
     NC_ ("negations",
          "not, wasn't, isn't, aren't, weren't, don't, didn't, doesn't, hardly, hardly "
          "ever, no longer")},
    {"fillers",
     /* Translators: the list "fillers". Words for "not" do not belong here. */
     NC_ (
         "fillers",
         "just, only, simply, really, totally, completely, utterly, absolutely, always, "
         "still, obviously, clearly, probably, basically, so, too, such, a, an, kind of, "
         "sort of, a bit, actually, honestly, now, even, ever, definitely, truly, quite, "
         "pretty, already, also, never, complete, total, absolute, real, big, fucking, "
         "bloody, damn, nothing but, frankly, again")},
    {"links",
     /* Translators: the list "links": words with which a clause may go on after "|". */
     NC_ ("links",
          "in, at, of, for, to, as, with, by, on, and, but, or, because, since, when, "
          "who, "
          "that, here, there, now, again, today, anyway, compared, so, if, while, after, "
          "before, around, among")},
    {"joins",
     /* Translators: the list "joins": words with which the next clause may begin after
      * "||". */
     NC_ ("joins",
          "and, but, or, because, since, when, so, if, while, anyway, anymore, any more, "
          "again, now, today, here, after, I, I'm, they, he, she, it")},
    {"i-am",
     /* Translators: the list "i-am". */
     NC_ ("i-am",
          "I am, I'm, I was, I've been, I have been, I will be, I'll be, I must be, I "
          "have "
          "to be, I feel like, I felt like, I look like, I looked like, I've become, I "
          "have become, I became, I'm turning into, why am I, am I, I am being, I guess "
          "I'm, myself as")},
    {"they-are",
     /* Translators: the list "they-are": the same of somebody whom one supports. */
     NC_ ("they-are", "he is, he's, he was, she is, she's, she was, they are, they're")},
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
          "very bright, the worst")},
    {"flaw",
     /* Translators: the list "flaw": the same, but only at the end of a clause, for they
      * are harmless before other words ("weak in SQL"). */
     NC_ ("flaw",
          "weak, lazy, broken, ridiculous, slow, unfit, no use, not good, bad, terrible, "
          "awful, hopeless, stuck forever, finished, to blame, not enough, nothing, "
          "toxic, cursed, unlovable, talentless")},
    {"unfit",
     /* Translators: the list "unfit": says after "I am" what somebody is not made for. */
     NC_ (
         "unfit",
         "not cut out for, not cut out to, not made for, not made to, not built for, not "
         "the right person for, not fit for, not fit to, not up to this, not up to it, "
         "not up to the job, not capable of, unable to do anything, incapable of, out of "
         "my depth in everything, never going to be good enough, a bad fit for "
         "everything, in over my head in everything")},
    {"enough",
     /* Translators: the list "enough": after "I am not". */
     NC_ (
         "enough",
         "good enough, smart enough, clever enough, strong enough, tough enough, "
         "talented enough, bright enough, worthy, worth it, worth anything, very good at "
         "anything, good at anything, a people person ||, leadership, as good as *")},
    {"bad",
     /* Translators: the list "bad". */
     NC_ (
         "bad",
         "bad, terrible, awful, horrible, lousy, hopeless, useless, rubbish, dreadful, "
         "poor, crap, crappy, shit, shitty, pathetic, lazy, weak, incompetent, mediocre, "
         "no good, not any good")},
    {"worst",
     NC_ ("worst",
          "weakest, worst, dumbest, stupidest, slowest, least, most useless, most "
          "incompetent, wrong")},
    {"role",
     /* Translators: the list "role": after "I am not a". */
     NC_ ("role",
          "leader, real leader, natural leader, born leader, manager, real manager, good "
          "manager, good leader, good presenter, real engineer, good engineer, proper "
          "engineer, real developer, good developer, real professional, team player, "
          "strong person, success, winner, * person")},
    {"place",
     /* Translators: the list "place": what somebody says they do not deserve. */
     NC_ ("place",
          "job, role, position, place, seat, title, promotion, trust, chance, respect, "
          "success, be here, it, this")},
    {"all",
     /* Translators: the list "all": before "my fault". */
     NC_ ("all",
          "all, entirely, completely, totally, wholly, only, solely, entirely and only, "
          "one hundred percent, 100, nobody's but, no one's but")},
    {"cant", NC_ ("cant", "can't, cannot, can not, could never, can never, will never")},
    {"i-let",
     NC_ ("i-let",
          "I let, I've let, I have let, I always let, I keep letting, I will let")},
    {"people",
     /* Translators: the list "people": whom somebody let down. */
     NC_ (
         "people",
         "everyone, everybody, people, them, them all, you all, him, her, us, us all, "
         "the "
         "team, my team, the whole team, the entire team, the whole company, my manager, "
         "my boss, my colleagues, the client, the customer, everyone else, everyone who "
         "*")},
    {"team",
     NC_ ("team",
          "team, company, people, everyone, everybody, manager, boss, colleagues")},
    {"fail",
     /* Translators: the list "fail": after "I always". */
     NC_ (
         "fail",
         "fail, mess up, mess it up, mess things up, mess this up, mess everything up, "
         "screw up, screw it up, screw things up, screw this up, screw everything up, "
         "fuck up, fuck it up, fuck things up, stuff up, stuff it up, cock it up, botch "
         "it, bungle it, fall short, fall apart, fall behind, fall flat, get it wrong, "
         "get things wrong, get everything wrong, get this wrong, blow it, choke, "
         "freeze, "
         "panic, crumble, cave, spoil, ruin, wreck, break everything, let people down, "
         "let everyone down, let everybody down, let them down, let the team down, let "
         "my "
         "team down, disappoint, say the wrong thing, say something stupid, do the wrong "
         "thing, do something stupid, make mistakes, make the same mistake, make the "
         "same "
         "mistakes, make stupid mistakes, make a mistake, make a mess, make a fool of "
         "myself, embarrass myself, humiliate myself, lose, lose it, lose out, give up, "
         "quit, come last, come second, miss out, miss the point, miss the mark, drop "
         "the "
         "ball, make things worse, make it worse, make everything worse, overthink, "
         "underperform, sabotage, bore everyone, get overlooked, get passed over, get "
         "ignored, get picked last, go blank, stumble, run out of, pick the wrong, "
         "choose "
         "the wrong, chicken out, back down, stammer, ramble, am the problem, am the "
         "last, come across as, come across badly, look stupid, look like an idiot, "
         "sound "
         "stupid, need saving, need rescuing, forget something important, end up alone")},
    {"failing",
     /* Translators: the list "failing": after "I keep". */
     NC_ (
         "failing",
         "failing, messing up, messing it up, messing things up, messing everything up, "
         "screwing up, screwing it up, screwing things up, screwing everything up, "
         "fucking up, falling short, falling apart, falling behind, getting it wrong, "
         "getting things wrong, getting everything wrong, blowing it, choking, freezing, "
         "ruining, spoiling, letting people down, letting everyone down, letting "
         "everybody down, letting them down, letting the team down, letting my team "
         "down, disappointing, saying the wrong thing, doing the wrong thing, making "
         "mistakes, making the same mistake, making the same mistakes, making stupid "
         "mistakes, making a fool of myself, making things worse, embarrassing myself, "
         "losing, giving up, coming last, missing out, dropping the ball, "
         "underperforming, disappointing everyone, being passed over, getting passed "
         "over, getting overlooked, looking stupid, the problem ||, the last one, the "
         "weakest, to blame")},
    {"succeed",
     /* Translators: the list "succeed": after "I never". */
     NC_ ("succeed",
          "get it right, get this right, get anything right, get things right, do "
          "anything "
          "right, do it right, do things right, finish anything, finish what I start, "
          "finish things, manage to, manage anything, succeed, win, learn, learn from, "
          "have what it takes, measure up, fit in, stand up for myself, deliver, know "
          "what "
          "to say, say the right thing, get picked, get chosen, get promoted, get a "
          "chance, get credit, get anywhere, get it, am good enough, feel good enough, "
          "achieve anything, accomplish anything, amount to, live up to, do well, do "
          "enough, catch up, belong, make it, was good at, was any good, was cut out, "
          "should have been, come up with anything, stick to anything, get anything "
          "done")},
    {"ill-never",
     /* Translators: the list "ill-never": how a forecast about oneself begins. */
     NC_ ("ill-never",
          "I will never, I'll never, I won't ever, I am never going to, I'm never going "
          "to, I am not ever going to, I shall never, I'm not going to ever, I'd never")},
    {"reach",
     /* Translators: the list "reach": after "I will never". */
     NC_ (
         "reach",
         "be, get, become, recover, live this down, live it down, live that down, get "
         "over, get past, make it, make up for, make a, make senior, manage, learn, "
         "have, "
         "win, lead, present, succeed, earn, regain, rebuild, find, amount, belong, "
         "catch "
         "up, measure up, fit in, trust myself, know how, understand how, speak, dare, "
         "feel, bounce back, come back, do anything, do well, do this, do better, do it, "
         "rise, advance, progress, move up, work again, work in this, hold, reach, "
         "achieve, accomplish, deliver, see another, show my face, look them in, face, "
         "stop being, escape, change, improve, grow, pass, run a, give a, impress, "
         "convince, prove, shake this, be able, match")},
    {"regard",
     /* Translators: the list "regard": after "everyone will", "nobody will ever". */
     NC_ ("regard",
          "trust me, trust my, forgive me, forgive this, forget this, forget it, forget "
          "what I *, forget how I *, forget that I *, respect me, respect my, take me, "
          "listen to me, listen to what I, believe me, believe in me, believe a word, "
          "think, remember me, remember this, remember it, remember what I *, remember "
          "how I *, remember that I *, know I, know that I, know it was me, know what I "
          "*, know I'm, laugh, hate me, blame me, judge me, look down, look at me, see "
          "me, "
          "say I, say that I, want me, want to work with me, work with me, hire me, "
          "promote me, pick me, choose me, ask me, invite me, give me, let me, like me, "
          "need me, rely on me, count on me, support me, back me, turn to me, notice me, "
          "recover from this, avoid me, talk about me, talk about it, talk about this, "
          "treat me, accept me, care, put me")},
    {"change",
     NC_ ("change",
          "change, get better, improve, be the same, be the same again, be okay, be ok, "
          "be "
          "fine, be good enough, work, work out, end, stop, heal, blow over, go away, "
          "recover, be right again, be fixed")},
    {"standing",
     /* Translators: the list "standing": what somebody says is ruined. */
     NC_ ("standing",
          "my career, my whole career, my entire career, my reputation, my whole "
          "reputation, my credibility, my name, my good name, my standing, my image, my "
          "future, my future here, my career here, my reputation here, my chances, my "
          "professional life, my life, my work life")},
    {"is", NC_ ("is",
                "is, 's, was, has been, is now, will be, is going to be, is as good as, "
                "might as "
                "well be, is probably, are, have been, got")},
    {"ruined",
     NC_ ("ruined",
          "over, ruined, gone, finished, destroyed, dead, lost, done, shot, wrecked, "
          "beyond "
          "repair, in ruins, in tatters, in shreds, history, worthless, a joke, toast, "
          "never going to, never recover, trashed, damaged for good, damaged forever, "
          "down "
          "the drain, at an end")},
    {"ruined-verb",
     NC_ ("ruined-verb",
          "I ruined, I've ruined, I have ruined, I destroyed, I've destroyed, I have "
          "destroyed, I killed, I've killed, I wrecked, I've wrecked, I have wrecked, I "
          "threw away, I've thrown away, it ruined, this ruined, it has ruined, this has "
          "ruined, that ruined, it destroyed, this destroyed, this has destroyed, it has "
          "destroyed")},
    {"everyone",
     /* Translators: the list "everyone". */
     NC_ (
         "everyone",
         "everyone, everybody, everyone here, everybody here, everyone else, they all, "
         "all "
         "of them, all my colleagues, all my coworkers, the whole team, the entire team, "
         "the whole company, the entire company, the whole office, the whole department, "
         "the whole world, the entire industry, no one, nobody, none of them, not one of "
         "them, no one here, nobody here, every single person, every one of them, "
         "everyone in the company, everyone in the team, everyone on the team, everyone "
         "at work, everyone in the room, everybody at work, anyone who matters, no one "
         "at "
         "work, nobody at work, no one on the team, nobody on the team")},
    {"thinks",
     NC_ (
         "thinks",
         "thinks, think, thought, believes, believe, believed, assumes, assume, figures, "
         "says, say, is saying, are saying, is thinking, are thinking, agrees, agree, "
         "expects, expect, sees, see, saw, has decided, have decided, is convinced, are "
         "convinced")},
    {"think",
     NC_ ("think", "think, believe, see, know, assume, say, have seen, have thought")},
    {"knows",
     NC_ ("knows",
          "knows, know, knew, realises, realises now, realizes, realise, realize, has "
          "realised, has realized, has noticed, noticed, found out, has found out, "
          "understands, remembers, remember")},
    {"about-me",
     /* Translators: the list "about-me": how it goes on after "everyone thinks". */
     NC_ (
         "about-me",
         "I, I'm, I am, I've, I was, I'd, that I, that I'm, that I've, me, it was me, it "
         "was my, it's my, it is my, that it was my, that it was me, how I, what I, less "
         "of me, badly of me, the worst of me, ill of me, I'll, that I'll, of me as, "
         "right through me, my, so little of me")},
    {"feels",
     NC_ ("feels",
          "hates, hate, hated, dislikes, dislike, despises, despise, pities, pity, "
          "trusts, "
          "trust, respects, respect, likes, like, wants, want, needs, need, avoids, "
          "avoid, "
          "ignores, ignore, blames, blame, judges, judge, resents, resent, believes, "
          "believe, laughed at, notices, values, value, supports, is avoiding, are "
          "avoiding, is judging, are judging, is blaming, is ignoring, are ignoring, has "
          "given up on, have given up on, looks down on, look down on, took, rates, "
          "takes")},
    {"laughs", NC_ ("laughs",
                    "laughs, laugh, laughed, is laughing, are laughing, was laughing, "
                    "were laughing, "
                    "must be laughing")},
    {"talks",
     NC_ ("talks",
          "talks, talk, is talking, are talking, was talking, were talking, must be "
          "talking, gossips, is gossiping, are gossiping")},
    {"ruined-everything",
     NC_ (
         "ruined-everything",
         "ruined everything, ruined it all, screwed everything up, screwed up "
         "everything, "
         "messed everything up, messed up everything, fucked everything up, fucked up "
         "everything, broke everything ||, broken everything ||, destroyed everything, "
         "spoiled everything, spoilt everything, wrecked everything, blew everything, "
         "lost everything, failed at everything, failed everyone, failed everybody, got "
         "everything wrong, did everything wrong, done everything wrong, made everything "
         "worse, thrown everything away, threw everything away, failed in every way, "
         "disappointed everyone, disappointed everybody")},
    {"ruin-everything",
     NC_ ("ruin-everything",
          "ruin everything, mess everything up, mess up everything, screw everything up, "
          "screw up everything, break everything ||, destroy everything, spoil "
          "everything, "
          "wreck everything, fail at everything, do everything wrong, get everything "
          "wrong, make everything worse, disappoint everyone, disappoint everybody, fail "
          "everyone")},
    {"works",
     NC_ ("works",
          "works, helps, matters, counts, makes a difference, lands, changes anything, "
          "succeeds, turns out, goes right, ever works, ever helps, ever matters")},
    {"good",
     NC_ ("good",
          "good enough, ever good enough, right, ever right, enough, ever enough, any "
          "good, worth anything, noticed, ever noticed")},
    {"wrong",
     NC_ (
         "wrong",
         "goes wrong, fails, is wrong, is useless, is worthless, turns to, breaks, falls "
         "apart, ends in, backfires, is a failure, is pointless, it goes wrong, it's "
         "wrong, it is never enough, it's never enough, isn't enough, is not enough, "
         "isn't good enough, is not good enough, goes badly, ends badly")},
    /* Translators: "extra-1" to "extra-4" are for whatever else your language needs. */
    {"extra-1", NC_ ("extra-1", ",")},
    {"extra-2", NC_ ("extra-2", ",")},
    {"extra-3", NC_ ("extra-3", ",")},
    {"extra-4", NC_ ("extra-4", ",")},
    {"when",
     NC_ ("when",
          "by *, when, where, on Monday, the, about the, how to, which, whether")},
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
