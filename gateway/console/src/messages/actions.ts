import { waysFor, type Typed, type Way } from "@/action/action";
import type { Answer, People } from "@/api/types";
import type { Option } from "@/parts/vocabulary";

export type MessageFile = Answer<"messages.ofApplication"> & { readonly people?: People };

const isBy = (means: string) => (form: Typed) => form.means === means;
const failed = ({ messages }: MessageFile) => messages.filter(({ status }) => status === "FAILED");
const each = (values: readonly string[]) => [...new Set(values)];

/** By what the hall sends, or the resident wishes for already and may give up. */
const offeredBy = ({ channels, channelsOff }: MessageFile) => ({ value }: Option) =>
  !each(channelsOff).includes(value) || each(channels).includes(value);

/** Of a channel that nobody asked for, and by which nothing waits, nothing is told. */
export const offOf = ({ channels, channelsOff, messages }: Pick<MessageFile, "channels" | "channelsOff" | "messages">) =>
  channelsOff.filter((off) => each(channels).includes(off) || messages.some(({ channel, status }) => channel === off && status === "WAITING"));

const recipients = (all: readonly Option[], representatives: readonly Option[]) =>
  all.filter(({ value }) => value !== "AGENT" || representatives.length > 0);

const way = waysFor<MessageFile>();
/** @param representatives those who act for the applicant: notices are handed to nobody else but the applicant (S8) */
export const messageWays = (representatives: readonly Option[] = []): readonly Way<MessageFile>[] => [
  // Whom no message reached is told first.
  way({
    operation: "messages.settle",
    first: () => true,
    fields: (file, { label, options }) => [
      { name: "noticeNo", as: "select", options: each(failed(file).map(({ noticeNo }) => noticeNo)).map((no) => ({ value: no, text: no })) },
      {
        name: "channel", as: "select", label: "messageChannel",
        options: each(failed(file).map(({ channel }) => channel)).map((channel) => ({ value: channel, text: label("MessageChannel", channel) })),
      },
      { name: "toldBy", as: "choice", options: options("ToldBy") },
    ],
    start: (file) => ({ noticeNo: failed(file)[0]?.noticeNo, channel: failed(file)[0]?.channel, toldBy: "PHONE" }),
  }),
  way({
    operation: "messages.recordService",
    fields: ({ notices }, { options }) => [
      { name: "noticeNos", as: "items", options: notices.map((no) => ({ value: no, text: no })) },
      { name: "means", as: "choice", label: "serviceMeans", options: options("ServiceMeans").filter(({ value }) => value !== "READ") },
      { name: "recipient", as: "choice", options: recipients(options("Recipient"), representatives), shown: isBy("COLLECTED") },
      { name: "representative", label: "collector", as: "number", options: representatives, shown: (form) => isBy("COLLECTED")(form) && form.recipient === "AGENT" },
      { name: "postNo", as: "line", max: 20, shown: isBy("POSTED") },
    ],
    start: ({ notices }) => ({ noticeNos: notices.slice(-1), means: "COLLECTED", recipient: "APPLICANT" }),
  }),
  way({
    operation: "messages.changeChannels",
    fields: (file, { options }) => [{ name: "channels", as: "items", options: options("MessageChannel").filter(offeredBy(file)), optional: true }],
    start: ({ channels }) => ({ channels: [...channels] }),
  }),
];
