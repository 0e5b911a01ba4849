/** A variable that the stack sets for every store of this technology; the kit reports its absence by the error's name. */
export function environment(name: 'STORE_TABLE' | 'STORE_BUCKET' | 'STORE_SECRET'): string {
  const value = process.env[name];
  if (value) return value;
  const error = new Error(`${name} is not set.`);
  error.name = 'ConfigurationMissing';
  throw error;
}
