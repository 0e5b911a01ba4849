import { createHash, randomUUID } from 'node:crypto';
import type { MachineType } from '../contract.ts';
import type { Database } from './database.ts';

export interface MachineRow {
  readonly arn: string;
  readonly name: string;
  readonly type: MachineType;
  /** Id of the definition's text. */
  readonly definition: string;
  readonly roleArn: string;
  readonly created: number;
  readonly updated: number;
  readonly revision: string;
}

type NewMachine = Pick<MachineRow, 'arn' | 'name' | 'type' | 'roleArn'> & { readonly text: string };

export class Machines {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  get(arn: string): MachineRow | undefined {
    return this.#db.one<MachineRow>('SELECT * FROM machine WHERE arn=?', arn);
  }

  definition(id: string): string {
    const row = this.#db.one<{ text: string }>('SELECT text FROM definition WHERE id=?', id);
    if (!row) throw new Error(`No definition ${id}`);
    return row.text;
  }

  put(machine: NewMachine, now: number): MachineRow {
    const definition = createHash('sha256').update(machine.text).digest('hex');
    this.#db.run('INSERT OR IGNORE INTO definition(id, text) VALUES(?,?)', definition, machine.text);
    const row: MachineRow = {
      arn: machine.arn,
      name: machine.name,
      type: machine.type,
      definition,
      roleArn: machine.roleArn,
      created: this.get(machine.arn)?.created ?? now,
      updated: now,
      revision: randomUUID(),
    };
    this.#db.run('DELETE FROM machine WHERE arn=?', row.arn);
    this.#db.insert('machine', { ...row });
    return row;
  }

  remove(arn: string): void {
    this.#db.run('DELETE FROM machine WHERE arn=?', arn);
  }

  list(limit: number, offset: number): MachineRow[] {
    return this.#db.all<MachineRow>('SELECT * FROM machine ORDER BY name LIMIT ? OFFSET ?', limit, offset);
  }
}
