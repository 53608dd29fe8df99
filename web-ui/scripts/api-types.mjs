// Writes what the description of the API says of its schemas as TypeScript, into a file that nobody edits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const folder = new URL('../../server/src/main/resources/api/', import.meta.url);
const file = new URL('../src/api/schema.ts', import.meta.url);

const schemas = Object.assign({}, ...readdirSync(folder).sort().map((name) => parse(readFileSync(new URL(name, folder), 'utf8')).components?.schemas ?? {}));

const text = Object.entries(schemas)
  .map(([name, schema]) => `${comment(schema, '')}${isRecord(schema) ? `export interface ${name} ${typeOf(schema, '')}` : `export type ${name} = ${typeOf(schema, '')};`}\n`)
  .join('\n');
writeFileSync(file, `// Made of server/src/main/resources/api by "npm run types"; edit those.\n\n${text}`);

function isRecord({ type, properties }) {
  return type === 'object' && properties !== undefined;
}

function typeOf(schema, indent) {
  if (schema.$ref) return schema.$ref.split('/').at(-1);
  if (schema.anyOf ?? schema.oneOf) return union((schema.anyOf ?? schema.oneOf).map((one) => typeOf(one, indent)));
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  return union([schema.type ?? 'unknown'].flat().map((type) => plain(type, schema, indent)));
}

function plain(type, schema, indent) {
  switch (type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return `(${typeOf(schema.items ?? {}, indent)})[]`;
    case 'object':
      return schema.properties ? record(schema, indent) : `Record<string, ${typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties, indent) : 'unknown'}>`;
    default:
      return type;
  }
}

/** An answer has all of its fields, always; of what is asked for, only some are needed. */
function record(schema, indent) {
  const inner = `${indent}  `;
  const needed = (name) => schema['x-answer'] || schema.required?.includes(name);
  const fields = Object.entries(schema.properties).map(([name, field]) => `${comment(field, inner)}${inner}${/^\w+$/.test(name) ? name : JSON.stringify(name)}${needed(name) ? '' : '?'}: ${typeOf(field, inner)};\n`);
  return `{\n${fields.join('')}${indent}}`;
}

function union(types) {
  return [...new Set(types)].join(' | ');
}

function comment({ description }, indent) {
  return description ? `${indent}/** ${String(description).trim().replaceAll('*/', '* /')} */\n` : '';
}
