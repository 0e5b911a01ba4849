/** The JSONata text of `{% … %}`, or undefined for any other string. */
export function expressionIn(template: string): string | undefined {
  if (!template.startsWith('{%') || !template.endsWith('%}') || template.length < 4) return undefined;
  return template.slice(2, -2).trim();
}
