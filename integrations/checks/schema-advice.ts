import type { z } from 'astro/zod';
import { isMissing, valueAt } from './lenient';
import { nearest } from './nearest';
import { allowed, fieldsOf, schemaAt } from './schema-shape';
import { sizeAdvice } from './size-advice';
import type { YamlPath } from './yaml';

/** What breaks a schema, in an author's words. */
export type Advice = {
  path: YamlPath;
  fault: string;
  /** The corrected line. */
  fix: string;
};

/** Says of one issue which field it is about, what is allowed there, and what to write. */
export function adviceOn(issue: z.core.$ZodIssue, schema: unknown, data: unknown): Advice[] {
  const { path } = issue;
  const name = fieldName(path);
  const value = valueAt(data, path);
  const may = allowed(schemaAt(schema, path, data));
  const step = path.at(-1);
  const line = (text: string) => (typeof step === 'string' ? `${step}: ${text}` : text);
  const advice = (fault: string, fix: string): Advice[] => [{ path, fault: `${name} ${fault}`, fix }];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, schema, data));
  if (isMissing(value) && issue.code !== 'too_small') return advice('is missing.', `Add ${line(may)}`);
  switch (issue.code) {
    case 'too_small':
    case 'too_big':
      return advice(...sizeAdvice(issue, value));
    case 'invalid_format':
      return advice(
        `is ${shown(value)}. ${issue.message.replace(/\.?$/, '.')}`,
        line(reformatted(String(value), issue)),
      );
    case 'custom':
      return issue.params?.['fix']
        ? advice(`is ${shown(value)}. ${issue.message}`, String(issue.params['fix']))
        : advice(issue.message, 'Correct it as docs/authoring.md shows.');
    default: {
      const options = may.split(' | ');
      const meant =
        nearest(String(value), options) ?? (/^\d+$/.test(String(value)) && may.endsWith('number') ? value : may);
      return advice(`is ${shown(value)}; allowed is ${may}.`, line(String(meant)));
    }
  }
}

function unknownField(key: string, path: YamlPath, schema: unknown, data: unknown): Advice {
  const fields = fieldsOf(schemaAt(schema, path, data));
  const meant = nearest(key, fields);
  const value = valueAt(data, [...path, key]);
  const corrected = `${meant}: ${typeof value === 'object' ? '…' : String(value)}`;
  const fix = meant ? corrected : `Remove "${key}". Allowed are ${fields.join(', ')}.`;
  return { path: [...path, key], fault: `${fieldName([...path, key])} is not a field.`, fix };
}

/** The value in the form that an address, an id, a key or a date has. */
function reformatted(value: string, { format, pattern = '' }: z.core.$ZodIssueInvalidStringFormat): string {
  const slug = (text: string) =>
    text
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? '…';
  if (format === 'url') return `https://${value.replace(/^[a-z]*:?\/+/i, '')}`;
  if (pattern.includes('\\.')) return value.split('.', 2).map(slug).join('.');
  if (pattern.includes('^[a-z]')) return slug(value).replace(/^(?=\d)/, 'n-');
  return pattern.includes('a-z') ? slug(value) : (/\d{4}/.exec(value)?.[0] ?? 'YYYY');
}

/** `"shifts[2].source"` */
function fieldName(path: YamlPath): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`));
  return steps.length > 0 ? `"${steps.join('').replace(/^\./, '')}"` : 'The YAML';
}

const shown = (value: unknown): string => (typeof value === 'object' ? 'not of the right form' : `“${String(value)}”`);
