import { z } from 'astro/zod';
import { shortLine } from './text.ts';

/** One component that an author may write in MDX. */
interface UserComponent {
  /** The attributes it takes; any other is refused. */
  attributes: z.ZodObject;
  /** Whether words stand between its opening and its closing tag. */
  children: boolean;
  /** What a reader sees, for the editing guide and for messages. */
  draws: string;
  /** The collection whose entries it lists, each with an anchor of its own id on the page. */
  lists?: 'glossary' | 'journey' | 'press' | 'principles';
}

const nothing = z.strictObject({});

/**
 * The only components that content may use. The file of the same name in src/user-components/ draws each of them; a test keeps this
 * list, that folder and docs/editing.md the same.
 */
export const userComponents = {
  Actions: { attributes: nothing, children: true, draws: 'a list of links as large links with an arrow, for what a reader can do next' },
  AtoZ: { attributes: nothing, children: false, draws: 'every page of the site, from A to Z' },
  Call: {
    attributes: z.strictObject({
      line: z.enum(['emergency', 'urgent', 'samaritans', 'shout']).describe('Which line of content/help.yaml.'),
    }),
    children: false,
    draws: 'the number of a help line as a link, for example 116 123',
  },
  Contact: { attributes: nothing, children: false, draws: 'the contact details of the team with their warnings' },
  Downloads: { attributes: nothing, children: false, draws: 'the data files with their columns, size, day and licence' },
  Drawing: {
    attributes: z.strictObject({
      name: z.string().min(1).describe('The name of a file in src/drawings/, without .svg.'),
      alt: shortLine(125).describe('What is to be seen, for those who do not see it, at most 125 characters.'),
    }),
    children: true,
    draws: 'a drawing of the site, and under it the words between the tags, which say what it explains',
  },
  EmergencyCard: { attributes: nothing, children: true, draws: 'the red and black card with the 999 link; give it a list of reasons' },
  Guide: { attributes: nothing, children: false, draws: 'the pages of the guide to Open Dialogue, in order' },
  HelpLine: { attributes: nothing, children: false, draws: 'the line of help in a crisis once more, inside the words of a page' },
  Idea: {
    attributes: z.strictObject({ drawing: z.string().min(1).describe('The name of a file in src/drawings/, without .svg.') }),
    children: true,
    draws: 'one idea in Easy Read: its drawing at the left, its words in large type beside it',
  },
  InShort: { attributes: nothing, children: true, draws: 'a panel with the page in a few lines' },
  Journey: {
    attributes: z.strictObject({
      background: z.enum(['yes']).optional().describe('yes lists what happened elsewhere before the pilot.'),
    }),
    children: false,
    draws: 'the steps of the pilot as a timeline',
    lists: 'journey',
  },
  Links: { attributes: nothing, children: true, draws: 'a list of links as rows with an arrow, two beside each other where there is room' },
  Note: { attributes: nothing, children: true, draws: 'a paragraph set apart by a line at its side' },
  Opening: { attributes: nothing, children: true, draws: 'the first words of the home page, on a ground of their own' },
  PressList: { attributes: nothing, children: false, draws: 'the pieces published elsewhere', lists: 'press' },
  Principles: {
    attributes: nothing,
    children: false,
    draws: 'the seven principles with their meaning, each linked to its page',
    lists: 'principles',
  },
  References: { attributes: nothing, children: false, draws: 'every study with its DOI, and one file of all for reference programs' },
  ResultPictures: {
    attributes: nothing,
    children: false,
    draws: 'a picture of each result whose values are confirmed, or why there is none',
  },
  Results: { attributes: nothing, children: false, draws: 'the table of what the Kent study found, with what each result cannot show' },
  Service: {
    attributes: z.strictObject({
      at: z.enum(['home', 'contact', 'answer', 'note', 'pilot']).describe('Which sentence of content/service.yaml.'),
    }),
    children: false,
    draws: 'whether the team is open, as content/service.yaml says it',
  },
  Stories: { attributes: nothing, children: true, draws: 'the stories that may be read; the words inside while there are none' },
  Studies: {
    attributes: z.strictObject({
      from: z.enum(['elsewhere', 'Kent']).describe('Which studies: from elsewhere, or of the Kent pilot.'),
    }),
    children: false,
    draws: 'the table of studies, the review first, each with its main limit',
  },
  StudyDesign: { attributes: nothing, children: false, draws: 'a picture of the Kent study: who was asked, and when' },
  Terms: { attributes: nothing, children: false, draws: 'the glossary, from A to Z', lists: 'glossary' },
  Timeline: { attributes: nothing, children: false, draws: 'a picture of the steps of the pilot along the years' },
  UrgentCard: { attributes: nothing, children: true, draws: 'the red card with the 111 link; give it a list of reasons' },
} as const satisfies Record<string, UserComponent>;

export type UserComponentName = keyof typeof userComponents;
