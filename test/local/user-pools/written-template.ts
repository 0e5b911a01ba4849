interface Changes {
  readonly pool?: Record<string, unknown>;
  readonly client?: Record<string, unknown>;
  readonly group?: Record<string, unknown>;
  readonly authorizer?: Record<string, unknown>;
  /** Logical ids that are not there. */
  readonly leave?: readonly string[];
}

const inPool = { UserPoolId: { Ref: 'Pool' } };
const inApi = { ApiId: { Ref: 'Api' } };

/** A pool, and an API behind its tokens, as CDK writes them. */
export function template(over: Changes = {}): Record<string, unknown> {
  const resources: Record<string, unknown> = {
    Pool: {
      Type: 'AWS::Cognito::UserPool',
      Properties: {
        UserPoolName: 'people',
        AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_phone_number', Priority: 1 }] },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
        EmailVerificationMessage: 'The code is {####}',
        EmailVerificationSubject: 'Verify your account',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        MfaConfiguration: 'ON',
        Policies: { PasswordPolicy: { MinimumLength: 14 } },
        Schema: [{ Mutable: true, Name: 'email', Required: true }],
        SmsVerificationMessage: 'The code is {####}',
        UsernameConfiguration: { CaseSensitive: false },
        VerificationMessageTemplate: { DefaultEmailOption: 'CONFIRM_WITH_CODE' },
        ...over.pool,
      },
    },
    Client: {
      Type: 'AWS::Cognito::UserPoolClient',
      Properties: {
        ...inPool,
        AccessTokenValidity: 15,
        AllowedOAuthFlows: ['code'],
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthScopes: ['openid', 'profile'],
        CallbackURLs: ['http://127.0.0.1:9/signed-in'],
        GenerateSecret: false,
        LogoutURLs: ['http://127.0.0.1:9/'],
        PreventUserExistenceErrors: 'ENABLED',
        RefreshTokenValidity: 600,
        SupportedIdentityProviders: ['COGNITO'],
        TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
        ...over.client,
      },
    },
    Domain: {
      Type: 'AWS::Cognito::UserPoolDomain',
      Properties: { ...inPool, Domain: 'people-000000000000' },
    },
    Brand: {
      Type: 'AWS::Cognito::ManagedLoginBranding',
      Properties: { ...inPool, UseCognitoProvidedValues: true },
    },
    Dpo: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { ...inPool, GroupName: 'dpo', Description: 'Decides', ...over.group },
    },
    Auditor: {
      Type: 'AWS::Cognito::UserPoolGroup',
      Properties: { ...inPool, GroupName: 'auditor', Precedence: 2 },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'console', ProtocolType: 'HTTP' } },
    Stage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ...inApi, StageName: '$default', AutoDeploy: true },
    },
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ...inApi,
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: 'arn:aws:lambda:eu-west-1:000000000000:function:console',
        PayloadFormatVersion: '2.0',
      },
    },
    Authorizer: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ...inApi,
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: {
          Audience: [{ Ref: 'Client' }],
          Issuer: { 'Fn::GetAtt': ['Pool', 'ProviderURL'] },
        },
        Name: 'signed-in',
        ...over.authorizer,
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ...inApi,
        RouteKey: 'GET /cases',
        Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        AuthorizationType: 'JWT',
        AuthorizerId: { Ref: 'Authorizer' },
      },
    },
  };
  return Object.fromEntries(Object.entries(resources).filter(([id]) => !over.leave?.includes(id)));
}
