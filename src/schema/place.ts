import { z } from 'zod';

/** One row of `content/places.csv`: a town's post office point (GeoNames, CC BY 4.0). */
export const Place = z.strictObject({
  town: z.string().min(1),
  county: z.string().min(1),
  zip: z.string().regex(/^\d{5}$/),
  lat: z.coerce.number().min(-90).max(90),
  lon: z.coerce.number().min(-180).max(180),
});
export type Place = z.infer<typeof Place>;
