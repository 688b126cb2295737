import { expect, it } from "vitest";
import type { Words } from "@/action/action";
import { messageWays, offOf, type MessageFile } from "@/messages/actions";

const CHANNELS = ["MAIL", "SMS", "WECHAT"].map((value) => ({ value, text: value }));

function offered(file: Partial<MessageFile>) {
  const way = messageWays().find(({ operation }) => operation === "messages.changeChannels");
  const fields = way?.fields(file as MessageFile, { options: () => CHANNELS } as unknown as Words);
  return fields?.[0]?.options?.map(({ value }) => value);
}

it("S5: what the hall does not send by is not offered, but to give it up", () => {
  expect(offered({ channels: [], channelsOff: ["MAIL", "WECHAT"] })).toEqual(["SMS"]);
  expect(offered({ channels: ["WECHAT"], channelsOff: ["WECHAT"] })).toEqual(["MAIL", "SMS", "WECHAT"]);
});

it("S5: that a channel is off is told where it was wished for or a message waits for it, and nowhere else", () => {
  const waiting = { channel: "SMS", status: "WAITING" } as MessageFile["messages"][number];
  const of = (file: Partial<MessageFile>) => offOf({ channels: [], channelsOff: ["SMS", "WECHAT"], messages: [], ...file });
  expect(of({})).toEqual([]);
  expect(of({ channels: ["WECHAT", "MAIL"] })).toEqual(["WECHAT"]);
  expect(of({ messages: [waiting] })).toEqual(["SMS"]);
  expect(of({ messages: [{ ...waiting, status: "SENT" }] })).toEqual([]);
});
