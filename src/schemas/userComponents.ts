import { z } from 'astro/zod';
import { shortLine } from './text.ts';

/** One component that an author may write in MDX. */
interface UserComponent {
  /** The attributes it takes; any other is refused. One that is no choice has an example, which a message shows. */
  attributes: z.ZodObject;
  /** Whether text stands between its opening and its closing tag. */
  children: boolean;
  /** The collection whose entries it lists, each with an anchor of its own id on the page. */
  lists?: 'glossary' | 'journey' | 'press' | 'principles';
}

/** Holds nothing: <Contact />, or with attributes <Call line="urgent" />. */
const empty = <Shape extends z.ZodRawShape>(attributes = {} as Shape) =>
  ({ attributes: z.strictObject(attributes), children: false }) as const;
/** Holds text: <Panel>…</Panel>. */
const container = <Shape extends z.ZodRawShape>(attributes = {} as Shape) =>
  ({ attributes: z.strictObject(attributes), children: true }) as const;

const drawing = z.string().min(1).meta({ description: 'The name of a file in src/drawings/, without .svg.', example: 'talk' });

/**
 * The only components that content may use. Each is the file of the same name in src/user-components/; docs/editing.md says what a reader
 * sees. A test compares the three.
 */
export const userComponents = {
  Actions: container(),
  AskUs: container(),
  AtoZ: empty(),
  Call: empty({ line: z.string().min(1).meta({ description: 'The id of a line in content/help.yaml.', example: 'urgent' }) }),
  Card: container({ drawing: drawing.optional() }),
  Cards: container(),
  Contact: empty(),
  Downloads: empty(),
  Drawing: container({
    name: drawing,
    alt: shortLine(125).meta({
      description: 'What the drawing shows, for people who cannot see it, at most 125 characters.',
      example: 'Four people talk to each other.',
    }),
  }),
  EmergencyCard: container(),
  EvidenceMap: empty(),
  Facts: container(),
  HelpLine: empty(),
  HelpLines: empty({
    for: z.string().min(1).optional().meta({ description: 'A topic of content/help.yaml: only its lines are listed.', example: 'talk' }),
  }),
  Idea: container({ drawing }),
  Journey: { ...empty(), lists: 'journey' },
  Milestones: empty(),
  Opening: container(),
  Panel: container(),
  PressList: { ...empty(), lists: 'press' },
  Principles: { ...empty({ as: z.enum(['strip']).optional().describe('strip shows marks and names alone.') }), lists: 'principles' },
  Questions: container({ open: z.enum(['yes']).optional().describe('yes shows every answer at once.') }),
  References: empty(),
  Results: empty(),
  Service: empty({
    at: z.enum(['home', 'guide', 'pilot', 'contact', 'answer', 'stories']).describe('Which sentence of content/service.yaml.'),
  }),
  Stories: empty({
    from: z.enum(['elsewhere']).optional().describe('elsewhere lists what others published; without it, the stories of this site.'),
  }),
  Studies: empty(),
  Terms: { ...empty(), lists: 'glossary' },
  Timeline: empty(),
  UrgentCard: container(),
} as const satisfies Record<string, UserComponent>;

export type UserComponentName = keyof typeof userComponents;
