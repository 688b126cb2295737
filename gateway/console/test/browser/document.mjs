// The hall's document, as the tests read it.
import { readFileSync } from "node:fs";

const HERE = import.meta.url;

export const { paths } = JSON.parse(readFileSync(new URL("../../../../docs/openapi.json", HERE), "utf8"));
