import { responsibleFor } from '@shared/community/rules'
import type { PlaceId } from '@shared/ids'
import { isWithin } from '@shared/org/tree'
import { listPlaces, type Place, townsOfCounty } from '../../../community/door'
import type { Job } from '../../kind'
import { inBatches } from '../in-batches'

type Found = { place: Place } | { why: string }

/** The communities that a sheet may speak of, and their compounds. */
export interface KnownPlaces {
  communities: readonly Place[]
  compounds: readonly Place[]
  community: (text: string) => Found
  compound: (community: Place, name: string) => Place | undefined
  /** The compound when the row names one, else the community. */
  placeOf: (community: string, compound: string | undefined) => Found
}

export const plainPlace = (name: string): string => name.normalize('NFKC').replace(/\s/g, '')

async function everyPlace(
  countyId: Job['county']['countyId'],
  within: { townCode: string } | { parentId: PlaceId },
): Promise<Place[]> {
  const all: Place[] = []
  let cursor: string | undefined
  do {
    const page = await listPlaces(countyId, within, { cursor })
    all.push(...page.places)
    cursor = page.cursor
  } while (cursor !== undefined)
  return all
}

const unknown = '在您管的范围里没有找到，请核对，或先在系统里建好'

/** Reads the county's communities that the sheet's organisation answers for, itself or through those below it. */
export async function readPlaces({
  county,
  tree,
  orgId,
  isOwn = () => false,
}: Pick<Job, 'county' | 'tree' | 'orgId'> & Partial<Pick<Job, 'isOwn'>>): Promise<KnownPlaces> {
  const towns = townsOfCounty(county, tree)
  const townOf = new Map(towns.map(({ code, name }) => [code, name]))
  const inTowns = await inBatches(towns, ({ code }) => everyPlace(county.countyId, { townCode: code }))
  const communities = inTowns.flat().filter((place) => {
    const responsible = responsibleFor([place], tree)
    return place.kind === 'community' && responsible !== undefined && isWithin(tree, responsible, orgId)
  })
  const inside = await inBatches(communities, ({ placeId }) =>
    everyPlace(county.countyId, { parentId: placeId }),
  )
  const compounds = inside
    .flat()
    .filter(({ kind, placeId }) => kind === 'compound' && !isOwn('place', placeId))
  const community = (text: string): Found => {
    const names = plainPlace(text).split(/[/\\>→]+/)
    const [name = '', town] = [names.at(-1), names.at(-2)]
    const all = communities.filter(
      (one) =>
        one.code === name ||
        (plainPlace(one.name) === name && (town === undefined || townOf.get(one.townCode ?? '') === town)),
    )
    const [place, another] = all
    if (!place) return { why: unknown }
    return another ? { why: '有不止一个社区叫这个名字，请写成“街道/社区”，或者写社区代码' } : { place }
  }
  const compound = ({ placeId }: Place, name: string) =>
    compounds.find((one) => one.parentId === placeId && plainPlace(one.name) === plainPlace(name))
  return {
    ...{ communities, compounds, community, compound },
    placeOf: (text, name) => {
      const found = community(text)
      if ('why' in found || name === undefined) return found
      const place = compound(found.place, name)
      return place ? { place } : { why: '这个社区里没有这个小区，请核对，或先导入小区' }
    },
  }
}
