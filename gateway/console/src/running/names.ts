interface Words {
  readonly t: (key: string, values?: Record<string, unknown>) => string;
  readonly te: (key: string) => boolean;
}

/** What a view or automation is called, or its code where nobody has named it yet. */
export function nameOf(code: string, { t, te }: Words): string {
  const key = `running.view.${code}`;
  return te(key) ? t(key) : code;
}

/** Who set something aside: a view in one of its generations or an automation, behind its service; or the service itself. */
export function consumerOf(consumer: string, words: Words): string {
  const named = /^[a-z-]+\.(.+?)(?:-\d+)?$/.exec(consumer)?.[1];
  return nameOf(named ?? consumer, words);
}

/** A cause as Java tells it, without the places of its class and of the message, which stand elsewhere. */
export function causeOf(cause: string): string {
  return cause.replace(/^(?:[a-z]\w*\.)+(?=[A-Z])/, "").replace(/\bhall\.[a-z.]+-\d+@\d+: /, "");
}
