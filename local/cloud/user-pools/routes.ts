/** The paths of Cognito; on AWS they stand on the pool's domain, here on its issuer. Discovery names them. */
export const ROUTES = {
  authorization: '/oauth2/authorize',
  token: '/oauth2/token',
  revocation: '/oauth2/revoke',
  end_session: '/logout',
  jwks: '/.well-known/jwks.json',
} as const;

export const USER_INFO_PATH = '/oauth2/userInfo';

/** Ours: below it each attempt has an address of its own. */
export const SIGN_IN_PATH = '/sign-in';
