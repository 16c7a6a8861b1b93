import content from '#content/region.json' with { type: 'json' }
import { regionSchema } from '#domain/territory/region.ts'
import { speakOf } from '#i18n/our-region.ts'

/** Tests read sentences, so they know the region as every page does before it is drawn. */
speakOf(regionSchema.parse(content))
