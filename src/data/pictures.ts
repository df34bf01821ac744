import { canDraw, canDrawFigure, type FigureWithInterval, type Measured } from '../lib/charts/estimates.ts';
import type { Result } from '../schemas/result.ts';
import type { Study } from '../schemas/study.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

export interface Pictures {
  values: { id: string; result: Measured; study: Study }[];
  figures: { id: string; figure: FigureWithInterval; study: Study }[];
  /** Results without enough values to draw, in their order. */
  notDrawn: Result[];
}

/** The pictures of the studies of the Kent pilot and of their results, and the results without one. Other studies have no pictures. */
export async function listPictures(): Promise<Pictures> {
  const studies = (await listStudies()).filter(({ data }) => data.ours);
  const results = await listResults();
  const pictures: Pictures = { values: [], figures: [], notDrawn: [] };
  for (const { id, data: study } of studies) {
    const ofStudy = results.filter(({ data }) => data.study === id);
    for (const { id: name, data: result } of ofStudy) {
      if (canDraw(result)) pictures.values.push({ id: `picture-${name}`, result, study });
      else pictures.notDrawn.push(result);
    }
    study.figures.forEach((figure, index) => {
      if (canDrawFigure(figure)) pictures.figures.push({ id: `picture-${id}-${index + 1}`, figure, study });
    });
  }
  return pictures;
}
