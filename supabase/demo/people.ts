import { OUR_PLACES, SECOND_PLACES, type DemoPlace } from './places.ts'

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
const NOT_YET_INVITED = 'VLS'
/** Nobody yet who could sign what the coordinator of Simpelveld hands in. */
const ALONE = 'SPV'

/** Three of the office, one of the kernteam MKB who looks along, a coordinator for every municipality but one, and a colleague for all but two. */
function peopleOf(places: readonly DemoPlace[], office: string): readonly DemoPerson[] {
  const byName = [...places].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  const begun = byName.filter(({ like }) => like !== NOT_YET_INVITED)
  return [
    ...['Roos', 'Tim', 'Ilse'].map((name) => ofTheRegion(name, office, 'staff')),
    ofTheRegion('Kim', 'kernteam', 'viewer'),
    ...begun.map((place) =>
      official(place, FIRST_NAMES[byName.indexOf(place)] ?? 'Alex', 'coordinator'),
    ),
    ...begun
      .filter(({ like }) => like !== ALONE)
      .map((place) => official(place, 'Sam', 'colleague')),
  ]
}

export const DEMO_PEOPLE = peopleOf(OUR_PLACES, 'eszl')
/** Those of the generated region. */
export const SECOND_PEOPLE = peopleOf(SECOND_PLACES, 'bvl')
