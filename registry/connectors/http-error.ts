/** What can be wrong with a store behind HTTP, by the name under which the outcome is recorded. */
export type HttpFault =
  /** The secret is not `{ url, key }`, or would send the key in the clear. */
  | 'StoreAddressInvalid'
  | 'StoreUnreachable'
  | 'StoreTimedOut'
  /** It answered with the address of somebody else, who shall not get the key. */
  | 'StoreRedirected'
  | 'StoreKeyRefused'
  /** It asked for more patience than a question has. */
  | 'StoreBusy'
  /** Nothing is served at this address: never to be taken for "nothing found" (ACC-1). */
  | 'StorePathUnknown'
  | 'StoreQuestionRefused'
  | 'StoreBroken'
  | 'StoreAnswerTooLarge'
  | 'StoreAnswerInvalid'
  /** It said that the next page is the one it had just given. */
  | 'StorePagingStuck';

/** Name only. Messages and causes of `fetch`, JSON and zod quote addresses, keys and bodies, so none is passed on. */
export class HttpStoreError extends Error {
  readonly fault: HttpFault;

  constructor(fault: HttpFault) {
    super(fault);
    this.name = fault;
    this.fault = fault;
  }
}
