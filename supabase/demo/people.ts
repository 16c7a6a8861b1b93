import territory from '../content/region.json' with { type: 'json' }

/** Fictional people of the demo region. */
export type DemoPerson = {
  email: string
  name: string
  role: 'staff' | 'viewer' | 'coordinator' | 'colleague'
  municipalityCode: string | null
  municipalityName: string | null
}

const FIRST_NAMES = [
  'Anna', 'Bram', 'Carla', 'Dirk', 'Els', 'Frank', 'Greet', 'Harrie',
  'Ine', 'Jos', 'Karin', 'Leon', 'Mia', 'Nico', 'Odette', 'Peter',
] // prettier-ignore

const municipalities = [...territory.municipalities].sort((a, b) =>
  a.name.localeCompare(b.name, 'nl'),
)

function official(
  municipality: { code: string; name: string; slug: string },
  name: string,
  role: 'coordinator' | 'colleague',
): DemoPerson {
  return {
    email: `${name.toLowerCase()}.${municipality.slug}@demo.example`,
    name,
    role,
    municipalityCode: municipality.code,
    municipalityName: municipality.name,
  }
}

function ofTheRegion(name: string, place: string, role: 'staff' | 'viewer'): DemoPerson {
  return {
    email: `${name.toLowerCase()}.${place}@demo.example`,
    name,
    role,
    municipalityCode: null,
    municipalityName: null,
  }
}

/** Vaals is still without a coordinator, so that there is one to invite. */
const NOT_YET_INVITED = 'GM0981'
/** Nobody yet who could sign what the coordinator of Simpelveld hands in. */
const ALONE = 'GM0965'

/** Three of ESZL, one of the kernteam MKB who looks along, a coordinator for every municipality but one, and a colleague for all but two. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  ofTheRegion('Roos', 'eszl', 'staff'),
  ofTheRegion('Tim', 'eszl', 'staff'),
  ofTheRegion('Ilse', 'eszl', 'staff'),
  ofTheRegion('Kim', 'kernteam', 'viewer'),
  ...municipalities
    .map((m, index) => official(m, FIRST_NAMES[index] ?? 'Alex', 'coordinator'))
    .filter(({ municipalityCode }) => municipalityCode !== NOT_YET_INVITED),
  ...municipalities
    .map((m) => official(m, 'Sam', 'colleague'))
    .filter(({ municipalityCode }) => municipalityCode !== NOT_YET_INVITED)
    .filter(({ municipalityCode }) => municipalityCode !== ALONE),
]
