import { distance } from 'fastest-levenshtein';
import { isStopWord, tokenize } from '../lib/tokens.ts';
import { swapped } from './words.ts';

// What people type who need help now, as who and what. It is no list of phrases, so that what nobody thought of counts too.
//
// Write small letters and no apostrophes (dont, hes). bleed*: each word that starts so. @not: any word of that list. Slips of words with five
// letters or more count by themselves. `npm run relevance` says what a change does, to people who need help now and to people who do not.

const lists: Record<string, string> = {
  me: 'i im ive id me my myself we weve us ourselves',
  they: `he hes hed him his himself she shes shed her herself theyre them hubby husband* wife* missus partner* boyfriend* girlfriend* bf gf ex
    fiance mum* mam mom mummy dad* father* mother* parent* son sons lad lads daughter* kid* child* boy* girl* teen* baby brother* bro sister*
    sis twin nan gran* uncle aunt* cousin nephew niece friend* mate* flatmate* housemate* roommate* neighbour* lodger tenant bloke`,
  who: '@me @they they everyone nobody someone somebody person patient client man woman old yo',
  self: 'myself himself herself themselves themself yourself ourselves hisself meself him her us me them',
  others: `people someone somebody anyone everyone mum mam mom dad son daughter kid kids child children baby wife husband partner brother
    sister nan family neighbour* nurse my his`,
  telling: 'cant wont hasnt havent doesnt dont isnt been still need* please pls plz',
  not: `not dont doesnt didnt wont wouldnt cant couldnt cannot isnt arent aint hasnt havent hadnt wasnt never no stop* refus* without nothing
    nobody noone barely hardly unable struggl*`,
  harm: `kill* murder* hurt* harm* cut cuts cutting stab* slit* slash* scratch* hang hanging hanged drown* starv* poison* injur* shoot*
    suffocat* strangl* chok* batter* beat* burn*`,
  attack: `hit hits hitting punch* kick* slap* bit biting attack* assault* threat* push* grab* spat chas* went* throw* threw chuck* swung
    rap* abus*`,
  want: `want* wanna wish* rather ready going gonna plan* tried tries try* think* thought* about feel* hope* let threat* keep* says said saying
    will`,
  life: 'life lives himself herself myself everything all suffering pain misery',
  took: 'take* taking took taken had swallow* ate eaten drank drunk drink* necked necking down* od',
  pills: `pill* tablet* tabs paracetamol* ibuprofen codeine meds medication medicine* bleach antifreeze insulin packet* bottle* drugs poison
    painkiller* sertraline citalopram
    fluoxetine diazepam zopiclone quetiapine olanzapine propranolol morphine aspirin nurofen antidepressant* sleeping`,
  meds: 'meds medication medicine* tablets pills depot injection antipsychotic* lithium clozapine',
  weapon: 'knife knives machete gun axe hammer weapon* razor* blade* scissors petrol sword',
  height: 'bridge roof ledge tracks cliff railway track motorway carpark window',
  unreal: `devil* demon* god jesus satan angel* spirit* ghost* alien* mi5 cia police government camera* bug* bugged chip* radio tv telly
    messages poison* spy* spied watch* follow* evil possess* hack* plot* listen* chosen imposter* impostor* things people after`,
  // Each of these says it alone.
  illness: `psychosis psychotic* psycho paranoi* mania manic delusion* hallucinat* schizo* skitz* catatonic breakdown meltdown deranged
    sectioned sectioning relaps* deteriorat* crisis crises unwell delirious gibberish confused awol amhp s136 anorexi* bulimi* faint*
    rambling possessed unconscious withdrawn escap* absent arrested bugged frozen overwhelm*`,
  despair: `desperat* hopeless* worthless burden despair* tether unbearable terrified petrified panicking trapped sobbing helpless violen*
    aggress* agitat* threaten* scared frighten* afraid unsafe vulnerable naked raging distraught raped`,
  turnTo: `emergenc* ambulance* paramedic* 999 111 112 101 116123 85258 samaritan* helpline* hotline* lifeline police ae casualty urgent* psychiatrist tonight tonite 2nite weekend* danger`,
  // These say it with a person.
  alarm: `rope note road edge throat neck drinking drunk drugs high state snap explode threats escape* legged staring shaking screaming rant*
    pacing blood police hospital ward ambulance stupid barefoot fire crash odd weird strange* scary trip sick ill poorly worse bad shouting
    angry raging mad mental crazy lost gone left alone dead dying danger* pills tablets dementia drugged voice* sleep* eat* street strangers
    gas shit bastard clothes needle`,
};

