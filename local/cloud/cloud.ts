import path from 'node:path';
import { apiOf, apiPorts } from './api-ports.ts';
import { createCdn } from './cdn/cdn.ts';
import type { CloudOptions } from './cloud-options.ts';
import { createCredentials, functionAccess } from './credentials.ts';
import { defined } from './defined.ts';
import { createDeliveries } from './deliveries.ts';
import { deploy } from './deploy.ts';
import { createDynamoDb, type DynamoDb } from './dynamodb/index.ts';
import { createEvents, type Events } from './events/index.ts';
import { createGateway } from './gateway/index.ts';
import { createHttpApi } from './http-api/index.ts';
import { USED_GRANTS } from './iam/used-grants.ts';
import { createKeys } from './keys/index.ts';
import { createLambda, type Lambda } from './lambda/index.ts';
import { createReceiver } from './mail/receiver.ts';
import { createSes, type Ses } from './mail/ses.ts';
import { deliverBySmtp } from './mail/smtp-door.ts';
import { meetNeighbours } from './neighbours.ts';
import { openPermissions } from './permissions.ts';
import { createQueues } from './queues/index.ts';
import { createS3, type S3 } from './s3/index.ts';
import { createScheduler } from './scheduler/index.ts';
import { createSecrets } from './secrets/index.ts';
import { createStates, type States } from './states/index.ts';
import { taskRunner } from './task-runner.ts';
import {
  type Assembly,
  readAssembly,
  wantedDistributions,
  wantedHttpApis,
  wantedReceiptRules,
  wantedSchedules,
  wantedUserPools,
} from './template/index.ts';
import { createUserPools, issuerAt } from './user-pools/user-pools.ts';

export interface Cloud {
  readonly endpoint: string;
  readonly assembly: Assembly;
  readonly ses: Ses;
  readonly lambda: Lambda;
  readonly states: States;
  readonly dynamodb: DynamoDb;
  readonly s3: S3;
  close(): Promise<void>;
}

/**
 * Runs a synthesized template on this machine: the same bundles, the same state machines, the same calls as on AWS. It
 * can be killed at any moment; started again on the same folder, everything goes on.
 */
