// validate.mjs <schema> <folder>: checks every .json file below the folder and prints how many there are and how many are invalid.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";

const [schema, folder] = process.argv.slice(2);
// The annotations are ours and the meta-schema is another file.
const validate = new Ajv({ allErrors: true, strict: false, validateSchema: false }).compile(JSON.parse(readFileSync(schema, "utf8")));
let files = 0;
let invalid = 0;
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
  files++;
  if (!validate(JSON.parse(readFileSync(join(entry.parentPath, entry.name), "utf8")))) invalid++;
}
process.stdout.write(JSON.stringify({ files, invalid }));
