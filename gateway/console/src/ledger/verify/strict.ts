const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g;

/**
 * JSON whose objects name each field once: what is said twice could tell a reader something else than what is verified.
 * `JSON.parse` alone would take the last.
 *
 * @throws SyntaxError when it is no such JSON
 */
export function parseStrictly(text: string): unknown {
  const value: unknown = JSON.parse(text);
  const open: Set<unknown>[] = [];
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (colon !== undefined) name(open.at(-1), JSON.parse(token.slice(0, -colon.length)));
  }
  return value;
}

function name(fields: Set<unknown> | undefined, field: unknown) {
  if (fields?.has(field)) throw new SyntaxError(`twice: ${String(field)}`);
  fields?.add(field);
}
