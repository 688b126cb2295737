import { onScopeDispose, ref, shallowRef } from "vue";
import type { NotReadable } from "../verify/format";
import type { Files, Progress, Verified } from "../verify/verify";
import type { Told } from "../verify/worker";

export type Fault = Pick<NotReadable, "file" | "line" | "why"> | { readonly failed: string };

/**
 * Verifies files beside the page, in a worker of this origin. Browsers keep the means for it, WebCrypto, for pages that came
 * over TLS or from the own machine.
 */
export function useVerifier() {
  const progress = shallowRef<Progress>();
  const verified = shallowRef<Verified>();
  const fault = shallowRef<Fault>();
  const running = ref(false);
  let worker: Worker | undefined;

  function end() {
    worker?.terminate();
    worker = undefined;
    running.value = false;
  }

  function verify(files: Files): void {
    end();
    progress.value = verified.value = fault.value = undefined;
    running.value = true;
    worker = new Worker(new URL("../verify/worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if ("progress" in data) {
        progress.value = data.progress;
        return;
      }
      if ("verified" in data) verified.value = data.verified;
      else fault.value = "notReadable" in data ? data.notReadable : data;
      end();
    });
    worker.addEventListener("error", ({ message }) => {
      fault.value = { failed: message };
      end();
    });
    worker.postMessage(files);
  }

  onScopeDispose(end);
  return { verify, stop: end, running, progress, verified, fault, possible: isSecureContext };
}
