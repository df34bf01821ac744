import { canDraw, canDrawFigure, type FigureWithInterval, type Measured } from '../lib/charts/estimates.ts';
import type { Result } from '../schemas/result.ts';
import type { Study } from '../schemas/study.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

/** What there is to draw of our own studies, and what cannot be drawn. */
export interface Pictures {
  designs: { id: string; study: Study; results: Result[] }[];
  values: { id: string; result: Measured; study: Study }[];
  figures: { id: string; figure: FigureWithInterval; study: Study }[];
  /** Results without enough to draw, in their order. */
  without: Result[];
}

/** The pictures of our own studies and their results; those from elsewhere have none. */
export async function listPictures(): Promise<Pictures> {
  const studies = (await listStudies()).filter(({ data }) => data.ours);
  const results = await listResults();
  const pictures: Pictures = { designs: [], values: [], figures: [], without: [] };
  for (const { id, data: study } of studies) {
    const own = results.filter(({ data }) => data.study === id);
    if (own.length) pictures.designs.push({ id: `design-${id}`, study, results: own.map(({ data }) => data) });
    for (const { id: name, data: result } of own) {
      if (canDraw(result)) pictures.values.push({ id: `picture-${name}`, result, study });
      else pictures.without.push(result);
    }
    study.figures.forEach((figure, index) => {
      if (canDrawFigure(figure)) pictures.figures.push({ id: `picture-${id}-${index + 1}`, figure, study });
    });
  }
  return pictures;
}
