// Reads { schemas: { name: schema }, cases: [{ schema, instance }] } from stdin and writes one list of error places per case.
import { readFileSync } from "node:fs";
import Ajv from "ajv";

const { schemas, cases } = JSON.parse(readFileSync(0, "utf8"));
const compiled = new Map();

function validatorFor(name) {
  if (!compiled.has(name)) {
    // One instance per schema, so that equal $ids in different cases do not meet.
    compiled.set(name, new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schemas[name]));
  }
  return compiled.get(name);
}

// A missing or an unexpected member is reported at its own place, as NJsonSchema does.
function placeOf(error) {
  const member = error.params.missingProperty ?? error.params.additionalProperty;
  return member === undefined ? error.instancePath : error.instancePath + "/" + member.replace(/~/g, "~0").replace(/\//g, "~1");
}

const answers = cases.map(({ schema, instance }) => {
  const validate = validatorFor(schema);
  return validate(instance) ? [] : validate.errors.map(placeOf);
});
process.stdout.write(JSON.stringify(answers));
