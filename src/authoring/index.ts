import type { WordName } from '../schemas/vocabulary.ts';
import Actions from './Actions.astro';
import AtoZ from './AtoZ.astro';
import Call from './Call.astro';
import Contact from './Contact.astro';
import EmergencyCard from './EmergencyCard.astro';
import Guide from './Guide.astro';
import HelpLine from './HelpLine.astro';
import InShort from './InShort.astro';
import Journey from './Journey.astro';
import Note from './Note.astro';
import PressList from './PressList.astro';
import Principles from './Principles.astro';
import Service from './Service.astro';
import Stories from './Stories.astro';
import Terms from './Terms.astro';
import UrgentCard from './UrgentCard.astro';

/** Every component that an author may write, by its name in MDX. */
export const authoring = {
  Actions,
  AtoZ,
  Call,
  Contact,
  EmergencyCard,
  Guide,
  HelpLine,
  InShort,
  Journey,
  Note,
  PressList,
  Principles,
  Service,
  Stories,
  Terms,
  UrgentCard,
} satisfies Record<WordName, unknown>;
