import { NotReadable } from "./format";
import { verify, type Files, type Progress, type Verified } from "./verify";

export type Told =
  | { readonly progress: Progress }
  | { readonly verified: Verified }
  | { readonly notReadable: Pick<NotReadable, "file" | "line" | "why"> }
  | { readonly failed: string };

const OFTEN = 100;

// Off the page's own thread: a book of years takes seconds, and the page goes on.
addEventListener("message", ({ data }: MessageEvent<Files>) => {
  let last = 0;
  const tell = (told: Told) => postMessage(told);
  verify(data, (progress) => {
    if (performance.now() - last < OFTEN) return;
    last = performance.now();
    tell({ progress });
  }).then(
    (verified) => tell({ verified }),
    (failure: unknown) => {
      if (failure instanceof NotReadable) tell({ notReadable: { file: failure.file, line: failure.line, why: failure.why } });
      else tell({ failed: String(failure) });
    },
  );
});