/** What tells that somebody needs help, and how much. A pattern is words in this order, with at most three between; a/b is one of them. */
const signs: [weight: number, patterns: string][] = [
  // Life at risk: suicide and self-harm, an overdose, a body that fails, a threat to others.
  [
    3,
    `suicid* | overdos* | self harm* | selfharm* | kms | unaliv* | noose | ligature | wrists | @who od/ods/oding/odd | last goodbye
    @harm @self | @self to death | @they @harm | old @harm | @they hang* | top*/off/neck/do/did @self in/last/off | top* himself/herself/myself
    @want die/dying/dead/death/disappear | @want dont/not/never wake/exist | @not want*/wanna live/alive/here/exist/wake | to die
    @not here/alive anymore | wish* @not here/alive/born | stay alive | end* it | end* things | end* my/his/her/their/this @life
    take/took/taking/taken own @life | want* @life over/end/stop | want* it over/end/stop | make/want it/them/this stop
    better off/without without/dead/me | @not/whats point reason/living/live/life/anymore/carry*/going/being | @not worth it/living
    @not reason live | @not point | done with it/life/everything/all | nothing live for | lost will live | @not see/is way out | no way out | theres no way/hope | no hope | dead inside
    sick/tired/fed of living/alive/life/it/everything/being | give/gave/giving up | goodbye note/letter/text/message | bye forever
    say*/said/text*/sent/note goodbye* | something stupid | took something | @not real | cut too deep
    @want od/jump* | jump* off/from/front/out | @they @height | on/off/front @height/train/traffic | walk*/run*/ran/went into/in road/traffic/sea
    @took load/loads/all/too/lots/many/whole/handful/bottle/packet/some @pills | @took @pills | many @pills | @pills @took/many/lined/stash*
    @not breath* | stop* breathing | @not wak*/respond* | unconscious | unresponsive | collaps* | having/had fit/seizure | foaming mouth
    blood everywhere | lots/covered/full blood | @they bleeding | bleeding from/out | @harm arm*/leg*/wrist*/throat/skin/neck | bang* head
    head on/against/off floor/wall | @they @weapon | with/has/got/holding/carrying @weapon | burn* house/flat/down | set* fire | gas on
    @harm @others | @attack @self | @attack @others | @not safe | somewhere safe | @not keep @self safe | risk life | life risk/danger
    in/to danger | voices tell*/say*/told/command* | tell* @self to @harm | tell* @self to jump/die | @they dying/die/dies | who/where/what/whom do/can/should/to/shall/i/we call/ring/phone/turn/speak/go/talk
    @harm again/deep*/more | swallow* | on the edge
    @pills dangerous/overdose/enough/kill*`,
  ],
  // A crisis: psychosis, fear, somebody gone, no food or sleep, no strength left, a place to turn to.
  [
    2,
    `@illness | @despair | @turnTo | @weapon | hear*/head voice/voices | voices head/wont/tell*/are | bipolar/bad/acute/an/another episode
    having episode | see*/saw/hear*/smell* things/people/voices/stuff/@unreal | out to get | @unreal talking/after/him/her/me/them | end world
    think*/thinks/thought/believ*/convinced/sure/reckon*/says/saying @unreal | talk* rubbish/nonsense | hair/clothes out/off
    talk*/shout*/mutter*/scream*/laugh* to/at himself/herself/themselves/arent/there/wall*/tv/street/night | off/crack* head/up | bad trip
    gone/going/went/goes/go mad/crazy/mental/insane/nuts/bonkers/psycho/loopy/ballistic | lost/losing/lose plot/mind/it/grip/touch/control
    out of it/mind/head/control | kick*/freak*/flip* off/out | trip gone/wrong | up all night/days | awake days/nights/all | head fucked
    act*/behav*/being/getting strange*/weird*/odd*/bizarre*/erratic*/scary/worse/ill/crazy | much/so/getting/got/is worse | fuck* | snap
    smash*/trash*/wreck*/destroy* house/flat/room/everything/place/up/window*/door | kick*/smash*/break* door | throwing/threw things
    lock*/barricad*/hid*/shut himself/herself/ourselves/myself/in/bathroom/bedroom/room | swear*/shout*/preach* at/in street/strangers/people
    @they rant*/screaming/pacing/shouting | scar*/frighten*/afraid/fear* of/for/me/us | @they scared/broken | anyone there/speak/talk
    @they disappear*/vanish*/abscond*/missing | @they run*/ran/walk*/storm*/wander*/left/gone away/off/out/house/home/ward/hospital
    missing person/since/last | gone missing | run*/ran away/off | @not come/came/been/got/returned/return home/back/in
    @not heard/seen/find/found/reach/contact/answer* him/her/from/my/since/phone | where is/could/has my/he/she
    @not sense/control/calm/cope*/eat*/ate/food/drink*/drunk/water/sleep*/slept/wash*/speak*/talk*/recognise/bed/manage/stop
    @not go/carry/keep on/going | @not do/take/face/bear/handle/live this/it/any/anymore/more/like | @not be alone/left
    @not know where/who/what am/is/he/she/do/are/to | @me @not ok/okay/right/well/alright/good/safe | had enough | falling/going/coming apart
    end/wits/breaking/rock/crisis tether/end/point/bottom | fallen/break*/breaking apart/pieces/down | hate my/this/myself life/self
    hate myself | feel*/so/very/really/severe* empty/alone/low/lonely/numb/nothing/depress*/lost | panic attack*
    cry*/crying all/every/cant/stop/constant*/nonstop | dark/intrusive/bad/scary/horrible/own thoughts | nearest relative | section 136 | place of safety
    off/stop*/refus*/@not/miss*/skip*/flush* @meds | @they section* | section him/her/my/someone/me
    section/get/getting him/her/my/someone/me/them sectioned/section | @they really/so/very/seriously/mentally ill/unwell/poorly/bad/sick
    @they ill/poorly | @they @alarm | @alarm @they | ran/run out @meds | double/wrong dose/@pills | safe haven | nowhere turn | number call
    funny head | riddles
    who/anyone call/ring/phone tonight/now/night | ring/call someone/somebody/anyone | 116 123 | text/shout/@turnTo line/number | text shout
    out hours | speak/talk to someone/somebody/anyone | what do/should/can i/we do | nobody/no/noone/wont help*/listen*/come/care*
    team arent/wont/not/dont | picking/pick up | help | sos | save him/her/me`,
  ],
  // What may be a way to ask for help.
  [
    1,
    `@who | @telling | @who @alarm | voices | missing | now | phone | telephone | ring | call | number | contact | depress*
    anxi* | distress* | bipolar | abus* | worr* | dying | dead | panic | trip | cope | alone | danger*`,
  ],
];

