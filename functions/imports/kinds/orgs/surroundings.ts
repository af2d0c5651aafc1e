import type { OrgId } from '@shared/ids'
import type { OrgNode } from '@shared/org/schema'

/** Everything that an organisation is, today or by what is planned of it. */
const parentsOf = ({ parentId, planned }: OrgNode) => [
  parentId,
  planned?.kind === 'move' ? planned.parentId : undefined,
]
const namesOf = ({ name, planned }: OrgNode) => [
  name,
  (planned?.kind === 'change' && planned.fields.name) || undefined,
]
const intoOf = ({ mergedInto, planned }: OrgNode) => [
  mergedInto,
  planned?.kind === 'merge' ? planned.into : undefined,
]

const given = <T>(values: readonly (T | undefined)[]): T[] =>
  values.flatMap((one) => (one === undefined ? [] : [one]))

function add<K>(index: Map<K, Set<OrgId>>, key: K, orgId: OrgId): void {
  const known = index.get(key)
  if (known) known.add(orgId)
  else index.set(key, new Set([orgId]))
}

/** What is to become of an organisation. */
interface Becoming {
  orgId: OrgId
  parentId: OrgId | undefined
  name: string | undefined
}

/** The organisations of a county, among which those are found that matter for one of them. */
export interface Surroundings {
  /** In place of what it was, or new. */
  put: (node: OrgNode) => void
  /**
   * All that the rules of the tree look at when an organisation is set up, moved or changed, so that they say of these
   * what they would say of all: those above it, those directly below it, and those beside it of the same name; on any
   * day, also when one above is merged into another.
   */
  around: (becoming: Becoming) => OrgNode[]
}

/** Makes each row of a sheet cost what its own surroundings cost, and not what the county does. */
export function surroundings(nodes: readonly OrgNode[]): Surroundings {
  const byId = new Map<OrgId, OrgNode>()
  const placeOf = new Map<OrgId, number>()
  const byParent = new Map<OrgId, Set<OrgId>>()
  const byPlaceAndName = new Map<string, Set<OrgId>>()
  const mergedInto = new Map<OrgId, Set<OrgId>>()

  // Where one stood before stays in the lists: one too many does no harm.
  function put(node: OrgNode): void {
    const { orgId } = node
    byId.set(orgId, node)
    if (!placeOf.has(orgId)) placeOf.set(orgId, placeOf.size)
    for (const parentId of given(parentsOf(node))) {
      add(byParent, parentId, orgId)
      for (const name of given(namesOf(node))) add(byPlaceAndName, `${parentId} ${name}`, orgId)
    }
    for (const into of given(intoOf(node))) add(mergedInto, into, orgId)
  }
  nodes.forEach(put)

  /** Whatever may count as one with these, by merges. */
  function oneWith(orgIds: readonly OrgId[]): Set<OrgId> {
    const all = new Set<OrgId>()
    const visit = (orgId: OrgId): void => {
      if (all.has(orgId)) return
      all.add(orgId)
      const node = byId.get(orgId)
      if (node) given(intoOf(node)).forEach(visit)
      mergedInto.get(orgId)?.forEach(visit)
    }
    orgIds.forEach(visit)
    return all
  }

  /** With those above them, and what they are merged into. */
  function withAbove(orgIds: Iterable<OrgId>): Set<OrgId> {
    const all = new Set<OrgId>()
    const visit = (orgId: OrgId): void => {
      const node = byId.get(orgId)
      if (!node || all.has(orgId)) return
      all.add(orgId)
      given([...parentsOf(node), ...intoOf(node)]).forEach(visit)
    }
    for (const orgId of orgIds) visit(orgId)
    return all
  }

  function around({ orgId, parentId, name }: Becoming): OrgNode[] {
    const node = byId.get(orgId)
    const parents = oneWith(given([parentId, ...(node ? parentsOf(node) : [])]))
    const names = given([name, ...(node ? namesOf(node) : [])])
    const beside = [...parents].flatMap((one) =>
      names.flatMap((called) => [...(byPlaceAndName.get(`${one} ${called}`) ?? [])]),
    )
    const below = node ? [...oneWith([orgId])].flatMap((one) => [...(byParent.get(one) ?? [])]) : []
    const all = withAbove([orgId, ...parents, ...beside, ...below])
    const ordered = [...all].sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0))
    return ordered.flatMap((one) => byId.get(one) ?? [])
  }

  return { put, around }
}
