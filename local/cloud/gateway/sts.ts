import { randomUUID } from 'node:crypto';
import { notEmulated, readBody, type Service, ServiceError } from '#cloud/service.ts';
import { escapeXml } from './error-response.ts';
import { accountOf, userIdOf } from './principal.ts';

const VERSION = '2011-06-15';

/** Security Token Service, as far as `aws sts get-caller-identity` and the SDKs' start-up checks need it. */
export function createSts(): Service {
  return {
    signingName: 'sts',
    async handle(request, response, caller) {
      const query = new URLSearchParams((await readBody(request)).toString('utf8'));
      const action = query.get('Action') ?? 'a request without Action';
      if (action !== 'GetCallerIdentity') throw notEmulated(`sts ${action}`);
      for (const name of query.keys())
        if (name !== 'Action' && name !== 'Version') throw notEmulated(`${name} in ${action}`);
      if (!caller) throw new ServiceError('AccessDenied', 'Who asks is not known.', { status: 403 });
      const fields = [
        `<Arn>${escapeXml(caller.arn)}</Arn>`,
        `<UserId>${escapeXml(userIdOf(caller))}</UserId>`,
        `<Account>${escapeXml(accountOf(caller.arn))}</Account>`,
      ].join('');
      response
        .writeHead(200, { 'content-type': 'text/xml' })
        .end(
          `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/${VERSION}/"><GetCallerIdentityResult>${fields}</GetCallerIdentityResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
        );
    },
    async close() {},
  };
}
