/** A policy holds something that is not evaluated here. Whoever starts the cloud has to hear it: it would decide wrongly. */
export class PolicyError extends Error {
  constructor(holder: string, what: string) {
    super(`${holder}: ${what}. The local cloud evaluates no such policy; see local/cloud/README.md.`);
    this.name = 'PolicyError';
  }
}
