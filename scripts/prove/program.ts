import { spawn } from 'node:child_process';

/** How to get each program of others, where it is not there. */
const INSTALL = {
  unzip: 'apt-get install unzip',
  python3: 'apt-get install python3, or https://www.python.org',
  '7zz': 'apt-get install 7zip, or brew install sevenzip',
  bsdtar: 'apt-get install libarchive-tools, or brew install libarchive',
  aws: 'pip install awscli, or https://aws.amazon.com/cli/',
  swaks: 'apt-get install swaks, or brew install swaks',
  curl: 'apt-get install curl',
  openssl: 'apt-get install openssl',
  sha256sum: 'part of coreutils; on macOS brew install coreutils',
} as const;
export type Program = keyof typeof INSTALL;

export interface Ran {
  readonly stdout: string;
  /** Of what it wrote, also beyond what is kept of it. */
  readonly bytes: number;
}

interface Options {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

const KEPT_BYTES = 8 * 2 ** 20;
const SHOWN = 400;

export class NotInstalled extends Error {}

/** Runs a program to its end. @throws NotInstalled with how to install it; Error with what it said if it fails */
export async function run(program: Program, args: readonly string[], options: Options = {}): Promise<Ran> {
  return ran(program, args, options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new NotInstalled(`${program} is not installed; ${INSTALL[program]}`);
  });
}

/** Runs a file of this repository with this Node. */
export const runNode = (file: string, args: readonly string[], options: Options = {}): Promise<Ran> =>
  ran(process.execPath, [file, ...args], options);

function ran(command: string, args: readonly string[], { env, cwd }: Options): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      ...(cwd ? { cwd } : {}),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: Buffer[] = [];
    const complaints: Buffer[] = [];
    let bytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= KEPT_BYTES) said.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const stdout = Buffer.concat(said).toString();
      if (code === 0) resolve({ stdout, bytes });
      else
        reject(
          new Error(`${command} ended with ${code}: ${end(Buffer.concat(complaints).toString() || stdout)}`),
        );
    });
  });
}

const end = (text: string): string => text.trim().slice(-SHOWN).replaceAll('\n', ' | ');
