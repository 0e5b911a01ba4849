import type { Senses } from './sense-words.ts';

/** English, also of those who learnt it. */
export const ENGLISH_SENSES: Senses = {
  remove: `delet* erase* erasing erasure remov* destroy* destruct* wipe* wiping scrub* purge* bin binned trash* shred* scrap* clear cleared
    disappear* gone rid get-rid obliterat* anonymi* expunge* take off strike struck chuck* eliminat* dispose* vanish*`,
  forget: 'forget forgotten trace traces nowhere',
  closing: 'close* closed closing cancel* terminat* end ended deactivat* shut quit shutdown',
  former:
    'former* ex previously old used left leaving member membership customer client anymore moved switched',
  needless: 'need needed necessary reason purpose point longer unnecessar*',
  wrong:
    'wrong* incorrect* inaccura* mistake* error* typo* misspel* mixed confus* mix-up false untrue isn’t isnt erroneous* outdated',
  spelling:
    'spell* spelt spelled letter letters capital hyphen accent* double single space written e i y s l k c',
  moved:
    'move* moved moving address live lives living lived relocat* flat apartment street house postcode new',
  civil:
    'marri* marriage divorc* maiden husband wife widow* gender transition* title mr mrs ms mx surname deed',
  shouldbe: 'should must right correct actually instead rather now new old be read reads properly',
  adjust:
    'correct* amend* chang* updat* fix* fixed rectif* adjust* put right edit* replace* complete* add added register* record* note',
  outdated: 'outdated out-of-date old stale years previous obsolete',
  field:
    'address* email name surname date birth born phone mobile number* account iban postcode street town sort code',
  see: 'see access* view viewing look read listen hear inspect* watch show shown',
  copy: 'copy copies duplicate print* printout list overview extract* summary export* full complete everything transcript*',
  know: 'know tell curious wonder* ask what which where how find learn inform* let say explain',
  whatheld:
    'hold holding held keep keeping kept store* stored have has got possess* collect* file files archive* system* computer* database* record records sitting on',
  source: 'where source* came come from got get obtained bought acquire* origin* how',
  recipients:
    'passed pass shared share sold sell selling recipient* third part* partner* whom who supplier* processor* abroad disclose* given',
  retention: 'long retention period* keep how',
  purposes: 'purpose* why what-for legal basis use reason*',
  trail: 'log logs logged audit access* looked opened viewed login* history trail',
  recording:
    'record* recording* footage video* cctv camera* film* tape* voicemail* audio transcript* call calls image* clip',
  notes:
    'note* remark* comment* report* minutes assessment* evaluation* appraisal* emails correspondence chat* internal messages feedback',
  dossier:
    'file files folder profile* data information info record records details personnel medical personal sar dsar',
  format:
    'csv xml json excel spreadsheet format* structured machine-readable machine readable import* download*',
  digital: 'digital* electronic* pdf email scan',
  switching:
    'switch* change changing new another competitor* provider* supplier* insurer bank operator take with transfer* port porting directly migrat* move send',
  freeze:
    'freez* froze* frozen block* lock* hold on-hold pause* suspend* restrict* restriction limit* aside park* ring-fence* ringfence* quarantine* ice shelve*',
  untouched: 'touch* use used using nobody only leave left alone stay remain* except',
  meanwhile:
    'until while meanwhile pending till during temporar* first sorted settled resolved checked verif* investigat* look looking cleared',
  evidence:
    'evidence court* judge solicitor* lawyer* attorney claim* tribunal case police dispute* disput* legal proof insurance lawsuit litigation bailiff* contest*',
  preserve: 'keep preserve* retain* save saved overwrit* overwritten hang onto',
  advertising:
    'advert* ad ads promo* offer* deal deals discount* marketing market sales leaflet* flyer* voucher* commercial* pitch* campaign*',
  newsletter:
    'newsletter* mailing* mailshot* emails mails mail magazine* catalogue* brochure* spam invitation* messages junk',
  salescalls:
    'call calls calling called phone* phoning ring* rang telephone text* sms whatsapp push notification* letterbox doorstep cold salesperson salesman salespeople',
  stop: 'stop* quit cease* enough fed sick final last end pack done more please never again',
  unsubscribe:
    'unsubscrib* opt-out opt out list lists removed off subscription subscribe* mailing-list tps register',
  annoying:
    'bother* annoy* pester* harass* peace alone flood* bombard* unwanted unsolicited nuisance hound* inundat* badger*',
  personalised:
    'personalis* personaliz* target* tailored preferences behaviour behavior shopping browsing interests profile segment*',
  situation: 'situation circumstances particular personal reason* because due given grounds own',
  disagree:
    'agree object* objection oppose* against not happy uncomfortable disagree* refuse* accept unhappy consent protest*',
  danger:
    'stalk* ex ex-husband ex-wife ex-partner violen* threat* harass* safe safety refuge shelter protect* afraid scared danger* abusive abuse police',
  health:
    'ill illness sick* health medical doctor cancer burnout burn-out depress* mental hospital disab* treatment pregnan* autis* condition',
  family:
    'child children kid kids son daughter mother father mum mom dad parent* brother sister divorce custody partner wife husband gran late deceased passed funeral',
  tracking:
    'track* tracked tracker* gps location camera* surveil* monitor* badge clock fingerprint* facial recognition spy* watching profil* profiling analys* scoring',
  publication:
    'website site intranet photo* picture* publish* publication online google search facebook poster* directory testimonial* mention*',
  grounds: 'legitimate interest* compelling ground* balance override*',
  consent: 'consent* permission* agreement authoris* authoriz* approval allowed ok',
  ticked:
    'tick* ticked box boxes checkbox signed signature form gave given back once signing app setting* clicked',
  takeback:
    'withdraw* revoke* revok* back take taking changed mind reconsider* regret longer retract* rescind*',
  computer:
    'computer* algorithm* automat* automated robot* machine* software ai artificial system* model programme program chatbot bot',
  decision:
    'decision* decid* outcome result* score* scored scoring rating rated assess* points risk* class* categor* calculat*',
  rejected:
    'reject* refus* declin* turned down denied deny blocked suspended increased negative* unsuccessful flagged knocked',
  human:
    'human* person someone somebody people staff member employee real flesh blood manager colleague intervention',
  again: 'again review* reconsider* re-examin* reassess* recheck* second look another reopen* revisit* fresh',
  myside: 'view side explain* explanation story contest* challenge* argument* appeal* point heard say',
  application:
    'application* apply applied loan* credit mortgage* rent* tenant* card subscription insurance policy premium tariff candidate job vacancy cv tenancy',
  instant: 'second seconds minute* instant* immediate* night sunday within',
  invoice:
    'invoice* bill bills billing pay paid payment* amount debit euro euros pounds refund* credit cost costs fee reminder collection balance charged',
  delivery:
    'deliver* delivered parcel* package order* ordered return* tracking shipment courier warranty repair* broken faulty device',
  appointment:
    'appointment* visit engineer technician installer waiting opening hours book* booking reserv* ticket* seat* place course class',
  service:
    'customer service helpdesk support queue staff friendly rude outage internet wifi password login log account complaint',
  supplier:
    'quote quotation cooperat* supplier partnership demo webinar seo solution* obligation introduce price prices proposal free won prize bitcoin',
  study:
    'student* thesis dissertation school project research survey* teacher class college university interview journalist* article essay',
  outofoffice:
    'out of office leave holiday annual away back urgent automatic reply ticket received acknowledg* processed',
  undelivered:
    'delivery failed failure undeliverable undelivered mailer-daemon mailbox full recipient rejected postmaster bounced',
  reminder:
    'remind* reminder chase* chasing still yet answer* heard reply replied response* weeks months earlier previous* unanswered silence wait* waiting registered deadline passed overdue follow-up following',
  dispute:
    'passport identity id copy demand* insist* excessive disproportionate* unnecessary portal form signature pay fee charge language incomplete extension extend* fobbed',
  authority:
    'authority ico commissioner dpc regulator supervisory complain* complaint lodge* lodged filed court steps watchdog',
  replying:
    'attached attachment enclosed code requested reply question case reference below confirm* herewith asked',
  giveup:
    'never mind drop cancel withdraw forget longer need sorted resolved found close meantime ignore disregard',
  thanks: 'thank* thanks grateful great lovely compliment* happy pleased nice cheers',
  others: 'neighbour* neighbor* colleague* friend* others someone else cousin boss he she him her his mate',
  lawish:
    'gdpr article art law act legal* regulation right rights privacy policy deadline month data-protection dpa pursuant under accordance',
  wish: 'want wants wish* would like please request* ask asking demand* require* could can may hereby kindly appreciate',
  forbid: 'not never no don’t dont forbid* prohibit* without rather won’t wont',
  keepit: 'may keep stay remain rest fine leave happy alone',
  representative:
    'behalf client clients mandate* power attorney authori* guardian solicitor carer union parent representative*',
  worker:
    'work* worked employee employed dismissed resign* redundan* staff hr payroll salary contract agency temp intern* employer colleagues shift*',
};
