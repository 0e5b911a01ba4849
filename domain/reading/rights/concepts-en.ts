import type { Vocabulary } from './vocabulary.ts';

/** English, British and Irish spelling and American, and of those for whom it is a second language. "don't" is "dont". */
export const ENGLISH_CONCEPTS: Vocabulary['concepts'] = {
  no: `not no never without dont doesnt didnt wont none neither nor nothing cannot cant shouldnt isnt arent mustnt wouldnt
    nobody rather instead refrain no-one neednt`,
  but: 'but only just however except unless simply merely so therefore hence please pls plz kindly',
  only: 'only just merely',
  and: 'and then after afterwards before plus also',
  if: 'if when should unless',
  i: 'i we im id ive',
  me: 'me us myself',
  you: 'you your u yall ya ye youse ur yous',
  data: `data datas info infos information informations detail details record records file files profile dossier history
    cookies stuff logs footprint notes traces particulars documents papers photo photos picture pictures cv correspondence dataset entries entry
    chat chats comment review resume`,
  personal: `data datas detail details record records file files dossier logs notes profile dataset particulars`,
  mine: 'my me myself mine our us',
  more: 'more longer anymore again want wish need ever future further whatsoever interested',
  field: `name surname address addresses birthdate birth birthday dob phone number numbers nr email mail postcode eircode
    spelling telephone mobile street zip title landline forename maiden gender`,
  everything: 'everything all lot anything whatever rest',
  account: 'account accounts acount acct accout profile login membership registration',
  recording: `recording recordings footage video videos voicemail voicemails tape tapes cctv images audio recorded transcript
    transcripts voicemessage`,
  list: 'list lists mailinglist',
  delete: `~delete ~deletion ~deleting delet dele delte deleted deletes ~erase ~erasure ~erasing erased erases remove removed
    removing removal wipe wiped wiping destroy destroyed destroying destruction purge purged purging scrub scrubbed forget
    dispose disposed eliminate eliminated eradicate expunge expunged obliterate bin binned shred shredded trash scrap ditch`,
  correct: `~correct ~correction corrected correcting corrections ~rectify ~rectification rectified rectifying amend amended
    amending amendment update updated updating change changed fix fixed fixing edit adjust adjusted
    revise revised modify modified`,
  wrong: `wrong wrongly incorrect ~incorrect inaccurate ~inaccurate outdated mistake mistakes error errors incomplete
    misspelled misspelt mispelled typo false untrue old previous obsolete`,
  limit: `~restrict ~restriction restricted restricting restrictions limit limited limiting limitation freeze frozen freezing
    block blocked suspend suspended suspension suspending pause paused quarantine quarantined`,
  processing: '~processing process processed processes',
  use: `use using used usage evaluate evaluating evaluation evaluated process processing processed keep keeping analyse analyses analysis profiling analysed analysing analyze analyzing record
    recorded recording track tracking monitor monitoring listen listening retain retaining store`,
  share: `share sharing shared sell selling sold pass passing passed disclose disclosed give giving given gave transfer forward
    hand handing handed circulate`,
  portable: '~portability portable',
  transfer:
    'transfer transferred transmit transmitted transmitting move moved port send moving sent transferring migrate',
  provider: 'provider supplier competitor controller company vendor firm service providers',
  objecting: `~object ~objecting ~objection objections objected oppose opposed opposing protest opt`,
  marketing: `~marketing ~advertising advertisement advertisements adverts advert ads promotional promotion promotions promos
    solicitation solicitations telemarketing advertise telesales`,
  mailing: `newsletter newsletters ~newsletter mailing mailings promotions promotional advertising ads adverts spam marketing
    junk solicitations telemarketing brochures leaflets catalogues circulars mailshots mailshot circular flyers promos bulletins`,
  unsubscribe: '~unsubscribe ~unsubscribed unsubscribing unsuscribe unsub unsubcribe',
  stop: 'stop stopping stopped cease quit halt enough sick tired end fed leave refrain desist spare',
  withdraw: `~withdraw ~withdrawing ~withdrawal withdrawn withdrew revoke revoking revoked revocation retract rescind take
    taking cancel cancelled`,
  consent: `~consent permission permissions consents agreement authorisation authorization authorisations approval`,
  access: 'dsar sar dsars sars',
  copy: 'copy copies printout overview dump list transcript summary breakdown',
  receive: `receive get obtain send provide see view forward show hear listen inspect supply furnish`,
  know: 'know what which tell where how who find why whether learn',
  hold: `have hold holding held store stored storing keep kept keeping got know collected collect possess on process
    processing retain retained retaining recorded noted gathered saved has`,
  human: `human humans person people somebody someone staff member employee employees manager supervisor operator adviser
    advisor individual agent living`,
  review: `review reviewed reviewing reconsider reconsiders reconsidered intervention intervene look looks looking looked check
    checked checks recheck reassess examine examines assess involved revisit reviews reassessed evaluate judge decide decides`,
  decision: `decision decisions decided decide decides refusal refused rejected rejects reject rejection declined denied turned
    score outcome refuse scored decline deny marked rated classed flagged creditworthy`,
  automated: `automated automatic automatically computer computers algorithm algorithmic algorithms machine robot ai software
    system bot computerised computerized model`,
};
