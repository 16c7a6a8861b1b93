import { ratingForm } from '#content/rating-form.ts'
import content from '#content/region.json' with { type: 'json' }
import { regionSchema } from '#domain/territory/region.ts'
import { takeForm } from '#features/rate-service/form.ts'
import { speakOf } from '#i18n/our-region.ts'

/** Tests know the region and what entrepreneurs are asked, as every page does before it is drawn. */
speakOf(regionSchema.parse(content))
takeForm(ratingForm)
