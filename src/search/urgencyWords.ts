// Learnt by `npm run relevance -- --learn` from tests/relevance/phrases/: change a phrase there, and never a word here.

/** What is said for help by a query of which nothing is known. */
export const atFirst = -0.7;

/** Stems and pairs of stems by what they say: above 0 for a person who needs help now, below 0 against it. */
export const weightsOf: Record<string, string> = {
  '2.4': `die_ him myself suicidal`,
  '2.3': `himself`,
  '2.2': `goodby jump_ think`,
  '2.0': `cant gone me_ overdos_`,
  '1.9': `no someon`,
  '1.8': `insid see took urgent what_the`,
  '1.7': `blood_ do_ emergenc_ go he im out psychotic she swallow threaten`,
  '1.6': `ae drank eaten hallucinat help_ herself refus stopp`,
  '1.5': `111 all ate lethal sinc suicidal_ thought throat`,
  '1.4': `3am _in away call_ collaps cry for_day from_ward garag lad liv_ me myself_ psychiatrist_ selfharm up withdrawal`,
  '1.3': `85258 _at anybod baby_ bad child dead_ dt gonna health_ i_ring into manic_ nobod noos nspcc of_safet off plac_of scar so suicid_
    to_die uncl violenc_ wrist`,
  '1.2': `3am_ _not _so _they a_plan about_to ambulanc_ bathroom bleed_ client codein crisi_ danger_ he_doe her hi i_call in_my knif_ lost_the
    lot miss od paranoid_ possess seizur somebod son_ terrifi terrifi_ to_live tonight vomit yourself_`,
  '1.1': `999_ _duty _los after again alon arm attack_ attempt catatonic cris crisi_number deep delirium delusional delusional_ doubl edge
    employe everyon harm_ havent helplin hid i_can it_ just left lip messag_ neglect note_ now_ on_the oxygen paracetamol pill psychosi_
    ran rap ring smash someon_ stiff the_baby the_hous to_go toda tonight_ top voic_ vulnerabl wake wall worthles`,
  '1.0': `999 _ate _samaritan _school abscond ambulanc barricad bridg_ confus crisi_cafe disappear dissociat do_it down eaten_ elder end
    enough everyth faint feel final finish found front ga hasnt himself_ hold hopeles how_much ill ingest isnt it_over ligatur_ line_
    mental_ methadon miss_ multi multi_stor mum ne1 nearest_relativ neck need new_mum not od_ paracetamol_ purpos purpos_ samaritan_
    shout_ snap_ son spend tablet_ taken to_sleep top_floor unaliv urgent_ way what_do who_can wont you_ yourself`,
  '0.9': `112 14 911 _he _km _swallow _wife act_assessment admitt again_ alight and and_not apart arsenic assault bizarr blad breakdown_ carry
    casualt cluck collaps_ cyanid dead_peopl deliriou despair desperat desperat_ dy_ else emergenc filth fit_ foam for_me gett_wors
    give_up got_a halucinat hang hear_th height herself_ homicidal hour hyperventilat km ledg ledg_ lock los low meth might miss_person
    my_brother ned nitazen nonstop painles paranoid paraquat phycosi physcotic pick pleas rescu restrain runn same_day scar_ section
    section_my sewerslid shak sieg someth_ son_in spirall stand stood stop_ tallest the_point the_street tir_of too track unbearabl
    unconsciou unresponsiv zuclopenthixol`,
  '0.8': `_amhp _dad _hav _im _it _keep _nan _no _psychotic _ran _see _stand _stiff _thought _throw _took _wish _wont abus afraid aliv_ alon_
    answer anymor anymor_ are arm_ believ bmi breath crht crisi dangerou_ deeper drink enough_ entir everyth_ fall floor_ floorboard
    front_of fuck goodby_ had hav head head_ helplin_ home immediate in_front induc insert insulin it_for kid kitchen malignant manic
    mate mes mine mum_ my_flatmat nak need_urgent neuroleptic nowher number outsid panic_attack pier pill_ plan_and point_ poison_ pull
    pupil rattl roof say scream_ self_ serotonin sett shout sleep_ slept stockpil ston subutex swallow_batter teenager tether the_door
    thought_of to_call to_do to_stop track_ unsaf vodka walk_into wall_ wander weekend_ wish wish_i with_a wonder wors would_do zopiclon`,
  '0.7': `116 123 2_day _ae _bought _brain _drank _naloxon _noth _ptsd _sister _stood _want _which a_goodby a_knif a_suicid a_week ae_ air am_
    arent awak bath bathroom_ be be_aliv blad_ bleed body bought bridg bugg cant_do car_ carbamazepin chlordiazepoxid chosen clench
    cliff_ com_back convuls counsellor cross crossbow daughter didnt disclos done dont_know dont_trust doom drunk empt end_it ever_time
    exces explosion face faint_ feel_like finish_ fire_ for_mental forever from_hospital goodby_letter goodnight googl handful hang_
    her_ hitt hopelin hose hosepip hotlin hurt i_just inject insid_ ive kill_ kniv lad_ laxativ lithium lot_of ly machet madnes man mdma
    me_to mess might_do more motorwa my my_hand my_letter naloxon neck_ nephew nitrit numb oculogyric on_purpos overdos palpitation
    paralys patient_in peopl_ petrol pillow ptsd punch purg quick_ reliv reservoir resident roof_ rope_ safe scream seizur_ sent sexual
    sheernes sick sitt skitzo sodium speak stuff stupid stupid_ sudden suicid_note sum1 take_him talk tea_ team_number the_date time_
    to_ring toda_ too_much toxic traffic u_ under violenc wait_ wanna want weapon whisper who_to window wont_come world_ worri wrist_
    year_old`,
  '0.6': `12_ _afraid _be _cannot _coke _demon _got _had _homeles _ive _just _mental _mi5 _midwif _mix _overdos _plz _polic _pupil _scratch
    _she _somebod _speak _talk _train a_and after_my aggressiv aggressiv_ airgun akathisia alread amhp amitriptylin and_e and_he and_i
    another_night anyon assessment_for attack_u away_ baby back_ bag bathtub be_here body_ breath_ brought by_a camera camera_in cannot
    care_ care_home cell chest climb coke confus_ cope demon devil_ disappear_ do_someth drov duty_worker eaten_for escap exist exist_
    explod eye fami_ farewell fear for_hour forever_ get get_someon ghb girl_on go_ gown groom haloperidol heaven_ helium here him_
    him_to hlp hoard homeles hostag husband_ i i_did i_have i_section i_should i_talk if_i in_a injur into_the life_ like_a littlebrook
    live_ live_for load_of loft make_it many me_home mi5 mile mind_ mirror morphin mute my_life nearest need_help ngl night of_hour
    on_phon on_roof out_ outsid_ overdos_on overnight pain partner patch patient_abscond pharmac plz poison propofol psychiatrist
    psychotic_ quick rage rail_ rapid razor_ read_to real reason_to relaps report_a right_now ring_ risperidon rope rope_in rucksack
    safe_havent safet samaritan satan schoolgirl scratch self servic_user sh shak_ shotgun sitt_in sleep_and slit slow snap
    someon_section sorr stepdad stol stuff_ surviv tap tell the_bridg the_edge the_pier the_polic thigh third thre_day thread
    threaten_to to_cut to_jump to_your trazodon tremen u useles user voic way_ william wir wors_ written`,
  '0.5': `_a _doubl _driv _husband _mate _nurs _paramedic _scar _someon _stopp _text _tir _urge a2 a_mental abscond_from agitat and_it
    anorexia anorexic anyth anyth_ ask_me at_break be_dead blister break_point broken bulimia bye caller can_you cant_stop carbon
    citalopram cold_turke com_for come_out control crisi_team cry_ danger dangerou deep_ deportation dignita direct disgust dont
    doubl_dose drown_ eat_ end_ engag engin everywher exhaust eye_ fast fentanyl flashback from garag_ girl go_mad god grandmother
    had_enough hammer_ he_got i_go i_in i_keep keep ketamin kick_off know_who left_ ligatur lighter like line mental monoxid my_child
    my_self needl nightmar nine now numba of_liv packet packet_ paramedic peopl_in polic_for rambl razor razor_blad rifl road
    section_someon shroom skin stalker star_ stepdad_ stop strangl strok suicid suit tell_me text_ th the_body the_dog the_multi
    the_number the_road thirt till to_disappear tongu too_deep too_many tooth_ train_track turke uncontrollab urge urge_to wake_up wav
    whol will_hang with_dementia without woman wont_leav wont_let wont_stop wood worth written_my xanax yesterda`,
  '0': `aggression alright batter believin brak cancell castl catatonia cheat commissioner confidential controll cooki cors councillor count
    delusion diagnosy director disclosur employer empti fare generic grand grown holiday immediat incidenc intent interaction lightn
    midwif modell plann practic principal protocol psychosi reindeer restraint reviv seroquel shall sharp sign singl slot smell solid
    stil strik survival survivor swing ticker toast together warden winner world`,
  '-0.5': `_blood _blue _death _die _ever _fami _hair _hay _left _medwa _safeguard about_u addres and_after ant apprenticeship attendanc
    audition audition_ bank bark befor_and better bio bookshelf by_age call_the cant_find cast_ caus chaser chord chord_ cinema clas_
    closur com_off concordat confidentialit counsell d dat diagnosi_ documentar_ doe_the doesnt_want dvd emergenc_dentist evidenc_
    face_to firework flower fossil frog give_blood goe grant guid_ gym hay hay_fever he_doesnt hop idea_ idiom inset isrctn jigsaw
    last_month last_year laugh_till lavender lavender_ lawyer learn_ list log machin_ make manic_street me_wher mental_capacit my_wife
    name need_a number_of oil orchid ozzy paperwork pea poem polic polyphon poster_ postman preacher pres priorit project_on ramp
    readmission referral_ reform register research_ retir rid rid_of rul runner schem section_136 seed seed_ sharpen sinc_my sing slid
    stor storag street_preacher tab task tast tax the_hospital ticket till_i tim to_give to_hospital uk valu walk_ weight wind wine
    with_the`,
  '-0.6': `2025 _best _burn _chang _com _cost _dissertation _murder _olanzapin _ophelia _sleep _time _trust _with _young a_a age_ analysi
    analysi_ are_you area articl articl_ ashford_ ask_ bed_day black blood_test blue_badg book_ bor br_my budget budgi bulletin bunion
    busines cake capacit_act carer cast centr chocolat coat come_ come_in communication complaint_ consultant cook copy cros csv
    cutt_back decid decision differenc_between do dog dress ear email feedback_ feel_strangl fill finland football_ form_ free game
    genetic geranium gift gillingham golf group_ guid hamster hard he_can he_need health_act holida i_on i_the in_winter information
    injection integration interpreter invent invit job_ knif_sharpen landlord lawn le lectur lesson_ like_to login login_ map_ me_up
    menu midlif my_nan network_ newspaper of_it offic offic_ on_a open_hour ophelia passport password pathwa permission person_polic
    pierc pizza prescription principl_ psychiatr psycholog psychologist pupp purs quiz railcard reception record_ removal replacement
    result_ review_ risk risk_assessment role ros scor_ season see_the seminar servic_ she_said sleep_in small snor spec statement
    statement_ station stigma still student_nurs suicidal_patient the_form ther to_come to_see tour tour_ train_day tree tv two umbrella
    use visit_hour vist voic_over volunteer_ wallet wednesday wellbe what_i wher_do wher_the whitstabl whitstabl_ why winter winter_
    word ye your`,
  '-0.7': `_beach _hospital _i _lock _our _ring _search _shoot _the a_level anxiet apocalyps arsenal atwood band befor board button card_ chang
    commission contact cours_ crim disco disorder drill drop drown_in dy dy_to effect essa_ even feedback figur figur_ flowchart garden
    geocach haircut hamlet happ_ how_to i_got i_tell jump_rope kenya leed letter literatur lol_ love m20 map mash me_by model_ murder
    my_tablet nois not_work of_duty of_psychosi overdos_of pdf pdf_ phd photo pictur plac_ portal pric principl print_ printer return
    roll rollout scor screen sequel shar size someon_who someon_with specification st staff_ strateg suicid_in suicid_prevention team
    the_team the_world them_ thi_week time tomato trial_ unit up_the v vacanc_ want_a ward wedd what_if wont_load wrestl yoga zero`,
  '-0.8': `_are _contact _feel _hang _high _jump account_ act_ addres_ appointment appointment_ audit axe_throw base bereavement bin bipolar
    bonfir cancel care christma clinic_ clos club conferenc council countr cpd cutt_edge deal_ definition_ dissertation do_a do_they doe
    durkheim even_ evidenc explain_ fami find football forgett fundrais fundraiser fundraiser_ hair half hear_aid heart_attack hedg
    help_with histor_ idea imediat incident iphon laptop leaflet_ lesson light list_ machin mean_ medication minecraft model museum nh
    payslip phon_number pilot placement podcast prevention project rat reduction referr repair shift shoot_star shop_ son_ha stud_
    summar_ templat_ thank_you tip tip_ treatment vacanc volum wife_i will_my would_like year_ago`,
  '-0.9': `_call _miss _my _weather _what account age app between bottl br clas death definition dentist depression diagnosi dialogu died
    differenc download driv_me exercis great homework hors interview jab meet_ nail of order outcom part play plumber polic_ poster
    practis recover referral result show son_i song subscription ta templat thank the_new the_room to_the wa what which`,
  '-1.0': `17 _baby _car _laugh _stop be_a card certificat charg choir coffe crisi_and dartford data documentar dr explain famil follow_up
    he_still histor hobbit ivy key lol me_the near_me network newsletter nice paper park question recip record room shoot the_wait tim_
    to_know weather websit who will_they`,
  '-1.1': `18 _did _kill _liv _number aid and_want badg buy can_my cat complaint fund guidelin ha_been law link not_ open peer plant reminder
    report research shop sofa term young`,
  '-1.2': `_bridg bu can_i clinic did evaluation for how kent killer leaflet my_appointment refer servic staff trial`,
  '-1.3': `_dead awarenes charit cost essa film lyric new print review statistic stud therapist`,
  '-1.4': `cours mean train year`,
  '-1.5': `about meet near test therap work`,
  '-1.6': `_do book can happ job visit`,
  '-1.7': `form page volunteer`,
  '-1.8': `i_it`,
  '-1.9': `_will when`,
  '-2.2': `group`,
};
