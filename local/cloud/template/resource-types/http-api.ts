import { nameOf, type ResourceTypes } from '../resource-type.ts';

export const httpApi: ResourceTypes = {
  'AWS::ApiGatewayV2::Api': {
    use: 'emulated',
    name: { id: 10 },
    arn: ({ place, name }) => `arn:aws:apigateway:${place.region}::/apis/${name}`,
    // Only the running service knows its address, and AWS' own would lead out of the machine.
    attributes: { ApiId: nameOf, ApiEndpoint: (api) => api.ask('ApiEndpoint') },
  },
  'AWS::ApiGatewayV2::Stage': { use: 'emulated', name: { property: 'StageName', longest: 128 } },
  'AWS::ApiGatewayV2::Route': { use: 'emulated', name: { id: 7 }, attributes: { RouteId: nameOf } },
  'AWS::ApiGatewayV2::Integration': {
    use: 'emulated',
    name: { id: 7 },
    attributes: { IntegrationId: nameOf },
  },
  'AWS::ApiGatewayV2::Authorizer': { use: 'emulated', name: { id: 6 }, attributes: { AuthorizerId: nameOf } },
};
