import { assessment } from "./assessment/screens";
import { board } from "./board/screens";
import { calendar } from "./calendar/screens";
import { cases } from "./cases/screens";
import { catalogue } from "./catalogue/screens";
import { conduct } from "./conduct/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { erasures } from "./erasures/screens";
import { reception } from "./reception/screens";
import { register } from "./register/screens";
import { sanctions } from "./sanctions/screens";
import type { Screen } from "./screen";

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [...desk, ...reception, ...cases, ...dueBoard, ...conduct, ...board, ...assessment, ...register, ...erasures, ...sanctions, ...catalogue, ...calendar];
