interface Words {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly te: (key: string) => boolean;
}

/** What a view or automation is called, or its code where nobody has named it yet. */
export function nameOf(code: string, { t, te }: Words): string {
  const key = `running.view.${code}`;
  return te(key) ? t(key) : code;
}

/** A cause as Java tells it, without the place of its class. */
export function causeOf(cause: string): string {
  return cause.replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, "");
}
