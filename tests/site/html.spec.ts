import { expect, test } from '@playwright/test';
import { HtmlValidate, type ConfigData } from 'html-validate/node';
import { globSync, readFileSync } from 'node:fs';

const config: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:standard'],
  rules: {
    // A title is the heading of its page and the name of the site. Where a search engine cuts it, only the name is lost.
    'long-title': 'off',
    // Numbers of the class `number` do not break: src/styles/base.css says so.
    'tel-non-breaking': ['error', { ignoreClasses: ['number'] }],
  },
};

/** Tables that turn into blocks on a phone spell their roles out, as nhsuk-frontend does: browsers forget them otherwise. */
const roleOfTable = /^Redundant role "\w+" on <(table|thead|tbody|tr|th|td)>$/;

test('every built page is valid HTML', async () => {
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  for (const file of globSync('dist/**/*.html')) {
    const { results } = await validator.validateString(readFileSync(file, 'utf8'), file);
    for (const { messages } of results) {
      for (const { line, column, ruleId, message } of messages) {
        if (!roleOfTable.test(message)) faults.push(`${file}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});
