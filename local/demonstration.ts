import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DeskChangeAnswer, DeskChangeQuestion, DeskItem } from '#contracts/desk.ts';
import type { Language } from '#contracts/language.ts';
import { ROOT } from './place.ts';

/** Somebody who does not exist, as far as a demonstration needs to know them. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: string;
  readonly language: Language;
  readonly email?: string;
}

/** Where the stores of the deployed companies are to be filled. */
export interface FillInto {
  readonly dynamodb: Pick<DynamoDBDocumentClient, 'send'>;
  readonly s3: Pick<S3Client, 'send'>;
  /** Names as the stack gave them. */
  readonly tableOf: (controller: string, store: string) => string;
  readonly bucketOf: (controller: string, store: string) => string;
  /** Puts the address of a store, with what opens it, where its lookup reads it. */
  readonly putAddress: (controller: string, store: string, address: string) => Promise<void>;
}

/** What somebody finds who searches a store by hand. */
export interface HandSearch {
  readonly items: readonly DeskItem[];
  readonly files: readonly {
    readonly name: string;
    readonly contentType: string;
    readonly body: Uint8Array;
  }[];
}

/** The databases and services of the demonstration's companies that are not on the cloud. */
export interface CompanyStores {
  /** Writes the people's records into every store, once. */
  fill(into: FillInto): Promise<void>;
  close(): Promise<void>;
}

/**
 * People and stores that a group brings along in `registry/demo-data/index.ts`, so that its registry can be tried
 * without its real systems. A group without that folder has nobody: its stores are empty and its databases are not there.
 */
export interface Demonstration {
  readonly PEOPLE: readonly DemoPerson[];
  openStores(o: {
    /** Durable; one process at a time. */
    readonly dir: string;
    /** First of five. */
    readonly firstPort: number;
  }): Promise<CompanyStores>;
  searchByHand(person: Pick<DemoPerson, 'id'>, controller: string, store: string): HandSearch;
  /** What somebody says who has done by hand what a question at a desk asks. */
  changeByHand(question: DeskChangeQuestion): DeskChangeAnswer['rows'];
}

const NOBODY: Demonstration = {
  PEOPLE: [],
  openStores: async () => ({ fill: async () => undefined, close: async () => undefined }),
  searchByHand: () => ({ items: [], files: [] }),
  changeByHand: () => [],
};

export async function demonstration(): Promise<Demonstration> {
  const file = path.join(ROOT, 'registry', 'demo-data', 'index.ts');
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Demonstration) : NOBODY;
}
