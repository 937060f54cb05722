import packageJson from '../../package.json';

/** Name and maker's facts of the book, for titles, foot and exports. */
export const book = {
  title: 'The Ask',
  subtitle: 'A field guide',
  question: 'Who do you want your customers to become?',
  description:
    'An interactive field guide to Michael Schrage’s question “Who do you want your customers to become?”, with cases, sources and exercises kept in your own browser.',
} as const;

/** The edition readers' answers are stamped with: the package's major and minor version, e.g. `0.1`. */
export const edition: string = packageJson.version.split('.').slice(0, 2).join('.');
