import { computed, onBeforeUnmount, ref, watch, type Ref } from "vue";

/** Where dialogs stand: beside the shell and not within it, so that all that is behind one can be shut off. */
export const DIALOGS = "dialogs";

const open = ref(0);

/** Whether a dialog lies over the shell, which then takes neither keys nor clicks nor a reader's voice. */
export const covered = computed(() => open.value > 0);

/** Counts a dialog among the open ones, as long as it is shown. */
export function useCover(shown: Ref<boolean>): void {
  const uncover = () => (open.value -= 1);
  watch(
    shown,
    (now, before) => {
      if (now) open.value += 1;
      else if (before) uncover();
    },
    { immediate: true, flush: "sync" },
  );
  onBeforeUnmount(() => shown.value && uncover());
}
