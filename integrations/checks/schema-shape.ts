import { z } from 'astro/zod';
import { record, valueAt } from './lenient';
import type { YamlPath } from './yaml';

/** The schema of the value at a path; among the kinds of a union, the one that the data names. */
export function schemaAt(schema: unknown, path: YamlPath, data: unknown): unknown {
  const inner = unwrap(schema);
  const [step, ...rest] = path;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const { discriminator } = inner.def;
    if (step === discriminator) return z.enum(inner.options.map((option) => literalOf(option, discriminator)));
    const kind = record(data)[discriminator];
    const option = inner.options.find((candidate) => literalOf(candidate, discriminator) === kind);
    if (option) return schemaAt(option, path, data);
  }
  if (step === undefined) return inner;
  const value = valueAt(data, [step]);
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[String(step)], rest, value);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest, value);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType, rest, value);
  return undefined;
}

/** The fields of an object. */
export const fieldsOf = (schema: unknown): string[] => {
  const inner = unwrap(schema);
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
};

/** What may be written, in words: `question | insights | work`, `{ from: whole number, to: whole number }`. */
export function allowed(schema: unknown): string {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodEnum) return inner.options.join(' | ');
  if (inner instanceof z.ZodLiteral) return [...inner.values].join(' | ');
  if (inner instanceof z.ZodUnion) return inner.options.map(allowed).join(' or ');
  if (inner instanceof z.ZodArray) return `[${allowed(inner.element)}, …]`;
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape).filter(([, field]) => !isOptional(field));
    return `{ ${fields.map(([key, field]) => `${key}: ${allowed(field)}`).join(', ')} }`;
  }
  if (inner instanceof z.ZodRecord) return `{ key: ${allowed(inner.valueType)} }`;
  if (inner instanceof z.ZodDate) return 'YYYY-MM-DD';
  if (inner instanceof z.ZodNumber) return inner.format?.endsWith('int') ? 'whole number' : 'number';
  if (inner instanceof z.ZodBoolean) return 'true | false';
  return 'text';
}

function unwrap(schema: unknown): unknown {
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
  return isWrapped ? unwrap(schema.def.innerType) : schema;
}

const isOptional = (field: unknown): boolean =>
  field instanceof z.ZodOptional || field instanceof z.ZodDefault || field instanceof z.ZodPrefault;

function literalOf(schema: unknown, field: string): string {
  const literal = schema instanceof z.ZodObject ? schema.shape[field] : undefined;
  return literal instanceof z.ZodLiteral ? String(literal.value) : '';
}
