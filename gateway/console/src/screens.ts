import { acting } from "./acting/screens";
import { appointments } from "./appointments/screens";
import { approvals } from "./approvals/screens";
import { archive } from "./archive/screens";
import { assessment } from "./assessment/screens";
import { attendance } from "./attendance/screens";
import { board } from "./board/screens";
import { calendar } from "./calendar/screens";
import { cases } from "./cases/screens";
import { catalogue } from "./catalogue/screens";
import { certifications } from "./certifications/screens";
import { complaints } from "./complaints/screens";
import { conduct } from "./conduct/screens";
import { desk } from "./desk/screens";
import { dueBoard } from "./due-board/screens";
import { dutyCalls } from "./duty-calls/screens";
import { erasures } from "./erasures/screens";
import { grants } from "./grants/screens";
import { households } from "./households/screens";
import { leave } from "./leave/screens";
import { ledger } from "./ledger/screens";
import { messages } from "./messages/screens";
import { mine } from "./mine/screens";
import { queue } from "./queue/screens";
import { money } from "./money/screens";
import { ratings } from "./ratings/screens";
import { readings } from "./readings/screens";
import { reception } from "./reception/screens";
import { register } from "./register/screens";
import { rota } from "./rota/screens";
import { running } from "./running/screens";
import { sanctions } from "./sanctions/screens";
import type { Screen } from "./screen";
import { seasons } from "./seasons/screens";
import { staff } from "./staff/screens";
import { monthReturn } from "./month-return/screens";
import { statistics } from "./statistics/screens";
import { withdrawals } from "./withdrawals/screens";
import { workload } from "./workload/screens";

const clerk = [...households, ...certifications, ...seasons, ...appointments, ...dutyCalls, ...archive, ...grants, ...ratings, ...money, ...messages];

const office = [...conduct, ...board, ...assessment, ...register, ...erasures, ...acting, ...catalogue, ...calendar, ...sanctions];

/** Every screen, in the order of the navigation. */
export const screens: readonly Screen[] = [
  ...desk,
  ...queue,
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
  ...ledger,
  ...readings,
  ...workload,
  ...statistics,
  ...monthReturn,
  ...withdrawals,
  ...mine,
  ...complaints,
  ...office,
];
