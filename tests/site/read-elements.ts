import type { DefaultTreeAdapterTypes } from 'parse5';

/** An element and all elements in it, also those of templates, in the order of the page. */
export function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const under = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...under.flatMap(elementsOf)];
}

/** The text right in an element. */
export function textOf(element: DefaultTreeAdapterTypes.Element | undefined): string {
  return (element?.childNodes ?? []).map((node) => ('value' in node ? node.value : '')).join('');
}

/** Every text anywhere in a value that came from JSON. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** The attributes of an element by name. */
export function attributesOf({
  attrs,
}: DefaultTreeAdapterTypes.Element): Partial<Record<string, string>> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

/** True for what a link, a form or a picture of this site may have for an address. */
export function isAddress(value: string): boolean {
  return /^(?:https?:|webcals?:|mailto:|tel:|sms:|geo:|data:image\/|data:,$|[/#?.]|[\w-]*$)/.test(
    value,
  );
}
