import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

type Form = {
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; options?: (string | { label: string })[] };
  }[];
};

/** The body of an issue as GitHub writes it from one of our forms. A choice is given by its place. */
export function fillForm(
  file: 'correction.yml' | 'correccion.yml',
  answers: Readonly<Record<string, string | number>>,
): string {
  const form = parse(readFileSync(join('.github/ISSUE_TEMPLATE', file), 'utf8')) as Form;
  return form.body
    .filter(({ type }) => type !== 'markdown')
    .map(({ id = '', type, attributes: { label = '', options = [] } }) => {
      const answer = answers[id];
      const [first] = options;
      if (type === 'checkboxes') {
        return `### ${label}\n\n- [x] ${typeof first === 'object' ? first.label : ''}`;
      }
      const text = typeof answer === 'number' ? options[answer] : answer;
      return `### ${label}\n\n${typeof text === 'string' && text !== '' ? text : '_No response_'}`;
    })
    .join('\n\n');
}
