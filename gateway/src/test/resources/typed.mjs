// Prints what the public page understands by a number and a code, as its arguments say them.
import { kindOf, typedCode, typedNumber } from '../../main/resources/static/residents/typed.js';

const no = typedNumber(process.argv[2]);
console.log(kindOf(no), no, typedCode(process.argv[3]));
