/** Why a command is not carried out, for the person who gave it. No personal data. */
export interface Refusal {
  readonly code:
    | 'no-such-case'
    | 'case-exists'
    | 'not-allowed'
    | 'wrong-state'
    | 'mailbox-not-verified'
    | 'document-unknown'
    | 'draft-changed'
    | 'ambiguous-records'
    | 'rights-open'
    | 'not-its-company'
    | 'not-asked'
    | 'already-extended'
    | 'first-month-over'
    | 'nothing-gained'
    | 'not-extended'
    | 'not-told'
    | 'not-due'
    | 'package-differs'
    | 'not-released'
    | 'not-decided'
    | 'not-delivered'
    | 'not-failed'
    | 'no-supplement'
    | 'no-notice'
    | 'recipients-open'
    | 'not-stopped';
  readonly message: string;
}
