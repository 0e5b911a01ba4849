import { PutSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { storeSecretName } from '#contracts/catalogue.ts';
import { asOperator } from '#local/edition.ts';
import { PREFIX } from '#local/place.ts';
import { findRunning } from '#local/running.ts';
import { isStoreName, readRegistry, secretFor } from './stores.ts';
import { Usage } from './usage.ts';

/** Tells the edition that runs on this machine where a store is. On AWS the company puts it into the secret itself. */
export async function putAddress(store: string, address: string): Promise<void> {
  const [company = '', id = ''] = store.split('/');
  const { controllers } = readRegistry();
  const known = controllers.find((one) => one.id === company)?.stores.find((one) => one.id === id);
  if (!isStoreName(store) || known === undefined) throw new Usage(`${store}: no data map has this store`);
  if (known.connector.kind !== 'postgresql' && known.connector.kind !== 'http')
    throw new Usage(`${store} needs no address: the stack makes it`);
  const running = await findRunning();
  if (running === null)
    throw new Usage('nothing is running here. Start it in another terminal with: npm start');
  const secrets = new SecretsManagerClient(asOperator(running.endpoint));
  const SecretId = storeSecretName(PREFIX, company, id);
  await secrets.send(new PutSecretValueCommand({ SecretId, SecretString: secretFor(address) }));
  secrets.destroy();
}
