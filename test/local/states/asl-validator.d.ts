/** The package has no types of its own. */
declare module 'asl-validator' {
  export default function validate(definition: object): Promise<{ readonly isValid: boolean }>;
}
