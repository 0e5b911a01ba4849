/**
 * `read-mails.ts FOLDER`: reads every mail of the folder as the intake does, beside a bare parse by postal-mime, in turn
 * and in one process. Prints for each mail the median seconds of both, and the peak of memory.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { readLetter } from '#domain/reading/read-letter.ts';
import { letterMail } from '#functions/intake/letter-mail.ts';
import { parseMail } from '#functions/intake/parse-mail.ts';
import { loadRegistry } from '#registry/load.ts';
import { median } from '../rounds.ts';

const [folder = '', registryFolder = '', rounds = '9'] = process.argv.slice(2);
const registry = loadRegistry(registryFolder);
const THOUSAND = 1_000;
/** As long as a thousand letters take, and a few mails of 10 MB. */
const WARMING_MS = 10_000;

function read(raw: Uint8Array): void {
  const parsed = parseMail(raw);
  if (parsed.outcome === 'parsed') readLetter(letterMail(parsed.mail), { registry, cases: [] });
}

async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const mails = readdirSync(folder)
  .toSorted()
  .map((name) => ({ name, raw: new Uint8Array(readFileSync(path.join(folder, name))) }));
// Warm on both sides: a function that lives reads its thousandth mail, not its first.
const warmUntil = performance.now() + WARMING_MS;
for (let warmed = 0; warmed === 0 || (warmed < THOUSAND && performance.now() < warmUntil); ) {
  for (const { raw } of mails) {
    read(raw);
    await PostalMime.parse(raw);
  }
  warmed += mails.length;
}
const costs = [];
for (const { name, raw } of mails) {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    ours.push(await seconds(() => read(raw)));
    bare.push(await seconds(() => PostalMime.parse(raw)));
  }
  costs.push({ name, ours: median(ours), bare: median(bare) });
}
console.log(JSON.stringify(costs));
