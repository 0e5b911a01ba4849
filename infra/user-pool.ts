import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRecovery, CfnUserPoolGroup, Mfa, UserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { ROLES, type Role } from '#contracts/console-api.ts';

const DESCRIPTIONS: Readonly<Record<Role, string>> = {
  dpo: 'Decides: releases, refuses, goes on without a store',
  'case-worker': 'Prepares: judges identity, searches stores by hand, has a step tried again',
  auditor: 'Reads, and sees no identity copy',
};

/**
 * The people who work with cases, under names of their own: what they sign in as stands in the evidence of each decision
 * (AUT), so it is given by an administrator and never changes. Nobody signs up by themselves.
 */
export function userPool(scope: Construct): UserPool {
  const pool = new UserPool(scope, 'People', {
    userPoolName: `${Stack.of(scope).stackName}-people`,
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    signInCaseSensitive: false,
    standardAttributes: {
      email: { required: true, mutable: true },
      fullname: { required: true, mutable: true },
    },
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireSymbols: true,
      requireUppercase: true,
      tempPasswordValidity: Duration.days(3),
    },
    // No telephone number is kept.
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const role of ROLES) {
    new CfnUserPoolGroup(scope, `Group-${role}`, {
      userPoolId: pool.userPoolId,
      groupName: role,
      description: DESCRIPTIONS[role],
    });
  }
  return pool;
}
