import { can } from '@shared/access/can'
import { type Place, placeKinds } from '@shared/community/schema'
import { readCommunityFigures } from '@shared/figures/contract'
import { type Figures, figuresOf } from '@shared/figures/figures'
import { hideBesides, shown } from '@shared/figures/shown'
import { isWithin } from '@shared/org/tree'
import { type Day, dayOf } from '@shared/time'
import { knownPlace, placeSubject } from '../community/door'
import { handle, type Request } from '../http/handle'
import { type Counted, placesCounted } from './places-counted'

type Asked = Request<typeof readCommunityFigures>

/** What is asked about, once it is clear that the reader may: a place with what lies in it, or an organisation's places. */
async function scopeOf({ query, tree, authorise, refuse }: Asked) {
  const { placeId, orgId } = query
  if (orgId !== undefined && placeId === undefined) {
    authorise({ kind: 'org', orgId })
    const { name } = tree.get(orgId) ?? refuse('NOT_FOUND')
    const isIn = ({ known }: Counted) => isWithin(tree, known.responsible.orgId, orgId)
    return { name, isIn, subject: undefined }
  }
  if (placeId === undefined || orgId !== undefined)
    return refuse('INVALID_INPUT', { placeId: '请选一个小区或社区' })
  const known = (await knownPlace(placeId, tree)) ?? refuse('NOT_FOUND')
  const subject = placeSubject(known, tree)
  authorise(subject)
  const isIn = ({ known: { line } }: Counted) => line.some((one) => one.placeId === placeId)
  return { name: known.place.name, isIn, subject }
}

const added = (some: readonly Counted[], today: Day): Figures => {
  const tallies = some.flatMap((one) => one.tallies)
  return figuresOf(
    tallies.flatMap((one) => (one.what === 'WSH' ? [one.tally] : [])),
    tallies.flatMap((one) => (one.what === 'SHF' ? [one.tally] : [])),
    today,
  )
}

/** What is of a community itself stands before its compounds. */
const byKindAndName = (a: Place, b: Place): number =>
  placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind) || a.name.localeCompare(b.name, 'zh-Hans-CN')

/** Puts places together under the one that they are shown as. */
function grouped(some: readonly Counted[]): (readonly [Place, readonly Counted[]])[] {
  const communities = new Set(some.map(({ community }) => community.placeId))
  const by = new Map<string, [Place, Counted[]]>()
  for (const one of some) {
    const at = communities.size > 1 ? one.community : one.known.place
    const group = by.get(at.placeId) ?? [at, []]
    group[1].push(one)
    by.set(at.placeId, group)
  }
  return [...by.values()].sort(([a], [b]) => byKindAndName(a, b))
}

/**
 * What the community knows from its own items. Added up out of what was counted of each place, so it costs the same
 * however many wishes there are; a change counts a moment later. Who may not open the lists sees no small numbers.
 */
export const handler = handle(readCommunityFigures, async (request) => {
  const { person, as, tree, county, now } = request
  const { name, isIn, subject } = await scopeOf(request)
  if (!county) return request.refuse('NOT_FOUND')
  const [counted, today] = [(await placesCounted(county.countyId, tree)).filter(isIn), dayOf(now)]
  const mayOpen = ({ known }: Counted) =>
    can(person, as, 'wish.listInbox', placeSubject(known, tree), tree) &&
    can(person, as, 'post.listSignUps', placeSubject(known, tree), tree)
  const rows = grouped(counted).map(([{ placeId, kind, name: called }, some]) => {
    const mayList = some.every(mayOpen)
    return { placeId, kind, name: called, figures: shown(added(some, today), mayList), mayList }
  })
  const isOwn = counted.every(mayOpen)
  const whole = shown(added(counted, today), isOwn)
  hideBesides(
    rows.flatMap(({ figures, mayList }) => (mayList ? [] : [figures])),
    whole,
  )
  const mayList = subject !== undefined && can(person, as, 'wish.listInbox', subject, tree)
  return { status: 200, body: { name, whole, mayList, places: rows } }
})
