/** Opens the database of the folder and port that are given, says so, fills it and says so, and stays until it is killed. */
import { openDatabase } from '#registry/demo-data/services/postgres.ts';

const [dir = '', port = '0'] = process.argv.slice(2);
const database = await openDatabase({ dir, port: Number(port) });
console.log('open');
await database.fill();
console.log(`filled ${database.addressOf('offitel/invoicing')}`);
setInterval(() => undefined, 60_000);
