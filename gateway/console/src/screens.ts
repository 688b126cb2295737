import { approvals } from "./approvals/screens";
import { cases } from "./cases/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { reception } from "./reception/screens";
import { mine } from "./mine/screens";
import { statistics } from "./statistics/screens";
import { workload } from "./workload/screens";
import type { Screen } from "./screen";

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [...desk, ...reception, ...cases, ...dueBoard, ...approvals, ...workload, ...statistics, ...mine];
