import { notEmulated } from '#cloud/service.ts';
import { arnHere, type Deployed } from './deployed.ts';
import { type Need, need } from './need.ts';

const ROUTES: readonly (readonly [method: string, path: RegExp, action: string])[] = [
  ['GET', /^\/2015-03-31\/functions\/?$/, 'lambda:ListFunctions'],
  ['POST', /^\/2015-03-31\/functions\/([^/]+)\/invocations$/, 'lambda:InvokeFunction'],
  ['GET', /^\/2015-03-31\/functions\/([^/]+)$/, 'lambda:GetFunction'],
  ['GET', /^\/2015-03-31\/functions\/([^/]+)\/configuration$/, 'lambda:GetFunctionConfiguration'],
];

export function lambdaNeeds(method: string, path: string, { place }: Deployed): Need[] {
  for (const [wanted, pattern, action] of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (!match) continue;
    const [, reference] = match;
    return [need(action, reference && functionArn(decodeURIComponent(reference), place))];
  }
  throw notEmulated(`to say which roles may ${method} ${path.replace(/functions\/[^/]+/, 'functions/…')}`);
}

const REFERENCE = /^(?:arn:aws:lambda:([^:]+):)?(?:(\d{12}):)?(?:function:)?(.*)$/s;

/** A function by its name, by a part of its ARN or by the whole. */
export function functionArn(reference: string, place: Deployed['place']): string {
  const [, region = place.region, account = place.account, name = ''] = REFERENCE.exec(reference) ?? [];
  return arnHere({ region, account }, 'lambda', `function:${name}`);
}
