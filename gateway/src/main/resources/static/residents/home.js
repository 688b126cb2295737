// The home page: each section asks for what it shows, and one that fails leaves the others be.
import { complaint } from './complaint.js';
import { by } from './dom.js';
import { guide } from './guide.js';
import { ask } from './hall.js';
import { speak } from './language.js';
import { objection } from './objection.js';
import { open } from './open.js';
import { own } from './own.js';
import { phones } from './phones.js';
import { progress } from './progress.js';
import { rating } from './rating.js';
import { staff } from './staff.js';
import { verification } from './verification.js';

speak();
rating();
verification();
objection();
progress();
staff();
const halls = (await ask('/api/halls').catch(() => ({ items: [] }))).items;
guide(halls);
own(halls);
complaint(halls);
open(halls);
phones(by('appointment-halls'), halls);
