import { onMounted, type ShallowRef } from "vue";

/** What has been asked for comes into sight where it opens out of it, and takes the focus, so that something is seen to happen. */
export function useComes(element: Readonly<ShallowRef<HTMLElement | null>>) {
  onMounted(() => {
    const there = element.value;
    if (!there) return;
    const { top } = there.getBoundingClientRect();
    if (top >= 0 && top < innerHeight / 2) return;
    there.scrollIntoView({ block: "start" });
    there.focus({ preventScroll: true });
  });
}
