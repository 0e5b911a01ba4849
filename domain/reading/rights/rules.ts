import type { RightName } from '../reading.ts';

/**
 * Which meanings together are which right, in any language. The words are in the vocabularies. The first part is the
 * one that a "not" beside it turns.
 */
export const RULES: Readonly<Record<RightName, readonly string[]>> = {
  access: [
    '@access',
    '@copy & @personal & @mine',
    '@copy & @recording',
    '@receive & @personal & @mine',
    '@receive & @recording',
  ],
  rectification: [
    '@correct & @data',
    '@correct & @field',
    '@wrong & @data & @mine',
    '@wrong & @field & @mine',
  ],
  erasure: [
    '@delete & @data',
    '@delete & @account',
    '@delete & @recording',
    '@delete & @everything',
    '@delete & @field',
  ],
  restriction: ['@limit & @processing', '@limit & @data', '@limit & @use'],
  portability: ['@portable & @data', '@portable', '@transfer & @data & @provider'],
  'objection-dm': [
    '@unsubscribe',
    '@objecting & @marketing',
    '@objecting & @mailing',
    '@stop & @mailing',
    '@stop & @marketing',
    '@delete & @list',
    '@delete & @mailing',
    '@no & @mailing & @more',
    '@no & @marketing & @more',
    '@no & @use & @marketing',
  ],
  objection: ['@objecting & @processing'],
  withdrawal: ['@withdraw & @consent'],
  'human-review': ['@automated & @decision & @objecting', '@automated & @decision & @review'],
};
