/** Who did something where it was nobody of the staff directory, which names people alone. */
export type Nobody = "RESIDENT" | "SYSTEM" | "LEADING_GROUP" | "WINDOW";

/** What the hall does by itself goes by the name of its policy, of its sweep, or of what sends its messages. */
const BY_ITSELF = /^(when-[a-z-]+|[a-z-]+-sweep|message-sender-[a-z-]+|settings|nobody)$/;

/** Whom a recorded name stands for that is nobody's user id; nothing where it is somebody's. */
export function nobodyOf(user: string): Nobody | undefined {
  if (user === "public") return "RESIDENT";
  if (user === "LEADING_GROUP" || user === "WINDOW") return user;
  return BY_ITSELF.test(user) ? "SYSTEM" : undefined;
}
