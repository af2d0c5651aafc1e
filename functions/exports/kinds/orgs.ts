import { lineOf } from '@shared/org/tree'
import type { Drafts } from '../draft'
import { orgNames, orgsIn } from '../names'

const words = {
  ...{ committee: '党委', general_branch: '党总支', branch: '党支部', group: '党小组' },
  ...{ regular: '一般', mobile: '流动', joint: '联合', temporary: '临时', functional: '功能型' },
} as const

/** The tree, parents first. */
export const orgs: Drafts = async function* (exporter) {
  const nameOf = orgNames(exporter)
  const depth = (orgId: Parameters<typeof nameOf>[0]) => lineOf(exporter.tree, orgId).length
  const nodes = orgsIn(exporter).sort((a, b) => depth(a.orgId) - depth(b.orgId))
  yield nodes.map((node) => {
    const { orgId, parentId, level, type, externalCode: code } = node
    const { name, phone, establishedOn, approvedBy, termEndsOn, goLiveOn } = node
    return {
      values: {
        ...{ name, level: words[level], type: words[type], phone, establishedOn, approvedBy, code },
        ...{ termEndsOn, goLiveOn },
        parent: parentId && orgId !== exporter.orgId ? nameOf(parentId) : undefined,
      },
    }
  })
}
