import type { WordName } from '../schemas/userComponents.ts';
import Accessibility from './Accessibility.astro';
import Actions from './Actions.astro';
import AtoZ from './AtoZ.astro';
import Call from './Call.astro';
import Citations from './References.astro';
import Contact from './Contact.astro';
import Corrections from './Corrections.astro';
import Count from './Count.astro';
import Counts from './Counts.astro';
import Downloads from './Downloads.astro';
import Drawing from './Drawing.astro';
import EmergencyCard from './EmergencyCard.astro';
import Guide from './Guide.astro';
import HelpLine from './HelpLine.astro';
import Idea from './Idea.astro';
import InShort from './InShort.astro';
import Journey from './Journey.astro';
import JourneyPicture from './Timeline.astro';
import Links from './Links.astro';
import Mistakes from './Mistakes.astro';
import Note from './Note.astro';
import Opening from './Opening.astro';
import PressList from './PressList.astro';
import Principles from './Principles.astro';
import QrCode from './QrCode.astro';
import ResultPictures from './ResultPictures.astro';
import Results from './Results.astro';
import Service from './Service.astro';
import Stories from './Stories.astro';
import Studies from './Studies.astro';
import StudyDesign from './StudyDesign.astro';
import Terms from './Terms.astro';
import UrgentCard from './UrgentCard.astro';

/** Every component that an author may write, by its name in MDX. */
export const authoring = {
  Accessibility,
  Actions,
  AtoZ,
  Call,
  Citations,
  Contact,
  Corrections,
  Count,
  Counts,
  Downloads,
  Drawing,
  EmergencyCard,
  Guide,
  HelpLine,
  Idea,
  InShort,
  Journey,
  JourneyPicture,
  Links,
  Mistakes,
  Note,
  Opening,
  PressList,
  Principles,
  QrCode,
  ResultPictures,
  Results,
  Service,
  Stories,
  Studies,
  StudyDesign,
  Terms,
  UrgentCard,
} satisfies Record<WordName, unknown>;
