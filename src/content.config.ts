import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { backMatterSchema } from './schemas/back-matter';
import { caseSchema } from './schemas/case';
import { chapterSchema } from './schemas/chapter';
import { exerciseFileSchema } from './schemas/exercise';
import { guideSchema } from './schemas/guide';
import { pathSchema } from './schemas/path';
import { promiseSchema } from './schemas/promise';
import { sheetSchema } from './schemas/sheet';
import { sourceFileSchema } from './schemas/source';
import { termFileSchema } from './schemas/term';

const folder = (name: string, extension: string) => glob({ base: `./src/content/${name}`, pattern: `*.${extension}` });

export const collections = {
  chapters: defineCollection({ loader: folder('chapters', 'mdx'), schema: chapterSchema }),
  cases: defineCollection({ loader: folder('cases', 'mdx'), schema: caseSchema }),
  backMatter: defineCollection({ loader: folder('back-matter', 'mdx'), schema: backMatterSchema }),
  exercises: defineCollection({ loader: folder('exercises', 'yaml'), schema: exerciseFileSchema }),
  sources: defineCollection({ loader: folder('sources', 'yaml'), schema: sourceFileSchema }),
  promises: defineCollection({ loader: file('./src/content/promises.yaml'), schema: promiseSchema }),
  paths: defineCollection({ loader: file('./src/content/paths.yaml'), schema: pathSchema }),
  sheets: defineCollection({ loader: folder('sheets', 'mdx'), schema: sheetSchema }),
  guide: defineCollection({ loader: folder('guide', 'mdx'), schema: guideSchema }),
  glossary: defineCollection({ loader: folder('glossary', 'yaml'), schema: termFileSchema }),
};
