import { z } from 'zod';
import type { Resource } from '../assembly.ts';
import { cfnBoolean, cfnNumber, ignored, readProperties } from '../properties.ts';

export interface WantedHeader {
  readonly name: string;
  readonly value: string;
  /** Whether it replaces a header of that name that comes from the origin. */
  readonly override: boolean;
}

export interface WantedHeaders {
  readonly set: readonly WantedHeader[];
  readonly remove: readonly string[];
}

const Override = cfnBoolean;

const SecurityHeaders = z
  .strictObject({
    ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), Override }).optional(),
    ContentTypeOptions: z.strictObject({ Override }).optional(),
    FrameOptions: z.strictObject({ FrameOption: z.enum(['DENY', 'SAMEORIGIN']), Override }).optional(),
    ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), Override }).optional(),
    StrictTransportSecurity: z
      .strictObject({
        AccessControlMaxAgeSec: cfnNumber,
        IncludeSubdomains: cfnBoolean.default(false),
        Preload: cfnBoolean.default(false),
        Override,
      })
      .optional(),
    XSSProtection: z
      .strictObject({
        Protection: cfnBoolean,
        ModeBlock: cfnBoolean.default(false),
        ReportUri: z.string().optional(),
        Override,
      })
      .optional(),
  })
  .transform((given) => {
    const { ContentSecurityPolicy: csp, StrictTransportSecurity: hsts, XSSProtection: xss } = given;
    return [
      ...header('content-security-policy', csp, csp?.ContentSecurityPolicy),
      ...header('x-content-type-options', given.ContentTypeOptions, 'nosniff'),
      ...header('x-frame-options', given.FrameOptions, given.FrameOptions?.FrameOption),
      ...header('referrer-policy', given.ReferrerPolicy, given.ReferrerPolicy?.ReferrerPolicy),
      ...header('strict-transport-security', hsts, hsts && strictTransport(hsts)),
      ...header('x-xss-protection', xss, xss && xssProtection(xss)),
    ];
  });

const CustomHeaders = z
  .strictObject({
    Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), Override })).default([]),
  })
  .transform(({ Items }) =>
    Items.map(({ Header, Value, Override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      override: Override,
    })),
  );

const shape = {
  ResponseHeadersPolicyConfig: z.strictObject({
    Name: ignored('for people'),
    Comment: ignored('for people'),
    SecurityHeadersConfig: SecurityHeaders.optional(),
    CustomHeadersConfig: CustomHeaders.optional(),
    RemoveHeadersConfig: z
      .strictObject({ Items: z.array(z.strictObject({ Header: z.string() })).default([]) })
      .optional(),
  }),
};

/** What a policy does to the headers of every answer. */
export function wantedHeaders(policy: Resource): WantedHeaders {
  const { ResponseHeadersPolicyConfig: config } = readProperties(policy, shape);
  return {
    set: [...(config.SecurityHeadersConfig ?? []), ...(config.CustomHeadersConfig ?? [])],
    remove: (config.RemoveHeadersConfig?.Items ?? []).map(({ Header }) => Header.toLowerCase()),
  };
}

function header(
  name: string,
  given: { Override: boolean } | undefined,
  value: string | undefined,
): WantedHeader[] {
  return given && value !== undefined ? [{ name, value, override: given.Override }] : [];
}

function strictTransport(o: {
  AccessControlMaxAgeSec: number;
  IncludeSubdomains: boolean;
  Preload: boolean;
}): string {
  return [
    `max-age=${o.AccessControlMaxAgeSec}`,
    ...(o.IncludeSubdomains ? ['includeSubDomains'] : []),
    ...(o.Preload ? ['preload'] : []),
  ].join('; ');
}

function xssProtection(o: {
  Protection: boolean;
  ModeBlock: boolean;
  ReportUri?: string | undefined;
}): string {
  if (!o.Protection) return '0';
  return [
    '1',
    ...(o.ModeBlock ? ['mode=block'] : []),
    ...(o.ReportUri === undefined ? [] : [`report=${o.ReportUri}`]),
  ].join('; ');
}
