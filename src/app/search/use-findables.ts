import { useQuery } from '@tanstack/react-query'
import type { Member } from '#domain/access/member.ts'
import type { Item } from '#domain/questionnaire/definition.ts'
import { currentRound } from '#domain/round.ts'
import type { Municipality } from '#domain/territory/municipality.ts'
import { measureQueries } from '#data/measures.ts'
import { questionnaireQueries } from '#data/questionnaires.ts'
import { boardQueries } from '#data/round-board.ts'
import { roundQueries } from '#data/rounds.ts'
import { scanQueries } from '#data/scans.ts'
import { territoryQueries } from '#data/territory.ts'
import { messages } from '../app.messages.ts'
import { groupsOf, pagesOfEveryone } from '../navigation/destinations.messages.ts'
import type { Findable } from './findable.ts'

const words = messages.search

/** Everything that this person may go to. What is not there yet is found a moment later. */
export function useFindables(member: Member): readonly Findable[] {
  const municipalities = useQuery(territoryQueries.municipalities()).data ?? []
  const questions = useQuery(questionnaireQueries.current()).data?.items ?? []
  const measures = useQuery(measureQueries.all()).data ?? []
  const scanOf = useScans(member)
  return [
    ...pagesFor(member),
    ...municipalities.flatMap((one) => ofMunicipality(member, one, scanOf(one.code))),
    ...questions.map((item) => ofQuestion(item, scanOf(member.municipalityCode ?? ''))),
    ...measures.map(({ id, title }) => ({
      kind: 'measure' as const,
      label: title,
      also: '',
      href: member.role === 'staff' ? `/eszl/maatregelen/${id}` : `/methode/codeboek#${id}`,
    })),
  ]
}

/** The pages of the menu, parts of them, and those for everyone. */
export function pagesFor({ role }: Pick<Member, 'role'>): readonly Findable[] {
  const own = groupsOf(role).flatMap(({ pages }) => pages)
  return [...own, ...pagesOfEveryone()].map(({ to, label, also }) => ({
    kind: 'page',
    label,
    also,
    href: to,
  }))
}

/** The scan of a municipality in the round that runs, as far as the person may see it. */
function useScans(member: Member): (code: string) => string | undefined {
  const rounds = useQuery(roundQueries.all()).data ?? []
  const roundId = currentRound(rounds)?.id ?? ''
  const isStaff = member.role === 'staff'
  const board = useQuery({ ...boardQueries.ofRound(roundId), enabled: isStaff && roundId !== '' })
  const code = member.municipalityCode
  const own = useQuery({ ...scanQueries.ofMunicipality(code ?? ''), enabled: code !== null })
  const scans = isStaff
    ? (board.data ?? []).map(({ municipalityCode, scanId }) => [municipalityCode, scanId] as const)
    : (own.data ?? [])
        .filter((scan) => scan.roundId === roundId)
        .map(({ municipalityCode, id }) => [municipalityCode, id] as const)
  const byCode = new Map(scans)
  return (place) => byCode.get(place)
}

function ofMunicipality(
  member: Member,
  { code, name, slug }: Municipality,
  scanId: string | undefined,
): Findable[] {
  const found = (label: string, href: string): Findable => ({
    kind: 'municipality',
    label,
    also: '',
    href,
  })
  return [
    ...(scanId === undefined ? [] : [found(words.scanOf(name), `/gemeente/scan/${scanId}`)]),
    ...(member.role === 'staff' ? [found(words.reportOf(name), `/eszl/rapport/${code}`)] : []),
    found(words.resultsOf(name), `/resultaten/${slug}`),
  ]
}

/** In the own scan, where there is one; else what the question is, in the codebook. */
function ofQuestion(item: Item, scanId: string | undefined): Findable {
  return {
    kind: 'question',
    label: item.text.nl,
    also: '',
    href:
      scanId === undefined
        ? `/methode/codeboek#${item.id}`
        : `/gemeente/scan/${scanId}/thema/${item.theme}#${item.id}`,
  }
}
