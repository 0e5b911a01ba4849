import type { Place } from '../service.ts';

const prefix = ({ region, account }: Place) => `arn:aws:states:${region}:${account}`;

export const machineArn = (place: Place, name: string) => `${prefix(place)}:stateMachine:${name}`;

/** `machine` is the machine's name, followed by `/label` for a child of a distributed Map. */
export const executionArn = (place: Place, machine: string, name: string) =>
  `${prefix(place)}:execution:${machine}:${name}`;

/** Each run of an Express machine has an id of its own: equal names are allowed. */
export const expressArn = (place: Place, machine: string, name: string, id: string) =>
  `${prefix(place)}:express:${machine}:${name}:${id}`;

export const mapRunArn = (place: Place, machine: string, id: string) =>
  `${prefix(place)}:mapRun:${machine}:${id}`;

/** The last part of a machine's ARN. */
export const machineName = (arn: string) => arn.split(':').at(-1) ?? arn;
