import { cases } from "./cases/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { ledger } from "./ledger/screens";
import { readings } from "./readings/screens";
import { reception } from "./reception/screens";
import type { Screen } from "./screen";

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [...desk, ...reception, ...cases, ...dueBoard, ...ledger, ...readings];