/** Subjects of study and work, and questions about the team, where these words mean something else. a_b: both in a row. */
const subjects = `
  studi* study research* trial* evidence data statistic* stats figure* rate rates percent* number_of how_many per average prevalence incidence
  mortality outcome* result* finding* evaluat* review* reports reported the_report final_report report_on year_report paper journal article*
  literature dissertation thesis essay* lecture* student course module assignment homework exam theor* histor* defin* meaning means what_is
  concept bias values qualitative sample policy policies planning action_plan strateg* model* framework* pathway* guideline* guidance protocol procedure
  specification governance audit* inspection concordat commission* business cost costs budget fund* tariff savings workforce staffing training
  trainer* conference workshop webinar prevention reduc* early_intervention resolution_team legislation act law attendance* admissions
  detention* usage response_times risk_assessment recruit* job jobs vacanc* salary career* placement volunteer* interview* journalist press
  newspaper podcast film movie book books song lyrics game quiz poster leaflet principle* approach movement custody crime* chain alliance
  network charity foundation association programme project integrat* reform agreement housing choir bereavement awareness
  will_they do_they does_it can_they could_they what_if did_the are_they can_my will_my i_come i_bring can_i_say can_i_stop can_he can_she
  can_we do_i_have wants_to_know took_part pilot appointment refer* meeting* immediate_help help_desk
`;

/** Other things that people look for. */
const everyday = `
  slug* weeds rose roses hedge* lawn* grass garden* plant* tree* tomato* basket* leaf fertiliser flower* compost pest* ants wasps mice rats
  car van bike engine boiler plumb* electric* fire_alarm parcel post pass passport pizza takeaway restaurant opening times weather football
  match concert hotel flight* holiday weekend_break insurance cover hair* near_me whats_on recipe cake cook* bak* sharpen* leads jump_rope
  skip* range lessons cat dog dogs puppy charger charge website web online desk laptop wifi printer screen print pdf link emails page download list volumes caseload app centre buying certificate
  lawyer* library permission credit council tax bin care shout_out voice_over recorder`;

/** Words that say nothing either way. A word that is on no list speaks for another subject, unless a person is spoken of. */
const neutral = `mental health team number line kent medway canterbury nhs near local adult acute severe really very today right big time way
  report since last night yesterday week days hour hours postnatal postpartum induced drug weed skunk cannabis ketamine cocaine coke crack heroin
  speed acid lsd mdma steroid`;

/** Who asks a question, and does not tell, begins so. */
const openings = new Set('can could do does did will would is are was were what why when where who how which if any'.split(' '));

/** Ordinary words that are like a slip of a word above. */
const ordinary = new Set('policy policies headline headlines deadline'.split(' '));

