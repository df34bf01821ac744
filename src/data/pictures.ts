import { canDraw, canDrawFigure, estimatePicture, type EstimatesPicture, valuesPicture } from '../lib/charts/estimates.ts';
import type { Result } from '../schemas/result.ts';
import type { Study } from '../schemas/study.ts';
import { listResults } from './results.ts';
import { listStudies } from './studies.ts';

export interface Pictures {
  pictures: { id: string; picture: EstimatesPicture; study: Study }[];
  /** Results without enough values to draw, in their order. */
  notDrawn: Result[];
}

/** The pictures of the results of the Kent pilot, then those of its studies, and the results without one. Other studies have no pictures. */
export async function listPictures(): Promise<Pictures> {
  const studies = (await listStudies()).filter(({ data }) => data.ours);
  const results = (await listResults()).filter(({ study }) => study.ours);
  const values = results.flatMap(({ id, data, study }) =>
    canDraw(data) ? [{ id: `picture-${id}`, picture: valuesPicture(data), study }] : [],
  );
  const figures = studies.flatMap(({ id, data: study }) =>
    study.figures.flatMap((figure, index) =>
      canDrawFigure(figure) ? [{ id: `picture-${id}-${index + 1}`, picture: estimatePicture(figure, study), study }] : [],
    ),
  );
  return { pictures: [...values, ...figures], notDrawn: results.map(({ data }) => data).filter((result) => !canDraw(result)) };
}
