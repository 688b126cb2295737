import type { App } from "vue";
import { onTestFinished } from "vitest";

/** Where an application stands in the document, until its test is over. */
export function mounted(app: App): HTMLElement {
  onTestFinished(() => {
    app.unmount();
  });
  const place = document.body.appendChild(document.createElement("div"));
  app.mount(place);
  return place;
}