/** From this sum on, help is shown. */
const enough = 2;
/** How many words on the next word of a pattern may stand. */
const reach = 4;

const split = (words: string): string[] => words.trim().split(/[\s/]+/);
/** The words of one place of a pattern. */
const wordsAt = (place: string): string[] => split(place).flatMap((word) => (word[0] === '@' ? wordsAt(lists[word.slice(1)]!) : word));
const sets = new Map<string, Set<string>>();
const setOf = (place: string): Set<string> => {
  const made = sets.get(place) ?? new Set(wordsAt(place));
  sets.set(place, made);
  return made;
};
const patterns = signs.flatMap(([weight, all]) =>
  all.split(/[|\n]/).map((pattern) => ({ weight, places: pattern.trim().split(' ').map(setOf) })),
);
const inRow = (words: string) => split(words).map((subject) => subject.split('_'));
const [work, things] = [inRow(subjects), inRow(everyday)];
const people = setOf('@who');
const telling = setOf('@telling');
/** Words that stand in many titles. */
const ambiguous = setOf('@turnTo @weapon help');
/** All words of the lists, by their first letter: no slip is looked for in it. */
const known = new Map<string, Set<string>>();
for (const word of [...[...sets.values()].flatMap((set) => [...set]), ...split(neutral)])
  known.set(word[0]!, (known.get(word[0]!) ?? new Set()).add(word));

/** How many letters of a word may differ. */
const slips = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2);

/** Whether a typed word is a word of a list, or a slip of it. */
function isWord(typed: string, word: string): boolean {
  const stem = word.replace('*', '');
  if (typed === stem || (stem !== word && typed.startsWith(stem))) return true;
  if (stem.length < 5 || typed.length < 5 || ordinary.has(typed)) return false;
  const starts = stem === word ? [typed] : [0, -1, 1].map((more) => typed.slice(0, stem.length + more));
  return starts.some((start) => swapped(start, stem) || distance(start, stem) <= slips(Math.min(stem.length, start.length)));
}

/** The words of the lists that a typed word may be. */
const meant = (typed: string): string[] => [...(known.get(typed[0]!) ?? [])].filter((word) => isWord(typed, word));

/** A typed word, and the one that it is with the next. A word may have been written as two: my self. */
interface Word {
  alone: string[];
  joined: string[];
}
const isIn = (meant: string[], place: Set<string>): boolean => meant.some((word) => place.has(word));

/** Whether the places of a pattern come one after the other. */
const follows = (words: Word[], [place, ...rest]: Set<string>[], within = words.length): boolean =>
  !place ||
  words
    .slice(0, within)
    .some(
      ({ alone, joined }, at) =>
        (isIn(alone, place) && follows(words.slice(at + 1), rest, reach)) ||
        (isIn(joined, place) && follows(words.slice(at + 2), rest, reach)),
    );

/** Whether the words of a subject stand there in a row, without a slip: "police" is not "policies". */
const isAbout = (words: string[], subject: string[]): boolean =>
  words.some((_, at) =>
    subject.every((word, i) => (word.endsWith('*') ? words[at + i]?.startsWith(word.slice(0, -1)) : words[at + i] === word)),
  );

/** Whether somebody who typed this is shown where help is: all of it, or one line if that is in doubt. */
export function urgency(query: string): 'help' | 'reminder' | undefined {
  const typed = tokenize(query).slice(0, 40);
  const words = typed.map((word, at): Word => ({ alone: meant(word), joined: typed[at + 1] ? meant(word + typed[at + 1]!) : [] }));
  const weight = Math.max(0, ...patterns.filter(({ places }) => follows(words, places)).map((sign) => sign.weight));
  if (weight === 0) return undefined;
  const has = (place: Set<string>) => words.some(({ alone }) => isIn(alone, place));
  const nouns = typed.flatMap((word, at) => (isStopWord(word) || /^\d/.test(word) ? [] : words[at]!));
  const strangers = nouns.filter(({ alone }) => alone.length === 0).length;
  // Whoever speaks of a person tells what happens; a bare word among strange ones is more likely a title.
  const strange = strangers > nouns.length / 2 || (strangers > 0 && strangers === nouns.length / 2 && has(ambiguous));
  const person = has(people) || has(telling) ? 1 : weight > 2 ? 0 : strange ? -1 : 0;
  const question = openings.has(typed[0]!) && (weight === 1 || (weight === 2 && person < 1)) ? 1 : 0;
  const count = (all: string[][]) => all.filter((subject) => isAbout(typed, subject)).length;
  const sum = weight + person - question - 2 * count(work) - (person > 0 || weight > 2 ? 1 : 2) * count(things);
  return sum >= enough ? 'help' : sum > 0 || weight > 2 ? 'reminder' : undefined;
}
