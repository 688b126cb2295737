import { cases } from "./cases/screens";
import { complaints } from "./complaints/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { reception } from "./reception/screens";
import type { Screen } from "./screen";

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [...desk, ...reception, ...cases, ...dueBoard, ...complaints];
