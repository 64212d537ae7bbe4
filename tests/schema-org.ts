import { readFileSync } from 'node:fs';
import ts from 'typescript';

/**
 * The vocabulary of schema.org as schema-dts publishes it, read as text: every type with its properties, what each of them
 * may hold, and which types are kinds of others. Compiling all our blocks against those types takes TypeScript a minute.
 */
export class SchemaOrg {
  /** Properties by the interface that has them: the names of what may stand there. */
  readonly #properties = new Map<string, Map<string, string[]>>();
  readonly #parents = new Map<string, string[]>();
  /** Members of a type: other types, and the fixed words it may be. */
  readonly #members = new Map<string, string[]>();

  constructor() {
    const file = ts.createSourceFile(
      'schema.d.ts',
      readFileSync('node_modules/schema-dts/dist/schema.d.ts', 'utf8'),
      ts.ScriptTarget.Latest,
    );
    for (const node of file.statements) {
      if (ts.isInterfaceDeclaration(node)) this.#takeInterface(node, file);
      if (ts.isTypeAliasDeclaration(node))
        this.#members.set(node.name.text, namesIn(node.type, file));
    }
  }

  /** What is wrong with a thing, each with its place in it: unknown types and properties, values of another kind. */
  faultsOf(thing: unknown, place = ''): string[] {
    if (!isObject(thing)) return [`${place}: no thing`];
    const type = String(thing['@type']);
    if (!this.#properties.has(`${type}Leaf`)) return [`${place}: no type ${type}`];
    return Object.entries(thing).flatMap(([key, value]) => {
      const here = `${place}/${type}.${key}`;
      if (key === '@type') return [];
      if (key === '@id') return typeof value === 'string' ? [] : [here];
      const input = /^(.+)-input$/.exec(key)?.[1];
      if (input !== undefined && this.#isKindOf(type, 'Action'))
        return this.#rangeOf(type, input) ? [] : [`${here}: unknown`];
      const range = this.#rangeOf(type, key);
      if (range === undefined) return [`${here}: unknown`];
      const values: unknown[] = Array.isArray(value) ? value : [value];
      if (values.length === 0) return [`${here}: empty`];
      return values.flatMap((each) => this.#faultsOfValue(each, range, here));
    });
  }

  #faultsOfValue(value: unknown, range: readonly string[], place: string): string[] {
    if (isObject(value)) {
      if (Object.keys(value).join() === '@id') return range.includes('IdReference') ? [] : [place];
      const faults = this.faultsOf(value, place);
      const fits = range.some((name) => this.#isKindOf(String(value['@type']), name));
      return fits ? faults : [...faults, `${place}: not ${range.join(' or ')}`];
    }
    return range.some((name) => this.#isWord(value, name))
      ? []
      : [`${place}: ${JSON.stringify(value)} is not ${range.join(' or ')}`];
  }

  #isWord(value: unknown, name: string): boolean {
    const form = FORMS[name];
    if (form !== undefined) return form(value);
    return (this.#members.get(name) ?? []).includes(JSON.stringify(value));
  }

  #isKindOf(type: string, name: string): boolean {
    if (name === `${type}Leaf`) return true;
    return (this.#members.get(name) ?? []).some((member) => this.#isKindOf(type, member));
  }

  #rangeOf(type: string, key: string): string[] | undefined {
    const look = (name: string): string[] | undefined =>
      this.#properties.get(name)?.get(key) ??
      (this.#parents.get(name) ?? []).map(look).find((found) => found !== undefined);
    return look(`${type}Leaf`);
  }

  #takeInterface(node: ts.InterfaceDeclaration, file: ts.SourceFile): void {
    const name = node.name.text;
    this.#parents.set(
      name,
      (node.heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => expression.getText(file)),
      ),
    );
    this.#properties.set(
      name,
      new Map(
        node.members.flatMap((member) =>
          ts.isPropertySignature(member) && ts.isStringLiteral(member.name) && member.type
            ? [[member.name.text, namesIn(member.type, file)] as const]
            : [],
        ),
      ),
    );
  }
}

const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
  // schema.org takes ISO 8601, which knows a year and a month alone.
  Date: (value) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(String(value)) && isTime(value),
  DateTime: (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/.test(String(value)) && isTime(value),
  Time: (value) => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(String(value)),
  Duration: (value) => /^P(\d+[YMWD])*(T(\d+[HMS])+)?$/.test(String(value)) && value !== 'P',
};

/** The members of a type: of `SchemaValue<A | B, "key">` those that may be its value. */
function namesIn(type: ts.TypeNode, file: ts.SourceFile): string[] {
  if (ts.isUnionTypeNode(type)) return type.types.flatMap((member) => namesIn(member, file));
  if (ts.isTypeReferenceNode(type) && type.typeName.getText(file) === 'SchemaValue') {
    const [values] = type.typeArguments ?? [];
    return values === undefined ? [] : namesIn(values, file);
  }
  return [type.getText(file)];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): boolean {
  return !Number.isNaN(Date.parse(String(value)));
}
