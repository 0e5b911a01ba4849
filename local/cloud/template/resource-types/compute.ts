import { arnOf, nameOf, type ResourceTypes, regionalArn } from '../resource-type.ts';

export const compute: ResourceTypes = {
  'AWS::Lambda::Function': {
    use: 'emulated',
    name: { property: 'FunctionName', longest: 64 },
    arn: regionalArn('lambda', (name) => `function:${name}`),
    attributes: { Arn: arnOf },
  },
  'AWS::Lambda::EventSourceMapping': {
    use: 'emulated',
    name: { id: 'uuid' },
    arn: regionalArn('lambda', (name) => `event-source-mapping:${name}`),
    attributes: { Id: nameOf, EventSourceMappingArn: arnOf },
  },
  'AWS::Lambda::EventInvokeConfig': { use: 'emulated', name: { id: 20 } },
  'AWS::StepFunctions::StateMachine': {
    use: 'emulated',
    name: { property: 'StateMachineName', longest: 80 },
    arn: regionalArn('states', (name) => `stateMachine:${name}`),
    ref: arnOf,
    attributes: { Arn: arnOf, Name: nameOf },
  },
};
