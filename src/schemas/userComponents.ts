import { z } from 'astro/zod';
import { shortLine } from './text.ts';

/** One component that an author may write in MDX. */
interface UserComponent {
  /** The attributes it takes; any other is refused. */
  attributes: z.ZodObject;
  /** Whether text stands between its opening and its closing tag. */
  children: boolean;
  /** The collection whose entries it lists, each with an anchor of its own id on the page. */
  lists?: 'glossary' | 'journey' | 'press' | 'principles';
}

const attributes = z.strictObject({});
/** Takes no attributes and holds nothing: <Contact />. */
const empty = { attributes, children: false } as const;
/** Takes no attributes and holds text: <Note>…</Note>. */
const container = { attributes, children: true } as const;

const drawing = z.string().min(1).describe('The name of a file in src/drawings/, without .svg.');

/**
 * The only components that content may use. Each is the file of the same name in src/user-components/; docs/editing.md says what a reader
 * sees. A test compares the three.
 */
export const userComponents = {
  Actions: container,
  AskUs: container,
  AtoZ: empty,
  Call: {
    attributes: z.strictObject({
      line: z.string().min(1).describe('The id of a line in content/help.yaml.'),
    }),
    children: false,
  },
  Card: { attributes: z.strictObject({ drawing: drawing.optional() }), children: true },
  Cards: container,
  Contact: empty,
  Downloads: empty,
  Drawing: {
    attributes: z.strictObject({
      name: drawing,
      alt: shortLine(125).describe('What the drawing shows, for people who cannot see it, at most 125 characters.'),
    }),
    children: true,
  },
  EmergencyCard: container,
  EvidenceMap: empty,
  Facts: container,
  Guide: empty,
  HelpLine: empty,
  HelpLines: {
    attributes: z.strictObject({
      for: z.string().min(1).optional().describe('A topic of content/help.yaml: only its lines are listed.'),
    }),
    children: false,
  },
  Idea: { attributes: z.strictObject({ drawing }), children: true },
  Journey: { ...empty, lists: 'journey' },
  Milestones: empty,
  Opening: container,
  Panel: container,
  PressList: { ...empty, lists: 'press' },
  Principles: {
    attributes: z.strictObject({ as: z.enum(['strip']).optional().describe('strip shows marks and names alone.') }),
    children: false,
    lists: 'principles',
  },
  Questions: {
    attributes: z.strictObject({ open: z.enum(['yes']).optional().describe('yes shows every answer at once.') }),
    children: true,
  },
  References: empty,
  Results: empty,
  Service: {
    attributes: z.strictObject({
      at: z.enum(['home', 'guide', 'pilot', 'contact', 'answer', 'stories']).describe('Which sentence of content/service.yaml.'),
    }),
    children: false,
  },
  Stories: {
    attributes: z.strictObject({
      from: z.enum(['elsewhere']).optional().describe('elsewhere lists what others published; without it, the stories of this site.'),
    }),
    children: false,
  },
  Studies: empty,
  Terms: { ...empty, lists: 'glossary' },
  Timeline: empty,
  UrgentCard: container,
} as const satisfies Record<string, UserComponent>;

export type UserComponentName = keyof typeof userComponents;
