import { attendance } from "./attendance/screens";
import { cases } from "./cases/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { leave } from "./leave/screens";
import { reception } from "./reception/screens";
import { rota } from "./rota/screens";
import type { Screen } from "./screen";
import { staff } from "./staff/screens";

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [...desk, ...reception, ...cases, ...dueBoard, ...attendance, ...rota, ...leave, ...staff];