export async function startCloud(o: CloudOptions): Promise<Cloud> {
  const { place, clock, ports } = o;
  const inDir = (name: string) => path.join(o.dir, name);
  const endpoint = `http://127.0.0.1:${ports.gateway}`;
  const apis = apiPorts(o.dir, ports.firstApi);
  const poolPorts = apiPorts(o.dir, ports.signIn, 'user-pool-ports.json');
  const pagePorts = apiPorts(o.dir, ports.pages, 'page-ports.json');
  const neighbours = meetNeighbours(o.neighbours ?? []);
  const credentials = createCredentials(o.dir, place, o.principals, neighbours.lookup);

  o.progress('reading the template');
  const assembly = readAssembly({
    dir: o.assembly,
    place,
    attribute: (resource, attribute) => {
      if (attribute === 'ApiEndpoint') return `http://127.0.0.1:${apis.of(resource)}`;
      if (attribute === 'ProviderURL') return issuerAt(poolPorts.of(resource));
      if (resource.type === 'AWS::CloudFront::Distribution' && attribute === 'DomainName')
        return `127.0.0.1:${pagePorts.of(resource)}`;
      return attribute === 'QueueUrl' ? `${endpoint}/${place.account}/${resource.physicalName}` : undefined;
    },
  });

  const permissions = openPermissions(assembly, {
    neighbours,
    usedGrants: o.usedGrants ?? inDir(USED_GRANTS),
    place,
    machineWaitingFor: (token) => states.machineWaitingFor(token),
  });
  const { authority, deployed: things } = permissions;

  o.progress('opening the stores');
  const dynamodb = await createDynamoDb({ dir: inDir('dynamodb'), place, clock });
  const queues = createQueues({ file: inDir('queues.sqlite'), place, clock, baseUrl: endpoint });
  const secrets = createSecrets({ file: inDir('secrets.sqlite'), place, clock });
  const keys = createKeys({ file: inDir('keys.sqlite'), place, clock });
  const identities = assembly.ofType('AWS::SES::EmailIdentity').map(({ physicalName }) => physicalName);
  const ses = createSes({
    dir: inDir('mail'),
    place,
    clock,
    // A template that declares no identity has them verified by hand: then anybody may send.
    ...(identities.length > 0 ? { identities } : {}),
    // Bounces, complaints and auto-replies come back the way every mail comes in.
    deliver: deliverBySmtp(ports.smtp),
  });
  const lambda = createLambda({
    file: inDir('lambda.sqlite'),
    compiled: o.compiled ?? inDir('compile-cache'),
    ...(o.threads ? { maxWorkers: o.threads } : {}),
    place,
    clock,
    environmentFor(spec) {
      // Lambda itself writes the first line into the log of a function, with the function's role.
      permissions.mayLog(spec.name);
      return functionAccess(credentials, spec, endpoint);
    },
    log: (entry) => {
      if (permissions.mayLog(entry.functionName)) o.logFunction(entry);
    },
    onDead: (dead) => deadLetter(dead),
  });
  const deliveries = createDeliveries({ authority, lambda, queues, deployed: things, s3: () => s3 });
  const events: Events = createEvents({
    file: inDir('events.sqlite'),
    place,
    clock,
    ...deliveries.ofRules,
  });
  const roles = new Map(wantedSchedules(assembly).map(({ arn, target }) => [arn, target.roleArn]));
  const scheduler = createScheduler({
    file: inDir('scheduler.sqlite'),
    place,
    clock,
    ...deliveries.ofSchedules((arn) => roles.get(arn) ?? ''),
  });
  const s3 = await createS3({
    dir: inDir('s3'),
    place,
    clock,
    credentials: credentials.lookup,
    access: permissions.s3,
    emit: async ({ detailType, detail }) => {
      await events.put({
        source: 'aws.s3',
        detailType,
        detail,
        bus: 'default',
        resources: [`arn:aws:s3:::${detail.bucket.name}`],
      });
    },
  });
  const states = createStates({
    file: inDir('states.sqlite'),
    place,
    clock,
    tasks: taskRunner({ lambda, s3, authority, deployed: things }),
  });

  o.progress('deploying');
  const services = { dynamodb, queues, secrets, keys, lambda, events, scheduler, s3, states, deliveries };
  const deployed = await deploy(assembly, services);
  const deadLetter = deployed.deadLetter;

  const gateway = createGateway({
    services: [dynamodb, queues, secrets, keys, ses, lambda, events, scheduler, s3, states],
    credentials: credentials.lookup,
    clock,
    authorize: permissions.gateway,
    elsewhere: neighbours.endpointFor,
    health: () => ({ status: 'ok', pid: process.pid }),
  });
  await gateway.listen(ports.gateway);

  const userPools = await createUserPools({
    pools: wantedUserPools(assembly).map((pool) => ({ ...pool, port: poolPorts.of(pool) })),
    people: o.people ?? [],
    dir: inDir('user-pools'),
    clock,
  });

  const servers = wantedHttpApis(assembly).map((api) => {
    const port = apis.of(apiOf(assembly, api.id));
    const spec = {
      id: api.id,
      name: api.name,
      endpoint: `http://127.0.0.1:${port}`,
      routes: deployed.routes(api),
      ...(api.cors ? { cors: defined(api.cors) } : {}),
    };
    const server = createHttpApi(spec, {
      clock,
      credentials: credentials.lookup,
      invoke: deliveries.ofApi(api.id),
      mayAsk: permissions.mayAsk(api.id),
      tokenIssuer: userPools.tokenIssuer,
      accessLog: o.logAccess,
    });
    return { server, port };
  });
  await userPools.listen();
  for (const { server, port } of servers) await server.listen(port);

  const cdn = createCdn({
    distributions: wantedDistributions(assembly).map((distribution) => ({
      ...distribution,
      errorPages: distribution.errorPages.map(defined),
      port: pagePorts.of(distribution),
      read: deliveries.ofDistribution(distribution.arn),
    })),
    clock,
  });
  await cdn.listen();

  const receiver = createReceiver({
    clock,
    place,
    rules: wantedReceiptRules(assembly).map(defined),
    ...deliveries.ofMail,
    spoolDir: inDir('spool'),
    log: o.logMail,
  });
  await receiver.listen(ports.smtp);

  o.progress('taking up what was in flight');
  s3.resume();
  ses.resume();
  events.resume();
  deployed.mapStreams();
  lambda.resume();
  states.resume();
  scheduler.resume();

  return {
    endpoint,
    assembly,
    ses,
    lambda,
    states,
    dynamodb,
    s3,
    async close() {
      await receiver.close();
      for (const { server } of servers) await server.close();
      await cdn.close();
      await userPools.close();
      await scheduler.close();
      await states.close();
      await lambda.close();
      await events.close();
      await gateway.close();
      for (const service of [s3, dynamodb, queues, secrets, keys, ses]) await service.close();
    },
  };
}
