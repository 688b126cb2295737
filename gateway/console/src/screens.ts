import { appointments } from "./appointments/screens";
import { approvals } from "./approvals/screens";
import { archive } from "./archive/screens";
import { attendance } from "./attendance/screens";
import { cases } from "./cases/screens";
import { certifications } from "./certifications/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { dutyCalls } from "./duty-calls/screens";
import { grants } from "./grants/screens";
import { leave } from "./leave/screens";
import { ratings } from "./ratings/screens";
import { reception } from "./reception/screens";
import { rota } from "./rota/screens";
import { running } from "./running/screens";
import type { Screen } from "./screen";
import { staff } from "./staff/screens";

const clerk = [...certifications, ...appointments, ...dutyCalls, ...archive, ...grants, ...ratings];

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [
  ...desk,
  ...reception,
  ...cases,
  ...dueBoard,
  ...clerk,
  ...attendance,
  ...rota,
  ...leave,
  ...staff,
  ...approvals,
  ...running,
];
