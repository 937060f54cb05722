import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentRules } from '../../../integrations/checks/rules';
import { linkDead } from '../../../integrations/checks/rules/link-dead';
import { judgeSite, sites } from './fixture';

const ids = [...contentRules.map(({ id }) => id), linkDead.id].sort();

test('leaves an author alone whose book obeys every rule', () => {
  expect(judgeSite('clean')).toEqual([]);
});

test.each(ids)('explains the rule %s to the author on a page of its own, with a fixture site that breaks it', (id) => {
  const page = `docs/rules/${id}.md`;
  expect(existsSync(page)).toBe(true);
  const text = readFileSync(page, 'utf8');
  expect(text).toMatch(new RegExp(`^# ${id}\n`));
  for (const heading of ['What', 'Why', 'Wrong', 'Right']) expect(text).toContain(`\n## ${heading}\n`);
  expect(existsSync(`${sites}/${id}`)).toBe(true);
});

test('has no page and no fixture site for a rule that is gone', () => {
  expect(
    readdirSync('docs/rules')
      .map((name) => name.replace('.md', ''))
      .sort(),
  ).toEqual(ids);
  expect(
    readdirSync(sites)
      .filter((name) => name !== 'clean')
      .sort(),
  ).toEqual(ids);
});
