import type { Place } from '#domain/comparison/own-ends.ts'

/** In which part of the region a score is. */
export const placeWords: Record<Place, string> = {
  lowest: 'laagste kwart',
  middle: 'middelste helft',
  highest: 'hoogste kwart',
  close: 'op de grens van een kwart',
}
