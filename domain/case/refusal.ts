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
    | 'package-differs'
    | 'not-released'
    | 'not-delivered'
    | 'not-stopped';
  readonly message: string;
}
