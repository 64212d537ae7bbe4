import { ENTRY_SCHEMAS } from '../../schema/entry-schemas.ts';
import type { Directory } from '../../directory/directory.ts';
import type { Editor } from '../../schema/editor.ts';
import { NetworkPage } from '../../schema/guide.ts';
import { KINDS } from '../../schema/vocabulary.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { editorWords } from '../../words/editor-words.ts';
import { fill } from '../../words/fill.ts';
import { KEY_ORDER, placeIn } from '../entry-file/key-order.ts';
import { contentChoices } from './content-choices.ts';
import { editFormWords } from './edit-form-words.ts';
import { FILE_KEY } from './form-shape.ts';
import { fieldsOf, said } from './form-field.ts';
import type { FormField, FormPlan } from './form-field.ts';

/** Keys of a translation that stand at another place in the form, beside the fact they translate. */
const PLACED: Readonly<Record<string, readonly string[]>> = {
  notice: ['notice', 'notice.text'],
  directions: ['where', 'where.directions'],
  discreet: ['discreet', 'discreet.title', 'discreet.text'],
};
const OTHER_ENTRIES: Readonly<Record<string, Kind>> = {
  group: 'groups',
  parent: 'groups',
  resource: 'resources',
  resources: 'resources',
};
const BUTTONS = [
  'bold',
  'italic',
  'link',
  'heading-two',
  'heading-three',
  'bulleted-list',
  'numbered-list',
];

/**
 * The settings of the form at `/edit/`, for a reader of `language`: a collection for each kind with the fields of its
 * schema, files beside each other in all languages, drafts as pull requests, nothing uploaded. Plain data.
 */
export function cmsConfig(directory: Directory, editor: Editor, language: string) {
  const { network, firstLanguage } = directory;
  const form = editFormWords(language);
  const name = network.name[language] ?? network.name[firstLanguage] ?? network.id;
  return {
    load_config_file: false,
    backend: backendOf(editor),
    publish_mode: 'editorial_workflow',
    app_title: fill(form.title, { network: name }),
    site_url: network.site,
    display_url: network.site,
    show_preview_links: false,
    // Nothing is uploaded: without any place for pictures the library's page for them is not there.
    media_libraries: { default: false, cloudinary: false },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    i18n: {
      structure: 'multiple_files',
      locales: network.languages.map(({ code }) => code),
      default_locale: firstLanguage,
      initial_locales: 'default',
      omit_default_locale_from_file_path: true,
    },
    collections: [
      ...KINDS.map((kind) => entriesOf(kind, directory, editor, language)),
      pagesOf(directory, editor, language),
    ],
  };
}

function backendOf({ repository, branch, sign_in: signIn }: Editor) {
  return {
    name: 'github',
    repo: repository,
    branch,
    squash_merges: true,
    ...(signIn === undefined ? { auth_methods: ['token'] } : { base_url: signIn }),
    commit_messages: {
      create: 'Add {{collection}} {{slug}}',
      update: 'Change {{collection}} {{slug}}',
      delete: 'Take away {{collection}} {{slug}}',
    },
  };
}

function entriesOf(kind: Kind, directory: Directory, editor: Editor, language: string) {
  const { words, form } = wordsFor(language);
  const { facts, words: translation } = ENTRY_SCHEMAS[kind];
  const translated = new Set(Object.keys(translation.shape).flatMap((key) => PLACED[key] ?? [key]));
  const plan: FormPlan = {
    ...{ kind, words, form, translated, firstLanguage: directory.firstLanguage },
    entries: OTHER_ENTRIES,
    choices: contentChoices(directory, language),
  };
  return {
    ...collection(kind, editor, { publish: editor.publish }),
    label: words.site.kinds[kind],
    label_singular: words.site.kind[kind],
    create: true,
    slug: {
      template: '{{title}}',
      editable: ['create'],
      hint: form.slug,
      pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', form.slugWrong],
    },
    fields: inHouseOrder(kind, [...fieldsOf(facts, plan), labelsField(plan), ...textFields(plan)]),
  };
}

function pagesOf({ firstLanguage }: Directory, editor: Editor, language: string) {
  const { words, form } = wordsFor(language);
  const translated = new Set(['title', 'summary']);
  const plan: FormPlan = {
    ...{ kind: 'pages', words, form, translated, firstLanguage, entries: {}, choices: {} },
  };
  return {
    ...collection('pages', editor, { publish: editor.publish }),
    label: form.pages,
    label_singular: form.page,
    create: false,
    fields: [...fieldsOf(NetworkPage, plan), ...textFields(plan)],
  };
}

function collection(kind: Kind | 'pages', { folder }: Editor, { publish }: { publish: boolean }) {
  return {
    name: kind,
    folder: `${folder}/${kind}`,
    format: kind,
    i18n: true,
    publish,
    // A link on an old flyer must still lead somewhere: what ended is closed, not deleted.
    delete: false,
    duplicate: false,
    thumbnail: false,
    sortable_fields: ['title'],
  };
}

/** As an entry's file reads, with the text and the short words before what is asked least often. */
function inHouseOrder(kind: Kind, fields: readonly FormField[]): FormField[] {
  const order = KEY_ORDER[kind].flatMap((key) =>
    key === 'discreet' ? ['body', 'labels', key] : key,
  );
  return fields.toSorted((a, b) => placeIn(order, a.name) - placeIn(order, b.name));
}

/** The short words inside facts, and what they are in the other language. */
function labelsField(plan: FormPlan): FormField {
  const spoken = said('labels', plan);
  return { name: 'labels', ...spoken, widget: 'keyvalue', required: false, i18n: 'duplicate_keys' };
}

/** The text below the facts; and the file the form was filled from, which nobody sees. */
function textFields(plan: FormPlan): FormField[] {
  return [
    {
      name: 'body',
      ...said('body', plan),
      widget: 'richtext',
      required: false,
      i18n: true,
      buttons: BUTTONS,
      editor_components: [],
      use_emoji_autocomplete: false,
    },
    { name: FILE_KEY, widget: 'hidden', i18n: false },
  ];
}

function wordsFor(language: string) {
  return { words: editorWords(language), form: editFormWords(language) };
}
